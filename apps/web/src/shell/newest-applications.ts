import { queryOptions } from '@tanstack/react-query';
import { applicationList } from '#libs/api-client';
import { ask } from '../api/ask.js';

/** The newest applications to all roles, to find one by name or by who applied for what. */
export const newestApplicationsQuery = queryOptions({
  queryKey: ['applications', 'newest'],
  queryFn: () => ask(applicationList({ query: { limit: 200 } })),
});
