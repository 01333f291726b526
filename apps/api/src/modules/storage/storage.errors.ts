import { DomainError } from '#libs/kernel';
import type { UploadRule } from './domain/purpose.js';

export const unsupportedType = ({ accepted }: UploadRule): DomainError =>
  new DomainError('storage.unsupported_type', accepted, { kind: 'unsupported_type' });

export const tooLarge = (mostBytes: number): DomainError =>
  new DomainError('storage.too_large', `The file may have at most ${mostBytes.toLocaleString('en-GB')} bytes.`, {
    kind: 'too_large',
  });

/** One sentence for a link that was changed and for one that never was, so that nobody learns which files there are. */
export const invalidLink = (): DomainError =>
  new DomainError('storage.link_invalid', 'This link is not valid.', { kind: 'forbidden' });

export const expiredLink = (): DomainError =>
  new DomainError('storage.link_expired', 'This link has ended. Please ask for a new one.', { kind: 'forbidden' });

export const alreadyUsed = (): DomainError =>
  new DomainError('storage.link_used', 'A file was sent to this link already. Please ask for a new one.', {
    kind: 'conflict',
  });

export const otherType = (announced: string): DomainError =>
  new DomainError('storage.other_type', `This link takes a file of type ${announced} only.`, {
    kind: 'unsupported_type',
  });

export const emptyFile = (): DomainError => new DomainError('storage.empty', 'This file is empty.');

export const otherSize = (): DomainError =>
  new DomainError('storage.other_size', 'The file does not have the size that was announced.');

export const notArrived = (): DomainError =>
  new DomainError('storage.not_arrived', 'This file has not arrived yet. Please send it to its link first.', {
    kind: 'conflict',
  });
