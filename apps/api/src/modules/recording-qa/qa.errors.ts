import { DomainError, type FieldError } from '#libs/kernel';
import { DISPUTE_OUTCOMES } from './domain/dispute.js';

const conflict = (code: string, detail: string): DomainError =>
  new DomainError(`qa.${code}`, detail, { kind: 'conflict' });

const invalid = (fields: FieldError[], detail: string): DomainError =>
  new DomainError('request.invalid', detail, { kind: 'invalid', fields });

export const contradictoryTemplate = (fields: FieldError[]): DomainError =>
  invalid(fields, `This template contradicts itself: ${fields[0]?.field ?? ''} ${fields[0]?.message ?? ''}.`);

export const noSuchLibraryTemplate = (): DomainError =>
  invalid([{ field: 'key', message: 'is not in the library' }], 'There is no such template in the library.');

export const templateArchived = (): DomainError =>
  conflict('template_archived', 'This template was archived; nothing new is checked against it.');

export const unknownFileType = (): DomainError =>
  invalid(
    [
      {
        field: 'file_name',
        message: 'must end in a known way, such as .wav, .mp3, .m4a, .webm, .vtt, .srt, .txt or .json',
      },
    ],
    'This is neither a sound file nor a transcript, by its name.',
  );

export const fileNeeded = (): DomainError =>
  invalid([{ field: 'file_url', message: 'is needed unless an interview is named' }], 'Please name the file.');

export const fileUsed = (): DomainError => conflict('file_used', 'This file was used for something else before.');

/** @param recordingId the recording that is byte for byte the same */
export const duplicateRecording = (recordingId: string): DuplicateRecording => new DuplicateRecording(recordingId);

export class DuplicateRecording extends DomainError {
  constructor(readonly recordingId: string) {
    super('qa.duplicate_recording', `This recording is here already, as ${recordingId}.`, { kind: 'conflict' });
  }
}

export const interviewNotOver = (): DomainError =>
  conflict('interview_not_over', 'This interview is not over yet; its conduct can be checked afterwards.');

export const notFailed = (): DomainError =>
  conflict('not_failed', 'Only what could not be processed can be tried again.');

export const noTranscriptYet = (): DomainError =>
  conflict('no_transcript', 'There is no transcript of this recording yet.');

export const underWay = (): DomainError =>
  conflict('under_way', 'This recording is being processed at this moment. Please try again when it is done.');

export const nothingWasSaid = (): DomainError =>
  conflict('no_speech', 'Nobody speaks in this recording, so there is nothing to evaluate.');

export const templateNeeded = (): DomainError =>
  invalid(
    [{ field: 'policy_template_id', message: 'is needed: the recording has no template' }],
    'Please name a template.',
  );

export const unknownSpeakers = (fields: FieldError[]): DomainError =>
  invalid(fields, 'The transcript does not know these voices.');

export const notEvaluated = (): DomainError => conflict('not_evaluated', 'This evaluation is not there yet.');

export const unknownCriteria = (fields: FieldError[]): DomainError =>
  invalid(fields, `Please check: ${fields.map(({ field }) => field).join(', ')}.`);

export const ownEvaluation = (): DomainError =>
  new DomainError('access.forbidden', 'This evaluation is about yourself; somebody else has to look at it.', {
    kind: 'forbidden',
  });

export const notTheirs = (): DomainError =>
  new DomainError('access.forbidden', 'Only the person it is about can dispute this evaluation.', {
    kind: 'forbidden',
  });

export const alreadyDisputed = (): DomainError => conflict('disputed', 'This evaluation is disputed already.');

export const noOpenDispute = (): DomainError =>
  conflict('not_disputed', 'There is no open dispute of this evaluation.');

export const notIndependent = (): DomainError =>
  conflict('not_independent', 'Somebody has to answer who neither reviewed this evaluation nor disputes it.');

export const nothingChanged = (): DomainError =>
  conflict(
    'nothing_changed',
    `Nothing was changed since the dispute: correct the evaluation first, or answer ${DISPUTE_OUTCOMES[0]}.`,
  );

export const nothingToReplay = (): DomainError =>
  conflict('nothing_to_replay', 'Nothing that could be replayed was kept of this evaluation.');

export const calibrationClosed = (): DomainError => conflict('calibration_closed', 'This calibration is closed.');

export const alreadySubmitted = (): DomainError =>
  conflict('already_submitted', 'You have submitted your reading; it cannot be changed any more.');

export const stillBlind = (): DomainError =>
  conflict(
    'blind',
    'You are calibrating on this recording. The evaluation opens when you have submitted your reading.',
  );

export const fewReviewers = (): DomainError =>
  invalid(
    [{ field: 'reviewer_ids', message: 'must be members who may review, other than whom it is about' }],
    'Please check: reviewer_ids.',
  );
