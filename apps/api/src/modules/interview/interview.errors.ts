import { DomainError } from '#libs/kernel';
import { LONGEST_ANSWER } from './domain/answer-text.js';

/** Unless the engine says how long it will be. */
const BEGIN_AGAIN_AFTER_SECONDS = 5;

export const notInvited = (): DomainError =>
  new DomainError(
    'interview.not_invited',
    'You have not been invited to this interview (yet), or the invitation has ended.',
    {
      kind: 'forbidden',
    },
  );

export const roleNotOpen = (): DomainError =>
  new DomainError('interview.role_not_open', 'This role does not take interviews at the moment.', { kind: 'conflict' });

export const applicationClosed = (): DomainError =>
  new DomainError(
    'interview.application_closed',
    'This application is closed; there is no interview for it any more.',
    {
      kind: 'conflict',
    },
  );

export const notInProgress = (status: string): DomainError =>
  new DomainError(
    'interview.not_in_progress',
    `This interview is ${status.replace('_', ' ')}; it takes no more answers.`,
    {
      kind: 'conflict',
    },
  );

/** While the next question was being thought about. */
export const endedMeanwhile = (status: string): DomainError =>
  new DomainError(
    'interview.not_in_progress',
    `Your answer is saved. Meanwhile this interview was ${status.replace('_', ' ')}; no question follows.`,
    { kind: 'conflict' },
  );

export const noMoreSignals = (status: string): DomainError =>
  new DomainError(
    'interview.not_in_progress',
    `This interview is ${status.replace('_', ' ')}; it takes no more signals.`,
    {
      kind: 'conflict',
    },
  );

export const nothingAsked = (): DomainError =>
  new DomainError('interview.nothing_asked', 'All questions have been answered. Please complete the interview.', {
    kind: 'conflict',
  });

export const emptyAnswer = (): DomainError =>
  new DomainError('request.invalid', 'Please check: content_text.', {
    kind: 'invalid',
    fields: [{ field: 'content_text', message: 'must not be empty' }],
  });

export const tooMuchSaid = (): DomainError =>
  new DomainError('interview.answer_too_long', 'This answer is too long. Please record a shorter one, or type.', {
    kind: 'invalid',
    fields: [{ field: 'audio', message: `must hold at most ${LONGEST_ANSWER} characters of speech` }],
  });

/** The recording may be fine; whoever should have listened to it could not. */
export const notHeard = (cause: DomainError): DomainError =>
  new DomainError(
    'interview.answer_not_heard',
    'Your recording could not be listened to, so nothing was saved. Please send it again, or type your answer.',
    { kind: cause.kind, retryAfterSeconds: cause.retryAfterSeconds, cause },
  );

/** One sentence for a link that was changed and for one that never was. */
export const audioLinkInvalid = (): DomainError =>
  new DomainError('interview.audio_link_invalid', 'This link is not valid.', { kind: 'forbidden' });

export const audioLinkExpired = (): DomainError =>
  new DomainError('interview.audio_link_expired', 'This link has ended. Please load the interview again.', {
    kind: 'forbidden',
  });

export const otherAnswerSaved = (): DomainError =>
  new DomainError('interview.already_answered', 'Another answer to this question was saved a moment ago.', {
    kind: 'conflict',
  });

export const noAnswerYet = (): DomainError =>
  new DomainError('interview.no_answer', 'Nothing has been answered yet, so there is nothing to complete.', {
    kind: 'conflict',
  });

export const practiceNeedsRoleType = (): DomainError =>
  new DomainError('interview.role_type_required', 'Please check: role_type.', {
    kind: 'invalid',
    fields: [{ field: 'role_type', message: 'is required for a practice interview (or name an application_id)' }],
  });

/** The answer is safe; only the next question is missing. */
export const nextQuestionMissing = (cause: unknown): DomainError =>
  new DomainError(
    'interview.next_question_unavailable',
    'Your answer is saved. The next question is not ready; please try again.',
    {
      kind: 'unavailable',
      retryAfterSeconds: 2,
      cause,
    },
  );

/** What was heard is not what stands in the transcript: the engine broke off, or another instance was faster. */
export const otherQuestionSaved = (): DomainError =>
  new DomainError(
    'interview.other_question_saved',
    'Your answer is saved. Another question than the one you were just shown was kept; please ask for it again.',
    { kind: 'conflict' },
  );

/** Nothing was saved; the candidate can only begin again. */
export const notReady = (cause: DomainError): DomainError =>
  new DomainError('interview.not_ready', 'The interview cannot begin right now. Please try again in a moment.', {
    kind: 'unavailable',
    retryAfterSeconds: cause.retryAfterSeconds ?? BEGIN_AGAIN_AFTER_SECONDS,
    cause,
  });

export const noCallNow = (status: string): DomainError =>
  new DomainError('interview.no_call_now', `This interview is ${status.replace('_', ' ')}; no call is made for it.`, {
    kind: 'conflict',
  });

/** It was answered, or belongs to another interview. */
export const questionNotWaiting = (): DomainError =>
  new DomainError('interview.question_not_waiting', 'This question does not wait for an answer any more.', {
    kind: 'conflict',
  });

export const noRephrasingLeft = (): DomainError =>
  new DomainError('interview.no_rephrasing_left', 'There are no more other words for this question.', {
    kind: 'conflict',
  });
