import { Injectable } from '@nestjs/common';
import { containing, Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type CandidateScope, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import type { RoleStatus } from './domain/role-status.js';
import type { Rubric } from './domain/rubric.js';
import { JobRoleRubricEntity } from './entities/job-role-rubric.entity.js';
import { JobRoleEntity } from './entities/job-role.entity.js';

export interface RoleFilter {
  status?: RoleStatus;
  /** Part of the title or the department, in whatever case. */
  text?: string;
}

export type KeptRubric = Pick<JobRoleRubricEntity, 'id' | 'jobRoleId' | 'version' | 'dimensions' | 'createdAt'>;

@Injectable()
export class RoleRepository {
  constructor(private readonly database: Database) {}

  async find(scope: OrganisationScope, id: string): Promise<JobRoleEntity | null> {
    return this.ofOrganisation(scope).andWhere('role.id = :id', { id }).getOne();
  }

  /** @returns those that are in use, and stay. */
  async deleteUnused({ organisationId }: OrganisationScope, ids: readonly string[]): Promise<string[]> {
    await this.database.query(
      `delete from job_roles role where role.organisation_id = $1 and role.id = any($2)
         and not exists (select from applications where job_role_id = role.id)
         and not exists (select from resume_batches where job_role_id = role.id)`,
      [organisationId, ids],
    );
    const left = await this.ofOrganisation({ organisationId }).andWhere('role.id = any(:ids)', { ids }).getMany();
    return left.map(({ id }) => id);
  }

  /** With this row held, nobody else changes the role or its rubric before the unit of work ends. */
  async lock(scope: OrganisationScope, id: string): Promise<JobRoleEntity | null> {
    return this.ofOrganisation(scope).andWhere('role.id = :id', { id }).setLock('pessimistic_write').getOne();
  }

  /** What people outside know of: every role but drafts. */
  async findPublished(_: CandidateScope, id: string): Promise<JobRoleEntity | null> {
    return this.database
      .select(JobRoleEntity, 'role')
      .where(`role.id = :id and role.status <> 'draft'`, { id })
      .getOne();
  }

  /** Roles that a candidate may look into: open ones, and those they applied to. */
  async findForCandidate(scope: CandidateScope, id: string): Promise<JobRoleEntity | null> {
    return this.database
      .select(JobRoleEntity, 'role')
      .where('role.id = :id', { id })
      .andWhere(
        `(role.status = 'active' or exists (
           select 1 from applications where job_role_id = role.id and candidate_id = :candidateId))`,
        { ...scope },
      )
      .getOne();
  }

  async list(scope: OrganisationScope, filter: RoleFilter, page: PageRequest): Promise<Page<JobRoleEntity>> {
    const query = this.ofOrganisation(scope);
    if (filter.status) query.andWhere('role.status = :status', { status: filter.status });
    if (filter.text)
      query.andWhere('(role.title ilike :text or role.department ilike :text)', { text: containing(filter.text) });
    if (page.after)
      query.andWhere('(role.created_at, role.id) < (:at, :after)', { at: page.after.at, after: page.after.id });
    const rows = await query
      .orderBy('role.created_at', 'DESC')
      .addOrderBy('role.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    return pageOf(rows, page.limit, cursorOf);
  }

  async insert(role: JobRoleEntity): Promise<void> {
    await this.database.repository(JobRoleEntity).insert(role);
  }

  async save({ id, createdAt: _, ...changes }: JobRoleEntity): Promise<void> {
    await this.database.repository(JobRoleEntity).update({ id }, changes);
  }

  /** Newest version first. */
  async rubrics(jobRoleId: string): Promise<KeptRubric[]> {
    return this.database.repository(JobRoleRubricEntity).find({ where: { jobRoleId }, order: { version: 'DESC' } });
  }

  async newestRubrics(jobRoleIds: readonly string[]): Promise<Map<string, KeptRubric>> {
    if (jobRoleIds.length === 0) return new Map();
    const rows = await this.database.query<KeptRubric>(
      `select distinct on (job_role_id)
         id, job_role_id as "jobRoleId", version, dimensions, created_at as "createdAt"
       from job_role_rubrics where job_role_id = any($1) order by job_role_id, version desc`,
      [jobRoleIds],
    );
    return new Map(rows.map((row) => [row.jobRoleId, row]));
  }

  async rubricVersion(jobRoleId: string, version: number): Promise<Rubric | null> {
    return this.database.repository(JobRoleRubricEntity).findOne({ where: { jobRoleId, version } });
  }

  async insertRubric(rubric: JobRoleRubricEntity): Promise<void> {
    await this.database.repository(JobRoleRubricEntity).insert(rubric);
  }

  private ofOrganisation(scope: OrganisationScope) {
    return this.database
      .select(JobRoleEntity, 'role')
      .where('role.organisation_id = :organisationId', { organisationId: scope.organisationId });
  }
}
