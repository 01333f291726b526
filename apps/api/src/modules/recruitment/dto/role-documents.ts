import {
  BooleanField,
  DocumentField,
  EnumField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
} from '#libs/http';
import { REQUIREMENT_CATEGORIES, type RequirementCategory } from '../domain/role.document.js';
import { MOST_DIMENSIONS } from '../domain/rubric.js';

/** The sentence of the posting that a requirement was read from. */
export class RequirementSource {
  @IntegerField({ description: 'Where it begins in the posting, in UTF-16 units.', min: 0 })
  start!: number;

  @IntegerField({ description: 'Where it ends, exclusive.', min: 0 })
  end!: number;

  @TextField({ description: 'The sentence itself.', max: 5_000, trim: false })
  sentence!: string;
}

/** One requirement. */
export class RequirementItem {
  @EnumField(REQUIREMENT_CATEGORIES, { description: 'What kind of thing is asked for.' })
  category!: RequirementCategory;

  @TextField({ description: 'The requirement in few words.', min: 1, max: 500 })
  text!: string;

  @BooleanField({ description: 'False when it is only a plus.' })
  required!: boolean;

  @IntegerField({
    description: 'Whole years asked for; null when none are.',
    min: 0,
    max: 60,
    optional: true,
    nullable: true,
  })
  years!: number | null;

  @ObjectField(() => RequirementSource, {
    description: 'Where the posting says so; null when a person wrote it.',
    optional: true,
    nullable: true,
  })
  source!: RequirementSource | null;

  @NumberField({
    description: 'How sure the reading is, 0 to 1; null when a person wrote it.',
    min: 0,
    max: 1,
    optional: true,
    nullable: true,
  })
  margin!: number | null;
}

const MOST_LISTED = 100;
const list = { optional: true, maxItems: MOST_LISTED };

/** What a role asks for, as `/ai/extract-requirements` answers it. Lists that are left out are empty. */
export class RoleRequirements {
  @TextListField({ description: 'Skills that somebody must have.', ...list })
  required_skills?: string[];

  @TextListField({ description: 'Skills that are a plus.', ...list })
  preferred_skills?: string[];

  @IntegerField({
    description: 'Years of experience asked for; null when none are.',
    min: 0,
    max: 60,
    optional: true,
    nullable: true,
  })
  experience_years?: number | null;

  @TextListField({ description: 'Degrees and schooling.', ...list })
  education_requirements?: string[];

  @TextListField({ description: 'Licences, registrations and certificates.', ...list })
  certifications?: string[];

  @TextListField({ description: 'What the person will do.', ...list })
  responsibilities?: string[];

  @TextListField({ description: 'Ways of working that matter.', ...list })
  key_competencies?: string[];

  @ObjectListField(() => RequirementItem, {
    description: 'The requirements one by one, with where they stand. Made from the lists when left out.',
    optional: true,
  })
  items?: RequirementItem[];

  @TextListField({ description: 'What the reader of the posting wanted a person to know.', ...list })
  warnings?: string[];

  @DocumentField({
    description: 'Engine and prompt that read the posting, when one did.',
    optional: true,
    nullable: true,
  })
  provenance?: object | null;
}

/** What a score of a certain height looks like. */
export class RubricAnchor {
  @NumberField({ description: 'The score that this describes.', min: 0, max: 100 })
  level!: number;

  @TextField({ description: 'What such an answer is like.', min: 1, max: 1_000 })
  description!: string;
}

/** One thing that interviews are scored by. */
export class RubricDimension {
  @TextField({ description: 'Name, unique in the rubric.', min: 1, max: 100, example: 'Communication' })
  name!: string;

  @TextField({ description: 'What is meant by it.', max: 1_000, optional: true })
  description?: string;

  @NumberField({
    description: 'Share of the overall score; the weights of a rubric add up to 1.',
    min: 0.0001,
    max: 1,
    example: 0.2,
  })
  weight!: number;

  @ObjectListField(() => RubricAnchor, { description: 'What scores look like.', optional: true, maxItems: 11 })
  anchors?: RubricAnchor[];
}

/** What interviews for a role are scored by: 1 to 12 dimensions whose weights add up to 1. */
export class RubricRequest {
  @ObjectListField(() => RubricDimension, { description: 'The dimensions.', maxItems: MOST_DIMENSIONS })
  dimensions!: RubricDimension[];
}

/** How interviews for a role are held. */
export class InterviewStructure {
  @TextListField({
    description: "The role's own questions, asked besides the planned ones.",
    maxItems: 30,
    maxLength: 1_000,
    optional: true,
  })
  questions?: string[];

  @IntegerField({ description: 'About how long it takes.', min: 5, max: 240, optional: true, nullable: true })
  duration_minutes?: number | null;

  @IntegerField({
    description: 'How many questions are asked; 12 to 20 when null.',
    min: 1,
    max: 30,
    optional: true,
    nullable: true,
  })
  question_count?: number | null;

  @BooleanField({ description: 'Whether applicants may begin at once, without an invitation.', optional: true })
  open_to_applicants?: boolean;
}
