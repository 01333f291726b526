import { DomainError } from '#libs/kernel';
import { invalid } from '#libs/http';

const conflict = (code: string, detail: string): DomainError => new DomainError(code, detail, { kind: 'conflict' });

const onDay = (at: Date): string =>
  at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export const ownInterview = (): DomainError =>
  new DomainError('access.forbidden', 'Nobody judges their own interview.', { kind: 'forbidden' });

export const stillRunning = (): DomainError =>
  conflict('review.interview_open', 'This interview is not finished; review it afterwards.');

export const stillBlind = (): DomainError =>
  conflict(
    'review.blind',
    'You are reviewing this interview without knowing its scores. Submit your review first, then you see them.',
  );

export const notYours = (): DomainError =>
  new DomainError('access.forbidden', 'Only the reviewer may change a review.', { kind: 'forbidden' });

export const alreadySubmitted = (): DomainError =>
  conflict('review.submitted', 'This review was submitted and cannot be changed any more.');

export const incomplete = (dimensions: readonly string[]): DomainError =>
  invalid([{ field: 'scores', message: `must also say something about: ${dimensions.join(', ')}` }]);

export const practiceContested = (): DomainError =>
  conflict('contest.practice', 'This was a practice interview: nothing was decided, so there is nothing to contest.');

export const nothingToContest = (): DomainError =>
  conflict('contest.not_assessed', 'This interview has not been assessed yet.');

export const contestTooLate = (until: Date): DomainError =>
  conflict('contest.too_late', `This result could be contested until ${onDay(until)}.`);

export const contestOpen = (): DomainError =>
  conflict('contest.open', 'Your earlier request for a human review of this interview is still open.');

export const unknownDimensions = (names: readonly string[]): DomainError =>
  invalid([{ field: 'dimensions', message: `names no criterion of this interview: ${names.join(', ')}` }]);

export const contestClosed = (): DomainError => conflict('contest.closed', 'This contest has been answered already.');

export const notIndependent = (): DomainError =>
  conflict(
    'contest.same_person',
    'You made the decision that is contested. Somebody else with the authority to change it must look at it.',
  );

export const nothingChanged = (): DomainError =>
  conflict(
    'contest.nothing_changed',
    'Nothing has changed since the contest was opened. Override or regenerate the assessment first.',
  );

export const cannotAnswer = (): DomainError =>
  invalid([{ field: 'user_id', message: 'must be a member who may decide about applications' }]);
