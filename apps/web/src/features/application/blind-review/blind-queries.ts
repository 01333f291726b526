import { queryOptions } from '@tanstack/react-query';
import { interviewGet, reviewAgreement, reviewGet } from '#libs/api-client';
import { ask } from '../../../api/ask.js';

export const reviewQuery = (id: string) =>
  queryOptions({ queryKey: ['reviews', 'one', id], queryFn: () => ask(reviewGet({ path: { id } })) });

export const interviewQuery = (id: string) =>
  queryOptions({ queryKey: ['interviews', id], queryFn: () => ask(interviewGet({ path: { id } })) });

export const agreementQuery = (roleId: string) =>
  queryOptions({
    queryKey: ['reviews', 'agreement', roleId],
    queryFn: () => ask(reviewAgreement({ query: { job_role_id: roleId } })),
  });
