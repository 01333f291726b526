import { EnumField, NumberField, ObjectField, TextField, TimeField, UuidField } from '#libs/http';
import { OVERRIDE_DECISIONS, type OverrideDecision } from '../domain/override.js';

/** A person. */
export class PersonResponse {
  @UuidField({ description: 'Id of their account.' })
  id!: string;

  @TextField({ description: 'Their name.' })
  name!: string;
}

/** What a person said against an assessment. The engine's own values stay beside it. */
export class HumanOverrideResponse {
  @ObjectField(() => PersonResponse, { description: 'Who; null once their account was erased.', nullable: true })
  by!: PersonResponse | null;

  @TimeField({ description: 'When.' })
  at!: string;

  @NumberField({ description: 'Their score; null when they named a decision only.', min: 0, max: 100, nullable: true })
  overall_score!: number | null;

  @EnumField(OVERRIDE_DECISIONS, {
    description: 'What they conclude. The status of the application is decided at the application.',
    nullable: true,
  })
  decision!: OverrideDecision | null;

  @TextField({ description: 'Why.', max: 4_000 })
  reason!: string;
}
