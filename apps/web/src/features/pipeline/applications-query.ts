import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import { roleApplications, type ApplicationResponse } from '#libs/api-client';
import { ask } from '../../api/ask.js';

const PAGE = 200;

/** Everybody who applied for a role, newest first. */
export const applicationsOfRole = (roleId: string) =>
  infiniteQueryOptions({
    queryKey: ['applications', 'of-role', roleId],
    queryFn: ({ pageParam }) =>
      ask(
        roleApplications({
          path: { id: roleId },
          query: { limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next_cursor: next }) => next,
  });

/** Shows another status at once, before the server has said yes or after it has said no. */
export function showStatus(client: QueryClient, { id, job_role_id: roleId }: ApplicationResponse, status: Status) {
  client.setQueryData(
    applicationsOfRole(roleId).queryKey,
    (kept) =>
      kept && {
        ...kept,
        pages: kept.pages.map((page) => ({
          ...page,
          items: page.items.map((one) => (one.id === id ? { ...one, status } : one)),
        })),
      },
  );
}

type Status = ApplicationResponse['status'];
