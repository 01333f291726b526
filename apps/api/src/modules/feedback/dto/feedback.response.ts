import { BooleanField, EnumField, ObjectField, ObjectListField, TextField, TimeField, UuidField } from '#libs/http';
import { FEEDBACK_STATUSES, type FeedbackStatus } from '../domain/feedback-status.js';
import { FeedbackGap, FeedbackResource } from './feedback-parts.js';

/** Somebody or something by name. */
export class NamedPersonResponse {
  @UuidField({ description: 'Its id.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: string;
}

/** Feedback on a resume as those see it who check it. */
export class FeedbackResponse {
  @UuidField({ description: 'Id of the feedback.' })
  id!: string;

  @UuidField({ description: 'The resume.' })
  resume_id!: string;

  @TextField({ description: 'Name of its file.' })
  file_name!: string;

  @ObjectField(() => NamedPersonResponse, { description: 'Whose resume it is.' })
  candidate!: NamedPersonResponse;

  @ObjectField(() => NamedPersonResponse, { description: 'The role it compares with.', nullable: true })
  job_role!: NamedPersonResponse | null;

  @UuidField({ description: 'The application whose role it compares with.', nullable: true })
  application_id!: string | null;

  @EnumField(FEEDBACK_STATUSES, {
    description: '`draft` while it is written, `pending_approval`, `approved` while the mail is on its way, `sent`.',
  })
  status!: FeedbackStatus;

  @TextField({ description: 'The letter; null until it is written.', max: 10_000, nullable: true })
  feedback_content!: string | null;

  @ObjectListField(() => FeedbackGap, { description: 'What to work on.' })
  identified_gaps!: FeedbackGap[];

  @ObjectListField(() => FeedbackResource, { description: 'What is recommended.' })
  recommended_resources!: FeedbackResource[];

  @TextField({ description: 'Why it was not written, or not delivered.', nullable: true })
  problem!: string | null;

  @TextField({ description: 'What kind of engine wrote it.', nullable: true })
  engine_statement!: string | null;

  @TimeField({ description: 'When it was written.', nullable: true })
  generated_at!: string | null;

  @TimeField({ description: 'When it goes out by itself unless somebody holds it.' })
  auto_send_at!: string;

  @TimeField({ description: 'Since when it is held.', nullable: true })
  held_at!: string | null;

  @ObjectField(() => NamedPersonResponse, { description: 'Who holds it.', nullable: true })
  held_by!: NamedPersonResponse | null;

  @TimeField({ description: 'When it was approved.', nullable: true })
  approved_at!: string | null;

  @ObjectField(() => NamedPersonResponse, { description: 'Who approved it; null for the schedule.', nullable: true })
  approved_by!: NamedPersonResponse | null;

  @BooleanField({ description: 'Whether it went out by itself, without anybody having approved it.' })
  approved_automatically!: boolean;

  @TimeField({ description: 'When the mail was taken by the deliverer.', nullable: true })
  sent_at!: string | null;
}

/** A page of feedback. */
export class FeedbackListResponse {
  @ObjectListField(() => FeedbackResponse, { description: 'Due first.' })
  items!: FeedbackResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

/** What a letter said before it was changed. */
export class FeedbackVersionResponse {
  @TextField({ description: '`edited` by a person, or `written_again` by the engine.' })
  reason!: string;

  @TimeField({ description: 'When it was replaced.' })
  replaced_at!: string;

  @ObjectField(() => NamedPersonResponse, { description: 'Who replaced it.', nullable: true })
  replaced_by!: NamedPersonResponse | null;

  @TextField({ description: 'The letter until then.', max: 10_000 })
  feedback_content!: string;

  @ObjectListField(() => FeedbackGap, { description: 'What was to work on until then.' })
  identified_gaps!: FeedbackGap[];

  @ObjectListField(() => FeedbackResource, { description: 'What was recommended until then.' })
  recommended_resources!: FeedbackResource[];
}

/** What a letter said before. */
export class FeedbackVersionListResponse {
  @ObjectListField(() => FeedbackVersionResponse, { description: 'Newest first, the last hundred.' })
  items!: FeedbackVersionResponse[];

  @TextField({ description: 'Always null.', nullable: true })
  next_cursor!: string | null;
}

/** Feedback as the candidate gets it. */
export class CandidateFeedbackResponse {
  @UuidField({ description: 'Id of the feedback.' })
  id!: string;

  @UuidField({ description: 'The resume.' })
  resume_id!: string;

  @TextField({ description: 'Name of its file.' })
  file_name!: string;

  @TextField({ description: 'Title of the role it compares with.', nullable: true })
  job_title!: string | null;

  @TextField({ description: 'Who wrote; null when there was no application.', nullable: true })
  organisation_name!: string | null;

  @TextField({ description: 'The letter.', max: 10_000 })
  feedback_content!: string;

  @ObjectListField(() => FeedbackGap, { description: 'What to work on.' })
  identified_gaps!: FeedbackGap[];

  @ObjectListField(() => FeedbackResource, { description: 'What is recommended.' })
  recommended_resources!: FeedbackResource[];

  @BooleanField({ description: 'Whether nobody looked at it before it was sent.' })
  sent_automatically!: boolean;

  @TimeField({ description: 'When it was sent.' })
  sent_at!: string;
}

/** A page of one's own feedback. */
export class CandidateFeedbackListResponse {
  @ObjectListField(() => CandidateFeedbackResponse, { description: 'Newest first.' })
  items!: CandidateFeedbackResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}
