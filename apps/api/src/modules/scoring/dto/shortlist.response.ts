import { IntegerField, NumberField, ObjectListField, TextField, TextListField, UuidField } from '#libs/http';

/** One shortlisted application. */
export class ShortlistCandidate {
  @UuidField({ description: 'The application.' })
  application_id!: string;

  @TextField({ description: 'Who.' })
  candidate_name!: string;

  @NumberField({ description: '0 to 100.', min: 0, max: 100 })
  match_score!: number;

  @TextListField({ description: 'What speaks for them, with quotes.' })
  match_reasons!: string[];

  @TextListField({ description: 'What to look at before deciding.' })
  concerns!: string[];
}

/** The best assessed applications. A person decides. */
export class ShortlistResponse {
  @ObjectListField(() => ShortlistCandidate, { description: 'Best first.' })
  candidates!: ShortlistCandidate[];

  @IntegerField({ description: 'How many assessed applications were compared.', min: 0 })
  total_evaluated!: number;
}
