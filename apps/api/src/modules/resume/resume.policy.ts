import { holds, type Actor } from '#libs/kernel';

/** Whether this person looks at it for an organisation, and not as the one whose resume it is. */
export function seesHiddenText(actor: Actor, candidateId: string): boolean {
  return candidateId !== actor.userId && actor.membership !== null;
}

/** Whether this person uploads for somebody else, which only recruiting staff may do. */
export function uploadsForOthers(actor: Actor, candidateId: string): boolean {
  return candidateId !== actor.userId && holds(actor, 'hiring.write');
}
