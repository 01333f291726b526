import { useInfiniteQuery } from '@tanstack/react-query';
import { batchesQuery } from './recordings-queries.js';
import { useNames } from './use-names.js';

/** What the last batch was checked against; before the first one, the newest template. */
export function useUsualTemplate(): string | null {
  const { templates } = useNames();
  const batches = useInfiniteQuery(batchesQuery);
  const last = batches.data?.pages[0]?.items[0]?.policy_template_id ?? null;
  if (batches.isPending) return null;
  return templates.find(({ value }) => value === last)?.value ?? templates[0]?.value ?? null;
}
