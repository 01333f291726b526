import { EnumField, NumberField, ObjectField, PageQuery, TextField, UuidField } from '#libs/http';
import { ROLE_STATUSES, type RoleStatus } from '../domain/role-status.js';
import { InterviewStructure, RoleRequirements, RubricRequest } from './role-documents.js';

const MOST_SALARY = 100_000_000;
const clearable = { optional: true, nullable: true };

/** Everything that may be left out. In a change, null clears a text or a number. */
abstract class RoleDetails {
  @TextField({ description: 'Department.', max: 200, example: 'Cardiology ward', ...clearable })
  department?: string | null;

  @TextField({ description: 'Where the work is.', max: 200, example: 'Perth, Australia', ...clearable })
  location?: string | null;

  @TextField({ description: 'How one works there.', max: 60, example: 'on site', ...clearable })
  work_type?: string | null;

  @TextField({ description: 'How one is employed.', max: 60, example: 'full-time', ...clearable })
  employment_type?: string | null;

  @TextField({ description: 'Industry.', max: 120, example: 'Health care', ...clearable })
  industry?: string | null;

  @NumberField({ description: 'Lowest pay per year.', min: 0, max: MOST_SALARY, example: 82_000, ...clearable })
  salary_range_min?: number | null;

  @NumberField({ description: 'Highest pay per year.', min: 0, max: MOST_SALARY, example: 98_000, ...clearable })
  salary_range_max?: number | null;

  @TextField({
    description: 'Currency of the pay, ISO 4217.',
    example: 'AUD',
    pattern: { regex: /^[A-Z]{3}$/, message: 'must be three capital letters such as AUD' },
    ...clearable,
  })
  salary_currency?: string | null;

  @TextField({ description: 'The posting.', max: 20_000, ...clearable })
  description?: string | null;

  @ObjectField(() => RoleRequirements, { description: 'What the role asks for.', ...clearable })
  requirements?: RoleRequirements | null;

  @ObjectField(() => RubricRequest, {
    description: 'What interviews are scored by. In a change: makes a new version when it is different.',
    optional: true,
  })
  scoring_rubric?: RubricRequest;

  @ObjectField(() => InterviewStructure, { description: 'How interviews are held.', ...clearable })
  interview_structure?: InterviewStructure | null;

  @EnumField(ROLE_STATUSES, {
    description: '`draft` when left out; only active roles take applicants.',
    optional: true,
  })
  status?: RoleStatus;
}

/** A new role. */
export class CreateRoleRequest extends RoleDetails {
  @UuidField({ description: 'Your organisation; it is taken from your membership when left out.', optional: true })
  organisation_id?: string;

  @TextField({ description: 'Title.', min: 2, max: 200, example: 'Registered nurse' })
  title!: string;
}

/** What is different from now on. What is left out stays. */
export class ChangeRoleRequest extends RoleDetails {
  @TextField({ description: 'Title.', min: 2, max: 200, optional: true })
  title?: string;
}

/** Opens, pauses or closes a role. */
export class ChangeRoleStatusRequest {
  @EnumField(ROLE_STATUSES, { description: 'The new status.' })
  status!: RoleStatus;
}

/** Which roles. */
export class ListRolesQuery extends PageQuery {
  @EnumField(ROLE_STATUSES, { description: 'Only those with this status.', optional: true })
  status?: RoleStatus;

  @TextField({
    description: 'Only those with this in their title or department, in any case.',
    min: 1,
    max: 100,
    optional: true,
    example: 'nurse',
  })
  q?: string;
}
