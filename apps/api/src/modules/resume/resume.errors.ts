import { DomainError } from '#libs/kernel';
import { refusalOf, type UnreadType } from './extraction/document-type.js';
import type { ReadableType } from './extraction/read-document.js';

export const noFile = (): DomainError =>
  new DomainError('resume.no_file', 'Please check: file.', {
    kind: 'invalid',
    fields: [{ field: 'file', message: 'send one PDF or DOCX in the multipart field `file`' }],
  });

/** The kind differs: the upload route speaks of media types (415), the parsing route of a bad request (400). */
export const unsupportedType = (kind: 'unsupported_type' | 'rule', found: UnreadType): DomainError =>
  new DomainError('resume.unsupported_type', kind === 'rule' ? 'Only PDF/DOCX supported' : refusalOf(found), { kind });

/** A file of a type that is read, and still nothing came out of it. */
export const noText = (type: ReadableType, reason: string, detail: string): DomainError =>
  new DomainError(`resume.${reason}`, `Could not extract text from ${type.toUpperCase()}. ${detail}`);

export const unreadable = (reason: string, detail: string): DomainError => new DomainError(`resume.${reason}`, detail);

export const notAResume = (found: string): DomainError =>
  new DomainError('resume.not_a_resume', notAResumeDetail(found));

/** What is told about a file that could be read but is something else. */
export function notAResumeDetail(found: string): string {
  const looksLike =
    found === 'other' ? '' : ` It looks like ${found === 'invoice' ? 'an invoice' : `a ${found.replace('_', ' ')}`}.`;
  return `This does not look like a resume.${looksLike}`;
}

export const notRead = (): DomainError =>
  new DomainError('resume.not_read', 'Nothing could be read out of this resume yet.', { kind: 'conflict' });
