import { queryOptions, useQuery } from '@tanstack/react-query';
import {
  applicationList,
  contestList,
  feedbackWaiting,
  flagList,
  invitationList,
  type ContestResponse,
  type ListedFlagResponse,
} from '#libs/api-client';
import { ask } from '../../api/ask.js';
import { KINDS, type Kind } from './kinds.js';

/** Lists tell no totals; of what is longer than this one knows that it is longer. */
const PAGE = 200;
const SOON_MS = 3 * 86_400_000;
const STILL_OPEN = ['pending', 'sent', 'opened'] as const;

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

const flagsQuery = queryOptions({
  queryKey: ['flags', 'unjudged'],
  queryFn: () => ask(flagList({ query: { verdict: 'none', limit: PAGE } })),
});

const invitationsQuery = queryOptions({
  queryKey: ['invitations', 'expiring'],
  queryFn: () => expiringBefore(new Date(Date.now() + SOON_MS).toISOString()),
});

/** Everything that waits. A kind that could not be asked for is missing in `counts`, the rest is shown. */
export function useWaiting() {
  const decide = useQuery(toDecideQuery);
  const feedback = useQuery(feedbackQuery);
  const contests = useQuery(contestsQuery);
  const flags = useQuery(flagsQuery);
  const invitations = useQuery(invitationsQuery);
  const all = [decide, feedback, contests, flags, invitations];
  const lists = {
    decide: decide.data?.items ?? [],
    feedback: feedback.data?.items ?? [],
    contests: (contests.data?.items ?? []).filter(isOpen).sort(byDate(({ due_at: at }) => at)),
    flags: byInterview(flags.data?.items ?? []),
    invitations: (invitations.data?.items ?? []).sort(byDate(({ expires_at: at }) => at)),
  };
  const answers = { decide, feedback, contests, flags, invitations };
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

/** Flags that are to be judged, with those of the same interview in one row. */
export interface NoticedInterview {
  interviewId: string;
  applicationId: string | null;
  name: string;
  role: string | null;
  types: string[];
  at: string;
}

function byInterview(flags: readonly ListedFlagResponse[]): NoticedInterview[] {
  return [...Map.groupBy(flags, ({ interview_id: id }) => id).values()].flatMap((ofOne) => {
    const [first] = ofOne;
    if (!first) return [];
    return {
      interviewId: first.interview_id,
      applicationId: first.application_id,
      name: first.candidate_name,
      role: first.job_title,
      types: [...new Set(ofOne.map(({ type }) => type))],
      at: first.assessed_at,
    };
  });
}

/** A list takes one status at a time. */
async function expiringBefore(end: string) {
  const pages = await Promise.all(
    STILL_OPEN.map((status) => ask(invitationList({ query: { status, expires_before: end, limit: PAGE } }))),
  );
  return {
    items: pages.flatMap(({ items }) => items),
    next_cursor: pages.find(({ next_cursor: cursor }) => cursor !== null)?.next_cursor ?? null,
  };
}

function byDate<Item>(dateOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => dateOf(a).localeCompare(dateOf(b));
}
