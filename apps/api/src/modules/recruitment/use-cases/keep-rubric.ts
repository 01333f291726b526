import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, notFound, type OrganisationScope } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { DEFAULT_DIMENSIONS, isSameRubric, rubricProblems, type RubricDimension } from '../domain/rubric.js';
import { wrongFields } from '../recruitment.errors.js';
import { RoleRepository, type KeptRubric } from '../role.repository.js';

/** Every change of what counts makes a new version, so that old scores can still be explained. */
@Injectable()
export class KeepRubric {
  constructor(
    private readonly roles: RoleRepository,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The rubric that a new role begins with. */
  async begin(jobRoleId: string, dimensions: RubricDimension[] | null): Promise<KeptRubric> {
    return this.write(jobRoleId, 1, dimensions ?? [...DEFAULT_DIMENSIONS]);
  }

  /** @throws DomainError `request.invalid` (422) when the dimensions do not make a rubric. */
  async change(scope: OrganisationScope, jobRoleId: string, dimensions: RubricDimension[]): Promise<KeptRubric> {
    checkRubric(dimensions, 'dimensions');
    return this.unit.run(async () => {
      if (!(await this.roles.lock(scope, jobRoleId))) throw notFound('Job role');
      return this.replace(scope, jobRoleId, dimensions);
    });
  }

  /** The next version, or the newest one when nothing is different. The role's row must be held. */
  async replace(scope: OrganisationScope, jobRoleId: string, dimensions: RubricDimension[]): Promise<KeptRubric> {
    const newest = (await this.roles.newestRubrics([jobRoleId])).get(jobRoleId);
    if (newest && isSameRubric(newest.dimensions, dimensions)) return newest;
    const version = (newest?.version ?? 0) + 1;
    await this.audit.record({
      action: 'rubric.changed',
      object: { type: 'job_role', id: jobRoleId },
      ...scope,
      facts: { version },
      ...(newest && { before: newest.dimensions }),
      after: dimensions,
    });
    return this.write(jobRoleId, version, dimensions);
  }

  private async write(jobRoleId: string, version: number, dimensions: RubricDimension[]): Promise<KeptRubric> {
    const now = this.clock.now();
    const rubric = { id: this.ids.next(), createdAt: now, updatedAt: now, jobRoleId, version, dimensions };
    await this.roles.insertRubric(rubric);
    return rubric;
  }
}

export function checkRubric(dimensions: readonly RubricDimension[], field: string): void {
  const problems = rubricProblems(dimensions, field);
  if (problems.length > 0) throw wrongFields(problems);
}
