import {
  BooleanField,
  EnumField,
  IntegerField,
  NumberField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
  UuidField,
} from '#libs/http';
import {
  CRITERION_KINDS,
  MOMENTS,
  MOST_CRITERIA,
  SEVERITIES,
  SPOKEN_VIOLATIONS,
  type CriterionKind,
  type Moment,
  type Severity,
  type ViolationRule,
} from '../domain/policy-template.js';

/** One thing that conversations are checked for. */
export class CriterionResponse {
  @TextField({ description: 'Stable name, the same in every version.' })
  key!: string;

  @TextField({ description: 'What people call it.' })
  category_name!: string;

  @NumberField({ description: 'Per cent of the whole.' })
  weight!: number;

  @NumberField({ description: 'A score below it fails.' })
  passing_score!: number;

  @TextField({ description: 'What is asked for.', max: 2_000 })
  evaluation_prompt!: string;

  @BooleanField({ description: 'Failing it fails the whole conversation.' })
  is_fatal!: boolean;

  @EnumField(CRITERION_KINDS, { description: 'What kind of thing.' })
  kind!: CriterionKind;

  @EnumField(MOMENTS, { description: 'Where it has to happen.' })
  moment!: Moment;

  @TextField({ description: 'When it counts at all; null: always.', max: 1_000, nullable: true })
  applies_when!: string | null;

  @TextListField({ description: 'Sentences that meet a requirement, or that break a prohibition.' })
  examples!: string[];
}

/** One thing that must not be said, or must not be left out. */
export class ViolationRuleResponse {
  @TextField({ description: 'Stable name.' })
  key!: string;

  @EnumField(['missing_disclosure', ...SPOKEN_VIOLATIONS], { description: 'What kind of violation.' })
  type!: ViolationRule['type'];

  @EnumField(SEVERITIES, { description: 'How serious.' })
  severity!: Severity;

  @TextField({ description: 'What is not allowed.', max: 1_000 })
  description!: string;

  @TextField({ description: 'The required statement that is missed.', nullable: true })
  criterion_key!: string | null;

  @TextListField({ description: 'What must not be said.' })
  phrases!: string[];
}

/** What a template says. */
export class TemplateContentResponse {
  @TextField({ description: 'What people call it.' })
  name!: string;

  @TextField({ description: 'What it is for.', max: 2_000 })
  description!: string;

  @NumberField({ description: 'An overall score below it fails.' })
  passing_score!: number;

  @ObjectListField(() => CriterionResponse, { description: 'What is checked.', maxItems: MOST_CRITERIA })
  criteria!: CriterionResponse[];

  @ObjectListField(() => ViolationRuleResponse, { description: 'What must not happen.' })
  violation_rules!: ViolationRuleResponse[];
}

/** A template in one version. */
export class TemplateResponse extends TemplateContentResponse {
  @UuidField({ description: 'Id of the template; its versions share it.' })
  id!: string;

  @IntegerField({ description: 'This version.', min: 1 })
  version!: number;

  @IntegerField({ description: 'The newest version.', min: 1 })
  newest_version!: number;

  @TimeField({ description: 'When it was archived; null while it is in use.', nullable: true })
  archived_at!: string | null;

  @UuidField({ description: 'Who wrote this version; null once that account was erased.', nullable: true })
  created_by!: string | null;

  @TimeField({ description: 'When this version was written.' })
  created_at!: string;
}

/** A page of templates. */
export class TemplateListResponse {
  @ObjectListField(() => TemplateResponse, { description: 'Newest first.' })
  items!: TemplateResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}

/** A template to start from. */
export class LibraryTemplateResponse extends TemplateContentResponse {
  @TextField({ description: 'Its name for `POST /templates/from-library`.' })
  key!: string;
}

export class LibraryTemplateListResponse {
  @ObjectListField(() => LibraryTemplateResponse, { description: 'All there are.' })
  items!: LibraryTemplateResponse[];

  @TextField({ description: 'Always null.', nullable: true })
  next_cursor!: string | null;
}

/** A template as a file, which can be imported again. */
export class ExportedTemplateResponse extends TemplateContentResponse {
  @EnumField(['talenti.policy_template'], { description: 'What the file is.' })
  format!: string;

  @IntegerField({ description: 'Version of the format.' })
  format_version!: number;
}
