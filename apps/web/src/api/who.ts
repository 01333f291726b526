import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { authMe, organisationCurrent, type MeResponse } from '#libs/api-client';
import { ask } from './ask.js';

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => ask(authMe()), staleTime: 60_000 });

export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: () => ask(organisationCurrent()),
  staleTime: 60_000,
});

/** Only below a route that asked for a signed-in person. */
export function useMe(): MeResponse {
  return useSuspenseQuery(meQuery).data;
}

/** The organisation this person works in; null for everybody else. */
export function useOrganisation() {
  return useQuery(organisationQuery).data ?? null;
}

export const isStaff = ({ organisation_id }: MeResponse): boolean => organisation_id !== null;

/** Whether this person may invite candidates and decide about them; everybody else of the staff reads. */
export const mayHire = ({ role }: MeResponse): boolean => role === 'org_admin' || role === 'recruiter';
