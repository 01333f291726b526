import type { Sealer } from '#libs/database';
import type { LetterDocument } from './entities/letter.document.js';

export function sealLetter(sealer: Sealer, letter: LetterDocument): string {
  return sealer.seal(JSON.stringify(letter));
}

/** @throws Error when it was sealed with another secret. */
export function openLetter(sealer: Sealer, sealed: string): LetterDocument {
  return JSON.parse(sealer.open(sealed)) as LetterDocument;
}
