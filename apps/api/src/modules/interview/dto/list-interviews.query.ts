import { EnumField, PageQuery, TimeField, UuidField } from '#libs/http';
import { INTERVIEW_STATUSES, type InterviewStatus } from '../domain/interview-status.js';

/** Which interviews. */
export class ListInterviewsQuery extends PageQuery {
  @EnumField(INTERVIEW_STATUSES, { description: 'Only those in this state.', optional: true })
  status?: InterviewStatus;

  @UuidField({ description: 'Only those for this role.', optional: true })
  job_role_id?: string;

  @UuidField({ description: 'Only those of this candidate.', optional: true })
  candidate_id?: string;

  @TimeField({ description: 'Only those begun at or after this moment.', optional: true })
  from?: string;

  @TimeField({ description: 'Only those begun before this moment.', optional: true })
  to?: string;
}
