import { Injectable } from '@nestjs/common';
import { containing, Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type OrganisationScope, type Page, type PageRequest, type Scope } from '#libs/kernel';
import { UNDECIDED, type ApplicationStatus, type LatestInterviewStatus } from './domain/application-status.js';
import type { InterviewStructureDocument, RequirementsDocument } from './domain/role.document.js';
import type { RoleStatus } from './domain/role-status.js';
import type { ApplicationEntity } from './entities/application.entity.js';

/** An application with the names around it. */
export interface ApplicationView {
  id: string;
  organisationId: string;
  organisationName: string;
  jobRoleId: string;
  jobRoleTitle: string;
  candidateId: string;
  candidateName: string;
  candidateEmail: string;
  status: ApplicationStatus;
  source: string;
  coverLetter: string | null;
  matchScore: number | null;
  latestInterviewId: string | null;
  latestInterviewStatus: LatestInterviewStatus | null;
  latestOverallScore: number | null;
  decidedById: string | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** An application with what an interview needs to know about its role. */
export interface ApplicationWithRole {
  id: string;
  candidateId: string;
  candidateName: string;
  candidateEmail: string;
  status: ApplicationStatus;
  organisationId: string;
  organisationName: string;
  jobRoleId: string;
  title: string;
  department: string | null;
  description: string | null;
  requirements: RequirementsDocument | null;
  interviewStructure: InterviewStructureDocument | null;
  roleStatus: RoleStatus;
}

/** What is known of somebody who may have applied before. */
export interface KnownPerson {
  email: string | null;
  fullName: string | null;
  /** The last digits of the telephone number, without the country's. */
  phoneEnd: string | null;
}

export interface ApplicationFilter {
  jobRoleId?: string;
  status?: ApplicationStatus;
  /** Part of the candidate's name or address, or of the role's title, in whatever case. */
  text?: string;
}

export type LockedApplication = Pick<
  ApplicationEntity,
  'id' | 'status' | 'candidateId' | 'jobRoleId' | 'organisationId'
>;

// Names of people and organisations come along in the same round trip: an interview turn may make four in all, and a
// page of a list should not make one per row.
const NAMES = `
  join job_roles role on role.id = application.job_role_id
  join organisations organisation on organisation.id = application.organisation_id
  join users candidate on candidate.id = application.candidate_id`;

const VIEW = `
  select application.id, application.organisation_id as "organisationId", organisation.name as "organisationName",
    application.job_role_id as "jobRoleId", role.title as "jobRoleTitle", application.candidate_id as "candidateId",
    candidate.full_name as "candidateName", candidate.email as "candidateEmail", application.status, application.source,
    application.cover_letter as "coverLetter", application.match_score::float8 as "matchScore",
    application.latest_interview_id as "latestInterviewId",
    application.latest_interview_status as "latestInterviewStatus",
    application.latest_overall_score::float8 as "latestOverallScore", application.decided_by as "decidedById",
    decider.full_name as "decidedByName", application.decided_at as "decidedAt",
    application.decision_reason as "decisionReason", application.created_at as "createdAt",
    application.updated_at as "updatedAt"
  from applications application ${NAMES}
  left join users decider on decider.id = application.decided_by`;

@Injectable()
export class ApplicationRepository {
  constructor(private readonly database: Database) {}

  async find(scope: Scope, id: string): Promise<ApplicationView | null> {
    const [row] = await this.database.query<ApplicationView>(`${VIEW} where ${within(scope)} and application.id = $2`, [
      ownerOf(scope),
      id,
    ]);
    return row ?? null;
  }

  async findWithRole(scope: Scope, id: string): Promise<ApplicationWithRole | null> {
    const [row] = await this.database.query<ApplicationWithRole>(
      `select application.id, application.candidate_id as "candidateId", candidate.full_name as "candidateName",
         candidate.email as "candidateEmail", application.status, application.organisation_id as "organisationId",
         organisation.name as "organisationName", role.id as "jobRoleId", role.title, role.department,
         role.description, role.requirements, role.interview_structure as "interviewStructure",
         role.status as "roleStatus"
       from applications application ${NAMES}
       where ${within(scope)} and application.id = $2`,
      [ownerOf(scope), id],
    );
    return row ?? null;
  }

  async list(scope: Scope, filter: ApplicationFilter, page: PageRequest): Promise<Page<ApplicationView>> {
    const conditions = [within(scope)];
    const values: unknown[] = [ownerOf(scope)];
    const add = (condition: (place: string) => string, value: unknown): void => {
      values.push(value);
      conditions.push(condition(`$${values.length}`));
    };
    if (filter.jobRoleId !== undefined) add((place) => `application.job_role_id = ${place}`, filter.jobRoleId);
    if (filter.status !== undefined) add((place) => `application.status = ${place}`, filter.status);
    if (filter.text !== undefined) {
      const searched = ['candidate.full_name', 'candidate.email::text', 'role.title'];
      add((place) => `(${searched.map((column) => `${column} ilike ${place}`).join(' or ')})`, containing(filter.text));
    }
    if (page.after) {
      values.push(page.after.at, page.after.id);
      conditions.push(`(application.created_at, application.id) < ($${values.length - 1}, $${values.length})`);
    }
    values.push(page.limit + 1);
    const rows = await this.database.query<ApplicationView>(
      `${VIEW} where ${conditions.join(' and ')}
       order by application.created_at desc, application.id desc limit $${values.length}`,
      values,
    );
    return pageOf(rows, page.limit, cursorOf);
  }

  /** Whether it was added; false when this person has applied to this role before, however close the race. */
  async insertOnce(application: ApplicationEntity): Promise<boolean> {
    const rows = await this.database.query(
      `insert into applications
         (id, created_at, updated_at, organisation_id, job_role_id, candidate_id, status, source, cover_letter)
       values ($1, $2, $2, $3, $4, $5, $6, $7, $8)
       on conflict (job_role_id, candidate_id) do nothing
       returning id`,
      [
        application.id,
        application.createdAt,
        application.organisationId,
        application.jobRoleId,
        application.candidateId,
        application.status,
        application.source,
        application.coverLetter,
      ],
    );
    return rows.length === 1;
  }

  /** The application of this person to this role, whatever became of it. */
  async idOf({ organisationId }: OrganisationScope, jobRoleId: string, candidateId: string): Promise<string | null> {
    const [row] = await this.database.query<{ id: string }>(
      `select id from applications where organisation_id = $1 and job_role_id = $2 and candidate_id = $3`,
      [organisationId, jobRoleId, candidateId],
    );
    return row?.id ?? null;
  }

  /** Who applied to this role with this address, else with this name and telephone number. */
  async findApplicant(
    { organisationId }: OrganisationScope,
    jobRoleId: string,
    { email, fullName, phoneEnd }: KnownPerson,
  ): Promise<{ id: string; hasSameEmail: boolean } | null> {
    const [row] = await this.database.query<{ id: string; hasSameEmail: boolean }>(
      `select application.id, candidate.email = $3::citext is true as "hasSameEmail"
       from applications application
       join users candidate on candidate.id = application.candidate_id
       left join candidate_profiles profile on profile.id = application.candidate_id
       where application.organisation_id = $1 and application.job_role_id = $2
         and (candidate.email = $3::citext
           or (lower(candidate.full_name) = lower($4)
             and right(regexp_replace(coalesce(profile.phone, candidate.phone), '\\D', '', 'g'), $6) = $5))
       order by "hasSameEmail" desc, application.created_at limit 1`,
      [organisationId, jobRoleId, email, fullName, phoneEnd, phoneEnd?.length ?? 0],
    );
    return row ?? null;
  }

  /** With this row held, nobody else decides before the unit of work ends. */
  async lock(scope: Scope, id: string): Promise<LockedApplication | null> {
    const [row] = await this.database.query<LockedApplication>(
      `select application.id, application.status, application.candidate_id as "candidateId",
         application.job_role_id as "jobRoleId", application.organisation_id as "organisationId"
       from applications application where ${within(scope)} and application.id = $2 for update`,
      [ownerOf(scope), id],
    );
    return row ?? null;
  }

  async decide(
    id: string,
    decision: { status: ApplicationStatus; by: string; at: Date; reason: string | null },
  ): Promise<void> {
    await this.database.query(
      `update applications
       set status = $2, decided_by = $3, decided_at = $4, decision_reason = $5, updated_at = $4 where id = $1`,
      [id, decision.status, decision.by, decision.at, decision.reason],
    );
  }

  /** Has this person applied there, without having withdrawn? */
  async hasApplied(scope: OrganisationScope, candidateId: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from applications
       where organisation_id = $1 and candidate_id = $2 and status <> 'withdrawn' limit 1`,
      [scope.organisationId, candidateId],
    );
    return rows.length === 1;
  }

  async noteInvited(id: string, now: Date): Promise<void> {
    await this.database.query(
      `update applications set status = 'invited', updated_at = $2 where id = $1 and status = 'applied'`,
      [id, now],
    );
  }

  async noteInterviewStarted(id: string, interviewId: string, now: Date): Promise<void> {
    await this.database.query(
      `update applications
       set latest_overall_score = case when latest_interview_id = $2 then latest_overall_score end,
           latest_evidence_coverage = case when latest_interview_id = $2 then latest_evidence_coverage else 0 end,
           latest_interview_id = $2, latest_interview_status = 'in_progress',
           status = case when status = any($4) then 'interviewing' else status end, updated_at = $3
       where id = $1`,
      [id, interviewId, now, UNDECIDED],
    );
  }

  async noteInterviewEnded(id: string, interviewId: string, status: LatestInterviewStatus, now: Date): Promise<void> {
    await this.database.query(
      `update applications set latest_interview_status = $3, updated_at = $4
       where id = $1 and latest_interview_id = $2`,
      [id, interviewId, status, now],
    );
  }

  async noteScored(
    id: string,
    interviewId: string,
    { overallScore, coverage }: { overallScore: number | null; coverage: number },
    now: Date,
  ): Promise<void> {
    await this.database.query(
      `update applications
       set latest_overall_score = $3, match_score = $3, latest_evidence_coverage = $4,
           status = case when status = 'interviewing' then 'scored' else status end, updated_at = $5
       where id = $1 and latest_interview_id = $2`,
      [id, interviewId, overallScore, coverage, now],
    );
  }
}

const ownerOf = (scope: Scope): string => ('organisationId' in scope ? scope.organisationId : scope.candidateId);

/** The scope as a condition on `$1`. */
const within = (scope: Scope): string =>
  'organisationId' in scope ? 'application.organisation_id = $1' : 'application.candidate_id = $1';
