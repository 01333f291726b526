import { queryOptions } from '@tanstack/react-query';
import {
  applicationGet,
  assessmentOfInterview,
  assessmentVersions,
  contestList,
  interviewMessages,
  mailList,
  reviewList,
  verdictList,
} from '#libs/api-client';
import { ask } from '../../api/ask.js';

export const applicationQuery = (id: string) =>
  queryOptions({ queryKey: ['applications', id], queryFn: () => ask(applicationGet({ path: { id } })) });

/** While an assessment is being made it is asked for again and again. */
const MAKING = new Set(['pending', 'processing']);
const AGAIN_AFTER_MS = 2_000;

export const assessmentQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['assessments', 'of-interview', interviewId],
    queryFn: () => ask(assessmentOfInterview({ path: { id: interviewId } })),
    refetchInterval: ({ state }) => (state.data && MAKING.has(state.data.status) ? AGAIN_AFTER_MS : false),
  });

export const versionsQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['assessments', 'versions', interviewId],
    queryFn: () => ask(assessmentVersions({ path: { id: interviewId } })),
  });

/** Links to recordings work for a quarter of an hour. */
const LINKS_LAST_MS = 10 * 60_000;

export const transcriptQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['transcript', interviewId],
    queryFn: () => ask(interviewMessages({ path: { id: interviewId } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ audio_url: url }) => url !== null) === true ? LINKS_LAST_MS : false,
  });

export const flagsQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['flags', assessmentId],
    queryFn: () => ask(verdictList({ path: { id: assessmentId } })),
  });

export const reviewsQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['reviews', 'of-interview', interviewId],
    queryFn: () => ask(reviewList({ path: { id: interviewId } })),
  });

/** Every contest, due first; there is no asking for one application's alone. */
export const contestsQuery = queryOptions({
  queryKey: ['contests', 'newest'],
  queryFn: () => ask(contestList({ query: { limit: 200 } })),
});

export const mailsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['mails', 'of-application', applicationId],
    queryFn: () => ask(mailList({ query: { application_id: applicationId, limit: 100 } })),
  });
