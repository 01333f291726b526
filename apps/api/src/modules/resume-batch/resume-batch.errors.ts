import { DomainError, type FieldError } from '#libs/kernel';
import { MOST_ITEMS, type ItemStatus } from './domain/item-status.js';

const conflict = (code: string, detail: string): DomainError =>
  new DomainError(`resume_batch.${code}`, detail, { kind: 'conflict' });

export const batchFull = (): DomainError => conflict('full', `A batch takes at most ${MOST_ITEMS} files.`);

export const usedElsewhere = (): DomainError => conflict('file_used', 'This file was used for something else before.');

export const cannotRetry = (status: ItemStatus): DomainError =>
  conflict('not_failed', `Only a file that could not be read can be read again; this one is ${status}.`);

export const alreadyInvited = (): DomainError =>
  conflict('invited', 'This person is being invited or was; the file cannot be changed any more.');

export const roleClosed = (): DomainError =>
  conflict('role_not_active', 'The role is not active; open it before you invite candidates.');

export const nothingToChange = (): DomainError => {
  const fields: FieldError[] = [{ field: 'email', message: 'give email, name or skip' }];
  return new DomainError('request.invalid', 'Please check: email.', { kind: 'invalid', fields });
};
