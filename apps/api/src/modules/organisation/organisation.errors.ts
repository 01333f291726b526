import { DomainError } from '#libs/kernel';

export const alreadyMember = (): DomainError =>
  new DomainError('organisation.already_member', 'This person already works in an organisation.', { kind: 'conflict' });

export const lastAdmin = (): DomainError =>
  new DomainError('organisation.last_admin', 'An organisation needs an administrator. Please name another one first.', {
    kind: 'conflict',
  });

export const onlyAdministrators = (): DomainError =>
  new DomainError('access.forbidden', 'Only an administrator of the organisation may do this.', { kind: 'forbidden' });
