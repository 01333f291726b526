import {
  BooleanField,
  EnumField,
  NumberField,
  ObjectListField,
  PartialDateField,
  TextField,
  TextListField,
  UuidField,
} from '#libs/http';

const PROFILE_FIELDS = ['first_name', 'last_name', 'phone', 'linkedin_url', 'portfolio_url', 'summary'] as const;
const CONFIDENCE = { description: 'How sure the reading is, 0 to 1.', min: 0, max: 1 };
const EXISTING = {
  description: 'Entry of the profile that it would change; null when it would be new.',
  nullable: true,
};
const DIFFERS = { description: 'The fields that are new or say something else than the profile.' };

export class ReadProposalQuery {
  @UuidField({ description: 'Which resume; left out, the newest that could be read.', optional: true })
  resume_id?: string;
}

/** A field of the profile about which the resume says something else. */
export class ProposedField {
  @EnumField(PROFILE_FIELDS, { description: 'The field of the profile.' })
  field!: string;

  @TextField({ description: 'What the profile says.', nullable: true, max: 4_000 })
  current!: string | null;

  @TextField({ description: 'What the resume says.', max: 4_000 })
  proposed!: string;

  @NumberField(CONFIDENCE)
  confidence!: number;
}

export class ProposedSkill {
  @TextField({ description: 'A skill that the profile does not have.' })
  skill!: string;

  @NumberField(CONFIDENCE)
  confidence!: number;
}

export class ProposedEmployment {
  @UuidField(EXISTING)
  id!: string | null;

  @TextField({
    description: 'Job title; null when the resume has none, and then it is for the person to say.',
    nullable: true,
  })
  job_title!: string | null;

  @TextField({ description: 'Where; null when the resume has none.', nullable: true })
  company_name!: string | null;

  @PartialDateField({ description: 'First day, as exact as it is known.', nullable: true })
  start_date!: string | null;

  @PartialDateField({ description: 'Last day; null while it goes on.', nullable: true })
  end_date!: string | null;

  @BooleanField({ description: 'Whether it goes on.' })
  is_current!: boolean;

  @TextField({ description: 'What was done there.', nullable: true, max: 4_000 })
  description!: string | null;

  @TextListField(DIFFERS)
  differs!: string[];

  @NumberField(CONFIDENCE)
  confidence!: number;
}

export class ProposedEducation {
  @UuidField(EXISTING)
  id!: string | null;

  @TextField({ description: 'Degree.', nullable: true })
  degree!: string | null;

  @TextField({ description: 'School or university; null when the resume has none.', nullable: true })
  institution!: string | null;

  @TextField({ description: 'Subject.', nullable: true })
  field_of_study!: string | null;

  @PartialDateField({ description: 'Beginning.', nullable: true })
  start_date!: string | null;

  @PartialDateField({ description: 'End.', nullable: true })
  end_date!: string | null;

  @TextListField(DIFFERS)
  differs!: string[];

  @NumberField(CONFIDENCE)
  confidence!: number;
}

/** What a resume says and the profile does not. To take items over, send them to `POST /candidates/profile/confirm`. */
export class ProfileProposalResponse {
  @UuidField({ description: 'The resume it comes from; null when there is none.', nullable: true })
  resume_id!: string | null;

  @BooleanField({ description: 'Whether the profile was confirmed after this resume was read.' })
  settled!: boolean;

  @ObjectListField(() => ProposedField, { description: 'Fields of the profile itself.' })
  profile!: ProposedField[];

  @ObjectListField(() => ProposedSkill, { description: 'Skills to add.' })
  skills!: ProposedSkill[];

  @ObjectListField(() => ProposedEmployment, { description: 'Jobs to add or to change.' })
  employment!: ProposedEmployment[];

  @ObjectListField(() => ProposedEducation, { description: 'Courses to add or to change.' })
  education!: ProposedEducation[];
}
