import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import type { MatchDimension, MatchMaterial } from './domain/match.js';
import type { QuoteDocument } from './entities/assessment.document.js';
import { ShortlistEntity } from './entities/shortlist.entity.js';
import { NEWEST_SCORED, SCORED_BY } from './newest-scored.js';

/** A standing application with a score, and all that a shortlist says about it. */
export interface RankedApplication extends MatchMaterial {
  applicationId: string;
  candidateName: string;
  /** What counts, 0 to 100: a person's score where one was set. */
  score: number;
  interviewId: string | null;
  assessmentVersion: number | null;
  rubricVersion: number | null;
  engine: string | null;
  isOverridden: boolean;
  /** Share of the rubric's weight that has evidence, 0 to 1. */
  coverage: number;
  dimensions: MatchDimension[];
}

/** A role's standing applications. */
export interface Ranking {
  /** Of the role's rubric, as it counts now. */
  rubricVersion: number;
  totalEvaluated: number;
  belowMinScore: number;
  notAssessed: number;
  /** Best first. */
  best: RankedApplication[];
}

/** A shortlist as it was made, with the name of who made it; nameless once their account was erased. */
export type KeptShortlist = ShortlistEntity & { by: { id: string; name: string } | null };

/** A shortlist without its places. */
export type ListedShortlist = Omit<KeptShortlist, 'entries' | 'updatedAt'> & { places: number };

/** How an application stands today. */
export interface StandingNow {
  applicationId: string;
  candidateName: string;
  status: string;
  score: number | null;
  newestAssessmentId: string | null;
}

/** Words of an assessment that were not erased. */
export interface KeptWords {
  assessmentId: string;
  dimension: string;
  quotes: QuoteDocument[];
}

const HEAD = `
  shortlist.id, shortlist.created_at as "createdAt", shortlist.organisation_id as "organisationId",
  shortlist.job_role_id as "jobRoleId", shortlist.created_by as "createdBy",
  shortlist.rubric_version as "rubricVersion", shortlist.criteria, shortlist.total_evaluated as "totalEvaluated",
  shortlist.below_min_score as "belowMinScore", shortlist.not_assessed as "notAssessed",
  case when maker.id is not null then json_build_object('id', maker.id, 'name', maker.full_name) end as by`;

const STANDING = `job_role_id = (select id from role) and status <> 'rejected' and status <> 'withdrawn'`;

/** `best` reads an index from its upper end and stops after the wanted number; all else is looked up for these only. */
const RANKING = `
  with role as (
    select id, (select max(version) from job_role_rubrics where job_role_id = job_roles.id) as rubric_version
    from job_roles where organisation_id = $1 and id = $2),
  counted as (
    select count(latest_overall_score)::integer as evaluated, count(*)::integer as standing,
      (count(*) filter (where latest_overall_score < $3))::integer as below
    from applications where ${STANDING}),
  best as (
    select id, candidate_id, created_at, latest_interview_id, latest_overall_score as score,
      latest_evidence_coverage as coverage
    from applications where ${STANDING} and latest_overall_score >= $3
    order by latest_overall_score desc, latest_evidence_coverage desc, created_at, id limit $4),
  placed as (
    select best.*, assessment.id as assessment_id, assessment.version, assessment.rubric_version,
      ${SCORED_BY} as engine
    from best
    left join lateral (${NEWEST_SCORED('best.latest_interview_id')}) assessment on true)
  select role.rubric_version as "rubricVersion", counted.evaluated as "totalEvaluated",
    counted.below as "belowMinScore", counted.standing - counted.evaluated as "notAssessed",
    coalesce((
      select json_agg(json_build_object(
        'applicationId', placed.id, 'candidateName', candidate.full_name, 'score', placed.score,
        'interviewId', placed.latest_interview_id, 'assessmentId', placed.assessment_id,
        'assessmentVersion', placed.version, 'rubricVersion', placed.rubric_version, 'engine', placed.engine,
        'coverage', placed.coverage,
        'isOverridden', exists (
          select from assessment_overrides
          where assessment_id = placed.assessment_id and overall_score is not null),
        'passes', coalesce((
          select json_agg(json_build_object('pass', pass, 'status', status))
          from assessment_passes where assessment_id = placed.assessment_id), '[]'),
        'dimensions', coalesce((
          select json_agg(json_build_object('dimension', dimension, 'score', score, 'quote', case
            when cited_quotes -> 0 is not null then json_build_object(
              'messageId', cited_quotes -> 0 -> 'message_id', 'start', cited_quotes -> 0 -> 'start',
              'end', cited_quotes -> 0 -> 'end', 'text', cited_quotes -> 0 -> 'text') end) order by position)
          from assessment_dimensions where assessment_id = placed.assessment_id), '[]')
        ) order by placed.score desc, placed.coverage desc, placed.created_at, placed.id)
      from placed join users candidate on candidate.id = placed.candidate_id), '[]') as best
  from role cross join counted`;

@Injectable()
export class ShortlistRepository {
  constructor(private readonly database: Database) {}

  /**
   * The standing applications of a role by what their newest interview scored. Of equals comes first whose score rests
   * on more evidence, then who applied earlier. Rejected and withdrawn applications do not count. Null when there is no
   * such role in the organisation.
   */
  async rank(
    { organisationId }: OrganisationScope,
    jobRoleId: string,
    wanted: { limit: number; minScore: number },
  ): Promise<Ranking | null> {
    const [ranking] = await this.database.query<Ranking>(RANKING, [
      organisationId,
      jobRoleId,
      wanted.minScore,
      wanted.limit,
    ]);
    return ranking ?? null;
  }

  async insert(shortlist: ShortlistEntity): Promise<void> {
    await this.database.query(`insert into shortlists select (jsonb_populate_record(null::shortlists, $1::jsonb)).*`, [
      this.database.toJson(ShortlistEntity, shortlist),
    ]);
  }

  async find({ organisationId }: OrganisationScope, id: string): Promise<KeptShortlist | null> {
    const [shortlist] = await this.database.query<KeptShortlist>(
      `select ${HEAD}, shortlist.updated_at as "updatedAt", shortlist.entries
       from shortlists shortlist left join users maker on maker.id = shortlist.created_by
       where shortlist.organisation_id = $1 and shortlist.id = $2`,
      [organisationId, id],
    );
    return shortlist ?? null;
  }

  /** Newest first. */
  async list(
    { organisationId }: OrganisationScope,
    jobRoleId: string | undefined,
    page: PageRequest,
  ): Promise<Page<ListedShortlist>> {
    const conditions = ['shortlist.organisation_id = $1'];
    const values: unknown[] = [organisationId];
    if (jobRoleId !== undefined) conditions.push(`shortlist.job_role_id = $${values.push(jobRoleId)}`);
    if (page.after) {
      const at = values.push(page.after.at);
      conditions.push(`(shortlist.created_at, shortlist.id) < ($${at}, $${values.push(page.after.id)})`);
    }
    const rows = await this.database.query<ListedShortlist>(
      `select ${HEAD}, jsonb_array_length(shortlist.entries) as places
       from shortlists shortlist left join users maker on maker.id = shortlist.created_by
       where ${conditions.join(' and ')}
       order by shortlist.created_at desc, shortlist.id desc limit $${values.push(page.limit + 1)}`,
      values,
    );
    return pageOf(rows, page.limit, cursorOf);
  }

  /** Applications that were erased are left out. */
  async standingNow({ organisationId }: OrganisationScope, applicationIds: readonly string[]): Promise<StandingNow[]> {
    return this.database.query<StandingNow>(
      `select application.id as "applicationId", candidate.full_name as "candidateName", application.status,
         application.latest_overall_score::float8 as score, newest.id as "newestAssessmentId"
       from applications application
       join users candidate on candidate.id = application.candidate_id
       left join lateral (${NEWEST_SCORED('application.latest_interview_id')}) newest on true
       where application.organisation_id = $1 and application.id = any ($2)`,
      [organisationId, applicationIds],
    );
  }

  /** Every quote of these assessments that is still there. */
  async words({ organisationId }: OrganisationScope, assessmentIds: readonly string[]): Promise<KeptWords[]> {
    return this.database.query<KeptWords>(
      `select assessment.id as "assessmentId", dimension.dimension, dimension.cited_quotes as quotes
       from assessments assessment
       join assessment_dimensions dimension on dimension.assessment_id = assessment.id
       where assessment.organisation_id = $1 and assessment.id = any ($2)`,
      [organisationId, assessmentIds],
    );
  }
}
