import { eventType } from '#libs/kernel';

/** An evaluation of a recording is there to be read. */
export const recordingEvaluated = eventType<{
  organisation_id: string;
  recording_id: string;
  evaluation_id: string;
}>('recording.evaluated');

/** A person looked at an evaluation. */
export const evaluationReviewed = eventType<{ organisation_id: string; evaluation_id: string }>('evaluation.reviewed');

/** The person it is about does not agree. */
export const evaluationDisputed = eventType<{
  organisation_id: string;
  evaluation_id: string;
  dispute_id: string;
}>('evaluation.disputed');
