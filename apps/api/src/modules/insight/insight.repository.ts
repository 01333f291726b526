import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { OrganisationScope } from '#libs/kernel';
import { NEWEST_SCORED } from '../scoring/scoring.service.js';
import {
  binsOf,
  type CriterionFigures,
  type DecisionFigures,
  type FunnelStep,
  type InvitationFigures,
  type ScoreFigures,
} from './domain/insights.js';

/** Which applications the figures are about. */
export interface Cohort {
  jobRoleId?: string;
  /** Added at this moment or later … */
  from?: Date;
  /** … and before this one. */
  to?: Date;
}

/** The applications that all figures are about: `$1` to `$4` of every query. */
const COHORT = `
  cohort as (
    select id, status, job_role_id, candidate_id, decided_at, created_at from applications
    where organisation_id = $1 and ($2::uuid is null or job_role_id = $2)
      and ($3::timestamptz is null or created_at >= $3) and ($4::timestamptz is null or created_at < $4))`;

/** What the log tells about decisions: an application keeps only the newest of them. */
const DECISIONS = `
  decisions as (
    select entry.object_id as application_id, entry.at, entry.facts ->> 'from' as from_status,
      entry.facts ->> 'to' as to_status
    from audit_log entry join cohort on cohort.id = entry.object_id
    where entry.organisation_id = $1 and entry.action = 'application.decided')`;

/** Interviews with the newest version of their assessment that has scores, and with the score that counts. */
const SCORED = `
  scored as (
    select assessment.id, assessment.interview_id, interview.candidate_id, cohort.job_role_id,
      coalesce((
        select overall_score from assessment_overrides
        where assessment_id = assessment.id and overall_score is not null
        order by created_at desc, id desc limit 1), assessment.overall_score) as overall_score
    from cohort
    join interviews interview on interview.application_id = cohort.id and interview.kind = 'real'
    join lateral (${NEWEST_SCORED('interview.id')}) assessment on true)`;

/**
 * Reads other features' tables: figures about everything are no reason for every feature to count for this one. Nothing
 * of it leaves the database but sums.
 */
@Injectable()
export class InsightRepository {
  constructor(private readonly database: Database) {}

  /** By status, in no order; statuses that no application ever had are left out. */
  async funnel(scope: OrganisationScope, cohort: Cohort): Promise<FunnelStep[]> {
    return this.database.query<FunnelStep>(
      `with ${COHORT}, ${DECISIONS}, reached as (
         select id, 'applied' as status from cohort
         union select id, status from cohort
         union select application_id, from_status from decisions
         union select application_id, to_status from decisions
         union select cohort.id, 'invited' from cohort
           join invitations on application_id = cohort.id and sent_at is not null
         union select cohort.id, 'interviewing' from cohort
           join interviews on application_id = cohort.id and kind = 'real' and started_at is not null
         union select cohort.id, 'scored' from cohort
           join interviews on application_id = cohort.id and kind = 'real'
           join assessments on interview_id = interviews.id
           join assessment_dimensions on assessment_id = assessments.id)
       select status, count(*)::integer as count from reached where status is not null group by status`,
      values(scope, cohort),
    );
  }

  async scores(scope: OrganisationScope, cohort: Cohort): Promise<ScoreFigures> {
    const [row] = await this.database.query<Omit<ScoreFigures, 'bins'> & { bins: Record<string, number> | null }>(
      `with ${COHORT}, ${SCORED}, binned as (
         select least(floor(overall_score / 10), 9)::integer as bin, count(*)::integer as count
         from scored where overall_score is not null group by bin)
       select (select json_object_agg(bin, count) from binned) as bins,
         count(overall_score)::integer as count,
         (count(distinct candidate_id) filter (where overall_score is not null))::integer as people,
         avg(overall_score)::float8 as mean,
         (count(*) filter (where overall_score is null))::integer as "insufficientCount",
         (select count(*)::integer from cohort
          join interviews on application_id = cohort.id and kind = 'real' and interviews.status = 'completed'
          where not exists (select from scored where interview_id = interviews.id)) as "waitingCount"
       from scored`,
      values(scope, cohort),
    );
    if (!row) throw new Error('Sums without groups have a row');
    const counts = Object.entries(row.bins ?? {}).map(([bin, count]) => [Number(bin), count] as const);
    return { ...row, bins: binsOf(new Map(counts)) };
  }

  /** By role and criterion, the role's title and the place in its rubric deciding the order. */
  async criteria(scope: OrganisationScope, cohort: Cohort): Promise<CriterionFigures[]> {
    return this.database.query<CriterionFigures>(
      `with ${COHORT}, ${SCORED}
       select role.id as "jobRoleId", role.title as "jobRoleTitle", dimension.dimension as criterion,
         avg(dimension.score)::float8 as mean, count(dimension.score)::integer as count,
         (count(distinct scored.candidate_id) filter (where dimension.score is not null))::integer as people,
         (count(*) filter (where dimension.score is null))::integer as "insufficientCount"
       from scored
       join assessment_dimensions dimension on dimension.assessment_id = scored.id
       join job_roles role on role.id = scored.job_role_id
       group by role.id, role.title, dimension.dimension
       order by role.title, role.id, min(dimension.position), dimension.dimension`,
      values(scope, cohort),
    );
  }

  /** To the first decision of somebody on the staff, withdrawals left out. */
  async decisions(scope: OrganisationScope, cohort: Cohort): Promise<DecisionFigures> {
    const [row] = await this.database.query<DecisionFigures>(
      `with ${COHORT}, ${DECISIONS}, decided as (
         select cohort.id, cohort.created_at as applied_at, least(
             min(decisions.at) filter (where to_status in ('shortlisted', 'offered', 'rejected')),
             min(cohort.decided_at) filter (where status in ('shortlisted', 'offered', 'rejected'))) as at
         from cohort left join decisions on decisions.application_id = cohort.id
         group by cohort.id, cohort.created_at), interviewed as (
         select decided.at, max(interview.completed_at) as completed_at from decided
         join interviews interview on interview.application_id = decided.id and interview.kind = 'real'
           and interview.completed_at <= decided.at
         group by decided.id, decided.at)
       select (select ${waiting('applied_at')} from decided where at is not null) as "fromApplication",
         (select ${waiting('completed_at')} from interviewed) as "fromInterview"`,
      values(scope, cohort),
    );
    if (!row) throw new Error('A select without a condition has a row');
    return row;
  }

  async invitations(scope: OrganisationScope, cohort: Cohort): Promise<InvitationFigures> {
    const [row] = await this.database.query<InvitationFigures>(
      `with ${COHORT}, invited as (
         select application_id, bool_or(opened_at is not null or accepted_at is not null) as opened,
           bool_or(accepted_at is not null) as accepted
         from invitations join cohort on cohort.id = application_id and sent_at is not null
         group by application_id)
       select count(*)::integer as invited, (count(*) filter (where opened))::integer as opened,
         (count(*) filter (where accepted))::integer as accepted,
         (count(*) filter (where accepted and exists (
            select from interviews where application_id = invited.application_id and kind = 'real'
              and completed_at is not null)))::integer as completed
       from invited`,
      values(scope, cohort),
    );
    if (!row) throw new Error('Sums without groups have a row');
    return row;
  }
}

const values = ({ organisationId }: OrganisationScope, { jobRoleId, from, to }: Cohort): unknown[] => [
  organisationId,
  jobRoleId ?? null,
  from ?? null,
  to ?? null,
];

/** From this column to `at`, in hours. */
const waiting = (since: string): string => {
  const hours = `extract(epoch from at - ${since}) / 3600`;
  return `json_build_object('count', count(*)::integer,
    'medianHours', percentile_cont(0.5) within group (order by ${hours}),
    'p90Hours', percentile_cont(0.9) within group (order by ${hours}))`;
};
