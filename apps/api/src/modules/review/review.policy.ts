import type { Actor } from '#libs/kernel';
import { ownInterview } from './review.errors.js';

/**
 * Staff who applied themselves are candidates there.
 *
 * @throws DomainError `access.forbidden` (403)
 */
export function checkNotOwn(actor: Actor, { candidateId }: { candidateId: string }): void {
  if (actor.userId === candidateId) throw ownInterview();
}
