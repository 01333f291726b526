import { DomainError, type RefusalKind } from '#libs/kernel';
import type { UploadRule } from './domain/purpose.js';

/** What came in is not what was announced; it is not kept. */
export class UnfitFile extends DomainError {
  constructor(code: string, detail: string, kind: RefusalKind = 'rule') {
    super(code, detail, { kind });
  }
}

export const unsupportedType = ({ accepted }: UploadRule): DomainError =>
  new DomainError('storage.unsupported_type', accepted, { kind: 'unsupported_type' });

export const notYours = (): DomainError =>
  new DomainError('storage.purpose_forbidden', 'Your role may not send files for this purpose.', { kind: 'forbidden' });

export const tooLarge = (mostBytes: number): UnfitFile =>
  new UnfitFile(
    'storage.too_large',
    `The file may have at most ${mostBytes.toLocaleString('en-GB')} bytes.`,
    'too_large',
  );

/** One sentence for a link that was changed and for one that never was, so that nobody learns which files there are. */
export const invalidLink = (): DomainError =>
  new DomainError('storage.link_invalid', 'This link is not valid.', { kind: 'forbidden' });

export const expiredLink = (): DomainError =>
  new DomainError('storage.link_expired', 'This link has ended. Please ask for a new one.', { kind: 'forbidden' });

export const alreadyUsed = (): DomainError =>
  new DomainError('storage.link_used', 'A file was sent to this link already. Please ask for a new one.', {
    kind: 'conflict',
  });

export const otherType = (announced: string): UnfitFile =>
  new UnfitFile('storage.other_type', `This link takes a file of type ${announced} only.`, 'unsupported_type');

export const otherContent = ({ accepted }: UploadRule): UnfitFile =>
  new UnfitFile('storage.other_content', `This file is not what it is called. ${accepted}`, 'unsupported_type');

export const emptyFile = (): UnfitFile => new UnfitFile('storage.empty', 'This file is empty.');

export const otherSize = (): UnfitFile =>
  new UnfitFile('storage.other_size', 'The file does not have the size that was announced.');

export const brokenOff = (): DomainError =>
  new DomainError('storage.broken_off', 'The upload broke off on the way. Please send the file again.');

export const notArrived = (): DomainError =>
  new DomainError('storage.not_arrived', 'This file has not arrived yet. Please send it to its link first.', {
    kind: 'conflict',
  });

export const foreignUrl = (field: string): DomainError =>
  new DomainError('storage.foreign_url', 'This address does not name a file that was sent here.', {
    kind: 'invalid',
    fields: [{ field, message: 'must be a file_url of this server' }],
  });
