import { EmailField, EnumField, PageQuery, TextField, UuidField } from '#libs/http';
import { APPLICATION_STATUSES, type ApplicationStatus } from '../domain/application-status.js';

/**
 * Staff name a candidate by e-mail; a person who applies for themselves names nobody. An address without an account
 * gets one that its owner can claim later.
 */
export class SubmitApplicationRequest {
  @UuidField({ description: 'The role.' })
  job_role_id!: string;

  @EmailField({ description: 'Staff only: who is to be considered.', optional: true })
  candidate_email?: string;

  @TextField({ description: 'Staff only: their full name.', min: 2, max: 200, optional: true, example: 'Amara Osei' })
  candidate_name?: string;

  @TextField({
    description: 'Staff only: where the candidate was found.',
    max: 100,
    optional: true,
    example: 'referral',
  })
  source?: string;

  @TextField({ description: 'Candidates only: why them.', max: 10_000, optional: true })
  cover_letter?: string;
}

/** A decision. It is recorded with the name of whoever makes it. */
export class DecideApplicationRequest {
  @EnumField(APPLICATION_STATUSES, {
    description: 'Staff: `shortlisted`, `offered`, `rejected`, `withdrawn`. The candidate: `withdrawn`.',
  })
  status!: ApplicationStatus;

  @TextField({ description: 'Why; needed for a rejection.', min: 1, max: 2_000, optional: true })
  reason?: string;
}

/** Which applications for one role. */
export class ListRoleApplicationsQuery extends PageQuery {
  @EnumField(APPLICATION_STATUSES, { description: 'Only those with this status.', optional: true })
  status?: ApplicationStatus;

  @TextField({
    description: "Only those with this in the candidate's name or e-mail address or in the role's title, in any case.",
    min: 1,
    max: 100,
    optional: true,
    example: 'brandt',
  })
  q?: string;
}

/** Which applications. */
export class ListApplicationsQuery extends ListRoleApplicationsQuery {
  @UuidField({ description: 'Only those for this role.', optional: true })
  job_role_id?: string;
}
