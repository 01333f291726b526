import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/who.js';
import { reviewsQuery } from './application-queries.js';
import { mayReview } from './may.js';
import { useScoresShown } from './scores-shown.js';

/**
 * Whether the engine's scores of an interview may be shown now. Asking for them puts on record that this person knows
 * them, so nothing is asked before it is known that nobody wants to look without them first.
 */
export function useLook(interview: { id: string; status: string } | null) {
  const me = useMe();
  const scores = useScoresShown(interview?.id ?? '');
  const isOffered = interview?.status === 'completed' && mayReview(me);
  const reviews = useQuery({ ...reviewsQuery(interview?.id ?? ''), enabled: isOffered });
  const own = reviews.data?.items.find(({ reviewer }) => reviewer?.id === me.id) ?? null;
  return {
    ...scores,
    own,
    isOffered,
    isPending: isOffered && reviews.isPending,
    /** Nothing that the engine thinks is shown. */
    isBlind: isOffered && (own === null ? !scores.isShown : own.status === 'draft'),
  };
}

export type Look = ReturnType<typeof useLook>;
