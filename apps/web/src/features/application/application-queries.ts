import { queryOptions } from '@tanstack/react-query';
import {
  applicationGet,
  assessmentOfInterview,
  assessmentVersions,
  interviewMessages,
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

export const transcriptQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['transcript', interviewId],
    queryFn: () => ask(interviewMessages({ path: { id: interviewId } })),
  });

export const flagsQuery = (assessmentId: string) =>
  queryOptions({
    queryKey: ['flags', assessmentId],
    queryFn: () => ask(verdictList({ path: { id: assessmentId } })),
  });
