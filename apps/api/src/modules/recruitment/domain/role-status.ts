export const ROLE_STATUSES = ['draft', 'active', 'paused', 'closed'] as const;
export type RoleStatus = (typeof ROLE_STATUSES)[number];

/** A role is written, opened, paused and closed; a closed one may be opened again, but none becomes a draft again. */
const NEXT_STATUSES: Readonly<Record<RoleStatus, readonly RoleStatus[]>> = {
  draft: ['active', 'closed'],
  active: ['paused', 'closed'],
  paused: ['active', 'closed'],
  closed: ['active'],
};

export function mayRoleBecome(from: RoleStatus, to: RoleStatus): boolean {
  return from === to || NEXT_STATUSES[from].includes(to);
}
