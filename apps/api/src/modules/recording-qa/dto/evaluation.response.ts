import {
  BooleanField,
  DocumentField,
  EnumField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
  UuidField,
} from '#libs/http';
import { DISPUTE_OUTCOMES, type DisputeOutcome } from '../domain/dispute.js';
import type { FailedBy, Overall } from '../domain/overall.js';
import { SEVERITIES, SPOKEN_VIOLATIONS, type Severity, type ViolationRule } from '../domain/policy-template.js';
import {
  EVALUATION_STATUSES,
  PART_STATUSES,
  type EvaluationStatus,
  type PartStatus,
} from '../domain/recording-state.js';

const VERDICTS = ['passed', 'failed', 'undecided'] as const;
const STATES = ['scored', 'not_applicable', 'unsure'] as const;

/** Somebody by name. */
export class QaPerson {
  @UuidField({ description: 'Id of the person.' })
  id!: string;

  @TextField({ description: 'Full name.' })
  name!: string;
}

/** Words of the transcript. */
export class QaQuoteResponse {
  @IntegerField({ description: 'The segment they stand in.', min: 0 })
  segment!: number;

  @IntegerField({ description: "First character, from 0, in UTF-16 units of the segment's text.", min: 0 })
  start!: number;

  @IntegerField({ description: 'Character after the last one.', min: 0 })
  end!: number;

  @TextField({ description: 'The words themselves.', max: 10_000 })
  text!: string;

  @IntegerField({ description: 'When the segment begins; null where there are no times.', nullable: true })
  at_ms!: number | null;
}

/** What a person said about one criterion. */
export class JudgementResponse {
  @TextField({ description: 'Key of the criterion.' })
  criterion_key!: string;

  @EnumField(['scored', 'not_applicable'], { description: 'Whether it applies.' })
  state!: 'scored' | 'not_applicable';

  @NumberField({ description: '0–100.', nullable: true })
  score!: number | null;

  @BooleanField({ description: 'Whether that passes.', nullable: true })
  passed!: boolean | null;

  @TextField({ description: 'Why.', max: 2_000, nullable: true })
  note!: string | null;
}

/** What was found about one criterion. */
export class CategoryScoreResponse {
  @TextField({ description: 'Key of the criterion.' })
  criterion_key!: string;

  @TextField({ description: 'What people call it.' })
  category_name!: string;

  @NumberField({ description: 'Per cent of the whole.' })
  weight!: number;

  @NumberField({ description: 'A score below it fails.' })
  passing_score!: number;

  @BooleanField({ description: 'Failing it fails the whole conversation.' })
  is_fatal!: boolean;

  @EnumField(STATES, { description: '`unsure` goes to a person.' })
  state!: (typeof STATES)[number];

  @NumberField({ description: "The engine's score, 0–100; null unless it is scored.", nullable: true })
  score!: number | null;

  @BooleanField({ description: 'Whether that passes.', nullable: true })
  passed!: boolean | null;

  @TextField({ description: 'Why, in words.', max: 4_000 })
  feedback!: string;

  @ObjectListField(() => QaQuoteResponse, { description: 'What it rests on, each found in the transcript.' })
  quotes!: QaQuoteResponse[];

  @NumberField({ description: '0–1.', min: 0, max: 1 })
  confidence!: number;

  @ObjectField(() => JudgementResponse, {
    description: 'What a person said last; null when nobody has.',
    nullable: true,
  })
  person!: JudgementResponse | null;
}

/** Something that must not have been said, or left out. */
export class PolicyViolationResponse {
  @UuidField({ description: 'Id of the violation.' })
  id!: string;

  @TextField({ description: 'Key of the rule.' })
  criteria!: string;

  @EnumField(['missing_disclosure', ...SPOKEN_VIOLATIONS], { description: 'What kind.' })
  violation_type!: ViolationRule['type'];

  @TextField({ description: 'What is wrong.', max: 4_000 })
  description!: string;

  @EnumField(SEVERITIES, { description: 'How serious.' })
  severity!: Severity;

  @BooleanField({ description: 'False: it may be one, and a person looks.' })
  is_certain!: boolean;

  @IntegerField({ description: 'When; null for what is missing, and where there are no times.', nullable: true })
  at_ms!: number | null;

  @ObjectField(() => QaQuoteResponse, { description: 'The words; null for what is missing.', nullable: true })
  quote!: QaQuoteResponse | null;

  @EnumField(['confirmed', 'dismissed'], {
    description: 'What a person made of it; null when nobody has.',
    nullable: true,
  })
  person!: 'confirmed' | 'dismissed' | null;
}

/** One part of an evaluation, and whether it is there. */
export class EvaluationPartResponse {
  @TextField({ description: '`criterion:<key>`, `violations` or `resolution`.' })
  part!: string;

  @EnumField(PART_STATUSES, { description: 'Whether it is there.' })
  status!: PartStatus;

  @TextField({ description: 'Why it is not.', max: 2_000, nullable: true })
  problem!: string | null;
}

/** What a person said about the whole. */
export class EvaluationReviewResponse {
  @UuidField({ description: 'Id of the review.' })
  id!: string;

  @ObjectField(() => QaPerson, { description: 'Who; null once that account was erased.', nullable: true })
  reviewer!: QaPerson | null;

  @TimeField({ description: 'When.' })
  at!: string;

  @NumberField({ description: 'The overall score after it.', nullable: true })
  effective_score!: number | null;

  @ObjectListField(() => JudgementResponse, { description: 'Every criterion as it was left.' })
  judgements!: JudgementResponse[];

  @TextField({ description: 'Whatever else was said.', max: 4_000, nullable: true })
  note!: string | null;
}

/** Somebody does not agree. */
export class DisputeResponse {
  @UuidField({ description: 'Id of the dispute.' })
  id!: string;

  @ObjectField(() => QaPerson, { description: 'Who opened it.', nullable: true })
  opened_by!: QaPerson | null;

  @TextField({ description: 'For whom, when they have no account.', nullable: true })
  on_behalf_of!: string | null;

  @TimeField({ description: 'When.' })
  opened_at!: string;

  @TextField({ description: 'Why.', max: 4_000 })
  reason!: string;

  @TextListField({ description: 'Keys of the criteria it is about; empty: all.' })
  criteria!: string[];

  @EnumField(DISPUTE_OUTCOMES, { description: 'What came of it; null while it is open.', nullable: true })
  outcome!: DisputeOutcome | null;

  @TextField({ description: 'Why.', max: 4_000, nullable: true })
  explanation!: string | null;

  @ObjectField(() => QaPerson, { description: 'Who answered.', nullable: true })
  answered_by!: QaPerson | null;

  @TimeField({ description: 'When it was answered.', nullable: true })
  answered_at!: string | null;
}

/** An evaluation in a list. */
export class ListedEvaluationResponse {
  @UuidField({ description: 'Id of the evaluation.' })
  id!: string;

  @UuidField({ description: 'The recording.' })
  recording_id!: string;

  @TextField({ description: 'What the recording is called.' })
  file_name!: string;

  @UuidField({ description: 'Who is held to the policy.', nullable: true })
  agent_id!: string | null;

  @TextField({ description: 'Their name, when they have no account.', nullable: true })
  agent_name!: string | null;

  @TextField({ description: 'Their team.', nullable: true })
  team!: string | null;

  @UuidField({ description: 'The template.' })
  policy_template_id!: string;

  @IntegerField({ description: 'Which one of this recording.', min: 1 })
  version!: number;

  @EnumField(EVALUATION_STATUSES, { description: 'How far it got.' })
  status!: EvaluationStatus;

  @TextField({ description: 'Why it could not be made.', max: 2_000, nullable: true })
  problem!: string | null;

  @NumberField({ description: "The engine's overall score; null when nothing could be scored.", nullable: true })
  overall_score!: number | null;

  @EnumField(VERDICTS, { description: 'What the engine makes of it.', nullable: true })
  verdict!: Overall['verdict'] | null;

  @EnumField(['fatal_criterion', 'critical_violation', 'below_pass'], { description: 'Why it failed.', nullable: true })
  failed_by!: FailedBy | null;

  @NumberField({ description: 'The overall score that counts, after what people said.', nullable: true })
  effective_score!: number | null;

  @EnumField(VERDICTS, { description: 'What counts, after what people said.', nullable: true })
  effective_verdict!: Overall['verdict'] | null;

  @NumberField({ description: 'Share of the weight that applies and is sure, 0–1.', nullable: true })
  coverage!: number | null;

  @BooleanField({ description: 'Something is unsure and nobody has looked.' })
  needs_person!: boolean;

  @BooleanField({ description: 'Drawn by a sampling rule.' })
  sampled!: boolean;

  @BooleanField({ description: 'Whether the matter was settled; null where that is not known.', nullable: true })
  resolution_detected!: boolean | null;

  @NumberField({ description: 'How sure that is, 0–1.', nullable: true })
  resolution_confidence!: number | null;

  @UuidField({ description: 'Who looked at it last; null while nobody has.', nullable: true })
  evaluated_by!: string | null;

  @TimeField({ description: 'When somebody did.', nullable: true })
  reviewed_at!: string | null;

  @TimeField({ description: 'When the engine was done.', nullable: true })
  evaluated_at!: string | null;

  @TimeField({ description: 'When it was asked for.' })
  created_at!: string;
}

export class EvaluationListResponse {
  @ObjectListField(() => ListedEvaluationResponse, { description: 'In the order that was asked for.' })
  items!: ListedEvaluationResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

/** An evaluation with everything about it. */
export class EvaluationResponse extends ListedEvaluationResponse {
  @TextField({ description: 'What follows from it all, in words.', max: 4_000, nullable: true })
  llm_analysis!: string | null;

  @ObjectListField(() => CategoryScoreResponse, { description: "In the template's order." })
  category_scores!: CategoryScoreResponse[];

  @ObjectListField(() => PolicyViolationResponse, { description: 'What is missing first, then in order of time.' })
  violations!: PolicyViolationResponse[];

  @ObjectListField(() => EvaluationPartResponse, { description: 'What it is made of.' })
  parts!: EvaluationPartResponse[];

  @ObjectListField(() => EvaluationReviewResponse, { description: 'What people said, newest first.' })
  reviews!: EvaluationReviewResponse[];

  @ObjectListField(() => DisputeResponse, { description: 'Newest first.' })
  disputes!: DisputeResponse[];

  @DocumentField({ description: 'Everything needed to make it again; null until it is there.', nullable: true })
  provenance!: object | null;
}
