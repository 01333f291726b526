import { useMutation } from '@tanstack/react-query';
import { resumeBatchProcess } from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { batchChanged } from './batch-queries.js';

/** Has files read that arrived before somebody left the page. */
export function useHaveRead(batchId: string) {
  return useMutation({
    mutationFn: () => ask(resumeBatchProcess({ path: { id: batchId } })),
    onSettled: () => batchChanged(batchId),
  });
}
