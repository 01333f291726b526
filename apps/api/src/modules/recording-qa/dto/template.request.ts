import {
  BooleanField,
  EnumField,
  IntegerField,
  NumberField,
  ObjectListField,
  PageQuery,
  TextField,
  TextListField,
} from '#libs/http';
import {
  CRITERION_KINDS,
  MOMENTS,
  MOST_CRITERIA,
  MOST_VIOLATION_RULES,
  SEVERITIES,
  SPOKEN_VIOLATIONS,
  type CriterionKind,
  type Moment,
  type Severity,
  type ViolationRule,
} from '../domain/policy-template.js';

const KEY = { regex: /^[a-z0-9]+(_[a-z0-9]+)*$/, message: 'must be words of small letters and digits, joined by _' };

/** One thing that conversations are checked for. */
export class CriterionRequest {
  @TextField({
    description: 'Stable name for programs, the same in every version; made of the name when left out.',
    max: 80,
    optional: true,
    pattern: KEY,
    example: 'greeting',
  })
  key?: string;

  @TextField({ description: 'What people call it.', min: 1, max: 100, example: 'Greeting and identification' })
  category_name!: string;

  @NumberField({
    description: 'Per cent of the whole; those of a template add up to 100.',
    min: 0,
    max: 100,
    example: 20,
  })
  weight!: number;

  @NumberField({ description: 'A score below it fails.', min: 0, max: 100, example: 70 })
  passing_score!: number;

  @TextField({ description: 'What is asked for, in words.', min: 1, max: 2_000, example: 'Greets and says who calls.' })
  evaluation_prompt!: string;

  @BooleanField({ description: 'Failing it fails the whole conversation.', optional: true })
  is_fatal?: boolean;

  @EnumField(CRITERION_KINDS, { description: 'What kind of thing; `behaviour` when left out.', optional: true })
  kind?: CriterionKind;

  @EnumField(MOMENTS, { description: 'Where it has to happen; `anywhere` when left out.', optional: true })
  moment?: Moment;

  @TextField({
    description: 'When it counts at all, in words; always when left out.',
    max: 1_000,
    optional: true,
    nullable: true,
  })
  applies_when?: string | null;

  @TextListField({
    description: 'Sentences that meet a requirement, or that break a prohibition.',
    maxItems: 20,
    maxLength: 300,
    optional: true,
  })
  examples?: string[];
}

/** One thing that must not be said, or must not be left out. */
export class ViolationRuleRequest {
  @TextField({ description: 'Stable name for programs.', min: 1, max: 80, pattern: KEY, example: 'no_guarantees' })
  key!: string;

  @EnumField(['missing_disclosure', ...SPOKEN_VIOLATIONS], { description: 'What kind of violation.' })
  type!: ViolationRule['type'];

  @EnumField(SEVERITIES, { description: 'How serious; a critical one fails the conversation.' })
  severity!: Severity;

  @TextField({ description: 'What is not allowed, in words.', min: 1, max: 1_000 })
  description!: string;

  @TextField({
    description: 'The required statement that is missed; with `missing_disclosure` only.',
    max: 80,
    optional: true,
    nullable: true,
  })
  criterion_key?: string | null;

  @TextListField({
    description: 'What must not be said, in any near wording.',
    maxItems: 50,
    maxLength: 300,
    optional: true,
  })
  phrases?: string[];
}

/** A template, new or as it is to be from now on. */
export class TemplateRequest {
  @TextField({ description: 'What people call it.', min: 1, max: 200, example: 'Customer support' })
  name!: string;

  @TextField({ description: 'What it is for.', max: 2_000, optional: true })
  description?: string;

  @NumberField({ description: 'An overall score below it fails; 70 when left out.', min: 0, max: 100, optional: true })
  passing_score?: number;

  @ObjectListField(() => CriterionRequest, { description: 'What is checked.', maxItems: MOST_CRITERIA })
  criteria!: CriterionRequest[];

  @ObjectListField(() => ViolationRuleRequest, {
    description: 'What must not happen.',
    maxItems: MOST_VIOLATION_RULES,
    optional: true,
  })
  violation_rules?: ViolationRuleRequest[];
}

/** A template as it was exported. */
export class ImportTemplateRequest extends TemplateRequest {
  @EnumField(['talenti.policy_template'], { description: 'What the file is.' })
  format!: string;

  @IntegerField({ description: 'Version of the format.', min: 1, max: 1 })
  format_version!: number;
}

/** Which template of the library. */
export class FromLibraryRequest {
  @TextField({ description: 'Its key in the library.', min: 1, max: 80, example: 'customer_support' })
  key!: string;

  @TextField({ description: 'A name of your own.', min: 1, max: 200, optional: true })
  name?: string;
}

/** Which version of a template. */
export class TemplateVersionQuery {
  @IntegerField({ description: 'The newest when left out.', min: 1, max: 100_000, optional: true, fromQuery: true })
  version?: number;
}

/** Which templates. */
export class ListTemplatesQuery extends PageQuery {
  @EnumField(['true', 'false'], { description: 'Those that were archived, instead of the others.', optional: true })
  archived?: 'true' | 'false';
}
