import {
  BooleanField,
  EnumField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  UuidField,
} from '#libs/http';
import { HumanOverrideResponse } from './human-override.response.js';
import { QuoteResponse } from './scoring.response.js';

const CELL_STATES = ['scored', 'insufficient_evidence', 'not_in_rubric', 'not_assessed'] as const;

/** What one candidate's assessment says about one criterion. */
export class ComparisonCell {
  @UuidField({ description: 'Whose.' })
  application_id!: string;

  @EnumField(CELL_STATES, { description: '`not_in_rubric`: scored by a version of the rubric without this criterion.' })
  state!: (typeof CELL_STATES)[number];

  @NumberField({ description: '0 to 100; null unless scored.', min: 0, max: 100, nullable: true })
  score!: number | null;

  @NumberField({ description: 'Weight in their total.', min: 0, nullable: true })
  weight!: number | null;

  @NumberField({ description: 'How sure the engine is, 0 to 1.', min: 0, max: 1, nullable: true })
  confidence!: number | null;

  @ObjectListField(() => QuoteResponse, { description: 'What the score rests on, the best three.', maxItems: 3 })
  quotes!: QuoteResponse[];
}

/** One criterion, candidates side by side. */
export class ComparisonCriterion {
  @TextField({ description: 'Name in the rubric.' })
  name!: string;

  @TextField({ description: 'What it means.', max: 4_000 })
  description!: string;

  @BooleanField({ description: 'Whether all scores rest on the same description of it.' })
  is_comparable!: boolean;

  @NumberField({
    description: 'Points between the highest and the lowest score; null where scores do not compare.',
    min: 0,
    max: 100,
    nullable: true,
  })
  difference!: number | null;

  @ObjectListField(() => ComparisonCell, { description: 'In the order of the candidates.', maxItems: 5 })
  cells!: ComparisonCell[];
}

/** What the integrity check says. It never changes a score. */
export class ComparisonIntegrity {
  @EnumField(['low', 'medium', 'high'], { description: 'A hint to look at the flags.', nullable: true })
  risk_level!: 'low' | 'medium' | 'high' | null;

  @NumberField({ description: '100 without a flag.', min: 0, max: 100, nullable: true })
  score!: number | null;

  @IntegerField({ description: 'How many flags there are.', min: 0 })
  flags!: number;
}

/** Somebody who is compared. */
export class ComparisonCandidate {
  @UuidField({ description: 'The application.' })
  application_id!: string;

  @TextField({ description: 'Who.' })
  candidate_name!: string;

  @TextField({ description: 'Status of the application.' })
  application_status!: string;

  @UuidField({ description: 'The newest interview.', nullable: true })
  interview_id!: string | null;

  @UuidField({ description: 'The newest assessment with scores; null while there is none.', nullable: true })
  assessment_id!: string | null;

  @IntegerField({ description: 'Its version.', min: 1, nullable: true })
  assessment_version!: number | null;

  @TextField({ description: 'Its state.', nullable: true })
  assessment_status!: string | null;

  @IntegerField({ description: 'Version of the rubric that it was scored by.', min: 1, nullable: true })
  rubric_version!: number | null;

  @TextField({ description: 'What made the scores: engine, model and version of the prompt.', nullable: true })
  engine!: string | null;

  @NumberField({ description: "The engine's, 0 to 100.", min: 0, max: 100, nullable: true })
  overall_score!: number | null;

  @NumberField({ description: "What counts: a person's score where one was set.", min: 0, max: 100, nullable: true })
  effective_score!: number | null;

  @ObjectField(() => HumanOverrideResponse, {
    description: 'The newest override; null while there is none.',
    nullable: true,
  })
  human_override!: HumanOverrideResponse | null;

  @NumberField({ description: "Share of the rubric's weight that has evidence.", min: 0, max: 1, nullable: true })
  evidence_coverage!: number | null;

  @ObjectField(() => ComparisonIntegrity, { description: 'Beside the scores, not part of them.', nullable: true })
  integrity!: ComparisonIntegrity | null;
}

/** A few applications to one role side by side, in the order asked for. A person decides. */
export class ComparisonResponse {
  @UuidField({ description: 'The role.' })
  job_role_id!: string;

  @IntegerField({ description: "Version of the role's rubric that counts now.", min: 1 })
  rubric_version!: number;

  @TextListField({ description: 'Why scores side by side do not compare; empty when they do.', maxLength: 4_000 })
  warnings!: string[];

  @ObjectListField(() => ComparisonCandidate, { description: 'As asked for, never by score.', maxItems: 5 })
  candidates!: ComparisonCandidate[];

  @ObjectListField(() => ComparisonCriterion, { description: "In the rubric's order." })
  criteria!: ComparisonCriterion[];
}
