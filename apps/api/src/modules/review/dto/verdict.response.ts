import {
  EnumField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
  UuidField,
} from '#libs/http';
import { VERDICTS, type Verdict } from '../entities/flag-verdict.entity.js';

/** Somebody by name. */
export class NamedPerson {
  @UuidField({ description: 'Id of the person.' })
  id!: string;

  @TextField({ description: 'Full name.' })
  name!: string;
}

/** What somebody made of a flag. */
export class VerdictResponse {
  @EnumField(VERDICTS, { description: 'Whether there is something to it.' })
  verdict!: Verdict;

  @TextField({ description: 'Why.', max: 2_000, nullable: true })
  note!: string | null;

  @ObjectField(() => NamedPerson, { description: 'Who said so; null once that account was erased.', nullable: true })
  by!: NamedPerson | null;

  @TimeField({ description: 'When.' })
  at!: string;
}

/** An integrity flag and what people made of it. */
export class JudgedFlagResponse {
  @TextField({ description: 'Id of the flag within the assessment.' })
  id!: string;

  @TextField({ description: 'What kind.' })
  type!: string;

  @EnumField(['low', 'medium', 'high'], { description: 'How serious it would be.' })
  severity!: string;

  @TextField({ description: 'What was seen.', max: 2_000 })
  evidence!: string;

  @NumberField({ description: 'How sure it is, 0 to 1.' })
  confidence!: number;

  @TextListField({ description: 'Ids of the messages that it is about.' })
  messages!: string[];

  @ObjectField(() => VerdictResponse, { description: 'The newest verdict; null while there is none.', nullable: true })
  verdict!: VerdictResponse | null;

  @ObjectListField(() => VerdictResponse, { description: 'Every verdict, newest first.' })
  history!: VerdictResponse[];
}

export class JudgedFlagListResponse {
  @ObjectListField(() => JudgedFlagResponse, { description: 'Every flag of the assessment.' })
  items!: JudgedFlagResponse[];

  @TextField({ description: 'Always null.', nullable: true })
  next_cursor!: string | null;
}

/** An integrity flag in the list of all interviews. What was seen, and what it is worth, stands with its assessment. */
export class ListedFlagResponse {
  @TextField({ description: 'Id of the flag within the assessment.' })
  id!: string;

  @UuidField({ description: 'The assessment that it stands in: where it is judged.' })
  assessment_id!: string;

  @UuidField({ description: 'The interview.' })
  interview_id!: string;

  @UuidField({ description: 'The application.', nullable: true })
  application_id!: string | null;

  @TextField({ description: 'Whose interview it is.' })
  candidate_name!: string;

  @TextField({ description: 'Title of the role.', nullable: true })
  job_title!: string | null;

  @TextField({ description: 'What kind.' })
  type!: string;

  @EnumField(['low', 'medium', 'high'], { description: 'How serious it would be.' })
  severity!: string;

  @EnumField(VERDICTS, { description: 'The newest verdict; null while there is none.', nullable: true })
  verdict!: Verdict | null;

  @TimeField({ description: 'When the interview was assessed.' })
  assessed_at!: string;
}

/** A page of flags. */
export class FlagListResponse {
  @ObjectListField(() => ListedFlagResponse, { description: 'Newest assessment first. No scores.' })
  items!: ListedFlagResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}
