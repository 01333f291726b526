import { queryOptions } from '@tanstack/react-query';
import { resumeBatchGet, resumeBatchItems, resumeBatchList } from '#libs/api-client';
import { allPages } from '../../api/all-pages.js';
import { ask, queries } from '../../api/ask.js';
import { isUnderWay } from './stand-of.js';

const PAGE = 200;
const LOOK_AGAIN_MS = 1_500;

/** Lists of batches cannot be narrowed to a role, so all are looked through. */
export const batchesQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['resume-batches', 'of-role', roleId],
    queryFn: async () => {
      const batches = await allPages((query) => ask(resumeBatchList({ query: { limit: PAGE, ...query } })));
      return batches.filter(({ job_role_id: of }) => of === roleId);
    },
    refetchInterval: ({ state }) =>
      state.data?.some(({ counts }) => counts.queued + counts.reading > 0) === true ? LOOK_AGAIN_MS : false,
  });

export const batchQuery = (batchId: string) =>
  queryOptions({
    queryKey: ['resume-batches', 'one', batchId],
    queryFn: () => ask(resumeBatchGet({ path: { id: batchId } })),
  });

/** All files of a batch, which holds no more than a few hundred; looked at again while anything is under way. */
export const itemsQuery = (batchId: string) =>
  queryOptions({
    queryKey: ['resume-batches', 'items', batchId],
    queryFn: () =>
      allPages((query) => ask(resumeBatchItems({ path: { id: batchId }, query: { limit: PAGE, ...query } }))),
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) === true ? LOOK_AGAIN_MS : false),
  });

export const batchChanged = (batchId: string): Promise<unknown> =>
  Promise.all([
    queries.invalidateQueries({ queryKey: itemsQuery(batchId).queryKey }),
    queries.invalidateQueries({ queryKey: batchQuery(batchId).queryKey }),
    queries.invalidateQueries({ queryKey: ['resume-batches', 'of-role'] }),
  ]);
