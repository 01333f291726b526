import { DomainError } from '#libs/kernel';

const conflict = (code: string, detail: string): DomainError => new DomainError(code, detail, { kind: 'conflict' });

export const alreadyReleased = (): DomainError => conflict('legal_hold.released', 'This hold was released before.');

export const lastAdministrator = (): DomainError =>
  conflict(
    'erasure.last_administrator',
    'You are the last administrator of your organisation, and others work there. Please name another one first.',
  );

/** The run, or the request, was taken up by another process while this one slept. */
export const takenOver = (): DomainError => conflict('retention.taken_over', 'Another process went on with it.');

export const alreadyRunning = (): DomainError =>
  conflict('retention.running', 'A clean-up is under way; this one begins after it.');

export const isHeld = (): DomainError =>
  conflict('retention.held', 'Something of this is under a legal hold. Please release it first.');

export const neverEnding = (): DomainError =>
  conflict('erasure.never_ending', 'New data about the person arrives as fast as it is erased.');
