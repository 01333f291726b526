import { DomainError } from '#libs/kernel';

export const noTranscript = (): DomainError => new DomainError('scoring.no_transcript', 'No transcript available');

export const transcriptChanged = (): DomainError =>
  new DomainError('scoring.transcript_changed', 'The transcript is not what it was when this assessment began.');

/** @param problem what kept the engine from it, in a sentence. */
export const notMade = (problem: string | null): DomainError =>
  new DomainError('scoring.not_made', problem ?? 'The assessment could not be made in time.', { kind: 'unavailable' });

export const notSettled = (): DomainError =>
  new DomainError('scoring.not_settled', 'This assessment is still being made. Please try again when it is there.', {
    kind: 'conflict',
  });

export const nothingOverruled = (): DomainError =>
  new DomainError('request.invalid', 'Please give a score or a decision.', {
    kind: 'invalid',
    fields: [{ field: 'overall_score', message: 'or decision must be given' }],
  });

export const nothingToReplay = (): DomainError =>
  new DomainError('scoring.nothing_to_replay', 'Nothing that could be replayed was kept of this assessment.', {
    kind: 'conflict',
  });
