import { asStaff, holds, viewsOf, type Actor, type Scope } from '#libs/kernel';
import type { Purpose } from './domain/purpose.js';
import { notYours } from './storage.errors.js';

/**
 * Whose a file will be that somebody sends for this purpose: a resume may be one's own, recordings and transcripts are an
 * organisation's.
 *
 * @throws DomainError 403 for who works neither on quality nor on hiring.
 */
export function ownerOf(actor: Actor, purpose: Purpose): Scope {
  if (purpose === 'resume') return viewsOf(actor)[0];
  if (holds(actor, 'qa.write') || holds(actor, 'hiring.write')) return asStaff(actor);
  throw notYours();
}
