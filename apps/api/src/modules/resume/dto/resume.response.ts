import {
  BooleanField,
  EnumField,
  IntegerField,
  ObjectField,
  ObjectListField,
  PartialDateField,
  TextField,
  TextListField,
  TimeField,
  UuidField,
  NumberField,
} from '#libs/http';
import { HIDDEN_KINDS, type HiddenKind } from '../extraction/hidden-text.js';
import { PARSING_STATUSES, type ParsingStatus } from '../domain/parsing-status.js';

/** A job as the resume tells it. */
export class ParsedExperience {
  @TextField({ description: 'Title.', nullable: true })
  job_title!: string | null;

  @TextField({ description: 'Employer.', nullable: true })
  company_name!: string | null;

  @PartialDateField({ description: 'First day, as exact as it is known.', nullable: true })
  start_date!: string | null;

  @PartialDateField({ description: 'Last day; null while it goes on.', nullable: true })
  end_date!: string | null;

  @BooleanField({ description: 'Whether it goes on.' })
  is_current!: boolean;

  @TextField({ description: 'What was done there.', max: 8_000, nullable: true })
  description!: string | null;
}

/** A course of study as the resume tells it. */
export class ParsedEducation {
  @TextField({ description: 'Degree.', nullable: true })
  degree!: string | null;

  @TextField({ description: 'School or university.', nullable: true })
  institution!: string | null;

  @TextField({ description: 'Subject.', nullable: true })
  field_of_study!: string | null;

  @PartialDateField({ description: 'Beginning.', nullable: true })
  start_date!: string | null;

  @PartialDateField({ description: 'End.', nullable: true })
  end_date!: string | null;
}

/** Where a value stands in the text of the resume. */
export class ParsedSource {
  @TextField({ description: 'Which value, such as `experience[0].job_title`.' })
  path!: string;

  @IntegerField({ description: 'First character of it in the text.', min: 0 })
  start!: number;

  @IntegerField({ description: 'Character after the last one.', min: 0 })
  end!: number;

  @NumberField({ description: 'How sure the engine is, 0 to 1.', min: 0, max: 1 })
  confidence!: number;
}

/** What was read out of a resume. Nothing in it that is not in the text. */
export class ParsedResumeResponse {
  @TextField({ description: 'First name.', nullable: true })
  first_name!: string | null;

  @TextField({ description: 'Last name.', nullable: true })
  last_name!: string | null;

  @TextField({ description: 'E-mail address.', nullable: true })
  email!: string | null;

  @TextField({ description: 'Telephone number.', nullable: true })
  phone!: string | null;

  @TextField({ description: 'LinkedIn profile.', nullable: true })
  linkedin_url!: string | null;

  @TextField({ description: 'Own site.', nullable: true })
  portfolio_url!: string | null;

  @TextField({ description: 'Summary at the top.', max: 8_000, nullable: true })
  summary!: string | null;

  @TextListField({ description: 'Skills.' })
  skills!: string[];

  @ObjectListField(() => ParsedExperience, { description: 'Jobs, newest first as a rule.' })
  experience!: ParsedExperience[];

  @ObjectListField(() => ParsedEducation, { description: 'Education.' })
  education!: ParsedEducation[];

  @TextListField({ description: 'Certificates.' })
  certifications!: string[];

  @ObjectListField(() => ParsedSource, { description: 'Where each value stands in the text.', maxItems: 2_000 })
  sources!: ParsedSource[];
}

/** Text in the file that nobody sees. */
export class HiddenTextResponse {
  @EnumField(HIDDEN_KINDS, {
    description:
      'How it is hidden: in the colour of its ground, too small to read, off the page, transparent, covered, marked as ' +
      'hidden, or in characters without width. `scan_layer` is the unseen text of a scanned page: it alone was read.',
  })
  kind!: HiddenKind;

  @IntegerField({ description: 'Page, from 1.', min: 1 })
  page!: number;

  @TextField({ description: 'How it begins.', max: 200 })
  excerpt!: string;

  @IntegerField({ description: 'Characters in all.', min: 1 })
  characters!: number;
}

/** A resume that was sent. */
export class ResumeResponse {
  @UuidField({ description: 'Id of the resume.' })
  id!: string;

  @UuidField({ description: 'Whose it is.' })
  candidate_id!: string;

  @EnumField(PARSING_STATUSES, { description: '`pending`, `processing`, then `completed` or `failed`.' })
  parsing_status!: ParsingStatus;

  @TextField({ description: 'Why it could not be read.', nullable: true })
  parse_error!: string | null;

  @TextField({ description: 'Name of the file.' })
  file_name!: string;

  @IntegerField({ description: 'Its size in bytes.', min: 0 })
  file_size!: number;

  @TextField({ description: 'Its type, found out from its content.' })
  content_type!: string;

  @TimeField({ description: 'When it arrived.' })
  uploaded_at!: string;

  @TimeField({ description: 'When it was read.', nullable: true })
  parsed_at!: string | null;
}

/** A resume with what was read out of it. */
export class ResumeDetailResponse extends ResumeResponse {
  @ObjectField(() => ParsedResumeResponse, { description: 'What was read; null until it is.', nullable: true })
  parsed_data!: ParsedResumeResponse | null;

  @ObjectListField(() => HiddenTextResponse, {
    description:
      'For staff: what the file hides. It was kept out of reading and scoring, and nothing is concluded from it.',
    optional: true,
  })
  hidden_text?: HiddenTextResponse[];
}

/** A page of resumes. */
export class ResumeListResponse {
  @ObjectListField(() => ResumeResponse, { description: 'Newest first.' })
  items!: ResumeResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}
