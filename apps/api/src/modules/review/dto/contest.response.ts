import {
  BooleanField,
  EnumField,
  ObjectField,
  ObjectListField,
  TextField,
  TextListField,
  TimeField,
  UuidField,
} from '#libs/http';
import { CONTEST_STATUSES, OUTCOMES, type ContestStatus, type Outcome } from '../domain/contest.policy.js';
import { NamedPerson } from './verdict.response.js';

/** A contest as the candidate sees it. */
export class CandidateContestResponse {
  @UuidField({ description: 'Id of the contest.' })
  id!: string;

  @UuidField({ description: 'The interview.' })
  interview_id!: string;

  @EnumField(CONTEST_STATUSES, { description: 'How far it got.' })
  status!: ContestStatus;

  @TextField({ description: 'What the candidate said.', max: 4_000 })
  reason!: string;

  @TextListField({ description: 'Criteria that it is about; empty means all.' })
  dimensions!: string[];

  @TimeField({ description: 'When a person will have answered.' })
  due_at!: string;

  @BooleanField({ description: 'Past that time without an answer.' })
  is_overdue!: boolean;

  @EnumField(OUTCOMES, { description: 'What came of it.', nullable: true })
  outcome!: Outcome | null;

  @TextField({ description: 'Why.', max: 4_000, nullable: true })
  explanation!: string | null;

  @TimeField({ description: 'When it was answered.', nullable: true })
  decided_at!: string | null;

  @TimeField({ description: 'When it was opened.' })
  created_at!: string;
}

/** A contest as those who answer it see it. */
export class ContestResponse extends CandidateContestResponse {
  @UuidField({ description: 'The application.', nullable: true })
  application_id!: string | null;

  @UuidField({ description: 'The assessment that is contested.' })
  assessment_id!: string;

  @ObjectField(() => NamedPerson, { description: 'Who contests.' })
  candidate!: NamedPerson;

  @TextField({ description: 'Title of the role.' })
  role_title!: string;

  @ObjectField(() => NamedPerson, { description: 'Who is to answer.', nullable: true })
  assigned_to!: NamedPerson | null;

  @ObjectField(() => NamedPerson, { description: 'Who answered.', nullable: true })
  decided_by!: NamedPerson | null;
}

/** A page of contests. */
export class ContestListResponse {
  @ObjectListField(() => ContestResponse, { description: 'Due first.' })
  items!: ContestResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}
