import { DomainError } from '#libs/kernel';

export const unknownSender = (): DomainError =>
  new DomainError('acs.unknown_sender', 'The sender could not prove who it is.', { kind: 'unauthenticated' });

export const tooLarge = (detail: string): DomainError =>
  new DomainError('body.too_large', detail, { kind: 'too_large' });

export const unreadable = (): DomainError =>
  new DomainError('body.unreadable', 'The body is not a list of events in JSON.');

export const tooManyAtOnce = (): DomainError =>
  new DomainError('acs.busy', 'Too many deliveries at once. Please send it again.', {
    kind: 'unavailable',
    retryAfterSeconds: 5,
  });

export const identityNotReady = (): DomainError =>
  new DomainError('acs.identity_not_ready', 'Your identity for calls is being made. Please try again.', {
    kind: 'unavailable',
    retryAfterSeconds: 2,
  });

export const callNotConnected = (): DomainError =>
  new DomainError('call.not_connected', 'This call is not connected (any more).', { kind: 'conflict' });

export const noRecordingConsent = (): DomainError =>
  new DomainError('call.no_recording_consent', 'The candidate has not agreed to a recording of this interview.', {
    kind: 'forbidden',
  });

export const notHere = (): DomainError =>
  new DomainError('recording.not_here', 'This recording is not here (any more).', { kind: 'conflict' });
