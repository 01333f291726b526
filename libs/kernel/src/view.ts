import type { Actor, CandidateScope, OrganisationScope, Scope } from './actor.js';
import { DomainError } from './domain-error.js';
import { holds } from './permission.js';

/** One's own things. */
export const asCandidate = (actor: Actor): CandidateScope => ({ candidateId: actor.userId });

/**
 * The organisation's things, on routes whose permission asks for a membership.
 *
 * @throws DomainError `access.forbidden` (403) for somebody without one.
 */
export function asStaff({ membership }: Actor): OrganisationScope {
  if (membership) return { organisationId: membership.organisationId };
  throw new DomainError('access.forbidden', 'You are not a member of an organisation.', { kind: 'forbidden' });
}

/**
 * Through whose eyes somebody may look at hiring data: staff who may read it see their organisation's first, and
 * everybody sees their own. The first view is the one a list shows.
 */
export function viewsOf(actor: Actor): [Scope, ...Scope[]] {
  return holds(actor, 'hiring.read') ? [asStaff(actor), asCandidate(actor)] : [asCandidate(actor)];
}
