import { queryOptions } from '@tanstack/react-query';
import { candidateSideExplain, candidateSideNewest, interviewGet, interviewMessages } from '#libs/api-client';
import { ask } from '../../api/ask.js';

export const explanationQuery = (id: string) =>
  queryOptions({ queryKey: ['explanation', id], queryFn: () => ask(candidateSideExplain({ path: { id } })) });

export const myTranscriptQuery = (id: string) =>
  queryOptions({ queryKey: ['my-transcript', id], queryFn: () => ask(interviewMessages({ path: { id } })) });

export const myContestQuery = (id: string) =>
  queryOptions({ queryKey: ['my-contest', id], queryFn: () => ask(candidateSideNewest({ path: { id } })) });

export const myInterviewQuery = (id: string) =>
  queryOptions({ queryKey: ['my-interview', id], queryFn: () => ask(interviewGet({ path: { id } })) });
