import { ApiProperty } from '@nestjs/swagger';
import {
  BooleanField,
  EnumField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TimeField,
  UrlField,
  UuidField,
} from '#libs/http';
import {
  EVALUATION_STATUSES,
  RECORDING_OUTCOMES,
  RECORDING_SOURCES,
  RECORDING_STATUSES,
  type EvaluationStatus,
  type RecordingOutcome,
  type RecordingSource,
  type RecordingStatus,
} from '../domain/recording-state.js';
import { CONFIDENCE_BANDS, SPEAKER_ROLES, type ConfidenceBand, type SpeakerRole } from '../domain/segment.js';
import { TOLD_APART_BY, type SpeakerDocument } from '../entities/qa.document.js';

/** Where to send a file. */
export class SignedUrlResponse {
  @TextField({ description: 'Send the file there with `PUT`; works once.', max: 2_000 })
  signed_url!: string;

  @UrlField({ description: 'Names the file for `POST /recordings/upload`. Opens nothing.' })
  file_url!: string;

  @TimeField({ description: 'When the link ends: in 15 minutes.' })
  expires_at!: string;

  @TextField({ description: 'The type that the upload must have.' })
  content_type!: string;

  @ApiProperty({
    description: 'Headers to send along with it; storage insists on them.',
    type: 'object',
    additionalProperties: { type: 'string' },
  })
  upload_headers!: Record<string, string>;
}

/** It waits to be processed. */
export class QueuedRecordingResponse {
  @UuidField({ description: 'Id of the recording.' })
  recording_id!: string;

  @EnumField(RECORDING_STATUSES, { description: 'How far it got.' })
  status!: RecordingStatus;

  @TextField({ description: 'For people.' })
  message!: string;
}

/** A recording, as briefly as older callers know it. */
export class BriefRecordingResponse {
  @UuidField({ description: 'Id of the recording.' })
  id!: string;

  @TextField({ description: 'What it is called.' })
  file_name!: string;

  @EnumField(RECORDING_STATUSES, { description: 'How far it got.' })
  status!: RecordingStatus;

  @NumberField({ description: 'How long it is; null where nobody knows.', nullable: true })
  duration_seconds!: number | null;

  @TimeField({ description: 'When it came in.' })
  uploaded_at!: string;

  @TimeField({ description: 'When it was done; null until then.', nullable: true })
  processed_at!: string | null;
}

/** Why it failed. */
export class RecordingProblemResponse {
  @TextField({ description: 'For programs, such as `speech.unreadable`.' })
  code!: string;

  @TextField({ description: 'For people.', max: 2_000 })
  detail!: string;
}

/** A conversation that is checked. */
export class RecordingResponse extends BriefRecordingResponse {
  @EnumField(RECORDING_SOURCES, { description: 'Where its words come from.' })
  source!: RecordingSource;

  @IntegerField({ description: 'Per cent of what there is to do.', min: 0, max: 100 })
  progress!: number;

  @EnumField(RECORDING_OUTCOMES, {
    description:
      '`one_sided`: one voice only; `no_speech`: nobody speaks, so nothing is evaluated. Null until it is known.',
    nullable: true,
  })
  outcome!: RecordingOutcome | null;

  @ObjectField(() => RecordingProblemResponse, { description: 'Why it failed.', nullable: true })
  problem!: RecordingProblemResponse | null;

  @UuidField({ description: 'The template it is evaluated against.', nullable: true })
  policy_template_id!: string | null;

  @UuidField({ description: 'The interview it belongs to.', nullable: true })
  interview_id!: string | null;

  @UuidField({ description: 'The batch it came in with.', nullable: true })
  batch_id!: string | null;

  @UuidField({ description: 'Who is held to the policy.', nullable: true })
  agent_id!: string | null;

  @TextField({ description: 'Their name, when they have no account.', nullable: true })
  agent_name!: string | null;

  @TextField({ description: 'Their team.', nullable: true })
  team!: string | null;

  @TextField({ description: 'Type of the file.' })
  content_type!: string;

  @IntegerField({ description: 'Its size in bytes.', min: 0 })
  file_size!: number;

  @UuidField({ description: 'Who sent it; null once that account was erased.', nullable: true })
  uploaded_by!: string | null;
}

/** The newest evaluation of a recording. */
export class RecordingEvaluationResponse {
  @UuidField({ description: 'Id of the evaluation.' })
  id!: string;

  @IntegerField({ description: 'Which one of this recording.', min: 1 })
  version!: number;

  @EnumField(EVALUATION_STATUSES, { description: 'How far it got.' })
  status!: EvaluationStatus;
}

export class RecordingDetailResponse extends RecordingResponse {
  @ObjectField(() => RecordingEvaluationResponse, { description: 'The newest evaluation.', nullable: true })
  evaluation!: RecordingEvaluationResponse | null;
}

export class RecordingListResponse {
  @ObjectListField(() => RecordingResponse, { description: 'Newest first.' })
  items!: RecordingResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

/** What one voice said without a break. */
export class DiarizedSegmentResponse {
  @IntegerField({ description: 'Place in the transcript, from 0; quotes name it.', min: 0 })
  index!: number;

  @TextField({ description: 'The voice.' })
  speaker!: string;

  @EnumField(SPEAKER_ROLES, { description: 'Who that is.' })
  role!: SpeakerRole;

  @IntegerField({ description: 'From the beginning of the recording; null where there are no times.', nullable: true })
  start_ms!: number | null;

  @IntegerField({ description: 'Its end.', nullable: true })
  end_ms!: number | null;

  @TextField({ description: 'The words.', max: 10_000 })
  text!: string;

  @NumberField({ description: 'How sure who transcribed is, 0–1; 1 for what came as text.', min: 0, max: 1 })
  confidence!: number;

  @EnumField(CONFIDENCE_BANDS, { description: 'Only `good` words may be evidence.' })
  band!: ConfidenceBand;
}

/** Who a voice is. */
export class TranscriptSpeakerResponse {
  @TextField({ description: 'The voice.' })
  speaker!: string;

  @EnumField(SPEAKER_ROLES, { description: 'Who it is.' })
  role!: SpeakerRole;

  @EnumField(TOLD_APART_BY, { description: 'How it was told from the others; `guess` is a hint at best.' })
  told_apart_by!: SpeakerDocument['told_apart_by'];

  @BooleanField({ description: 'The role was concluded from what was said; a person may correct it.' })
  is_role_guessed!: boolean;
}

/** What was said. */
export class QaTranscriptResponse {
  @UuidField({ description: 'The recording.' })
  recording_id!: string;

  @TextField({ description: 'All of it, a line per segment.', max: 5_000_000 })
  transcript_text!: string;

  @ObjectListField(() => DiarizedSegmentResponse, { description: 'Who spoke when.', maxItems: 5_000 })
  diarized_segments!: DiarizedSegmentResponse[];

  @ObjectListField(() => TranscriptSpeakerResponse, { description: 'The voices.' })
  speakers!: TranscriptSpeakerResponse[];

  @NumberField({ description: 'How sure who transcribed is, 0–1; null for what came as text.', nullable: true })
  transcription_confidence!: number | null;

  @TextField({ description: 'Who transcribed it; `given` for what came as text.' })
  engine!: string;

  @TextField({ description: 'Name and version of the model.', nullable: true })
  model!: string | null;

  @TimeField({ description: 'When a person last said who the voices are.', nullable: true })
  corrected_at!: string | null;
}

/** How many recordings of a batch are how far. */
export class RecordingCountsResponse {
  @IntegerField({ description: 'Let in.', min: 0 })
  total!: number;

  @IntegerField({ description: 'Waiting.', min: 0 })
  queued!: number;

  @IntegerField({ description: 'Being processed.', min: 0 })
  processing!: number;

  @IntegerField({ description: 'Done.', min: 0 })
  completed!: number;

  @IntegerField({ description: 'Failed; each says why.', min: 0 })
  failed!: number;
}

/** A file that was not let in. */
export class RefusedFileResponse {
  @TextField({ description: 'What it is called.' })
  file_name!: string;

  @TextField({ description: 'For programs, such as `qa.duplicate_recording`.' })
  code!: string;

  @TextField({ description: 'For people.', max: 2_000 })
  detail!: string;

  @UuidField({ description: 'The recording that it repeats.', nullable: true })
  duplicate_of!: string | null;
}

/** Recordings that came in together. */
export class RecordingBatchResponse {
  @UuidField({ description: 'Id of the batch.' })
  id!: string;

  @TextField({ description: 'What people call it.' })
  name!: string;

  @UuidField({ description: 'What its recordings are evaluated against.', nullable: true })
  policy_template_id!: string | null;

  @UuidField({ description: 'Who sent it; null once that account was erased.', nullable: true })
  created_by!: string | null;

  @TimeField({ description: 'When.' })
  created_at!: string;

  @ObjectField(() => RecordingCountsResponse, { description: 'How far its recordings are.' })
  counts!: RecordingCountsResponse;

  @ObjectListField(() => RefusedFileResponse, { description: 'What was not let in.' })
  refused!: RefusedFileResponse[];
}

export class RecordingBatchListResponse {
  @ObjectListField(() => RecordingBatchResponse, { description: 'Newest first.' })
  items!: RecordingBatchResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

/** An evaluation that was asked for. */
export class BegunEvaluationResponse {
  @UuidField({ description: 'Id of the evaluation.' })
  evaluation_id!: string;

  @IntegerField({ description: 'Which one of this recording.', min: 1 })
  version!: number;

  @EnumField(EVALUATION_STATUSES, { description: 'How far it got.' })
  status!: EvaluationStatus;
}
