import { holds, type Actor } from '#libs/kernel';

/** Whether this person uploads for somebody else, which only recruiting staff may do. */
export function uploadsForOthers(actor: Actor, candidateId: string): boolean {
  return candidateId !== actor.userId && holds(actor, 'hiring.write');
}
