import { queryOptions } from '@tanstack/react-query';
import { roleGet, roleList } from '#libs/api-client';
import { ask } from '../../api/ask.js';

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: () => ask(roleList({ query: { limit: 200 } })),
});

export const roleQuery = (roleId: string) =>
  queryOptions({ queryKey: ['roles', roleId], queryFn: () => ask(roleGet({ path: { id: roleId } })) });
