import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { OrganisationScope } from '#libs/kernel';
import type { TrendGroup, TrendInterval } from './domain/trend.js';

/** What a person and the engine said about one criterion of one conversation. */
export interface ComparedJudgement {
  criterionKey: string;
  categoryName: string;
  /** `calibration`: without having seen what the engine said; `review`: with it before their eyes. */
  source: 'calibration' | 'review';
  personState: string;
  personPassed: boolean | null;
  engineState: string;
  enginePassed: boolean | null;
}

/** What became of the conversations of one group in one stretch of time. */
export interface TrendRow {
  /** Id, key or version; null where it is not known. */
  groupId: string | null;
  groupName: string | null;
  from: Date;
  evaluations: number;
  meanScore: number | null;
  /** Share of those decided that passed, 0–1. */
  passRate: number | null;
  violations: number;
  reviewed: number;
}

export interface TrendQuestion {
  groupBy: TrendGroup;
  interval: TrendInterval;
  from: Date;
  until: Date;
  policyTemplateId: string | null;
}

const GROUPS: Readonly<Record<TrendGroup, { id: string; name: string }>> = {
  agent: {
    id: `coalesce(recording.agent_id::text, recording.agent_name)`,
    name: `coalesce(agent.full_name, recording.agent_name)`,
  },
  team: { id: 'recording.team', name: 'recording.team' },
  criterion: { id: 'score.criterion_key', name: 'score.category_name' },
  template_version: {
    id: `template.id::text || ':' || version.version`,
    name: `template.name || ', version ' || version.version`,
  },
};

/** The newest evaluation of each recording counts. */
const NEWEST = `not exists (
  select 1 from evaluations newer
  where newer.recording_id = evaluation.recording_id and newer.version > evaluation.version and newer.status <> 'pending')`;

/** Figures over many evaluations. */
@Injectable()
export class QaFiguresRepository {
  constructor(private readonly database: Database) {}

  /** Of closed calibrations, read blind, and of the newest review of each evaluation. */
  async comparedJudgements(
    { organisationId }: OrganisationScope,
    policyTemplateId: string,
  ): Promise<ComparedJudgement[]> {
    return this.database.query(
      `with said as (
         select 'calibration' as source, session.evaluation_id, reading.judgements
         from calibration_sessions session join calibration_readings reading on reading.session_id = session.id
         where session.organisation_id = $1 and session.closed_at is not null
           and reading.submitted_at is not null and not reading.saw_evaluation_before
         union all
         select 'review', newest.evaluation_id, newest.judgements from (
           select distinct on (review.evaluation_id) review.evaluation_id, review.judgements
           from evaluation_reviews review order by review.evaluation_id, review.created_at desc, review.id desc) newest
       )
       select score.criterion_key as "criterionKey", score.category_name as "categoryName", said.source,
         judged.state as "personState", judged.passed as "personPassed",
         score.state as "engineState", score.passed as "enginePassed"
       from said join evaluations evaluation on evaluation.id = said.evaluation_id
       join category_scores score on score.evaluation_id = evaluation.id
       cross join lateral jsonb_to_recordset(said.judgements) as judged (criterion_key text, state text, passed boolean)
       where evaluation.organisation_id = $1 and evaluation.policy_template_id = $2
         and judged.criterion_key = score.criterion_key
       order by score.position, score.criterion_key`,
      [organisationId, policyTemplateId],
    );
  }

  async trend({ organisationId }: OrganisationScope, question: TrendQuestion): Promise<TrendRow[]> {
    const { groupBy, interval, from, until, policyTemplateId } = question;
    const group = GROUPS[groupBy];
    const isByCriterion = groupBy === 'criterion';
    const score = isByCriterion ? 'score.score' : 'evaluation.effective_score';
    const passed = isByCriterion ? 'score.passed' : `evaluation.effective_verdict = 'passed'`;
    const decided = isByCriterion ? 'score.passed is not null' : `evaluation.effective_verdict <> 'undecided'`;
    return this.database.query(
      `select ${group.id} as "groupId", max(${group.name}) as "groupName",
         date_trunc($2, evaluation.evaluated_at, 'UTC') as "from", count(*)::int as evaluations,
         round(avg(${score}), 2)::float8 as "meanScore",
         round(avg((${passed})::int) filter (where ${decided}), 3)::float8 as "passRate",
         coalesce(sum(violations.count), 0)::int as violations,
         (count(*) filter (where evaluation.status = 'reviewed'))::int as reviewed
       from evaluations evaluation
       join recordings recording on recording.id = evaluation.recording_id
       join policy_templates template on template.id = evaluation.policy_template_id
       join policy_template_versions version on version.id = evaluation.template_version_id
       left join users agent on agent.id = recording.agent_id
       ${isByCriterion ? 'join category_scores score on score.evaluation_id = evaluation.id' : ''}
       left join lateral (
         select count(*) from policy_violations violation
         where violation.evaluation_id = evaluation.id and violation.is_certain
           ${isByCriterion ? 'and violation.criteria = score.criterion_key' : ''}) violations on true
       where evaluation.organisation_id = $1 and evaluation.status <> 'pending' and evaluation.evaluated_at >= $3
         and evaluation.evaluated_at < $4 and ($5::uuid is null or evaluation.policy_template_id = $5) and ${NEWEST}
       group by 1, 3 order by 3 desc, 1 limit 5000`,
      [organisationId, interval, from, until, policyTemplateId],
    );
  }
}
