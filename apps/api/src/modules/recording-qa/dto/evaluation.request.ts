import {
  EnumField,
  IntegerField,
  NumberField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
  UuidField,
} from '#libs/http';
import { DISPUTE_OUTCOMES, type DisputeOutcome } from '../domain/dispute.js';
import { MOST_CRITERIA } from '../domain/policy-template.js';
import { EVALUATION_STATUSES, type EvaluationStatus } from '../domain/recording-state.js';
import { TREND_GROUPS, TREND_INTERVALS, type TrendGroup, type TrendInterval } from '../domain/trend.js';

const VERDICTS = ['passed', 'failed', 'undecided'] as const;
type Verdict = (typeof VERDICTS)[number];

/** Which evaluations. */
export class EvaluationFilterQuery {
  @EnumField(EVALUATION_STATUSES, { description: 'Only those that got this far.', optional: true })
  status?: EvaluationStatus;

  @EnumField(VERDICTS, { description: 'Only those that ended so, after what people said.', optional: true })
  verdict?: Verdict;

  @UuidField({ description: 'Only those of this recording.', optional: true })
  recording_id?: string;

  @UuidField({ description: 'Only those against this template.', optional: true })
  policy_template_id?: string;

  @UuidField({ description: 'Only those with this agent.', optional: true })
  agent_id?: string;

  @EnumField(['true', 'false'], { description: 'Only those that a sampling rule drew, or did not.', optional: true })
  sampled?: 'true' | 'false';
}

export class ListEvaluationsQuery extends EvaluationFilterQuery {
  @EnumField(['queue', 'newest'], {
    description: '`queue`, the default: what failed and nobody has seen comes first, then what is unsure.',
    optional: true,
  })
  order?: 'queue' | 'newest';

  @IntegerField({ description: 'How many items, 1 to 200.', min: 1, max: 200, optional: true, fromQuery: true })
  limit?: number;

  @TextField({ description: '`next_cursor` of the page before.', max: 200, optional: true })
  cursor?: string;
}

/** In which form. */
export class ExportEvaluationsQuery extends EvaluationFilterQuery {
  @EnumField(['csv', 'json'], { description: 'The format of the file.' })
  format!: 'csv' | 'json';
}

/** What a person says about one criterion. */
export class CorrectionRequest {
  @TextField({ description: 'Key of the criterion.', min: 1, max: 80, example: 'greeting' })
  criterion_key!: string;

  @NumberField({
    description: 'What it should be, 0–100; null when it does not apply.',
    min: 0,
    max: 100,
    nullable: true,
  })
  score!: number | null;

  @TextField({ description: 'Why.', max: 2_000, optional: true })
  note?: string;
}

/** What a person makes of a violation. */
export class ViolationVerdictRequest {
  @UuidField({ description: 'The violation.' })
  violation_id!: string;

  @EnumField(['confirmed', 'dismissed'], { description: 'Whether it is one.' })
  verdict!: 'confirmed' | 'dismissed';

  @TextField({ description: 'Why.', max: 2_000, optional: true })
  note?: string;
}

/** Confirms an evaluation, but for what it corrects. */
export class ReviewEvaluationRequest {
  @ObjectListField(() => CorrectionRequest, {
    description: 'What is corrected; every criterion that is unsure must be here.',
    maxItems: MOST_CRITERIA,
    optional: true,
  })
  corrections?: CorrectionRequest[];

  @ObjectListField(() => ViolationVerdictRequest, { description: 'What is said about violations.', optional: true })
  violations?: ViolationVerdictRequest[];

  @TextField({ description: 'Whatever else there is to say.', max: 4_000, optional: true })
  note?: string;
}

/** Why somebody does not agree. */
export class DisputeRequest {
  @TextField({ description: 'Why.', min: 3, max: 4_000 })
  reason!: string;

  @TextListField({ description: 'Keys of the criteria it is about; all when left out.', maxItems: 30, optional: true })
  criteria?: string[];
}

/** What came of a dispute. */
export class DisputeAnswerRequest {
  @EnumField(DISPUTE_OUTCOMES, { description: '`changed` only when somebody has reviewed it since.' })
  outcome!: DisputeOutcome;

  @TextField({ description: 'Why, for the person it is about.', min: 3, max: 4_000 })
  explanation!: string;
}

/** Whose agreement. */
export class QaAgreementQuery {
  @UuidField({ description: 'The template.' })
  policy_template_id!: string;
}

/** How to put figures together. */
export class TrendQuery {
  @EnumField(TREND_GROUPS, { description: 'By what.' })
  group_by!: TrendGroup;

  @EnumField(TREND_INTERVALS, { description: 'Over stretches of this length; a week when left out.', optional: true })
  interval?: TrendInterval;

  @TimeField({ description: 'From when on; 90 days before the end when left out.', optional: true })
  from?: string;

  @TimeField({ description: 'Until when; now when left out.', optional: true })
  until?: string;

  @UuidField({ description: 'Only evaluations against this template.', optional: true })
  policy_template_id?: string;
}

/** Several people judge one conversation. */
export class OpenCalibrationRequest {
  @UuidField({ description: 'The evaluation whose recording they judge.' })
  evaluation_id!: string;

  @TextField({
    description: "What people call it; the recording's name when left out.",
    min: 1,
    max: 200,
    optional: true,
  })
  name?: string;

  @TextListField({ description: 'Who takes part: two or more who may review.', maxItems: 20, maxLength: 36 })
  reviewer_ids!: string[];
}

/** One's own reading of every criterion. */
export class SubmitReadingRequest {
  @ObjectListField(() => CorrectionRequest, { description: 'Every criterion, once.', maxItems: MOST_CRITERIA })
  judgements!: CorrectionRequest[];
}
