import type { OrganisationScope, Scope } from '#libs/kernel';

/**
 * Narrows a query over `interview` to a scope: a candidate sees their own interviews; an organisation the real ones for
 * its roles, never somebody's practice.
 */
export function inSight<Query extends { where(condition: string, values: object): Query }>(
  scope: Scope,
  query: Query,
): Query {
  return isOrganisation(scope)
    ? query.where(`interview.organisation_id = :organisationId and interview.kind = 'real'`, { ...scope })
    : query.where('interview.candidate_id = :candidateId', { ...scope });
}

const isOrganisation = (scope: Scope): scope is OrganisationScope => 'organisationId' in scope;
