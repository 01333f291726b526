import { queryOptions } from '@tanstack/react-query';
import { candidateProfile, profileProposalProposal, resumeList, resumeOfferList } from '#libs/api-client';
import { ask, queries } from '../../api/ask.js';

const LOOK_AGAIN_MS = 1_000;
const SHOWN = 5;

export const profileQuery = queryOptions({ queryKey: ['profile'], queryFn: () => ask(candidateProfile()) });

/** Looks again while one of them is being read. */
export const resumesQuery = queryOptions({
  queryKey: ['my-resumes'],
  queryFn: () => ask(resumeList({ query: { limit: SHOWN } })),
  refetchInterval: ({ state }) =>
    state.data?.items.some(({ parsing_status: status }) => status === 'pending' || status === 'processing') === true
      ? LOOK_AGAIN_MS
      : false,
});

/** `newest` is the newest resume that was read: another one, another proposal. */
export const proposalQuery = (newest: string | null) =>
  queryOptions({ queryKey: ['proposal', newest], queryFn: () => ask(profileProposalProposal()) });

export const offersQuery = queryOptions({ queryKey: ['resume-offers'], queryFn: () => ask(resumeOfferList()) });

export const profileChanged = (): Promise<void> => queries.invalidateQueries({ queryKey: profileQuery.queryKey });
