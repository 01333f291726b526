import type pg from 'pg';

/** The role that is hired for. */
export interface HiringRole {
  organisationId: string;
  roleId: string;
}

/** How scores lie: as those of people do, or all the same, which is the worst that can happen to an order among equals. */
export type Scores = 'spread' | 'equal';

const SCORE: Readonly<Record<Scores, string>> = {
  spread: `round((20 + 15 * (random() + random() + random() + random()))::numeric, 2)`,
  equal: `75`,
};

/** One in this many assessments was overruled by a person, and as many are incomplete. */
const ONE_IN = 50;

const DIMENSIONS = `(values ('Technical Skills', 0, 0.25), ('Communication', 1, 0.2), ('Problem Solving', 2, 0.2),
  ('Cultural Fit', 3, 0.15), ('Experience Relevance', 4, 0.2)) as dimension (name, position, weight)`;

/**
 * So many people who applied to the role, each with a finished interview, an assessment, its passes and its dimensions,
 * one in ten of which lacks evidence. One in ten has withdrawn, one in ten is not assessed yet.
 */
export async function seedApplicants(
  database: pg.Client,
  { organisationId, roleId }: HiringRole,
  count: number,
  scores: Scores,
): Promise<void> {
  await database.query('begin');
  await database.query(
    `create temp table applicant on commit drop as
     select number, gen_random_uuid() as user_id, gen_random_uuid() as application_id,
       gen_random_uuid() as interview_id, gen_random_uuid() as assessment_id,
       number % 10 = 1 as has_withdrawn, number % 10 <> 2 as is_assessed, ${SCORE[scores]} as score,
       (select sum(weight) filter (where (number + position) % 10 <> 0) from ${DIMENSIONS}) as coverage,
       now() - number * interval '1 second' as applied_at
     from generate_series(1, ${count}) number`,
  );
  await database.query(
    `insert into users (id, email, full_name, status)
     select user_id, user_id || '@example.org', 'Applicant ' || number, 'active' from applicant`,
  );
  await database.query(
    `insert into applications (id, created_at, updated_at, organisation_id, job_role_id, candidate_id, status, source,
       match_score, latest_overall_score, latest_evidence_coverage, latest_interview_id, latest_interview_status)
     select application_id, applied_at, applied_at, $1, $2, user_id,
       case when has_withdrawn then 'withdrawn' when is_assessed then 'scored' else 'applied' end, 'self',
       case when is_assessed then score end, case when is_assessed then score end, case when is_assessed then coverage else 0 end,
       case when is_assessed then interview_id end, case when is_assessed then 'completed' end
     from applicant`,
    [organisationId, roleId],
  );
  await database.query(
    `insert into interviews (id, created_at, candidate_id, organisation_id, application_id, job_role_id, kind, mode, status, ai_model_used)
     select interview_id, applied_at, user_id, $1, application_id, $2, 'real', 'text', 'completed', 'none'
     from applicant where is_assessed`,
    [organisationId, roleId],
  );
  await database.query(
    `insert into assessments (id, created_at, interview_id, candidate_id, organisation_id, version, status, overall_score, rubric_version, provenance)
     select assessment_id, applied_at, interview_id, user_id, $1, 1,
       case when number % ${ONE_IN} = 0 then 'partial' else 'completed' end, score, 1,
       '{"passes": {"scores": {"engine": "embedded", "model": "bench", "prompt_version": 1}}}'
     from applicant where is_assessed`,
    [organisationId],
  );
  await database.query(
    `insert into assessment_passes (id, assessment_id, pass, status, output)
     select gen_random_uuid(), assessment_id, pass, status, case when status = 'completed' then '{}'::jsonb end
     from applicant cross join unnest(array['scores', 'integrity', 'reasoning', 'actions']) pass
     cross join lateral (
       select case when number % ${ONE_IN} = 0 and pass = 'actions' then 'failed' else 'completed' end as status) made
     where is_assessed`,
  );
  await database.query(
    `insert into assessment_dimensions (id, assessment_id, dimension, position, score, weight, evidence, cited_quotes, confidence)
     select gen_random_uuid(), assessment_id, name, position, case when evident then score end, weight,
       'Told what was done, how and with what result.',
       case when evident then jsonb_build_array(jsonb_build_object('message_id', interview_id, 'start', 0, 'end', 72,
         'text', 'I compared the scans with the shelf for two nights and found the mistake')) else '[]' end, 0.8
     from applicant cross join ${DIMENSIONS}
     cross join lateral (select (number + position) % 10 <> 0 as evident) known
     where is_assessed`,
  );
  await database.query(
    `insert into assessment_overrides (id, assessment_id, overall_score, reason)
     select gen_random_uuid(), assessment_id, score, 'Heard more than the transcript says.'
     from applicant where is_assessed and number % ${ONE_IN} = 1`,
  );
  await database.query('commit');
  // What autovacuum does a minute later: statistics, and the map that lets an index answer alone.
  await database.query('vacuum analyze');
}

/** Copies applications and assessments until there are so many of each: more roles, and more versions. */
export async function seedLists(
  database: pg.Client,
  { organisationId, roleId }: HiringRole,
  rows: number,
): Promise<void> {
  const { rows: people } = await database.query<{ count: number }>(
    `select count(*)::int as count from applications where job_role_id = $1`,
    [roleId],
  );
  const times = Math.ceil(rows / (people[0]?.count ?? 1));
  for (let copy = 1; copy < times; copy++) {
    const { rows: roles } = await database.query<{ id: string }>(
      `insert into job_roles (id, organisation_id, title, status)
       values (gen_random_uuid(), $1, 'One more', 'active') returning id`,
      [organisationId],
    );
    await database.query(
      `insert into applications (id, created_at, organisation_id, job_role_id, candidate_id, status, source)
       select gen_random_uuid(), created_at - $3 * interval '30 days', organisation_id, $2, candidate_id, 'applied', 'self'
       from applications where job_role_id = $1`,
      [roleId, roles[0]?.id, copy],
    );
  }
  const assessments = Math.ceil(rows / ((people[0]?.count ?? 1) * 0.9));
  for (let version = 2; version <= assessments; version++) {
    await database.query(
      `insert into assessments (id, created_at, interview_id, candidate_id, organisation_id, version, status, overall_score)
       select gen_random_uuid(), created_at - $2 * interval '30 days', interview_id, candidate_id, organisation_id, $2, 'failed', null
       from assessments where organisation_id = $1 and version = 1`,
      [organisationId, version],
    );
  }
  await database.query('vacuum analyze');
}
