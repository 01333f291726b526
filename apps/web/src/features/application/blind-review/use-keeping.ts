import { useDebouncedCallback } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { reviewKeep } from '#libs/api-client';
import { ask } from '../../../api/ask.js';
import { toWire, type GivenScores } from './given-scores.js';

const PAUSE_MS = 700;

/** Sends what was entered after a short pause, one after another, so that the newest is what stays. */
export function useKeeping(reviewId: string) {
  const keep = useMutation({
    mutationFn: (given: GivenScores) => ask(reviewKeep({ path: { id: reviewId }, body: toWire(given) })),
    scope: { id: `review-${reviewId}` },
  });
  const later = useDebouncedCallback((given: GivenScores) => keep.mutate(given), {
    delay: PAUSE_MS,
    flushOnUnmount: true,
  });
  return { keep, later };
}
