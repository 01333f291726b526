import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type CandidateScope, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import type { ContestStatus } from './domain/contest.policy.js';
import { ContestEntity } from './entities/contest.entity.js';

/** A contest with the names around it, for staff. */
export interface ContestView {
  id: string;
  interviewId: string;
  applicationId: string | null;
  assessmentId: string;
  candidateId: string;
  candidateName: string;
  jobRoleTitle: string;
  reason: string;
  dimensions: string[];
  status: ContestStatus;
  dueAt: Date;
  assignedToId: string | null;
  assignedToName: string | null;
  outcome: ContestEntity['outcome'];
  explanation: string | null;
  decidedById: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  createdAt: Date;
}

// Staff who applied themselves are candidates there: `$2` is whoever asks.
const WITHIN = 'contest.organisation_id = $1 and contest.candidate_id <> $2';

const VIEW = `
  select contest.id, contest.interview_id as "interviewId", interview.application_id as "applicationId",
    contest.assessment_id as "assessmentId", contest.candidate_id as "candidateId",
    candidate.full_name as "candidateName", role.title as "jobRoleTitle", contest.reason, contest.dimensions,
    contest.status, contest.due_at as "dueAt", contest.assigned_to as "assignedToId",
    assignee.full_name as "assignedToName", contest.outcome, contest.explanation,
    contest.decided_by as "decidedById", decider.full_name as "decidedByName", contest.decided_at as "decidedAt",
    contest.created_at as "createdAt"
  from contests contest
  join interviews interview on interview.id = contest.interview_id
  join job_roles role on role.id = interview.job_role_id
  join users candidate on candidate.id = contest.candidate_id
  left join users assignee on assignee.id = contest.assigned_to
  left join users decider on decider.id = contest.decided_by`;

@Injectable()
export class ContestRepository {
  constructor(private readonly database: Database) {}

  async view({ organisationId }: OrganisationScope, userId: string, id: string): Promise<ContestView | null> {
    const [row] = await this.database.query<ContestView>(`${VIEW} where ${WITHIN} and contest.id = $3`, [
      organisationId,
      userId,
      id,
    ]);
    return row ?? null;
  }

  /** What is due first comes first. */
  async list(
    { organisationId }: OrganisationScope,
    userId: string,
    status: ContestStatus | undefined,
    page: PageRequest,
  ): Promise<Page<ContestView>> {
    const conditions = [WITHIN];
    const values: unknown[] = [organisationId, userId];
    if (status !== undefined) conditions.push(`contest.status = $${values.push(status)}`);
    if (page.after) {
      const at = values.push(page.after.at);
      conditions.push(`(contest.due_at, contest.id) > ($${at}, $${values.push(page.after.id)})`);
    }
    const rows = await this.database.query<ContestView>(
      `${VIEW} where ${conditions.join(' and ')}
       order by contest.due_at, contest.id limit $${values.push(page.limit + 1)}`,
      values,
    );
    return pageOf(rows, page.limit, ({ dueAt, id }) => cursorOf({ createdAt: dueAt, id }));
  }

  /** The candidate's newest contest of an interview. */
  async newest({ candidateId }: CandidateScope, interviewId: string): Promise<ContestEntity | null> {
    return this.database.repository(ContestEntity).findOne({
      where: { candidateId, interviewId },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** @returns false when another contest of the interview is open; of many at one time exactly one is written. */
  async insertUnlessOpen(contest: ContestEntity): Promise<boolean> {
    const rows = await this.database.query(
      `insert into contests select (jsonb_populate_record(null::contests, $1::jsonb)).*
       on conflict (interview_id) where status <> 'closed' do nothing
       returning id`,
      [this.database.toJson(ContestEntity, contest)],
    );
    return rows.length === 1;
  }

  /** With this row held, nobody else assigns or answers it before the unit of work ends. */
  async lock(scope: OrganisationScope, id: string): Promise<ContestEntity | null> {
    return this.database
      .select(ContestEntity, 'contest')
      .where('contest.organisation_id = :organisationId and contest.id = :id', { ...scope, id })
      .setLock('pessimistic_write')
      .getOne();
  }

  async change(id: string, changes: Partial<ContestEntity> & { updatedAt: Date }): Promise<void> {
    await this.database.repository(ContestEntity).update({ id }, changes);
  }

  /** Who had decided about the application, or overruled an assessment of the interview, when it was contested. */
  async involvedIn({ interviewId, createdAt }: ContestEntity): Promise<string[]> {
    const rows = await this.database.query<{ userId: string }>(
      `select application.decided_by as "userId"
       from interviews interview join applications application on application.id = interview.application_id
       where interview.id = $1 and application.decided_by is not null and application.decided_at <= $2
       union
       select override.by_user_id
       from assessments assessment join assessment_overrides override on override.assessment_id = assessment.id
       where assessment.interview_id = $1 and override.by_user_id is not null and override.created_at <= $2`,
      [interviewId, createdAt],
    );
    return rows.map(({ userId }) => userId);
  }

  /** Whether a person overruled, or an engine assessed anew, since it was contested. */
  async hasChanged({ interviewId, assessmentId, createdAt }: ContestEntity): Promise<boolean> {
    const [row] = await this.database.query<{ changed: boolean }>(
      `select exists (
         select 1 from assessments
         where interview_id = $1 and id <> $3 and generated_at > $2 and status in ('completed', 'partial')
       ) or exists (
         select 1 from assessments assessment join assessment_overrides override on override.assessment_id = assessment.id
         where assessment.interview_id = $1 and override.created_at > $2
       ) as changed`,
      [interviewId, createdAt, assessmentId],
    );
    return row?.changed ?? false;
  }

  /** When a person decided about the application of an interview that was looked up in a scope before. */
  async decidedAt(interviewId: string): Promise<Date | null> {
    const [row] = await this.database.query<{ decidedAt: Date | null }>(
      `select application.decided_at as "decidedAt"
       from interviews interview join applications application on application.id = interview.application_id
       where interview.id = $1`,
      [interviewId],
    );
    return row?.decidedAt ?? null;
  }

  /** Contests past their due date that nobody was reminded of, of every organisation. */
  async dueForReminder(now: Date): Promise<{ id: string; organisationId: string }[]> {
    return this.database.query(
      `select id, organisation_id as "organisationId" from contests
       where status <> 'closed' and due_at <= $1 and reminded_at is null
       order by due_at limit 1000`,
      [now],
    );
  }
}
