import { EnumField, PageQuery, TextField, TextListField, UuidField } from '#libs/http';
import { CONTEST_STATUSES, OUTCOMES, type ContestStatus, type Outcome } from '../domain/contest.policy.js';

/** A candidate asks for a person to look at the result again. */
export class ContestRequest {
  @TextField({ description: 'What is wrong with the result, in your own words.', min: 20, max: 4_000 })
  reason!: string;

  @TextListField({
    description: 'Names of the criteria that it is about; all when left out.',
    maxItems: 12,
    maxLength: 100,
    optional: true,
  })
  dimensions?: string[];
}

/** Which contests. */
export class ListContestsQuery extends PageQuery {
  @EnumField(CONTEST_STATUSES, { description: 'Only those with this status.', optional: true })
  status?: ContestStatus;
}

/** Who answers it. */
export class AssignContestRequest {
  @UuidField({ description: 'A member who may decide about applications; you when left out.', optional: true })
  user_id?: string;
}

/** The answer to a contest. */
export class ContestOutcomeRequest {
  @EnumField(OUTCOMES, {
    description:
      'Whether the result stands or was changed, by an override or a new assessment, or was not contested after all.',
  })
  outcome!: Outcome;

  @TextField({ description: 'For the candidate: what was looked at and why it came out so.', min: 20, max: 4_000 })
  explanation!: string;
}
