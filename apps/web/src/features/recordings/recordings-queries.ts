import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  evaluationAboutMe,
  evaluationGet,
  evaluationList,
  organisationMembers,
  recordingAudio,
  recordingBatchList,
  recordingGet,
  recordingList,
  recordingTranscript,
  templateList,
  type EvaluationListData,
  type RecordingResponse,
} from '#libs/api-client';
import { ask } from '../../api/ask.js';

export type EvaluationFilter = Omit<NonNullable<EvaluationListData['query']>, 'cursor' | 'limit'>;
export type RecordingStatus = RecordingResponse['status'];

const PAGE = 50;
const AGAIN_AFTER_MS = 1_500;
const UNDER_WAY = new Set<RecordingStatus>(['queued', 'processing']);
const NEXT = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ next_cursor: next }: { next_cursor: string | null }) => next,
};
const pageOf = (cursor: string | null, limit = PAGE) => ({ limit, ...(cursor !== null && { cursor }) });

export const isUnderWay = (status: RecordingStatus): boolean => UNDER_WAY.has(status);

/** What failed and nobody has seen comes first, then what is unsure, unless it is asked for otherwise. */
export const evaluationsQuery = (filter: EvaluationFilter) =>
  infiniteQueryOptions({
    queryKey: ['evaluations', 'list', filter],
    queryFn: ({ pageParam }) => ask(evaluationList({ query: { ...filter, ...pageOf(pageParam) } })),
    ...NEXT,
  });

export const aboutMeQuery = infiniteQueryOptions({
  queryKey: ['evaluations', 'about-me'],
  queryFn: ({ pageParam }) => ask(evaluationAboutMe({ query: pageOf(pageParam) })),
  ...NEXT,
});

export const evaluationQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['evaluations', 'one', id],
    queryFn: () => ask(evaluationGet({ path: { id: id ?? '' } })),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.status === 'pending' ? AGAIN_AFTER_MS : false),
  });

/** While any of them is under way, they are asked for again and again. */
export const recordingsQuery = (filter: { status?: RecordingStatus; batch_id?: string }) =>
  infiniteQueryOptions({
    queryKey: ['recordings', 'list', filter],
    queryFn: ({ pageParam }) => ask(recordingList({ query: { ...filter, ...pageOf(pageParam) } })),
    ...NEXT,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(({ status }) => isUnderWay(status))) === true
        ? AGAIN_AFTER_MS
        : false,
  });

export const recordingQuery = (id: string) =>
  queryOptions({
    queryKey: ['recordings', 'one', id],
    queryFn: () => ask(recordingGet({ path: { id } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.status) ? AGAIN_AFTER_MS : false),
  });

export const wordsQuery = (recordingId: string) =>
  queryOptions({
    queryKey: ['recordings', 'transcript', recordingId],
    queryFn: () => ask(recordingTranscript({ path: { id: recordingId } })),
  });

/** The link ends by itself; a page that stays open longer gets another one. */
const LINK_KEPT_FOR_MS = 5 * 60_000;

export const audioQuery = (recordingId: string) =>
  queryOptions({
    queryKey: ['recordings', 'audio', recordingId],
    queryFn: () => ask(recordingAudio({ path: { id: recordingId } })),
    staleTime: LINK_KEPT_FOR_MS,
    refetchOnWindowFocus: false,
  });

export const batchesQuery = infiniteQueryOptions({
  queryKey: ['recordings', 'batches'],
  queryFn: ({ pageParam }) => ask(recordingBatchList({ query: pageOf(pageParam, 10) })),
  ...NEXT,
  refetchInterval: ({ state }) =>
    state.data?.pages.some(({ items }) => items.some(({ counts }) => counts.queued + counts.processing > 0)) === true
      ? AGAIN_AFTER_MS
      : false,
});

const MOST = 200;

export const templatesQuery = queryOptions({
  queryKey: ['qa-templates', 'list'],
  queryFn: () => ask(templateList({ query: { limit: MOST } })),
});

export const colleaguesQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['members', 'names', organisationId],
    queryFn: () => ask(organisationMembers({ path: { id: organisationId }, query: { limit: MOST } })),
    staleTime: 60_000,
  });
