import {
  BooleanField,
  EmailField,
  EnumField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TimeField,
  UuidField,
} from '#libs/http';
import { INVITATION_STATUSES, type InvitationStatus } from '../domain/invitation-status.js';

/** An invitation that is on its way. */
export class SentInvitationResponse {
  @UuidField({ description: 'Id of the invitation.' })
  invitation_id!: string;

  @TextField({ description: 'The secret of the link. It is shown only here and in the mail.' })
  token!: string;

  @TimeField({ description: 'When it ends.' })
  expires_at!: string;

  @BooleanField({
    description:
      'Whether the mail has gone out. When it has not, the invitation stays `pending` and the mail is retried.',
  })
  email_sent!: boolean;
}

/** An invitation in a list. */
export class InvitationResponse {
  @UuidField({ description: 'Id of the invitation.' })
  id!: string;

  @UuidField({ description: 'The application it is for.' })
  application_id!: string;

  @TextField({ description: 'Title of the role.' })
  job_title!: string;

  @TextField({ description: 'Who invites.' })
  organisation_name!: string;

  @TextField({ description: 'Who is invited.' })
  candidate_name!: string;

  @EmailField({ description: 'Where it was sent.' })
  candidate_email!: string;

  @EnumField(INVITATION_STATUSES, { description: 'How far it got; `expired` as soon as its time has come.' })
  status!: InvitationStatus;

  @TimeField({ description: 'When it ends.' })
  expires_at!: string;

  @TimeField({ description: 'When the newest mail went out.', nullable: true })
  sent_at!: string | null;

  @TimeField({ description: 'When the link was first followed.', nullable: true })
  opened_at!: string | null;

  @TimeField({ description: 'When it was accepted.', nullable: true })
  accepted_at!: string | null;

  @IntegerField({ description: 'How often it was sent.', min: 1 })
  send_attempts!: number;

  @TimeField({ description: 'When it was created.' })
  created_at!: string;
}

/** A page of invitations. */
export class InvitationListResponse {
  @ObjectListField(() => InvitationResponse, { description: 'Newest first.' })
  items!: InvitationResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

const keptField = (what: string): PropertyDecorator => IntegerField({ description: `Days that ${what} kept.`, min: 1 });

/** How long what comes of the invitation is kept, as the organisation or else the installation set it. */
export class InvitationRetention {
  @keptField('recordings of the interview are')
  recording!: number;

  @keptField('questions and answers are')
  transcript!: number;

  @keptField('the resume, letters and invitations are')
  evidence!: number;

  @keptField('the application, with all that was found and decided about it, is')
  decision_log!: number;
}

/** What the holder of the link sees. */
export class OpenedInvitationResponse {
  @UuidField({ description: 'Id of the invitation.' })
  invitation_id!: string;

  @UuidField({ description: 'The application it is for.' })
  application_id!: string;

  @TextField({ description: 'Title of the role.' })
  job_title!: string;

  @TextField({ description: 'Who invites.' })
  organisation_name!: string;

  @TextField({ description: 'Who is invited.' })
  candidate_name!: string;

  @EmailField({ description: 'Where it was sent.' })
  candidate_email!: string;

  @EnumField(INVITATION_STATUSES, { description: 'How far it got.' })
  status!: InvitationStatus;

  @TimeField({ description: 'When it ends.' })
  expires_at!: string;

  @BooleanField({
    description: 'True while the invited person has no password: claim the invitation. Else sign in and accept it.',
  })
  needs_account!: boolean;

  @IntegerField({
    description: 'About how many minutes the interview takes; null when the role does not say.',
    min: 1,
    nullable: true,
  })
  duration_minutes!: number | null;

  @TextField({ description: 'What the inviting person wrote; null when nothing.', max: 2_000, nullable: true })
  message!: string | null;

  @ObjectField(() => InvitationRetention, { description: 'How many days what is kept.' })
  retention_days!: InvitationRetention;
}

/** What a form to claim an invitation is filled with. */
export class ClaimContextResponse {
  @EmailField({ description: 'The address that the invitation was sent to.' })
  email!: string;

  @TextField({ description: 'Name of the invited person, as staff wrote it.' })
  full_name!: string;

  @TextField({ description: 'Title of the role.' })
  job_title!: string;

  @TextField({ description: 'Who invites.' })
  organisation_name!: string;

  @TimeField({ description: 'When the invitation ends.' })
  expires_at!: string;

  @BooleanField({ description: 'False when the person has an account already and should sign in.' })
  needs_account!: boolean;
}
