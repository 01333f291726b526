import { queryOptions } from '@tanstack/react-query';
import {
  applicationContextContext,
  interviewActive,
  interviewGet,
  interviewLatest,
  interviewList,
  interviewMessages,
} from '#libs/api-client';
import { ask } from '../../api/ask.js';

export const interviewQuery = (id: string) =>
  queryOptions({ queryKey: ['interviews', id], queryFn: () => ask(interviewGet({ path: { id } })) });

/** The question that waits. It changes by answering alone. */
export const latestQuery = (id: string) =>
  queryOptions({
    queryKey: ['interviews', id, 'latest'],
    queryFn: () => ask(interviewLatest({ path: { id } })),
    staleTime: Infinity,
  });

export const answersQuery = (id: string) =>
  queryOptions({
    queryKey: ['interviews', id, 'messages'],
    queryFn: () => ask(interviewMessages({ path: { id } })),
    staleTime: 0,
  });

export const contextQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['application-context', applicationId],
    queryFn: () => ask(applicationContextContext({ path: { id: applicationId } })),
  });

export const activeQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['interviews', 'active', applicationId],
    queryFn: () => ask(interviewActive({ query: { application_id: applicationId } })),
    staleTime: 0,
  });

export const ownInterviewsQuery = queryOptions({
  queryKey: ['interviews', 'own'],
  queryFn: () => ask(interviewList({ query: { limit: 50 } })),
  staleTime: 0,
});
