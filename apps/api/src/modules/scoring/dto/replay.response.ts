import { BooleanField, IntegerField, ObjectField, ObjectListField, TextField, UuidField } from '#libs/http';

/** A place where the stored assessment and the replayed one differ. */
export class DifferenceResponse {
  @TextField({ description: 'Where.', example: 'dimensions[0].score' })
  path!: string;

  @TextField({ description: 'What is stored, as JSON.', max: 2_000 })
  stored!: string;

  @TextField({ description: 'What the replay made, as JSON.', max: 2_000 })
  replayed!: string;
}

/** Our own code on what the engines proposed then. */
export class VerificationResponse {
  @BooleanField({ description: 'Whether the three hashes are one.' })
  matches!: boolean;

  @TextField({ description: 'SHA-256 noted when the assessment was made.', nullable: true })
  stored_hash!: string | null;

  @TextField({ description: 'SHA-256 of what the assessment says now.' })
  shown_hash!: string;

  @TextField({ description: 'SHA-256 of what follows from the stored proposals and the transcript as it is now.' })
  replayed_hash!: string;

  @ObjectListField(() => DifferenceResponse, { description: 'At most 50.' })
  differences!: DifferenceResponse[];
}

/** The engine, asked again. */
export class EngineReplayResponse {
  @BooleanField({ description: 'Whether it was asked: only the same engine can be, with the same prompts.' })
  asked!: boolean;

  @TextField({ description: 'Why it was not.', nullable: true, max: 1_000 })
  reason!: string | null;

  @BooleanField({ description: 'Whether it said the same; null when it was not asked.', nullable: true })
  matches!: boolean | null;

  @ObjectListField(() => DifferenceResponse, { description: 'At most 50 per pass; the path begins with the pass.' })
  differences!: DifferenceResponse[];
}

/** The hash of an input then and now. */
export class InputComparisonResponse {
  @TextField({ description: 'When the assessment was made.', nullable: true })
  stored!: string | null;

  @TextField({ description: 'Now.' })
  now!: string;

  @BooleanField({ description: 'Whether they are one.' })
  matches!: boolean;
}

/** What the assessment was made of. */
export class ReplayInputsResponse {
  @ObjectField(() => InputComparisonResponse, { description: 'Who said what, and to which question.' })
  transcript_hash!: InputComparisonResponse;

  @ObjectField(() => InputComparisonResponse, { description: 'The version of the rubric that counted.' })
  rubric_hash!: InputComparisonResponse;

  @ObjectField(() => InputComparisonResponse, { description: 'The role as it was when the interview began.' })
  role_hash!: InputComparisonResponse;

  @ObjectField(() => InputComparisonResponse, { description: 'Timing and signals, for the integrity check only.' })
  signals_hash!: InputComparisonResponse;
}

/** An assessment made again and compared. Nothing is changed by it. */
export class ReplayResponse {
  @UuidField({ description: 'The assessment.' })
  assessment_id!: string;

  @IntegerField({ description: 'Its version.', min: 1 })
  version!: number;

  @BooleanField({ description: 'Whether everything that could be compared is the same.' })
  matches!: boolean;

  @ObjectField(() => VerificationResponse, { description: 'Our own code, which can always be replayed.' })
  verification!: VerificationResponse;

  @ObjectField(() => EngineReplayResponse, { description: 'The engine.' })
  engine!: EngineReplayResponse;

  @ObjectField(() => ReplayInputsResponse, { description: 'The inputs.' })
  inputs!: ReplayInputsResponse;
}
