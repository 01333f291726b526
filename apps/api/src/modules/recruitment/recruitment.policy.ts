import { holds, type Actor } from '#libs/kernel';
import type { Decision } from './domain/application-status.js';
import { mayNotDecide, onlyWithdraw } from './recruitment.errors.js';

/** Staff who applied themselves are candidates there: they see no scores and decide nothing. */
function isOwn(actor: Actor, application: { candidateId: string }): boolean {
  return application.candidateId === actor.userId;
}

/** How much of an application this person sees. */
export function readerOf(actor: Actor, application: { candidateId: string }): 'staff' | 'candidate' {
  return isOwn(actor, application) ? 'candidate' : 'staff';
}

/** @throws DomainError `access.forbidden` (403) when this person may not decide that about this application. */
export function checkMayDecide(actor: Actor, application: { candidateId: string }, decision: Decision): void {
  if (isOwn(actor, application)) {
    if (decision !== 'withdrawn') throw onlyWithdraw(decision);
    return;
  }
  if (!holds(actor, 'hiring.write')) throw mayNotDecide();
}
