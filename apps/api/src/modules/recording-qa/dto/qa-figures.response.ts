import { IntegerField, NumberField, ObjectField, ObjectListField, TextField, TimeField } from '#libs/http';

/** How far two judges agree. */
export class AgreementFigures {
  @IntegerField({ description: 'Pairs that the figures rest on.', min: 0 })
  n!: number;

  @NumberField({ description: 'Share of pairs in which both say the same.', nullable: true })
  observed!: number | null;

  @NumberField({
    description: "Cohen's kappa over passed, failed and not applicable; null when chance alone would agree fully.",
    nullable: true,
  })
  kappa!: number | null;
}

/** How far people and engine agree about one criterion. */
export class CriterionAgreementResponse {
  @TextField({ description: 'Key of the criterion.' })
  criterion_key!: string;

  @TextField({ description: 'What people call it.' })
  category_name!: string;

  @ObjectField(() => AgreementFigures, { description: 'By people who had not seen what the engine said.' })
  blind!: AgreementFigures;

  @ObjectField(() => AgreementFigures, { description: 'By people who had, which makes them agree more.' })
  reviewed!: AgreementFigures;

  @IntegerField({ description: 'Times that a person decided what the engine was unsure about.', min: 0 })
  engine_unsure!: number;
}

export class QaAgreementResponse {
  @ObjectListField(() => CriterionAgreementResponse, { description: 'Per criterion.' })
  items!: CriterionAgreementResponse[];

  @TextField({ description: 'Always null.', nullable: true })
  next_cursor!: string | null;
}

/** What became of the conversations of one group in one stretch of time. */
export class TrendPointResponse {
  @TextField({ description: 'Id, key or version; null where it is not known.', nullable: true })
  group_id!: string | null;

  @TextField({ description: 'For people.', nullable: true })
  group_name!: string | null;

  @TimeField({ description: 'When the stretch begins.' })
  from!: string;

  @IntegerField({ description: 'How many evaluations.', min: 0 })
  evaluations!: number;

  @NumberField({ description: 'Mean of the scores that count.', nullable: true })
  mean_score!: number | null;

  @NumberField({ description: 'Share of those decided that passed, 0–1.', nullable: true })
  pass_rate!: number | null;

  @IntegerField({ description: 'Violations that are certain.', min: 0 })
  violations!: number;

  @IntegerField({ description: 'How many a person has looked at.', min: 0 })
  reviewed!: number;
}

export class TrendResponse {
  @ObjectListField(() => TrendPointResponse, { description: 'Newest stretch first.', maxItems: 5_000 })
  items!: TrendPointResponse[];

  @TextField({ description: 'Always null.', nullable: true })
  next_cursor!: string | null;
}
