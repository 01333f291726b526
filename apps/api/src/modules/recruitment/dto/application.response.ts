import {
  EmailField,
  EnumField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TimeField,
  UuidField,
} from '#libs/http';
import {
  APPLICATION_STATUSES,
  LATEST_INTERVIEW_STATUSES,
  type ApplicationStatus,
  type LatestInterviewStatus,
} from '../domain/application-status.js';

/** Whom the application is about. */
export class ApplicantResponse {
  @UuidField({ description: 'Id of the candidate.' })
  id!: string;

  @TextField({ description: 'Full name.' })
  name!: string;

  @EmailField({ description: 'Address of the account.' })
  email!: string;
}

export class ApplicationOrganisationResponse {
  @UuidField({ description: 'Id of the organisation.' })
  id!: string;

  @TextField({ description: 'Its name.' })
  name!: string;
}

export class ApplicationRoleResponse {
  @UuidField({ description: 'Id of the role.' })
  id!: string;

  @TextField({ description: 'Title.' })
  title!: string;

  @ObjectField(() => ApplicationOrganisationResponse, { description: 'Who hires.' })
  organisation!: ApplicationOrganisationResponse;
}

/** The newest interview for an application. */
export class LatestInterviewResponse {
  @UuidField({ description: 'Id of the interview.' })
  id!: string;

  @EnumField(LATEST_INTERVIEW_STATUSES, { description: 'How it stands.' })
  status!: LatestInterviewStatus;

  @NumberField({
    description: 'Its overall score; null while it is not assessed, without enough evidence, and for the candidate.',
    min: 0,
    max: 100,
    nullable: true,
  })
  overall_score!: number | null;
}

export class DeciderResponse {
  @UuidField({ description: 'Id of the person.' })
  id!: string;

  @TextField({ description: 'Full name.' })
  name!: string;
}

/** One person and one role. Fields for staff are null when the candidate looks. */
export class ApplicationResponse {
  @UuidField({ description: 'Id of the application.' })
  id!: string;

  @UuidField({ description: 'The role.' })
  job_role_id!: string;

  @UuidField({ description: 'The candidate.' })
  candidate_id!: string;

  @EnumField(APPLICATION_STATUSES, { description: 'How it stands.' })
  status!: ApplicationStatus;

  @ObjectField(() => ApplicantResponse, { description: 'Who it is about.' })
  candidate!: ApplicantResponse;

  @ObjectField(() => ApplicationRoleResponse, { description: 'For which role.' })
  job_role!: ApplicationRoleResponse;

  @TextField({ description: 'Why them, in their own words.', nullable: true, max: 10_000 })
  cover_letter!: string | null;

  @TextField({ description: 'For staff: `self`, `staff`, or what staff wrote.', nullable: true })
  source!: string | null;

  @NumberField({ description: 'For staff: how well they match, 0 to 100.', min: 0, max: 100, nullable: true })
  match_score!: number | null;

  @ObjectField(() => LatestInterviewResponse, { description: 'The newest interview.', nullable: true })
  latest_interview!: LatestInterviewResponse | null;

  @ObjectField(() => DeciderResponse, {
    description: 'For staff: who decided; null also when that account was erased.',
    nullable: true,
  })
  decided_by!: DeciderResponse | null;

  @TimeField({ description: 'When it was decided.', nullable: true })
  decided_at!: string | null;

  @TextField({ description: 'For staff: why.', nullable: true, max: 2_000 })
  decision_reason!: string | null;

  @TimeField({ description: 'When it came in.' })
  created_at!: string;

  @TimeField({ description: 'When it last changed.' })
  updated_at!: string;
}

/** A page of applications. */
export class ApplicationListResponse {
  @ObjectListField(() => ApplicationResponse, { description: 'Newest first.' })
  items!: ApplicationResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}
