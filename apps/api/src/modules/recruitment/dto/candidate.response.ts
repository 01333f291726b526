import { BooleanField, EmailField, EnumField, ObjectListField, TextField, TimeField, UuidField } from '#libs/http';
import {
  SKILL_LEVELS,
  SKILL_TYPES,
  VISIBILITIES,
  type SkillLevel,
  type SkillType,
  type Visibility,
} from '../domain/profile.js';

export class SkillResponse {
  @UuidField({ description: 'Id of the entry.' })
  id!: string;

  @TextField({ description: 'The skill.' })
  skill!: string;

  @EnumField(SKILL_TYPES, { description: 'Learned or personal.' })
  skill_type!: SkillType;

  @EnumField(SKILL_LEVELS, { description: 'How well; null when unknown.', nullable: true })
  level!: SkillLevel | null;
}

export class EmploymentResponse {
  @UuidField({ description: 'Id of the entry.' })
  id!: string;

  @TextField({ description: 'Job title.' })
  job_title!: string;

  @TextField({ description: 'Where.' })
  company_name!: string;

  @TextField({ description: '`2019`, `2019-03` or `2019-03-01`.', nullable: true })
  start_date!: string | null;

  @TextField({ description: 'The same; null while it goes on or when unknown.', nullable: true })
  end_date!: string | null;

  @BooleanField({ description: 'Whether it goes on.' })
  is_current!: boolean;

  @TextField({ description: 'What one did.', nullable: true, max: 4_000 })
  description!: string | null;
}

export class EducationResponse {
  @UuidField({ description: 'Id of the entry.' })
  id!: string;

  @TextField({ description: 'Degree.', nullable: true })
  degree!: string | null;

  @TextField({ description: 'School or university.' })
  institution!: string;

  @TextField({ description: 'Field of study.', nullable: true })
  field_of_study!: string | null;

  @TextField({ description: '`2019`, `2019-03` or `2019-03-01`.', nullable: true })
  start_date!: string | null;

  @TextField({ description: 'The same.', nullable: true })
  end_date!: string | null;
}

const ALL_AT_ONCE = { description: 'Always null: the list comes all at once.', nullable: true };

export class SkillListResponse {
  @ObjectListField(() => SkillResponse, { description: 'In the order they were added.' })
  items!: SkillResponse[];

  @TextField(ALL_AT_ONCE)
  next_cursor!: string | null;
}

export class EmploymentListResponse {
  @ObjectListField(() => EmploymentResponse, { description: 'What goes on first, then the latest.' })
  items!: EmploymentResponse[];

  @TextField(ALL_AT_ONCE)
  next_cursor!: string | null;
}

export class EducationListResponse {
  @ObjectListField(() => EducationResponse, { description: 'The latest first.' })
  items!: EducationResponse[];

  @TextField(ALL_AT_ONCE)
  next_cursor!: string | null;
}

/** A candidate's own record. For staff, what the candidate's visibility keeps back is null or empty. */
export class ProfileResponse {
  @UuidField({ description: 'Id of the candidate, which is the id of the account.' })
  id!: string;

  @UuidField({ description: 'The same.' })
  user_id!: string;

  @EmailField({ description: 'Address of the account.' })
  email!: string;

  @TextField({ description: 'First name.' })
  first_name!: string;

  @TextField({ description: 'Last name; may be empty.' })
  last_name!: string;

  @TextField({ description: 'Oneself in one line.', nullable: true })
  headline!: string | null;

  @TextField({ description: 'Phone number.', nullable: true })
  phone!: string | null;

  @TextField({ description: 'Where one lives.', nullable: true })
  location!: string | null;

  @TextField({ description: 'Page on LinkedIn.', nullable: true, max: 2_000 })
  linkedin_url!: string | null;

  @TextField({ description: 'Portfolio.', nullable: true, max: 2_000 })
  portfolio_url!: string | null;

  @TextField({ description: 'Oneself in a few sentences.', nullable: true, max: 4_000 })
  summary!: string | null;

  @EnumField(VISIBILITIES, { description: 'What organisations see.' })
  visibility!: Visibility;

  @BooleanField({ description: 'True while one does not look for work.' })
  paused!: boolean;

  @TimeField({ description: 'When the candidate last said that all of it is right.', nullable: true })
  profile_confirmed_at!: string | null;

  @ObjectListField(() => SkillResponse, { description: 'Skills.' })
  skills!: SkillResponse[];

  @ObjectListField(() => EmploymentResponse, { description: 'Where one worked.' })
  employment!: EmploymentResponse[];

  @ObjectListField(() => EducationResponse, { description: 'Where one learned.' })
  education!: EducationResponse[];
}
