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
import { ASSESSMENT_STATUSES, type AssessmentStatus } from '../domain/assessment-status.js';
import type { PassName } from '../domain/pass.js';
import type { RiskLevel } from '../domain/integrity.policy.js';
import { AssessmentPassResponse } from './assessment-pass.response.js';
import { HumanOverrideResponse } from './human-override.response.js';

const RISK_LEVELS = ['low', 'medium', 'high'] as const;

/** Words of the candidate, at their place in the transcript. */
export class QuoteResponse {
  @UuidField({ description: 'The message they stand in.' })
  message_id!: string;

  @IntegerField({ description: 'First character, from 0, in UTF-16 units.', min: 0 })
  start!: number;

  @IntegerField({ description: 'Character after the last one.', min: 0 })
  end!: number;

  @TextField({ description: 'The words themselves.', max: 8_000 })
  text!: string;
}

/** One dimension as the synchronous scoring route answers it. */
export class ScoredDimensionResponse {
  @TextField({ description: 'Name of the dimension in the rubric.' })
  dimension!: string;

  @NumberField({
    description: '0 to 100; null means insufficient evidence, not a low score.',
    min: 0,
    max: 100,
    nullable: true,
  })
  score!: number | null;

  @NumberField({ description: 'Weight in the total.', min: 0 })
  weight!: number;

  @TextField({ description: 'What the score rests on, in words.', max: 4_000 })
  evidence!: string;

  @TextListField({ description: "The candidate's own words, checked against the transcript.", maxLength: 8_000 })
  cited_quotes!: string[];
}

/** The answer of the synchronous scoring route. */
export class ScoreResponse {
  @UuidField({ description: 'The assessment that was made; it can be read again under this id.' })
  assessment_id!: string;

  @NumberField({
    description: '0 to 100, computed from the dimensions with evidence; null when there is none.',
    nullable: true,
  })
  overall_score!: number | null;

  @ObjectListField(() => ScoredDimensionResponse, { description: 'Every dimension of the rubric.' })
  dimensions!: ScoredDimensionResponse[];

  @TextField({ description: 'For the recruiter.', max: 20_000 })
  narrative_summary!: string;

  @TextField({ description: 'For the candidate.', max: 20_000 })
  candidate_feedback!: string;

  @EnumField(RISK_LEVELS, { description: 'A hint to look at the integrity flags. It never changes a score.' })
  anti_cheat_risk_level!: RiskLevel;

  @TextListField({
    description: 'Parts that could not be made in time. They are tried again in the background.',
    example: ['reasoning'],
  })
  missing_parts!: PassName[];
}

/** One dimension of an assessment. */
export class AssessmentDimensionResponse {
  @TextField({ description: 'Name of the dimension in the rubric.' })
  dimension!: string;

  @EnumField(['scored', 'insufficient_evidence'], { description: 'Whether there was enough to go on.' })
  state!: 'scored' | 'insufficient_evidence';

  @NumberField({ description: '0 to 100; null for insufficient evidence.', min: 0, max: 100, nullable: true })
  score!: number | null;

  @NumberField({ description: 'Weight in the total.', min: 0 })
  weight!: number;

  @TextField({ description: 'What the score rests on, or why there is none.', max: 4_000 })
  evidence!: string;

  @ObjectListField(() => QuoteResponse, { description: "The candidate's own words, each found in the transcript." })
  cited_quotes!: QuoteResponse[];

  @NumberField({ description: 'How sure the engine is, 0 to 1.', min: 0, max: 1 })
  confidence!: number;

  @TextField({ description: 'Why this score; null while the reasoning is missing.', max: 8_000, nullable: true })
  reasoning!: string | null;

  @ObjectListField(() => QuoteResponse, { description: 'What the reasoning rests on, found in the transcript.' })
  reasoning_quotes!: QuoteResponse[];
}

/** Something for a person to look at. */
export class IntegrityFlagResponse {
  @TextField({ description: 'The same for the same input, so that a verdict stays with it.' })
  id!: string;

  @TextField({ description: 'What kind.' })
  type!: string;

  @EnumField(RISK_LEVELS, { description: 'How serious it would be.' })
  severity!: string;

  @TextField({ description: 'What was seen.', max: 1_000 })
  evidence!: string;

  @NumberField({ description: 'How sure it is, 0 to 1.', min: 0, max: 1 })
  confidence!: number;

  @TextListField({ description: 'Ids of the messages it is about.' })
  messages!: string[];

  @ObjectListField(() => QuoteResponse, { description: 'The words it is about, found in the transcript.' })
  quotes!: QuoteResponse[];
}

/** An assessment in full, for staff. */
export class AssessmentResponse {
  @UuidField({ description: 'Id of the assessment.' })
  id!: string;

  @UuidField({ description: 'The interview it is about.' })
  interview_id!: string;

  @IntegerField({ description: 'Version, from 1; the newest counts.', min: 1 })
  version!: number;

  @EnumField(ASSESSMENT_STATUSES, { description: 'State.' })
  status!: AssessmentStatus;

  @TextField({ description: 'Why it is partial or failed.', nullable: true })
  problem!: string | null;

  @TextListField({ description: 'Parts that are not there.', example: ['actions'] })
  missing_parts!: PassName[];

  @ObjectListField(() => AssessmentPassResponse, { description: 'How each part stands, in the order of making.' })
  passes!: AssessmentPassResponse[];

  @UuidField({ description: 'Who asked for this version; null when the end of the interview did.', nullable: true })
  requested_by!: string | null;

  @NumberField({ description: "The engine's, 0 to 100; null while there is none.", min: 0, max: 100, nullable: true })
  overall_score!: number | null;

  @NumberField({ description: "What counts: a person's score where one was set.", min: 0, max: 100, nullable: true })
  effective_score!: number | null;

  @ObjectField(() => HumanOverrideResponse, {
    description: 'The newest override; null while there is none.',
    nullable: true,
  })
  human_override!: HumanOverrideResponse | null;

  @ObjectListField(() => HumanOverrideResponse, { description: 'Every override of this version, newest first.' })
  overrides!: HumanOverrideResponse[];

  @ObjectListField(() => AssessmentDimensionResponse, { description: "In the rubric's order." })
  dimensions!: AssessmentDimensionResponse[];

  @DocumentField({ description: 'Per skill: score, boundary, highest level reached. A list of objects.' })
  skill_scores!: object[];

  @DocumentField({ description: 'Skill to how far the candidate got.', example: { triage: 'proficient' } })
  skill_boundary_map!: Record<string, string>;

  @TextListField({ description: 'What went well, each with the words it rests on.', maxLength: 4_000 })
  strengths!: string[];

  @TextListField({ description: 'What stayed thin, each with its reason.', maxLength: 4_000 })
  weaknesses!: string[];

  @NumberField({ description: '100 without a flag. Never part of a score.', min: 0, max: 100, nullable: true })
  integrity_score!: number | null;

  @ObjectListField(() => IntegrityFlagResponse, { description: 'What a person may want to look at.' })
  integrity_flags!: IntegrityFlagResponse[];

  @EnumField(RISK_LEVELS, { description: 'A hint from the flags.', nullable: true })
  anti_cheat_risk_level!: RiskLevel | null;

  @TextField({ description: 'For the recruiter.', max: 20_000, nullable: true })
  narrative_summary!: string | null;

  @TextField({ description: 'For the candidate.', max: 20_000, nullable: true })
  candidate_feedback!: string | null;

  @TextField({ description: 'How the scores came about.', max: 20_000, nullable: true })
  ai_reasoning!: string | null;

  @TextListField({ description: 'What the recruiter might do next. Never hire or reject.', maxLength: 4_000 })
  recommended_actions!: string[];

  @DocumentField({
    description: 'Engine, model, prompt and rubric versions, hashes: what it takes to make it again.',
    nullable: true,
  })
  provenance!: object | null;

  @TimeField({ description: 'When it was made.', nullable: true })
  generated_at!: string | null;

  @TimeField({ description: 'When it was asked for.' })
  created_at!: string;
}

/** An assessment as the candidate sees their own. */
export class CandidateAssessmentResponse {
  @EnumField(ASSESSMENT_STATUSES, { description: 'State.' })
  status!: AssessmentStatus;

  @NumberField({ description: '0 to 100; null while there is none.', min: 0, max: 100, nullable: true })
  overall_score!: number | null;

  @NumberField({ description: "What counts: a person's score where one was set.", min: 0, max: 100, nullable: true })
  effective_score!: number | null;

  @ObjectListField(() => AssessmentDimensionResponse, { description: 'What was heard, per criterion.' })
  dimensions!: AssessmentDimensionResponse[];

  @TextField({ description: 'A letter to the candidate.', max: 20_000, nullable: true })
  candidate_feedback!: string | null;

  @TextField({ description: 'What engine made it, honestly.', nullable: true, max: 1_000 })
  engine_statement!: string | null;

  @TextField({ description: 'Who decides.', max: 500 })
  who_decides!: string;
}

/** A page of assessments. */
export class AssessmentListItem {
  @UuidField({ description: 'Id of the assessment.' })
  id!: string;

  @UuidField({ description: 'The interview it is about.' })
  interview_id!: string;

  @IntegerField({ description: 'Version, from 1.', min: 1 })
  version!: number;

  @EnumField(ASSESSMENT_STATUSES, { description: 'State.' })
  status!: AssessmentStatus;

  @TextField({ description: 'Why it is partial or failed.', nullable: true })
  problem!: string | null;

  @NumberField({ description: "The engine's, 0 to 100.", min: 0, max: 100, nullable: true })
  overall_score!: number | null;

  @NumberField({ description: "What counts: a person's score where one was set.", min: 0, max: 100, nullable: true })
  effective_score!: number | null;

  @ObjectField(() => HumanOverrideResponse, {
    description: 'The newest override; null while there is none.',
    nullable: true,
  })
  human_override!: HumanOverrideResponse | null;

  @UuidField({ description: 'Who asked for this version; null when the end of the interview did.', nullable: true })
  requested_by!: string | null;

  @TimeField({ description: 'When it was made.', nullable: true })
  generated_at!: string | null;
}

export class AssessmentListResponse {
  @ObjectListField(() => AssessmentListItem, { description: 'Newest first.' })
  items!: AssessmentListItem[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

/** The newest score of an interview. */
export class InterviewScoreResponse {
  @UuidField({ description: 'Id of the assessment.' })
  id!: string;

  @NumberField({ description: '0 to 100.', min: 0, max: 100, nullable: true })
  overall_score!: number | null;

  @TextField({ description: 'For the recruiter.', max: 20_000, nullable: true })
  narrative_summary!: string | null;

  @TextField({ description: 'For the candidate.', max: 20_000, nullable: true })
  candidate_feedback!: string | null;

  @EnumField(RISK_LEVELS, { description: 'A hint from the flags.', nullable: true })
  anti_cheat_risk_level!: RiskLevel | null;

  @NumberField({ description: "What counts: a person's score where one was set.", min: 0, max: 100, nullable: true })
  effective_score!: number | null;

  @BooleanField({ description: 'Whether a person overruled it.' })
  human_override!: boolean;

  @TextField({ description: 'Why.', nullable: true })
  human_override_reason!: string | null;
}

export class DimensionListResponse {
  @ObjectListField(() => AssessmentDimensionResponse, { description: "In the rubric's order." })
  items!: AssessmentDimensionResponse[];

  @TextField({ description: 'Always null.', nullable: true })
  next_cursor!: string | null;
}

/** A line of the report's transcript. */
export class ReportMessage {
  @UuidField({ description: 'Id of the message.' })
  id!: string;

  @EnumField(['ai', 'candidate'], { description: 'Who speaks.' })
  speaker!: 'ai' | 'candidate';

  @TextField({ description: 'What is said.', max: 8_000 })
  content!: string;

  @TimeField({ description: 'When.' })
  at!: string;
}

/** What the report says about the interview itself. */
export class ReportInterview {
  @UuidField({ description: 'Id of the interview.' })
  id!: string;

  @UuidField({ description: 'Who was interviewed.' })
  candidate_id!: string;

  @UuidField({ description: 'The application it is for.', nullable: true })
  application_id!: string | null;

  @TextField({ description: 'The role.' })
  role_title!: string;

  @TextField({ description: 'State.' })
  status!: string;

  @TimeField({ description: 'When it was completed.', nullable: true })
  completed_at!: string | null;
}

/** Interview, assessment and transcript in one, for staff. */
export class ReportResponse {
  @ObjectField(() => ReportInterview, { description: 'The interview.' })
  interview!: ReportInterview;

  @ObjectField(() => AssessmentResponse, {
    description: 'The newest assessment, for staff; null while there is none.',
    nullable: true,
  })
  assessment!: AssessmentResponse | null;

  @ObjectField(() => CandidateAssessmentResponse, {
    description: 'The same as the candidate sees it; null while there is none.',
    nullable: true,
  })
  candidate_view!: CandidateAssessmentResponse | null;

  @ObjectListField(() => AssessmentDimensionResponse, { description: 'Dimensions of the assessment.' })
  dimensions!: AssessmentDimensionResponse[];

  @ObjectListField(() => ReportMessage, { description: 'The whole transcript.', maxItems: 1_000 })
  transcript!: ReportMessage[];
}
