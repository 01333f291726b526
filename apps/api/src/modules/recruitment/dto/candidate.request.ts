import {
  BooleanField,
  EnumField,
  ObjectField,
  ObjectListField,
  PartialDateField,
  TextField,
  UrlField,
  UuidField,
} from '#libs/http';
import {
  SKILL_LEVELS,
  SKILL_TYPES,
  VISIBILITIES,
  type SkillLevel,
  type SkillType,
  type Visibility,
} from '../domain/profile.js';

const optional = { optional: true };
const clearable = { optional: true, nullable: true };

/** What is different from now on. What is left out stays; null clears. */
export class ChangeProfileRequest {
  @TextField({ description: 'First name.', min: 1, max: 100, ...optional })
  first_name?: string;

  @TextField({ description: 'Last name; may be empty.', max: 100, ...optional })
  last_name?: string;

  @TextField({ description: 'Oneself in one line.', max: 200, ...clearable })
  headline?: string | null;

  @TextField({
    description: 'Phone number.',
    example: '+61 2 5550 1234',
    pattern: { regex: /^$|^\+?[\d ().-]{5,30}$/, message: 'must be a phone number' },
    ...clearable,
  })
  phone?: string | null;

  @TextField({ description: 'Where one lives.', max: 200, ...clearable })
  location?: string | null;

  @UrlField({ description: 'Page on LinkedIn.', ...clearable })
  linkedin_url?: string | null;

  @UrlField({ description: 'Portfolio.', ...clearable })
  portfolio_url?: string | null;

  @TextField({ description: 'Oneself in a few sentences.', max: 4_000, ...clearable })
  summary?: string | null;

  @EnumField(VISIBILITIES, {
    description:
      'What the organisations one applied to see: `full` everything, `limited` all but phone, place and links, ' +
      '`hidden` the name only.',
    ...optional,
  })
  visibility?: Visibility;

  @BooleanField({ description: 'True while one does not look for work.', ...optional })
  paused?: boolean;
}

export class AddSkillRequest {
  @TextField({ description: 'The skill.', min: 1, max: 120, example: 'Wound care' })
  skill!: string;

  @EnumField(SKILL_TYPES, { description: '`hard` when left out.', ...optional })
  skill_type?: SkillType;

  @EnumField(SKILL_LEVELS, { description: 'How well.', ...clearable })
  level?: SkillLevel | null;
}

export class ChangeSkillRequest {
  @TextField({ description: 'The skill.', min: 1, max: 120, ...optional })
  skill?: string;

  @EnumField(SKILL_TYPES, { description: 'Learned or personal.', ...optional })
  skill_type?: SkillType;

  @EnumField(SKILL_LEVELS, { description: 'How well; null when unknown.', ...clearable })
  level?: SkillLevel | null;
}

abstract class EmploymentDetails {
  @PartialDateField({ description: 'When it began, as exact as known.', ...clearable })
  start_date?: string | null;

  @PartialDateField({ description: 'When it ended; null while it goes on.', ...clearable })
  end_date?: string | null;

  @BooleanField({ description: 'Whether it goes on.', ...optional })
  is_current?: boolean;

  @TextField({ description: 'What one did.', max: 4_000, ...clearable })
  description?: string | null;
}

export class AddEmploymentRequest extends EmploymentDetails {
  @TextField({ description: 'Job title.', min: 1, max: 200 })
  job_title!: string;

  @TextField({ description: 'Where.', min: 1, max: 200 })
  company_name!: string;
}

export class ChangeEmploymentRequest extends EmploymentDetails {
  @TextField({ description: 'Job title.', min: 1, max: 200, ...optional })
  job_title?: string;

  @TextField({ description: 'Where.', min: 1, max: 200, ...optional })
  company_name?: string;
}

abstract class EducationDetails {
  @TextField({ description: 'Degree.', max: 200, ...clearable })
  degree?: string | null;

  @TextField({ description: 'Field of study.', max: 200, ...clearable })
  field_of_study?: string | null;

  @PartialDateField({ description: 'When it began, as exact as known.', ...clearable })
  start_date?: string | null;

  @PartialDateField({ description: 'When it ended.', ...clearable })
  end_date?: string | null;
}

export class AddEducationRequest extends EducationDetails {
  @TextField({ description: 'School or university.', min: 1, max: 200 })
  institution!: string;
}

export class ChangeEducationRequest extends EducationDetails {
  @TextField({ description: 'School or university.', min: 1, max: 200, ...optional })
  institution?: string;
}

const EXISTING = { description: 'Entry that it changes; left out, it is a new one.', ...clearable };

export class ConfirmedEmployment extends AddEmploymentRequest {
  @UuidField(EXISTING)
  id?: string | null;
}

export class ConfirmedEducation extends AddEducationRequest {
  @UuidField(EXISTING)
  id?: string | null;
}

/** What the candidate takes over, as it is or as they corrected it. What is not named stays as it was. */
export class ConfirmProfileRequest {
  @ObjectField(() => ChangeProfileRequest, { description: 'Fields of the profile.', ...optional })
  profile?: ChangeProfileRequest;

  @ObjectListField(() => AddSkillRequest, { description: 'Skills to add; those there already stay.', ...optional })
  skills?: AddSkillRequest[];

  @ObjectListField(() => ConfirmedEmployment, { description: 'Jobs to add or change.', maxItems: 100, ...optional })
  employment?: ConfirmedEmployment[];

  @ObjectListField(() => ConfirmedEducation, { description: 'Courses to add or change.', maxItems: 100, ...optional })
  education?: ConfirmedEducation[];
}
