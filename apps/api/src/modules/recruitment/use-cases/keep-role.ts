import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, notFound, type OrganisationScope } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { mayRoleBecome } from '../domain/role-status.js';
import type { RubricDimension } from '../domain/rubric.js';
import type { JobRoleEntity } from '../entities/job-role.entity.js';
import { roleCannotBecome, wrongFields } from '../recruitment.errors.js';
import { RoleRepository, type KeptRubric } from '../role.repository.js';
import { checkRubric, KeepRubric } from './keep-rubric.js';

/** What an organisation says about a role. A change leaves out what stays as it is. */
export type RoleFields = Omit<JobRoleEntity, 'id' | 'createdAt' | 'updatedAt' | 'organisationId'>;

export interface RoleWithRubric {
  role: JobRoleEntity;
  rubric: KeptRubric;
}

const RUBRIC_FIELD = 'scoring_rubric.dimensions';

/** Staff write a role and change it. */
@Injectable()
export class KeepRole {
  constructor(
    private readonly roles: RoleRepository,
    private readonly rubrics: KeepRubric,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @param organisationId as the caller wrote it; anything but their own does not exist for them. */
  async create(
    scope: OrganisationScope,
    organisationId: string | null,
    fields: RoleFields,
    dimensions: RubricDimension[] | null,
  ): Promise<RoleWithRubric> {
    if (organisationId !== null && organisationId !== scope.organisationId) throw notFound('Organisation');
    if (dimensions) checkRubric(dimensions, RUBRIC_FIELD);
    const now = this.clock.now();
    const role: JobRoleEntity = {
      ...fields,
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      organisationId: scope.organisationId,
    };
    checkSalary(role);
    return this.unit.run(async () => {
      await this.roles.insert(role);
      const rubric = await this.rubrics.begin(role.id, dimensions);
      await this.audit.record({ action: 'job_role.created', object: asObject(role), ...scope, after: role });
      return { role, rubric };
    });
  }

  async change(
    scope: OrganisationScope,
    id: string,
    changes: Partial<RoleFields>,
    dimensions: RubricDimension[] | null,
  ): Promise<RoleWithRubric> {
    if (dimensions) checkRubric(dimensions, RUBRIC_FIELD);
    return this.unit.run(async () => {
      const before = await this.roles.lock(scope, id);
      if (!before) throw notFound('Job role');
      const role: JobRoleEntity = { ...before, ...changes, updatedAt: this.clock.now() };
      if (!mayRoleBecome(before.status, role.status)) throw roleCannotBecome(before.status, role.status);
      checkSalary(role);
      await this.roles.save(role);
      const object = asObject(role);
      await this.audit.record({ action: 'job_role.changed', object, ...scope, before, after: role });
      if (dimensions) await this.rubrics.replace(scope, id, dimensions);
      return this.withRubric(role);
    });
  }

  async get(scope: OrganisationScope, id: string): Promise<RoleWithRubric> {
    const role = await this.roles.find(scope, id);
    if (!role) throw notFound('Job role');
    return this.withRubric(role);
  }

  private async withRubric(role: JobRoleEntity): Promise<RoleWithRubric> {
    const rubric = (await this.roles.newestRubrics([role.id])).get(role.id);
    if (!rubric) throw new Error('Every role is written together with its first rubric');
    return { role, rubric };
  }
}

const asObject = ({ id }: JobRoleEntity) => ({ type: 'job_role', id });

function checkSalary({ salaryMin, salaryMax }: Pick<JobRoleEntity, 'salaryMin' | 'salaryMax'>): void {
  if (salaryMin === null || salaryMax === null || salaryMin <= salaryMax) return;
  throw wrongFields([{ field: 'salary_range_max', message: 'must not be below salary_range_min' }]);
}
