import { BooleanField, EnumField, IntegerField, ObjectField, TextField, TextListField } from '#libs/http';
import { SAMPLE_STAGES, SAMPLE_STATUSES } from '../domain/sample-status.js';

/** How much there is by now. */
export class SampleCounts {
  @IntegerField({ description: 'Roles.' })
  roles!: number;

  @IntegerField({ description: 'Candidates, each with an application.' })
  candidates!: number;

  @IntegerField({ description: 'Recordings that are checked against a policy.' })
  recordings!: number;
}

/** Whether the organisation holds sample data, and how far it is. */
export class SampleDataResponse {
  @EnumField(['none', ...SAMPLE_STATUSES], {
    description: '`failed`: see `problem`; it can be ordered again, or removed.',
  })
  status!: string;

  @BooleanField({ description: 'Whether this server lets organisations be filled (SAMPLE_DATA).' })
  is_offered!: boolean;

  @EnumField(SAMPLE_STAGES, { description: 'What is being done; null when there is none.', nullable: true })
  doing!: string | null;

  @IntegerField({ description: 'Steps that are done.' })
  steps_done!: number;

  @IntegerField({ description: 'All steps.' })
  steps_total!: number;

  @ObjectField(() => SampleCounts, { description: 'What there is by now.' })
  counts!: SampleCounts;

  @TextListField({ description: 'Ids of the roles that are samples, to mark them.' })
  role_ids!: string[];

  @TextField({ description: 'Code of what went wrong; null when nothing did.', nullable: true })
  problem!: string | null;
}
