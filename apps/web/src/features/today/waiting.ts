import { queryOptions, useQuery } from '@tanstack/react-query';
import {
  applicationList,
  contestList,
  feedbackWaiting,
  invitationList,
  type ContestResponse,
  type InvitationResponse,
} from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { KINDS, type Kind } from './kinds.js';

/** Lists tell no totals; of what is longer than this one knows that it is longer. */
const PAGE = 200;
const SOON_MS = 3 * 86_400_000;
const STILL_OPEN = new Set<InvitationResponse['status']>(['pending', 'sent', 'opened']);

export const toDecideQuery = queryOptions({
  queryKey: ['applications', 'scored'],
  queryFn: () => ask(applicationList({ query: { status: 'scored', limit: PAGE } })),
});

const feedbackQuery = queryOptions({
  queryKey: ['feedback', 'waiting', 'first'],
  queryFn: () => ask(feedbackWaiting({ query: { limit: PAGE } })),
});

const contestsQuery = queryOptions({
  queryKey: ['contests', 'newest'],
  queryFn: () => ask(contestList({ query: { limit: PAGE } })),
});

const invitationsQuery = queryOptions({
  queryKey: ['invitations', 'newest'],
  queryFn: () => ask(invitationList({ query: { limit: PAGE } })),
});

/** Everything that waits. A kind that could not be asked for is missing in `counts`, the rest is shown. */
export function useWaiting() {
  const decide = useQuery(toDecideQuery);
  const feedback = useQuery(feedbackQuery);
  const contests = useQuery(contestsQuery);
  const invitations = useQuery(invitationsQuery);
  const all = [decide, feedback, contests, invitations];
  const lists = {
    decide: decide.data?.items ?? [],
    feedback: feedback.data?.items ?? [],
    contests: (contests.data?.items ?? []).filter(isOpen).sort(byDate(({ due_at: at }) => at)),
    invitations: (invitations.data?.items ?? []).filter(isExpiring).sort(byDate(({ expires_at: at }) => at)),
  };
  const answers = { decide, feedback, contests, invitations };
  const counts = Object.fromEntries(
    KINDS.map((kind): [Kind, Count | null] => {
      const { data } = answers[kind];
      return [kind, data ? { count: lists[kind].length, isMore: data.next_cursor !== null } : null];
    }),
  ) as Record<Kind, Count | null>;
  return {
    lists,
    counts,
    isPending: all.some((one) => one.isPending),
    error: all.find((one) => one.error !== null)?.error ?? null,
    retry: () => all.filter((one) => one.error !== null).forEach((one) => void one.refetch()),
  };
}

export interface Count {
  count: number;
  /** There are at least as many. */
  isMore: boolean;
}

export type Waiting = ReturnType<typeof useWaiting>['lists'];

const isOpen = ({ status }: ContestResponse): boolean => status !== 'closed';

function isExpiring({ status, expires_at: at }: InvitationResponse): boolean {
  const leftMs = new Date(at).getTime() - Date.now();
  return STILL_OPEN.has(status) && leftMs > 0 && leftMs < SOON_MS;
}

function byDate<Item>(dateOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => dateOf(a).localeCompare(dateOf(b));
}
