import {
  EnumField,
  IntegerField,
  NumberField,
  ObjectField,
  ObjectListField,
  TextField,
  TimeField,
  UuidField,
} from '#libs/http';
import { ROLE_STATUSES, type RoleStatus } from '../domain/role-status.js';
import { InterviewStructure, RoleRequirements, RubricDimension } from './role-documents.js';

/** One version of a rubric. */
export class RubricResponse {
  @UuidField({ description: 'Id of this version.' })
  id!: string;

  @UuidField({ description: 'The role.' })
  job_role_id!: string;

  @IntegerField({ description: 'Counted from 1; every change makes a new one.', min: 1 })
  version!: number;

  @ObjectListField(() => RubricDimension, { description: 'The dimensions.' })
  dimensions!: RubricDimension[];

  @TimeField({ description: 'Since when it counts.' })
  created_at!: string;
}

/** All versions of a rubric. */
export class RubricListResponse {
  @ObjectListField(() => RubricResponse, { description: 'Newest version first.' })
  items!: RubricResponse[];

  @TextField({ description: 'Always null: versions come all at once.', nullable: true })
  next_cursor!: string | null;
}

/** A role that an organisation hires for. */
export class RoleResponse {
  @UuidField({ description: 'Id of the role.' })
  id!: string;

  @UuidField({ description: 'Whose role it is.' })
  organisation_id!: string;

  @TextField({ description: 'Title.' })
  title!: string;

  @TextField({ description: 'Department.', nullable: true })
  department!: string | null;

  @TextField({ description: 'Where the work is.', nullable: true })
  location!: string | null;

  @TextField({ description: 'How one works there.', nullable: true })
  work_type!: string | null;

  @TextField({ description: 'How one is employed.', nullable: true })
  employment_type!: string | null;

  @TextField({ description: 'Industry.', nullable: true })
  industry!: string | null;

  @NumberField({ description: 'Lowest pay per year.', nullable: true })
  salary_range_min!: number | null;

  @NumberField({ description: 'Highest pay per year.', nullable: true })
  salary_range_max!: number | null;

  @TextField({ description: 'Currency of the pay, ISO 4217.', nullable: true })
  salary_currency!: string | null;

  @TextField({ description: 'The posting.', nullable: true, max: 20_000 })
  description!: string | null;

  @ObjectField(() => RoleRequirements, { description: 'What the role asks for.', nullable: true })
  requirements!: RoleRequirements | null;

  @ObjectField(() => RubricResponse, { description: 'The rubric that counts now.' })
  scoring_rubric!: RubricResponse;

  @ObjectField(() => InterviewStructure, { description: 'How interviews are held.', nullable: true })
  interview_structure!: InterviewStructure | null;

  @EnumField(ROLE_STATUSES, { description: 'Only active roles take applicants.' })
  status!: RoleStatus;

  @TimeField({ description: 'When it was created.' })
  created_at!: string;

  @TimeField({ description: 'When it last changed.' })
  updated_at!: string;
}

/** A page of roles. */
export class RoleListResponse {
  @ObjectListField(() => RoleResponse, { description: 'Newest first.' })
  items!: RoleResponse[];

  @TextField({ description: 'Cursor of the next page; null on the last.', nullable: true })
  next_cursor!: string | null;
}
