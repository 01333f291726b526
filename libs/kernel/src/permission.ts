import type { Actor, OrganisationRole } from './actor.js';

const EVERY_MEMBER: readonly OrganisationRole[] = ['org_admin', 'recruiter', 'qa_manager', 'reviewer', 'viewer'];

/**
 * Which organisation roles hold which permission. `signed_in` needs no membership: it is what every person may do
 * with their own data.
 */
export const PERMISSIONS = {
  signed_in: null,
  'organisation.read': EVERY_MEMBER,
  'organisation.manage': ['org_admin'],
  'hiring.read': ['org_admin', 'recruiter', 'reviewer', 'viewer'],
  'hiring.write': ['org_admin', 'recruiter'],
  'hiring.review': ['org_admin', 'recruiter', 'reviewer'],
  'qa.read': ['org_admin', 'qa_manager', 'reviewer', 'viewer'],
  'qa.write': ['org_admin', 'qa_manager'],
  'qa.review': ['org_admin', 'qa_manager', 'reviewer'],
} as const satisfies Record<string, readonly OrganisationRole[] | null>;

export type PermissionName = keyof typeof PERMISSIONS;

/** May this person do that in their own organisation? */
export function holds(actor: Actor, permission: PermissionName): boolean {
  const roles: readonly OrganisationRole[] | null = PERMISSIONS[permission];
  if (roles === null) return true;
  return actor.membership !== null && roles.includes(actor.membership.role);
}
