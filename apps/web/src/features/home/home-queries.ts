import { queryOptions } from '@tanstack/react-query';
import { candidateApplications, candidateFeedbackList, receivedInvitationList } from '#libs/api-client';
import { ask } from '../../api/ask.js';

const MOST = 100;

export const myApplicationsQuery = queryOptions({
  queryKey: ['my-applications'],
  queryFn: () => ask(candidateApplications({ query: { limit: MOST } })),
});

export const myInvitationsQuery = queryOptions({
  queryKey: ['my-invitations'],
  queryFn: () => ask(receivedInvitationList({ query: { limit: MOST } })),
});

/** Feedback on one's resumes. */
export const lettersQuery = queryOptions({
  queryKey: ['my-letters'],
  queryFn: () => ask(candidateFeedbackList({ query: { limit: MOST } })),
});
