import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An assessment becomes four passes that fail and go on one by one, can be made again, and can be overruled. */
export class AssessmentPasses1763700020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessment_passes (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        assessment_id uuid not null,
        pass text not null,
        status text not null,
        attempts integer not null default 0,
        problem text,
        input_hash text,
        output jsonb,
        provenance jsonb,
        started_at timestamptz,
        finished_at timestamptz,
        constraint pk_assessment_passes primary key (id),
        constraint uq_assessment_passes_assessment_id_pass unique (assessment_id, pass),
        constraint fk_assessment_passes_assessment_id foreign key (assessment_id) references assessments (id) on delete cascade,
        constraint ck_assessment_passes_pass check (pass in ('scores', 'integrity', 'reasoning', 'actions')),
        constraint ck_assessment_passes_status check (status in ('pending', 'processing', 'completed', 'failed')),
        constraint ck_assessment_passes_output check ((status = 'completed') = (output is not null))
      )`);
    await runner.query(
      `create index ix_assessment_passes_updated_at on assessment_passes (updated_at) where (status in ('pending', 'processing'))`,
    );
    await runner.query(`
      create table assessment_overrides (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        assessment_id uuid not null,
        by_user_id uuid,
        overall_score numeric(5,2),
        decision text,
        reason text not null,
        constraint pk_assessment_overrides primary key (id),
        constraint fk_assessment_overrides_assessment_id foreign key (assessment_id) references assessments (id) on delete cascade,
        constraint fk_assessment_overrides_by_user_id foreign key (by_user_id) references users (id) on delete set null,
        constraint ck_assessment_overrides_overall_score check (overall_score between 0 and 100),
        constraint ck_assessment_overrides_decision check (decision in ('advance', 'hold', 'decline')),
        constraint ck_assessment_overrides_says_something check (overall_score is not null or decision is not null)
      )`);
    await runner.query(
      `create index ix_assessment_overrides_assessment_id_created_at on assessment_overrides (assessment_id, created_at)`,
    );
    await runner.query(`create index ix_assessment_overrides_by_user_id on assessment_overrides (by_user_id)`);
    await runner.query(`
      alter table assessments
        add column requested_by uuid,
        add column rubric_version integer,
        add column transcript_length integer,
        add column transcript_hash text,
        add column output_hash text,
        add constraint fk_assessments_requested_by foreign key (requested_by) references users (id) on delete set null`);
    await runner.query(`create index ix_assessments_requested_by on assessments (requested_by)`);
    await runner.query(`
      update assessments set
        rubric_version = (provenance->>'rubric_version')::integer,
        provenance = provenance - 'score' - 'narrate'
          || jsonb_build_object('passes', jsonb_build_object('scores', provenance->'score', 'reasoning', provenance->'narrate'))
      where provenance is not null`);
    await runner.query(`
      update assessments set status = 'failed', problem = 'The assessment was cut off. It can be asked for again.'
      where status in ('pending', 'processing')`);
    await runner.query(`
      alter table assessment_dimensions
        add column reasoning text,
        add column reasoning_quotes jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table assessment_dimensions drop column reasoning, drop column reasoning_quotes`);
    await runner.query(`
      update assessments set provenance = provenance - 'passes'
        || jsonb_build_object('score', provenance->'passes'->'scores', 'narrate', provenance->'passes'->'reasoning')
      where provenance is not null`);
    await runner.query(`
      alter table assessments
        drop column requested_by, drop column rubric_version, drop column transcript_length,
        drop column transcript_hash, drop column output_hash`);
    await runner.query(`drop table assessment_overrides`);
    await runner.query(`drop table assessment_passes`);
  }
}
