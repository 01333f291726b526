import { DomainError, type FieldError } from '#libs/kernel';
import type { ApplicationStatus, Decision } from './domain/application-status.js';
import type { RoleStatus } from './domain/role-status.js';

export const wrongFields = (fields: FieldError[]): DomainError =>
  new DomainError('request.invalid', `Please check: ${fields.map(({ field }) => field).join(', ')}.`, {
    kind: 'invalid',
    fields,
  });

export const roleCannotBecome = (from: RoleStatus, to: RoleStatus): DomainError =>
  new DomainError('role.status', `A role that is ${from} cannot become ${to}.`, { kind: 'conflict' });

export const roleTakesNoApplications = (): DomainError =>
  new DomainError('role.not_open', 'This role does not take applications at the moment.', { kind: 'conflict' });

export const alreadyApplied = (): DomainError =>
  new DomainError('application.exists', 'This person has already applied to this role.', { kind: 'conflict' });

export const mayNotAddApplications = (): DomainError =>
  new DomainError('access.forbidden', 'Your role in the organisation may not add applications.', { kind: 'forbidden' });

export const cannotDecide = (from: ApplicationStatus, decision: string): DomainError =>
  new DomainError('application.status', `An application that is ${from} cannot become ${decision}.`, {
    kind: 'conflict',
  });

export const setByEvents = (status: ApplicationStatus): DomainError =>
  new DomainError('application.status', `The status ${status} follows from what happens; it cannot be set by hand.`, {
    kind: 'conflict',
  });

export const mayNotDecide = (): DomainError =>
  new DomainError('access.forbidden', 'Your role in the organisation may not decide about applications.', {
    kind: 'forbidden',
  });

export const onlyWithdraw = (decision: Decision): DomainError =>
  new DomainError('access.forbidden', `Nobody may set their own application to ${decision}; you may withdraw it.`, {
    kind: 'forbidden',
  });

export const rejectionNeedsReason = (): DomainError =>
  wrongFields([{ field: 'reason', message: 'is needed for a rejection' }]);

export const tooManyEntries = (most: number): DomainError =>
  new DomainError('profile.full', `A profile keeps at most ${most} entries of a kind.`, { kind: 'conflict' });
