import { asStaff, holds, type Actor, type Scope } from '#libs/kernel';

/** Whether this person looks at the record as staff of the organisation it belongs to. */
export function looksAsStaff(actor: Actor, record: { organisationId: string | null }): boolean {
  return (
    holds(actor, 'hiring.read') &&
    actor.membership !== null &&
    actor.membership.organisationId === record.organisationId
  );
}

/** The scope that goes with the way somebody looks at a record. */
export function scopeFor(actor: Actor, record: { organisationId: string | null; candidateId: string }): Scope {
  return looksAsStaff(actor, record) ? asStaff(actor) : { candidateId: record.candidateId };
}
