import { ORGANISATION_ROLES, type OrganisationRole } from '#libs/kernel';
import {
  BooleanField,
  EmailField,
  EnumField,
  IntegerField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
  UrlField,
  UuidField,
} from '#libs/http';

export class OrganisationResponse {
  @UuidField({ description: 'Id of the organisation.' })
  id!: string;

  @TextField({ description: 'Name as candidates read it.', example: 'Harbour Logistics' })
  name!: string;

  @TextField({ description: 'Line of business.', nullable: true })
  industry!: string | null;

  @UrlField({ description: 'Home page.', nullable: true })
  website!: string | null;

  @TextField({ description: 'What it does.', nullable: true, max: 5_000 })
  description!: string | null;

  @TextListField({ description: 'What it stands for.' })
  values!: string[];

  @TimeField({ description: 'When it was created.' })
  created_at!: string;
}

/** What members see of their own organisation. */
export class OwnOrganisationResponse extends OrganisationResponse {
  @EmailField({ description: 'Where invoices go.', nullable: true })
  billing_email!: string | null;

  @IntegerField({ description: 'Days that recordings are kept; null is the default.', nullable: true })
  recording_retention_days!: number | null;

  @IntegerField({ description: 'Hours after which feedback goes out by itself.' })
  feedback_auto_send_hours!: number;
}

export class CurrentOrganisationResponse {
  @UuidField({ description: 'Id of the organisation.' })
  id!: string;

  @EnumField(ORGANISATION_ROLES, { description: 'What the caller is in it.' })
  role!: OrganisationRole;

  @ObjectField(() => OwnOrganisationResponse, { description: 'The organisation itself.' })
  organisation!: OwnOrganisationResponse;
}

export class MemberResponse {
  @UuidField({ description: 'Id of the person; routes about this member take it.' })
  id!: string;

  @UuidField({ description: 'The same id.' })
  user_id!: string;

  @EmailField({ description: 'Their address.' })
  email!: string;

  @TextField({ description: 'Their name.' })
  full_name!: string;

  @EnumField(ORGANISATION_ROLES, { description: 'What they may do.' })
  role!: OrganisationRole;

  @BooleanField({ description: 'False once they have left.' })
  is_active!: boolean;

  @BooleanField({ description: 'False while the person has not set a password yet.' })
  is_claimed!: boolean;

  @TimeField({ description: 'When they joined.' })
  created_at!: string;
}

export class MemberListResponse {
  @ObjectListField(() => MemberResponse, { description: 'Newest first.' })
  items!: MemberResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

export class OrganisationStatsResponse {
  @IntegerField({ description: 'People who work here.' })
  members!: number;

  @IntegerField({ description: 'Administrators among them.' })
  administrators!: number;

  @IntegerField({ description: 'Job roles, whatever their status.' })
  job_roles!: number;

  @IntegerField({ description: 'Job roles that take applications.' })
  active_job_roles!: number;

  @IntegerField({ description: 'Applications to them.' })
  applications!: number;

  @IntegerField({ description: 'People who applied, each once.' })
  candidates!: number;

  @IntegerField({ description: 'Invitations to interviews.' })
  invitations!: number;

  @IntegerField({ description: 'Interviews that began.' })
  interviews!: number;

  @IntegerField({ description: 'Interviews that were finished.' })
  completed_interviews!: number;
}
