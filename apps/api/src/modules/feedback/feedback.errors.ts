import { DomainError } from '#libs/kernel';

const conflict = (code: string, detail: string): DomainError => new DomainError(code, detail, { kind: 'conflict' });

export const alreadySent = (): DomainError => conflict('feedback.already_sent', 'This feedback has been sent.');

export const alreadyApproved = (): DomainError =>
  conflict('feedback.already_approved', 'This feedback is approved and on its way to the candidate.');

export const notWritten = (): DomainError =>
  conflict('feedback.not_written', 'This feedback is not written yet. It can be written again when that failed.');

export const notRead = (): DomainError =>
  conflict('feedback.resume_not_read', 'There is feedback only on resumes that could be read.');

/** Why a draft is not there, for staff. */
export const NOT_WRITTEN =
  'The feedback could not be written because the engine did not answer. It can be written again.';
export const NOT_DELIVERED = 'The mail to the candidate could not be delivered.';
