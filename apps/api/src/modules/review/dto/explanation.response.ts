import {
  BooleanField,
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

/** The candidate's own words, at their place in the transcript. */
export class HeardQuote {
  @UuidField({ description: 'The message they stand in.' })
  message_id!: string;

  @IntegerField({ description: 'First character, from 0, in UTF-16 units.' })
  start!: number;

  @IntegerField({ description: 'Character after the last one.' })
  end!: number;

  @TextField({ description: 'The words themselves.', max: 8_000 })
  text!: string;
}

/** One criterion and what was heard about it. */
export class ExplainedCriterion {
  @TextField({ description: 'Name.' })
  name!: string;

  @TextField({ description: 'What is meant by it.', max: 1_000, nullable: true })
  description!: string | null;

  @NumberField({ description: 'Share of the overall score, 0 to 1.' })
  weight!: number;

  @EnumField(['scored', 'not_assessed', 'waiting'], { description: 'Whether enough was heard for a score.' })
  state!: 'scored' | 'not_assessed' | 'waiting';

  @NumberField({ description: '0 to 100; null without one.', nullable: true })
  score!: number | null;

  @TextField({ description: 'The same in plain words.', max: 1_000 })
  meaning!: string;

  @ObjectListField(() => HeardQuote, { description: 'What the score rests on, each found in the transcript.' })
  heard!: HeardQuote[];
}

/** What people have decided so far. */
export class ExplainedDecision {
  @TextField({ description: 'Who decides.' })
  who_decides!: string;

  @TimeField({ description: 'When a person decided about the application; null while nobody has.', nullable: true })
  decided_at!: string | null;

  @TimeField({ description: 'When a person overruled the engine; null when nobody has.', nullable: true })
  overruled_at!: string | null;
}

/** How to ask for a person to look again. */
export class ExplainedContest {
  @BooleanField({ description: 'Whether it is possible at this moment.' })
  possible!: boolean;

  @TimeField({ description: 'Until when; null where there is nothing to contest.', nullable: true })
  until!: string | null;

  @TextField({ description: 'How, or why not.', max: 1_000 })
  how!: string;

  @EnumField(['open', 'in_review', 'closed'], { description: 'How the newest request stands.', nullable: true })
  status!: string | null;
}

/** How an interview was judged, for the person who was interviewed. */
export class ExplanationResponse {
  @UuidField({ description: 'The interview.' })
  interview_id!: string;

  @TextField({ description: 'The role.' })
  role_title!: string;

  @TextField({ description: 'The organisation; null for practice.', nullable: true })
  organisation_name!: string | null;

  @TimeField({ description: 'When it was assessed; null while it was not.', nullable: true })
  assessed_at!: string | null;

  @NumberField({ description: 'The overall score that counts, 0 to 100; null without one.', nullable: true })
  overall_score!: number | null;

  @TextField({ description: 'How the overall score comes about.', max: 1_000 })
  how_scored!: string;

  @ObjectListField(() => ExplainedCriterion, { description: 'What the interview is judged by.' })
  criteria!: ExplainedCriterion[];

  @TextField({ description: 'A letter to the candidate.', max: 20_000, nullable: true })
  feedback!: string | null;

  @TextField({ description: 'What engine proposed the scores, honestly.', max: 1_000, nullable: true })
  engine_statement!: string | null;

  @TextListField({ description: 'What does not count.' })
  not_used!: string[];

  @ObjectField(() => ExplainedDecision, { description: 'Who decides, and whether somebody has.' })
  decision!: ExplainedDecision;

  @ObjectField(() => ExplainedContest, { description: 'How to ask for a person to look again.' })
  contest!: ExplainedContest;
}
