import { IntegerField, NumberField, ObjectListField, TextField, UuidField } from '#libs/http';

/** Words of the candidate that a score rests on. */
export class ReviewQuoteRequest {
  @UuidField({ description: "One of the candidate's messages." })
  message_id!: string;

  @IntegerField({ description: 'First character, from 0, in UTF-16 units of the text as the review shows it.', min: 0 })
  start!: number;

  @IntegerField({ description: 'Character after the last one.', min: 1 })
  end!: number;
}

/** What the reviewer thinks of one dimension. */
export class ReviewScoreRequest {
  @TextField({ description: 'Name of the dimension in the rubric.', max: 100, example: 'Communication' })
  dimension!: string;

  @NumberField({ description: '0 to 100; null when the answers do not allow one.', min: 0, max: 100, nullable: true })
  score!: number | null;

  @TextField({ description: 'Why there is no score; needed then.', min: 3, max: 1_000, optional: true })
  reason?: string;

  @TextField({ description: 'Whatever else there is to say.', max: 4_000, optional: true })
  note?: string;

  @ObjectListField(() => ReviewQuoteRequest, { description: 'What it rests on.', optional: true, maxItems: 20 })
  quotes?: ReviewQuoteRequest[];
}

/** The reviewer's scores so far; what is left out has no score yet. */
export class KeepReviewRequest {
  @ObjectListField(() => ReviewScoreRequest, { description: 'At most one per dimension.', maxItems: 12 })
  scores!: ReviewScoreRequest[];
}

/** Whose agreement. */
export class AgreementQuery {
  @UuidField({ description: 'The role.' })
  job_role_id!: string;
}
