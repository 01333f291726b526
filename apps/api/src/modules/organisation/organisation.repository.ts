import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { OrganisationRole, OrganisationScope, PageRequest } from '#libs/kernel';
import { OrganisationMemberEntity } from './entities/organisation-member.entity.js';
import { OrganisationEntity } from './entities/organisation.entity.js';

/** What an organisation may be told about itself after it exists. Undefined leaves a value as it is. */
export type OrganisationChanges = Partial<
  Pick<
    OrganisationEntity,
    | 'name'
    | 'industry'
    | 'website'
    | 'description'
    | 'billingEmail'
    | 'values'
    | 'recordingRetentionDays'
    | 'transcriptRetentionDays'
    | 'evidenceRetentionDays'
    | 'decisionLogRetentionDays'
    | 'demographicsRetentionDays'
    | 'feedbackAutoSendHours'
  >
>;

/** What there is of everything that hiring makes. */
export interface HiringCounts {
  jobRoles: number;
  activeJobRoles: number;
  applications: number;
  candidates: number;
  invitations: number;
  interviews: number;
  completedInterviews: number;
}

@Injectable()
export class OrganisationRepository {
  constructor(private readonly database: Database) {}

  async insert(
    organisation: Pick<
      OrganisationEntity,
      'id' | 'name' | 'industry' | 'website' | 'description' | 'billingEmail' | 'feedbackAutoSendHours' | 'createdAt'
    >,
  ): Promise<void> {
    await this.database
      .repository(OrganisationEntity)
      .insert({ ...organisation, values: [], settings: {}, updatedAt: organisation.createdAt });
  }

  async find({ organisationId }: OrganisationScope): Promise<OrganisationEntity | null> {
    return this.database.repository(OrganisationEntity).findOneBy({ id: organisationId });
  }

  async update({ organisationId }: OrganisationScope, changes: OrganisationChanges, now: Date): Promise<void> {
    await this.database.repository(OrganisationEntity).update({ id: organisationId }, { ...changes, updatedAt: now });
  }

  /** Nobody else can change who works here before the unit of work ends. */
  async lock({ organisationId }: OrganisationScope): Promise<void> {
    await this.database.query('select id from organisations where id = $1 for update', [organisationId]);
  }

  /**
   * Makes somebody a member, or a member again.
   *
   * @returns null when the person works somewhere already, here or elsewhere.
   */
  async addMember(
    { organisationId }: OrganisationScope,
    member: { id: string; userId: string; role: OrganisationRole },
    now: Date,
  ): Promise<OrganisationMemberEntity | null> {
    // One person at a time: the lock on the person decides between organisations that ask at the same moment.
    await this.database.query('select id from users where id = $1 for update', [member.userId]);
    if (await this.worksSomewhere(member.userId)) return null;
    await this.database.query(
      `insert into organisation_members (id, organisation_id, user_id, role, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $5)
       on conflict (organisation_id, user_id) do update
         set role = excluded.role, is_active = true, updated_at = excluded.updated_at`,
      [member.id, organisationId, member.userId, member.role, now],
    );
    return this.findMember({ organisationId }, member.userId);
  }

  async findMember({ organisationId }: OrganisationScope, userId: string): Promise<OrganisationMemberEntity | null> {
    return this.database.repository(OrganisationMemberEntity).findOneBy({ organisationId, userId });
  }

  /** Active members, newest first; one more than the limit, which says whether there are more. */
  async listMembers({ organisationId }: OrganisationScope, page: PageRequest): Promise<OrganisationMemberEntity[]> {
    const query = this.database
      .select(OrganisationMemberEntity, 'member')
      .where('member.organisation_id = :organisationId and member.is_active', { organisationId });
    if (page.after) query.andWhere('(member.created_at, member.id) < (:at, :id)', page.after);
    return query
      .orderBy('member.created_at', 'DESC')
      .addOrderBy('member.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
  }

  async setRole(
    { organisationId }: OrganisationScope,
    userId: string,
    role: OrganisationRole,
    now: Date,
  ): Promise<void> {
    await this.database
      .repository(OrganisationMemberEntity)
      .update({ organisationId, userId }, { role, updatedAt: now });
  }

  async deactivate({ organisationId }: OrganisationScope, userId: string, now: Date): Promise<void> {
    await this.database
      .repository(OrganisationMemberEntity)
      .update({ organisationId, userId }, { isActive: false, updatedAt: now });
  }

  async countMembers({ organisationId }: OrganisationScope): Promise<{ members: number; administrators: number }> {
    const [row] = await this.database.query<{ members: number; administrators: number }>(
      `select count(*)::integer as members,
              count(*) filter (where role = 'org_admin')::integer as administrators
       from organisation_members where organisation_id = $1 and is_active`,
      [organisationId],
    );
    return row ?? { members: 0, administrators: 0 };
  }

  async administrators({ organisationId }: OrganisationScope): Promise<string[]> {
    const rows = await this.database.query<{ userId: string }>(
      `select user_id as "userId" from organisation_members
       where organisation_id = $1 and role = 'org_admin' and is_active order by created_at, id`,
      [organisationId],
    );
    return rows.map(({ userId }) => userId);
  }

  /** Reads other features' tables: they stand above, and a few counts are no reason for them to report down here. */
  async countHiring({ organisationId }: OrganisationScope): Promise<HiringCounts> {
    const [row] = await this.database.query<HiringCounts>(
      `select
         (select count(*)::integer from job_roles where organisation_id = $1) as "jobRoles",
         (select count(*)::integer from job_roles where organisation_id = $1 and status = 'active') as "activeJobRoles",
         (select count(*)::integer from applications where organisation_id = $1) as applications,
         (select count(distinct candidate_id)::integer from applications where organisation_id = $1) as candidates,
         (select count(*)::integer from invitations where organisation_id = $1) as invitations,
         (select count(*)::integer from interviews where organisation_id = $1) as interviews,
         (select count(*)::integer from interviews where organisation_id = $1 and status = 'completed')
           as "completedInterviews"`,
      [organisationId],
    );
    if (!row) throw new Error('A select without a condition has a row');
    return row;
  }

  private async worksSomewhere(userId: string): Promise<boolean> {
    return this.database.repository(OrganisationMemberEntity).existsBy({ userId, isActive: true });
  }
}
