import { queryOptions } from '@tanstack/react-query';
import { templateGet, templateLibrary, templateVersions } from '#libs/api-client';
import { ask } from '../../../api/ask.js';

export const libraryQuery = queryOptions({
  queryKey: ['qa-templates', 'library'],
  queryFn: () => ask(templateLibrary()),
  staleTime: Infinity,
});

export const templateQuery = (id: string, version: number | null) =>
  queryOptions({
    queryKey: ['qa-templates', 'one', id, version],
    queryFn: () => ask(templateGet({ path: { id }, query: version === null ? {} : { version } })),
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['qa-templates', 'versions', id],
    queryFn: () => ask(templateVersions({ path: { id } })),
  });
