import { EnumField, IntegerField, ObjectListField, PageQuery, TextField, UrlField, UuidField } from '#libs/http';
import { MOST_FILES, RECORDING_STATUSES, type RecordingStatus } from '../domain/recording-state.js';
import { SPEAKER_ROLES, type SpeakerRole } from '../domain/segment.js';

/** A file that is about to be sent; named in the body or in the query. */
export class SignedUrlRequest {
  @TextField({
    description:
      'Its name, which says what it is: `.wav`, `.mp3`, `.m4a`, `.ogg`, `.webm`, `.vtt`, `.srt`, `.txt`, `.json` …',
    max: 500,
    optional: true,
    example: 'call-0412.mp3',
  })
  file_name?: string;
}

class AboutRecording {
  @UuidField({ description: 'An interview of ours that it belongs to.', optional: true })
  interview_id?: string;

  @UuidField({ description: 'The member of the organisation who is held to the policy in it.', optional: true })
  agent_id?: string;

  @TextField({ description: 'Their name, when they have no account.', min: 1, max: 200, optional: true })
  agent_name?: string;

  @TextField({ description: 'Their team.', min: 1, max: 100, optional: true })
  team?: string;
}

/** A file of a batch. */
export class BatchFileRequest extends AboutRecording {
  @TextField({ description: 'What it is called.', min: 1, max: 500, example: 'call-0412.mp3' })
  file_name!: string;

  @UrlField({ description: '`file_url` of its upload.' })
  file_url!: string;
}

/** A file that has arrived, or an interview whose own words are to be checked. */
export class UploadRecordingRequest extends AboutRecording {
  @TextField({ description: 'What it is called.', min: 1, max: 500, example: 'call-0412.mp3' })
  file_name!: string;

  @UrlField({ description: '`file_url` of its upload; left out, it is the words of the interview.', optional: true })
  file_url?: string;

  @UuidField({ description: 'What to evaluate it against; it is only transcribed when left out.', optional: true })
  policy_template_id?: string;
}

/** Many files that have arrived. */
export class UploadBatchRequest {
  @TextField({ description: 'What people call the batch; its time when left out.', min: 1, max: 200, optional: true })
  name?: string;

  @UuidField({ description: 'What to evaluate them against.', optional: true })
  policy_template_id?: string;

  @ObjectListField(() => BatchFileRequest, { description: 'The files.', maxItems: MOST_FILES })
  files!: BatchFileRequest[];
}

/** Which recordings. */
export class ListRecordingsQuery extends PageQuery {
  @EnumField(RECORDING_STATUSES, { description: 'Only those that got this far.', optional: true })
  status?: RecordingStatus;

  @UuidField({ description: 'Only those of this batch.', optional: true })
  batch_id?: string;

  @UuidField({ description: 'Only those with this agent.', optional: true })
  agent_id?: string;

  @IntegerField({
    description: 'For callers who count instead of using the cursor: how many to pass over.',
    min: 0,
    max: 100_000,
    optional: true,
    fromQuery: true,
  })
  skip?: number;
}

/** Which voice is whose. */
export class SpeakerRequest {
  @TextField({ description: 'The voice, as the transcript calls it.', min: 1, max: 200, example: 'S1' })
  speaker!: string;

  @EnumField(SPEAKER_ROLES, { description: 'Who it is.' })
  role!: SpeakerRole;
}

export class CorrectSpeakersRequest {
  @ObjectListField(() => SpeakerRequest, { description: 'Voices whose role changes.', maxItems: 50 })
  speakers!: SpeakerRequest[];
}

/** Against what to evaluate. */
export class EvaluateAgainRequest {
  @UuidField({ description: "The template, in its newest version; the recording's own when left out.", optional: true })
  policy_template_id?: string;
}
