import { DomainError, SECOND_MS } from '#libs/kernel';

export const emailTaken = (): DomainError =>
  new DomainError('auth.email_taken', 'Email already registered', { kind: 'conflict' });

/** The address is known because staff named it. Only its owner can read the mail that opens the account. */
export const emailUnclaimed = (): DomainError =>
  new DomainError(
    'auth.email_unclaimed',
    'Email already registered. Please use the link in your invitation, or "forgot password", to open the account.',
    { kind: 'conflict' },
  );

export const wrongCredentials = (): DomainError =>
  new DomainError('auth.wrong_credentials', 'Invalid email or password', { kind: 'unauthenticated' });

export const accountLocked = (until: Date, now: Date): DomainError =>
  new DomainError('auth.locked', 'Too many wrong passwords. Please wait a few minutes, or choose a new password.', {
    kind: 'too_many',
    retryAfterSeconds: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / SECOND_MS)),
  });

export const sessionEnded = (): DomainError =>
  new DomainError('auth.session_ended', 'This session has ended. Please sign in again.', { kind: 'unauthenticated' });

export const weakPassword = (problem: string): DomainError =>
  new DomainError('request.invalid', 'Please check: password.', {
    kind: 'invalid',
    fields: [{ field: 'password', message: problem }],
  });

export const linkNotValid = (): DomainError =>
  new DomainError('auth.link_not_valid', 'This link is not valid any more. Please ask for a new one.');

export const alreadyClaimed = (): DomainError =>
  new DomainError('auth.already_claimed', 'This account is already in use. Please sign in.', { kind: 'conflict' });
