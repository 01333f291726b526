import { DomainError } from '#libs/kernel';

export const noFile = (): DomainError =>
  new DomainError('resume.no_file', 'Please check: file.', {
    kind: 'invalid',
    fields: [{ field: 'file', message: 'send one PDF in the multipart field `file`' }],
  });

/** The kind differs: the upload route speaks of media types (415), the parsing route of a bad request (400). */
export const unsupportedType = (kind: 'unsupported_type' | 'rule', found: 'docx' | 'other'): DomainError =>
  new DomainError(
    'resume.unsupported_type',
    found === 'docx' ? 'DOCX is not read yet; please upload a PDF.' : 'Only PDF/DOCX supported',
    { kind },
  );

export const unreadable = (reason: string, detail: string): DomainError => new DomainError(`resume.${reason}`, detail);

export const notAResume = (found: string): DomainError =>
  new DomainError('resume.not_a_resume', notAResumeDetail(found));

/** What is told about a file that could be read but is something else. */
export function notAResumeDetail(found: string): string {
  const looksLike =
    found === 'other' ? '' : ` It looks like ${found === 'invoice' ? 'an invoice' : `a ${found.replace('_', ' ')}`}.`;
  return `This does not look like a resume.${looksLike}`;
}
