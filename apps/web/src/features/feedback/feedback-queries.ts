import { queryOptions } from '@tanstack/react-query';
import { feedbackHistory, feedbackRead, feedbackWaiting, type FeedbackResponse } from '#libs/api-client';
import { allPages } from '../../api/all-pages.js';
import { ask, queries } from '../../api/ask.js';

const PAGE = 200;
/** Letters go out by themselves, and colleagues decide too. */
const LOOK_AGAIN_MS = 30_000;
const WHILE_WRITTEN_MS = 1_500;

/** Letters that were approved a moment ago and go out in the next, unless somebody takes it back. */
export const leaving = new Set<string>();

export const queueQuery = queryOptions({
  queryKey: ['feedback', 'waiting', 'all'],
  queryFn: async () => {
    const letters = await allPages((query) => ask(feedbackWaiting({ query: { limit: PAGE, ...query } })));
    return letters.filter(({ id }) => !leaving.has(id)).sort((a, b) => rankOf(a) - rankOf(b));
  },
  refetchInterval: LOOK_AGAIN_MS,
});

export const letterQuery = (resumeId: string) =>
  queryOptions({
    queryKey: ['feedback', 'of-resume', resumeId],
    queryFn: () => ask(feedbackRead({ path: { id: resumeId } })),
    refetchInterval: ({ state }) => (state.data && isBeingWritten(state.data) ? WHILE_WRITTEN_MS : false),
  });

export const historyQuery = (resumeId: string) =>
  queryOptions({
    queryKey: ['feedback', 'history', resumeId],
    queryFn: () => ask(feedbackHistory({ path: { id: resumeId } })),
  });

export const feedbackChanged = (): Promise<void> => queries.invalidateQueries({ queryKey: ['feedback'] });

export const isBeingWritten = ({ status, problem }: FeedbackResponse): boolean =>
  status === 'draft' && problem === null;

export const KINDS = ['due', 'held', 'unwritten'] as const;

/** Why a letter waits: for its time, for whoever holds it, or for another try at writing it. */
export function kindOf({ status, held_at: held }: FeedbackResponse): (typeof KINDS)[number] {
  if (status === 'draft') return 'unwritten';
  return held === null ? 'due' : 'held';
}

/** Sorting keeps what is due first in front among its like. */
const rankOf = (letter: FeedbackResponse): number => KINDS.indexOf(kindOf(letter));
