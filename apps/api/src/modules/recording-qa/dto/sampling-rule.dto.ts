import { EnumField, NumberField, ObjectListField, TextField, TimeField, UuidField } from '#libs/http';
import { SAMPLING_KINDS, type SamplingKind } from '../domain/sampling.js';

/** Which evaluations a person looks at although nothing is wrong with them. */
export class SamplingRuleRequest {
  @EnumField(SAMPLING_KINDS, { description: 'A share of all, or so many for each agent and week.' })
  kind!: SamplingKind;

  @NumberField({ description: 'Per cent, or how many.', min: 0.01, max: 1_000, example: 5 })
  amount!: number;

  @UuidField({ description: 'Only evaluations against this template.', optional: true })
  policy_template_id?: string;

  @TextField({
    description: 'The same seed draws the same recordings; a random one when left out.',
    min: 1,
    max: 100,
    optional: true,
  })
  seed?: string;
}

export class SamplingRuleResponse {
  @UuidField({ description: 'Id of the rule.' })
  id!: string;

  @EnumField(SAMPLING_KINDS, { description: 'A share of all, or so many for each agent and week.' })
  kind!: SamplingKind;

  @NumberField({ description: 'Per cent, or how many.' })
  amount!: number;

  @UuidField({ description: 'Only evaluations against this template; null: all.', nullable: true })
  policy_template_id!: string | null;

  @TextField({ description: 'What the drawing follows from.' })
  seed!: string;

  @UuidField({ description: 'Who made it; null once that account was erased.', nullable: true })
  created_by!: string | null;

  @TimeField({ description: 'When it was made.' })
  created_at!: string;
}

export class SamplingRuleListResponse {
  @ObjectListField(() => SamplingRuleResponse, { description: 'Oldest first.' })
  items!: SamplingRuleResponse[];

  @TextField({ description: 'Always null.', nullable: true })
  next_cursor!: string | null;
}
