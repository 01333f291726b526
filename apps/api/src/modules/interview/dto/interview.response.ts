import {
  BooleanField,
  DocumentField,
  EnumField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
  UuidField,
} from '#libs/http';
import { SpokenSegmentResponse } from '../../speech/speech.service.js';
import { SIGNALS_PER_INTERVIEW } from '../domain/client-signal.js';
import { INTERVIEW_STATUSES, type InterviewStatus } from '../domain/interview-status.js';
import { DIFFICULTY_LEVELS, type DifficultyLevel } from '../domain/progression.js';
import { REPHRASINGS_AT_MOST } from '../domain/wordings.js';
import { ClientSignalResponse } from './client-signal.js';
import { ROLE_TYPES } from './start-interview.request.js';

/** A question as the candidate sees it. */
export class QuestionResponse {
  @UuidField({ description: 'Id of the question.' })
  message_id!: string;

  @TextField({ description: 'The question, in the words it was put in last.', max: 2_000 })
  text!: string;

  @TextField({
    description: 'The words it was asked in first; null when it was not put differently.',
    max: 2_000,
    nullable: true,
  })
  first_wording!: string | null;

  @IntegerField({
    description: 'How often it can still be put differently.',
    min: 0,
    max: REPHRASINGS_AT_MOST,
  })
  rephrasings_left!: number;

  @TextField({ description: 'Where it can be heard; null while there is no audio.', nullable: true })
  audio_url!: string | null;
}

/** A question in other words. */
export class RephrasingResponse {
  @TextField({ description: 'The words.', max: 2_000 })
  text!: string;

  @TextField({ description: 'Engine and model whose words they are; `prepared` for words of our own.' })
  model!: string;

  @IntegerField({ description: 'Version of the prompt that asked for them.', min: 1 })
  prompt_version!: number;

  @TimeField({ description: 'When the candidate asked for them.' })
  created_at!: string;
}

/** How a spoken answer came in and was heard. */
export class AudioMetadataResponse {
  @IntegerField({ description: 'Samples per second.', min: 1, example: 48_000 })
  sample_rate!: number;

  @TextField({ description: 'How it is encoded.', example: 'opus' })
  codec!: string;

  @IntegerField({ description: 'Its size.', min: 1 })
  file_size_bytes!: number;

  @IntegerField({ description: 'How long listening to it took.', min: 0 })
  processing_time_ms!: number;

  @NumberField({ description: 'How sure the engine is on the whole, 0 to 1.', min: 0, max: 1 })
  confidence_score!: number;
}

/** One line of the transcript. */
export class InterviewMessageResponse {
  @UuidField({ description: 'Id of the message.' })
  id!: string;

  @IntegerField({ description: 'Place in the transcript, from 1.', min: 1 })
  sequence_number!: number;

  @EnumField(['ai_question', 'candidate_response'], { description: 'Who spoke.' })
  message_type!: 'ai_question' | 'candidate_response';

  @TextField({ description: 'What was said.', max: 8_000 })
  content_text!: string;

  @TextField({
    description: 'Where a spoken answer can be heard, for a quarter of an hour; null for what was typed.',
    max: 2_000,
    nullable: true,
  })
  audio_url!: string | null;

  @NumberField({ description: 'Length of the recording; null for what was typed.', min: 0, nullable: true })
  audio_duration_seconds!: number | null;

  @ObjectField(() => AudioMetadataResponse, {
    description: 'How the recording came in and was heard; null for what was typed.',
    nullable: true,
  })
  audio_metadata!: AudioMetadataResponse | null;

  @ObjectListField(() => SpokenSegmentResponse, {
    description: 'What was heard in the recording, in order of time; empty for what was typed.',
    maxItems: 1_000,
  })
  segments!: SpokenSegmentResponse[];

  @TextField({
    description: 'What was heard, where the candidate corrected it before sending; else null.',
    max: 8_000,
    nullable: true,
  })
  heard_text!: string | null;

  @ObjectListField(() => RephrasingResponse, {
    description: 'The question in other words that the candidate asked for, oldest first. They change no score.',
    maxItems: REPHRASINGS_AT_MOST,
  })
  rephrasings!: RephrasingResponse[];

  @IntegerField({ description: 'Seconds the candidate took, for answers.', nullable: true })
  response_time_seconds!: number | null;

  @EnumField(DIFFICULTY_LEVELS, { description: 'How hard the question is; null for answers.', nullable: true })
  level!: DifficultyLevel | null;

  @TextField({ description: 'What the question is about; null for answers.', nullable: true })
  skill!: string | null;

  @TextField({ description: 'Rubric dimension that the answer feeds; null for answers.', nullable: true })
  dimension!: string | null;

  @BooleanField({ description: 'Whether it follows up the question before.' })
  is_follow_up!: boolean;

  @TimeField({ description: 'When.' })
  created_at!: string;
}

/** How far the interview is. */
export class ProgressResponse {
  @IntegerField({ description: 'Questions asked so far, follow-ups included.', min: 0 })
  questions_asked!: number;

  @IntegerField({ description: 'About how many there will be without follow-ups.', min: 1 })
  questions_planned!: number;

  @EnumField(DIFFICULTY_LEVELS, { description: 'How hard the questions are at the moment.' })
  difficulty_level!: DifficultyLevel;

  @TextListField({ description: 'Rubric dimensions that have been talked about.' })
  competencies_covered!: string[];

  @BooleanField({ description: 'Whether all has been asked; then complete the interview.' })
  is_finished!: boolean;
}

/** An interview that can be gone on with. */
export class StartedInterviewResponse {
  @UuidField({ description: 'Id of the interview.' })
  id!: string;

  @UuidField({ description: 'Id of its session.' })
  session_id!: string;

  @EnumField(INTERVIEW_STATUSES, { description: 'State.' })
  status!: InterviewStatus;

  @EnumField(['real', 'practice'], { description: 'Practice stays out of hiring.' })
  kind!: 'real' | 'practice';

  @EnumField(ROLE_TYPES, { description: 'Trade it was planned for.', nullable: true })
  role_type!: string | null;

  @UuidField({ description: 'The application it is for.', nullable: true })
  application_id!: string | null;

  @ObjectField(() => QuestionResponse, {
    description: 'The question that waits for an answer: the first one, or where it stopped. Null when all was asked.',
    nullable: true,
  })
  first_question!: QuestionResponse | null;

  @ObjectField(() => ProgressResponse, { description: 'How far it is.' })
  progress!: ProgressResponse;

  @TimeField({ description: 'When it began.', nullable: true })
  started_at!: string | null;
}

/** What an answer leads to. */
export class AnsweredResponse {
  @ObjectField(() => InterviewMessageResponse, { description: 'The answer as it was saved.' })
  candidate_message!: InterviewMessageResponse;

  @ObjectField(() => QuestionResponse, {
    description: 'The next question; null when all has been asked.',
    nullable: true,
  })
  next_question!: QuestionResponse | null;

  @ObjectField(() => ProgressResponse, { description: 'How far the interview is.' })
  progress!: ProgressResponse;

  @TextField({
    description: 'In practice: how to make this answer better. Always null in a real interview.',
    nullable: true,
  })
  coaching!: string | null;
}

/** The question that waits now. */
export class LatestResponse {
  @ObjectField(() => QuestionResponse, {
    description: 'The question that waits; null when all has been asked.',
    nullable: true,
  })
  question!: QuestionResponse | null;

  @ObjectField(() => ProgressResponse, { description: 'How far the interview is.' })
  progress!: ProgressResponse;
}

/** The transcript in order. */
export class InterviewMessagesResponse {
  @ObjectListField(() => InterviewMessageResponse, { description: 'Questions and answers, oldest first.' })
  items!: InterviewMessageResponse[];

  @TextField({ description: 'Always null: a transcript comes whole.', nullable: true })
  next_cursor!: string | null;
}

/** What a client needs to know after it lost the connection. */
export class InterviewStatusResponse {
  @EnumField(INTERVIEW_STATUSES, { description: 'State of the interview.' })
  status!: InterviewStatus;

  @ObjectField(() => InterviewMessageResponse, { description: 'The newest message.', nullable: true })
  last_message!: InterviewMessageResponse | null;

  @EnumField(['waiting_for_answer', 'preparing_question', 'finished', 'closed'], {
    description:
      'What happens next: the candidate answers, the next question is being prepared, the interview can be completed, or nothing.',
  })
  session_state!: string;

  @BooleanField({ description: 'Whether the candidate can go on with it.' })
  can_restart!: boolean;

  @TextField({ description: 'Where a client should go instead, when it cannot go on.', nullable: true })
  redirect_to!: string | null;
}

/** The interview was closed. */
export class CompletedResponse {
  @UuidField({ description: 'Id of the interview.' })
  id!: string;

  @EnumField(INTERVIEW_STATUSES, { description: 'State.' })
  status!: InterviewStatus;

  @EnumField(['pending'], { description: 'The assessment is made in the background.' })
  assessment_status!: string;
}

export class InterviewOrganisationResponse {
  @UuidField({ description: 'Id of the organisation.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: string;
}

export class InterviewRoleResponse {
  @UuidField({ description: 'Id of the role.' })
  id!: string;

  @TextField({ description: 'Its title.' })
  title!: string;

  @ObjectField(() => InterviewOrganisationResponse, { description: 'Who hires.' })
  organisation!: InterviewOrganisationResponse;
}

export class InterviewApplicationResponse {
  @UuidField({ description: 'Id of the application.' })
  id!: string;

  @UuidField({ description: 'Who applied.' })
  candidate_id!: string;

  @ObjectField(() => InterviewRoleResponse, { description: 'For which role.' })
  job_role!: InterviewRoleResponse;
}

/** An interview. */
export class InterviewResponse {
  @UuidField({ description: 'Id of the interview.' })
  id!: string;

  @UuidField({ description: 'Who is interviewed.' })
  candidate_id!: string;

  @UuidField({ description: 'The application it is for.', nullable: true })
  application_id!: string | null;

  @UuidField({ description: 'The role it is for.', nullable: true })
  job_role_id!: string | null;

  @EnumField(['real', 'practice'], { description: 'Practice stays out of hiring.' })
  kind!: 'real' | 'practice';

  @EnumField(ROLE_TYPES, { description: 'Trade it was planned for.', nullable: true })
  role_type!: string | null;

  @EnumField(['text', 'voice', 'video'], { description: 'How it is held.' })
  mode!: string;

  @EnumField(INTERVIEW_STATUSES, { description: 'State.' })
  status!: InterviewStatus;

  @TimeField({ description: 'When it began.', nullable: true })
  started_at!: string | null;

  @TimeField({ description: 'When the candidate completed it.', nullable: true })
  completed_at!: string | null;

  @IntegerField({ description: 'How long it took.', nullable: true })
  duration_seconds!: number | null;

  @TextField({ description: 'Engine and model that asked.' })
  ai_model_used!: string;

  @IntegerField({ description: 'Tokens used; 0 for an engine without tokens.', min: 0 })
  total_tokens_used!: number;

  @NumberField({ description: 'What they cost, in USD.', min: 0 })
  cost_usd!: number;

  @TimeField({ description: 'When it was created.' })
  created_at!: string;
}

/** An interview in a list, with the names around it. */
export class ListedInterviewResponse extends InterviewResponse {
  @TextField({ description: 'Name of who is interviewed.' })
  candidate_name!: string;

  @TextField({ description: 'Title of the role it is for; null for practice.', nullable: true })
  job_title!: string | null;
}

/** A page of interviews. */
export class InterviewListResponse {
  @ObjectListField(() => ListedInterviewResponse, { description: 'Newest first.' })
  items!: ListedInterviewResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

/** An interview with all that belongs to it. */
export class InterviewDetailResponse extends InterviewResponse {
  @ObjectField(() => InterviewApplicationResponse, {
    description: 'The application it is for; null for practice.',
    nullable: true,
  })
  application!: InterviewApplicationResponse | null;

  @DocumentField({
    description: 'Skill to how far the candidate got in it. Empty for the candidate until the interview is completed.',
    example: { triage: 'proficient' },
  })
  skill_boundaries!: Record<string, string>;

  @ObjectField(() => ProgressResponse, { description: 'How far it is.' })
  progress!: ProgressResponse;

  @ObjectListField(() => ClientSignalResponse, {
    description: "What the candidate's browser noticed, in order of time. It changes no question and no score.",
    maxItems: SIGNALS_PER_INTERVIEW,
  })
  anti_cheat_signals!: ClientSignalResponse[];

  @IntegerField({
    description: `How many signals came after the ${SIGNALS_PER_INTERVIEW} that an interview keeps, repetitions included.`,
    min: 0,
  })
  anti_cheat_signals_not_kept!: number;

  @TextField({ description: 'Where its recording can be fetched; null while there is none.', nullable: true })
  recording_url!: string | null;

  @EnumField(['recording', 'processing', 'available', 'failed', 'deleted'], {
    description: 'Where the recording of its call is; null when none was made.',
    nullable: true,
  })
  recording_status!: string | null;
}

/** One stretch of the transcript with its times. */
export class TranscriptSegmentResponse {
  @UuidField({ description: 'Id of the message.' })
  id!: string;

  @EnumField(['ai', 'candidate'], { description: 'Who speaks.' })
  speaker!: 'ai' | 'candidate';

  @TextField({ description: 'What is said.', max: 8_000 })
  content!: string;

  @TextListField({ description: 'The question in other words that the candidate asked for, oldest first.' })
  rephrasings!: string[];

  @IntegerField({ description: 'Milliseconds after the beginning.', min: 0 })
  start_time_ms!: number;

  @IntegerField({ description: 'Milliseconds after the beginning.', min: 0 })
  end_time_ms!: number;
}

/** The transcript as segments. */
export class TranscriptResponse {
  @ObjectListField(() => TranscriptSegmentResponse, { description: 'In order.' })
  items!: TranscriptSegmentResponse[];

  @TextField({ description: 'Always null: a transcript comes whole.', nullable: true })
  next_cursor!: string | null;
}
