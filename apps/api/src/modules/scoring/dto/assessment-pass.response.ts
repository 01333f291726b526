import { EnumField, IntegerField, TextField, TimeField } from '#libs/http';
import { PASSES, PASS_STATUSES, type PassName, type PassStatus } from '../domain/pass.js';

/** One of the four passes of an assessment. */
export class AssessmentPassResponse {
  @EnumField(PASSES, { description: 'Which.' })
  pass!: PassName;

  @EnumField(PASS_STATUSES, { description: 'State.' })
  status!: PassStatus;

  @IntegerField({ description: 'How often it was begun.', min: 0 })
  attempts!: number;

  @TextField({ description: 'What kept it from being made.', nullable: true, max: 1_000 })
  problem!: string | null;

  @TimeField({ description: 'When it was begun the last time.', nullable: true })
  started_at!: string | null;

  @TimeField({ description: 'When it was done, or given up.', nullable: true })
  finished_at!: string | null;
}
