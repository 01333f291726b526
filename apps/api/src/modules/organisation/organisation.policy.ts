import { holds, notFound, type Actor, type OrganisationScope } from '#libs/kernel';
import { onlyAdministrators } from './organisation.errors.js';

/**
 * The organisation that the address names, for what every member may see.
 *
 * @throws DomainError 404 for every organisation but the caller's own, existing or not.
 */
export function ownOrganisation(actor: Actor, organisationId: string): OrganisationScope {
  if (actor.membership?.organisationId !== organisationId) throw notFound('Organisation');
  return { organisationId };
}

/**
 * The same for what only administrators may change.
 *
 * @throws DomainError 404 as above; 403 for other members.
 */
export function managedOrganisation(actor: Actor, organisationId: string): OrganisationScope {
  const scope = ownOrganisation(actor, organisationId);
  if (!holds(actor, 'organisation.manage')) throw onlyAdministrators();
  return scope;
}

/** The same for parting with a member: administrators name anybody, everybody else themselves. */
export function organisationToLeave(actor: Actor, organisationId: string, userId: string): OrganisationScope {
  return actor.userId === userId ? ownOrganisation(actor, organisationId) : managedOrganisation(actor, organisationId);
}
