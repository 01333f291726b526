import { TimeField, UuidField } from '#libs/http';

/** Which applications the figures are about; all of the organisation's when nothing is said. */
export class InsightsQuery {
  @UuidField({ description: 'Only applications for this role.', optional: true })
  job_role_id?: string;

  @TimeField({ description: 'Only applications added at or after this moment.', optional: true })
  from?: string;

  @TimeField({ description: 'Only applications added before this moment.', optional: true })
  to?: string;
}
