import {
  EnumField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TimeField,
  UuidField,
} from '#libs/http';

/** The candidate's own words, at their place in the transcript. */
export class ExportedQuote {
  @UuidField({ description: 'The message they stand in.' })
  message_id!: string;

  @IntegerField({ description: 'First character, from 0, in UTF-16 units.' })
  start!: number;

  @IntegerField({ description: 'Character after the last one.' })
  end!: number;

  @TextField({ description: 'The words themselves.', max: 8_000 })
  text!: string;
}

/** One dimension with its evidence. */
export class ExportedDimension {
  @TextField({ description: 'Name of the dimension in the rubric.' })
  dimension!: string;

  @NumberField({ description: '0 to 100; null for insufficient evidence.', nullable: true })
  score!: number | null;

  @NumberField({ description: 'Weight in the total.' })
  weight!: number;

  @NumberField({ description: 'How sure the engine is, 0 to 1.' })
  confidence!: number;

  @TextField({ description: 'What the score rests on, or why there is none.', max: 4_000 })
  evidence!: string;

  @ObjectListField(() => ExportedQuote, { description: 'The words themselves.' })
  cited_quotes!: ExportedQuote[];
}

/** What a person said against the assessment. */
export class ExportedOverride {
  @TextField({ description: 'Who; null once their account was erased.', nullable: true })
  by!: string | null;

  @TimeField({ description: 'When.' })
  at!: string;

  @NumberField({ description: 'Their score; null when they named a decision only.', nullable: true })
  overall_score!: number | null;

  @TextField({ description: 'What they conclude.', nullable: true })
  decision!: string | null;

  @TextField({ description: 'Why.', max: 4_000 })
  reason!: string;
}

/** The newest version with scores. */
export class ExportedAssessment {
  @UuidField({ description: 'Id of the assessment.' })
  id!: string;

  @IntegerField({ description: 'Version, from 1.' })
  version!: number;

  @TextField({ description: 'State.' })
  status!: string;

  @NumberField({ description: "The engine's, 0 to 100.", nullable: true })
  overall_score!: number | null;

  @NumberField({ description: "What counts: a person's score where one was set.", nullable: true })
  effective_score!: number | null;

  @TimeField({ description: 'When it was made.', nullable: true })
  generated_at!: string | null;

  @IntegerField({ description: "Version of the role's rubric.", nullable: true })
  rubric_version!: number | null;

  @TextField({ description: 'Engine that proposed the scores.', nullable: true })
  engine!: string | null;

  @TextField({ description: 'Its model.', nullable: true })
  model!: string | null;

  @TextField({ description: 'SHA-256 of what was made, for a replay.', nullable: true })
  output_hash!: string | null;

  @ObjectListField(() => ExportedDimension, { description: "In the rubric's order." })
  dimensions!: ExportedDimension[];

  @ObjectListField(() => ExportedOverride, { description: 'Newest first: the newest counts.' })
  overrides!: ExportedOverride[];
}

/** What was decided about an application, by a person. */
export class ExportedDecision {
  @TextField({ description: 'Who; null once their account was erased.', nullable: true })
  by!: string | null;

  @TimeField({ description: 'When.' })
  at!: string;

  @TextField({ description: 'Why.', max: 4_000, nullable: true })
  reason!: string | null;
}

/** Whether an assessment comes along, or why not. */
export const SCORE_STATES = ['given', 'not_assessed', 'withheld'] as const;
export type ScoreState = (typeof SCORE_STATES)[number];

/** An application with its newest assessment and what people decided. */
export class ExportedApplicationResponse {
  @UuidField({ description: 'Id of the application.' })
  application_id!: string;

  @UuidField({ description: 'Who applied.' })
  candidate_id!: string;

  @TextField({ description: 'Their name.' })
  candidate_name!: string;

  @TextField({ description: 'Their e-mail address.' })
  candidate_email!: string;

  @TextField({ description: 'State of the application.' })
  status!: string;

  @TimeField({ description: 'When they applied.' })
  applied_at!: string;

  @ObjectField(() => ExportedDecision, { description: 'Null while nobody has decided.', nullable: true })
  decision!: ExportedDecision | null;

  @UuidField({ description: 'Their newest interview.', nullable: true })
  interview_id!: string | null;

  @EnumField(SCORE_STATES, {
    description: '`withheld`: you review this interview blind at the moment, or it is your own.',
  })
  scores!: ScoreState;

  @ObjectField(() => ExportedAssessment, { description: 'Of the newest interview.', nullable: true })
  assessment!: ExportedAssessment | null;
}
