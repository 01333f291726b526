import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shortlists are kept as they were made, and applications are ranked without reading the table. */
export class Shortlists1763700022000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shortlists (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        job_role_id uuid not null,
        created_by uuid,
        rubric_version integer not null,
        criteria jsonb not null,
        total_evaluated integer not null,
        below_min_score integer not null,
        not_assessed integer not null,
        entries jsonb not null,
        constraint pk_shortlists primary key (id),
        constraint fk_shortlists_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_shortlists_job_role_id foreign key (job_role_id) references job_roles (id) on delete cascade,
        constraint fk_shortlists_created_by foreign key (created_by) references users (id) on delete set null
      )`);
    for (const columns of [
      ['organisation_id', 'created_at', 'id'],
      ['job_role_id', 'created_at', 'id'],
      ['created_by'],
    ]) {
      await runner.query(`create index ix_shortlists_${columns.join('_')} on shortlists (${columns.join(', ')})`);
    }
    await rankWithoutSorting(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_applications_ranked`);
    await runner.query(`
      create index ix_applications_job_role_id_latest_overall_score_id
      on applications (job_role_id, latest_overall_score, id)`);
    await runner.query(`alter table applications drop column latest_evidence_coverage`);
    await runner.query(`drop table shortlists`);
  }
}

/** Read backwards, the index has the order of a ranking: best score, most evidence, then who applied first. */
async function rankWithoutSorting(runner: QueryRunner): Promise<void> {
  await runner.query(`
    alter table applications
      add column latest_evidence_coverage numeric(5,4) not null default 0,
      add constraint ck_applications_latest_evidence_coverage check (latest_evidence_coverage between 0 and 1)`);
  await runner.query(`
    update applications set latest_evidence_coverage = known.coverage
    from (
      select distinct on (assessment.interview_id) assessment.interview_id, evidence.coverage
      from assessments assessment
      cross join lateral (
        select sum(weight) filter (where score is not null) / nullif(sum(weight), 0) as coverage
        from assessment_dimensions where assessment_id = assessment.id having count(*) > 0) evidence
      order by assessment.interview_id, assessment.version desc) known
    where known.interview_id = applications.latest_interview_id and known.coverage is not null`);
  await runner.query(`drop index ix_applications_job_role_id_latest_overall_score_id`);
  await runner.query(`
    create index ix_applications_ranked
    on applications (job_role_id, latest_overall_score, latest_evidence_coverage, created_at desc, id desc)
    where (status <> 'rejected' and status <> 'withdrawn')`);
}
