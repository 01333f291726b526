import { queryOptions } from '@tanstack/react-query';
import { deletionRequestList } from '#libs/api-client';
import { ask } from '../../api/ask.js';

/** From the least to everything. */
export const KINDS = ['recordings_only', 'anonymise', 'full'] as const;
export type Kind = (typeof KINDS)[number];

const LOOK_AGAIN_MS = 5_000;

export const deletionsQuery = queryOptions({
  queryKey: ['my-deletions'],
  queryFn: () => ask(deletionRequestList()),
  refetchInterval: ({ state }) =>
    state.data?.items.some(({ status }) => status === 'received' || status === 'working') === true
      ? LOOK_AGAIN_MS
      : false,
});
