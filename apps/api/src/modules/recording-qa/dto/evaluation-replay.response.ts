import { BooleanField, DocumentField, ObjectField, ObjectListField, TextField, UuidField } from '#libs/http';

/** Where two things differ. */
export class QaDifferenceResponse {
  @TextField({ description: 'Which place.' })
  path!: string;

  @TextField({ description: 'What is stored, as JSON.', max: 4_000 })
  stored!: string;

  @TextField({ description: 'What came out now, as JSON.', max: 4_000 })
  replayed!: string;
}

/** Whether our own code makes the same of what was proposed. */
export class QaVerificationResponse {
  @TextField({ description: 'SHA-256 noted when it was made.', nullable: true })
  stored_hash!: string | null;

  @TextField({ description: 'Of what it says now.' })
  shown_hash!: string;

  @TextField({ description: 'Of what follows from the stored proposals now.' })
  replayed_hash!: string;

  @ObjectListField(() => QaDifferenceResponse, { description: 'Where they differ.' })
  differences!: QaDifferenceResponse[];
}

/** Whether the engine says the same again. */
export class QaEngineReplayResponse {
  @BooleanField({ description: 'Whether it was asked.' })
  asked!: boolean;

  @TextField({ description: 'Why not.', max: 2_000, nullable: true })
  reason!: string | null;

  @BooleanField({ description: 'Null when it was not asked.', nullable: true })
  matches!: boolean | null;

  @ObjectListField(() => QaDifferenceResponse, { description: 'Where it differs.' })
  differences!: QaDifferenceResponse[];
}

/** What a replay found. It changes nothing. */
export class EvaluationReplayResponse {
  @UuidField({ description: 'The evaluation.' })
  evaluation_id!: string;

  @BooleanField({ description: 'Whether all of it came out the same.' })
  matches!: boolean;

  @ObjectField(() => QaVerificationResponse, { description: 'Our own code.' })
  verification!: QaVerificationResponse;

  @ObjectField(() => QaEngineReplayResponse, { description: 'The engine.' })
  engine!: QaEngineReplayResponse;

  @DocumentField({ description: 'Hashes of what it was made of; null when none were kept.', nullable: true })
  stored_inputs!: object | null;

  @DocumentField({ description: 'The same of today.' })
  inputs_now!: object;
}
