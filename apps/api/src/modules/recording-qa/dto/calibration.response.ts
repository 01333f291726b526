import {
  BooleanField,
  EnumField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TimeField,
  UuidField,
} from '#libs/http';
import { JudgementResponse, QaPerson } from './evaluation.response.js';
import { AgreementFigures } from './qa-figures.response.js';

/** One person's part in a calibration. */
export class CalibrationReadingResponse {
  @ObjectField(() => QaPerson, { description: 'Who; null once that account was erased.', nullable: true })
  reviewer!: QaPerson | null;

  @BooleanField({ description: 'Whether they are done.' })
  is_submitted!: boolean;

  @BooleanField({ description: 'Whether they had never opened the evaluation; only then it counts for agreement.' })
  is_blind!: boolean;

  @ObjectListField(() => JudgementResponse, {
    description: 'Null while you may not see it: until the calibration is closed only your own.',
    nullable: true,
  })
  judgements!: JudgementResponse[] | null;
}

/** Who agrees with whom. */
export class CalibrationPairResponse {
  @ObjectField(() => QaPerson, { description: 'One of them.', nullable: true })
  one!: QaPerson | null;

  @BooleanField({ description: 'The other is the engine.' })
  with_engine!: boolean;

  @ObjectField(() => QaPerson, { description: 'The other; null for the engine.', nullable: true })
  other!: QaPerson | null;

  @ObjectField(() => AgreementFigures, { description: "Over the template's criteria." })
  agreement!: AgreementFigures;
}

/** What the engine said about one criterion. */
export class CalibrationEngineResponse {
  @TextField({ description: 'Key of the criterion.' })
  criterion_key!: string;

  @EnumField(['scored', 'not_applicable', 'unsure'], { description: 'What it found.' })
  state!: 'scored' | 'not_applicable' | 'unsure';

  @NumberField({ description: '0–100.', nullable: true })
  score!: number | null;

  @BooleanField({ description: 'Whether that passes.', nullable: true })
  passed!: boolean | null;
}

/** A criterion to be judged. */
export class CalibrationCriterionResponse {
  @TextField({ description: 'Key of the criterion.' })
  criterion_key!: string;

  @TextField({ description: 'What people call it.' })
  category_name!: string;

  @TextField({ description: 'What is asked for.', max: 2_000 })
  evaluation_prompt!: string;

  @NumberField({ description: 'A score below it fails.' })
  passing_score!: number;
}

/** Several people judge one conversation, each without the others and without the engine. */
export class CalibrationResponse {
  @UuidField({ description: 'Id of the calibration.' })
  id!: string;

  @TextField({ description: 'What people call it.' })
  name!: string;

  @UuidField({ description: 'The recording.' })
  recording_id!: string;

  @UuidField({ description: 'The evaluation; closed to who has not submitted yet.' })
  evaluation_id!: string;

  @TimeField({ description: 'When it was opened.' })
  created_at!: string;

  @TimeField({ description: 'When it was closed; null while it is open.', nullable: true })
  closed_at!: string | null;

  @ObjectListField(() => CalibrationCriterionResponse, { description: 'What is judged.' })
  criteria!: CalibrationCriterionResponse[];

  @ObjectListField(() => CalibrationReadingResponse, { description: 'Who takes part.' })
  readings!: CalibrationReadingResponse[];

  @ObjectListField(() => CalibrationEngineResponse, {
    description: 'What the engine said; null until it is closed.',
    nullable: true,
  })
  engine!: CalibrationEngineResponse[] | null;

  @ObjectListField(() => CalibrationPairResponse, {
    description: 'Who agrees with whom; null until it is closed.',
    nullable: true,
  })
  pairs!: CalibrationPairResponse[] | null;
}

/** A calibration in a list. */
export class ListedCalibrationResponse {
  @UuidField({ description: 'Id of the calibration.' })
  id!: string;

  @TextField({ description: 'What people call it.' })
  name!: string;

  @IntegerField({ description: 'Who takes part.', min: 0 })
  reviewers!: number;

  @IntegerField({ description: 'Who is done.', min: 0 })
  submitted!: number;

  @TimeField({ description: 'When it was opened.' })
  created_at!: string;

  @TimeField({ description: 'When it was closed; null while it is open.', nullable: true })
  closed_at!: string | null;
}

export class CalibrationListResponse {
  @ObjectListField(() => ListedCalibrationResponse, { description: 'Newest first.' })
  items!: ListedCalibrationResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}
