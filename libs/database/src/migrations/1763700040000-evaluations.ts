import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What engines and our own code found in conversations. */
export class Evaluations1763700040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evaluations (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        recording_id uuid not null,
        policy_template_id uuid not null,
        template_version_id uuid not null,
        version integer not null,
        status text not null default 'pending',
        problem text,
        overall_score numeric(5, 2),
        verdict text,
        failed_by text,
        coverage numeric(4, 3),
        effective_score numeric(5, 2),
        effective_verdict text,
        needs_person boolean not null default false,
        sampled boolean not null default false,
        resolution_detected boolean,
        resolution_confidence numeric(4, 3),
        llm_analysis text,
        requested_by uuid,
        evaluated_by uuid,
        reviewed_at timestamptz,
        evaluated_at timestamptz,
        queue_order timestamptz not null,
        provenance jsonb,
        output_hash text,
        constraint pk_evaluations primary key (id),
        constraint uq_evaluations_recording_id_version unique (recording_id, version),
        constraint fk_evaluations_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_evaluations_recording_id foreign key (recording_id) references recordings (id) on delete cascade,
        constraint fk_evaluations_policy_template_id foreign key (policy_template_id) references policy_templates (id) on delete cascade,
        constraint fk_evaluations_template_version_id foreign key (template_version_id) references policy_template_versions (id) on delete cascade,
        constraint fk_evaluations_requested_by foreign key (requested_by) references users (id) on delete set null,
        constraint fk_evaluations_evaluated_by foreign key (evaluated_by) references users (id) on delete set null,
        constraint ck_evaluations_effective_score check (effective_score between 0 and 100),
        constraint ck_evaluations_overall_score check (overall_score between 0 and 100),
        constraint ck_evaluations_failed_by check (failed_by in ('fatal_criterion', 'critical_violation', 'below_pass')),
        constraint ck_evaluations_effective_verdict check (effective_verdict in ('passed', 'failed', 'undecided')),
        constraint ck_evaluations_verdict check (verdict in ('passed', 'failed', 'undecided')),
        constraint ck_evaluations_status check (status in ('pending', 'completed', 'reviewed'))
      )`);
    await runner.query(`
      create table evaluation_parts (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        evaluation_id uuid not null,
        position integer not null,
        part text not null,
        status text not null default 'pending',
        problem text,
        output jsonb,
        provenance jsonb not null default '[]',
        finished_at timestamptz,
        constraint pk_evaluation_parts primary key (id),
        constraint uq_evaluation_parts_evaluation_id_part unique (evaluation_id, part),
        constraint fk_evaluation_parts_evaluation_id foreign key (evaluation_id) references evaluations (id) on delete cascade,
        constraint ck_evaluation_parts_output check ((status = 'completed') = (output is not null)),
        constraint ck_evaluation_parts_status check (status in ('pending', 'completed', 'failed'))
      )`);
    await runner.query(`
      create table category_scores (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        evaluation_id uuid not null,
        position integer not null,
        criterion_key text not null,
        category_name text not null,
        weight numeric(5, 2) not null,
        passing_score numeric(5, 2) not null,
        is_fatal boolean not null,
        state text not null,
        score numeric(5, 2),
        passed boolean,
        feedback text not null,
        quotes jsonb not null default '[]',
        confidence numeric(4, 3) not null,
        constraint pk_category_scores primary key (id),
        constraint uq_category_scores_evaluation_id_criterion_key unique (evaluation_id, criterion_key),
        constraint fk_category_scores_evaluation_id foreign key (evaluation_id) references evaluations (id) on delete cascade,
        constraint ck_category_scores_scored check ((state = 'scored') = (score is not null) and (state = 'scored') = (passed is not null)),
        constraint ck_category_scores_score check (score between 0 and 100),
        constraint ck_category_scores_state check (state in ('scored', 'not_applicable', 'unsure'))
      )`);
    await runner.query(`
      create table policy_violations (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        evaluation_id uuid not null,
        position integer not null,
        criteria text not null,
        violation_type text not null,
        description text not null,
        severity text not null,
        is_certain boolean not null,
        at_ms integer,
        quote jsonb,
        constraint pk_policy_violations primary key (id),
        constraint fk_policy_violations_evaluation_id foreign key (evaluation_id) references evaluations (id) on delete cascade,
        constraint ck_policy_violations_severity check (severity in ('low', 'medium', 'high', 'critical')),
        constraint ck_policy_violations_violation_type check (violation_type in ('missing_disclosure', 'prohibited_phrase', 'unlawful_question', 'promise', 'tone'))
      )`);
    for (const [table, columns] of [
      ['evaluations', ['requested_by']],
      ['evaluations', ['evaluated_by']],
      ['evaluations', ['policy_template_id']],
      ['evaluations', ['template_version_id']],
      ['evaluations', ['organisation_id', 'created_at', 'id']],
      ['evaluations', ['organisation_id', 'queue_order', 'id']],
      ['policy_violations', ['evaluation_id', 'position']],
    ] as const) {
      await runner.query(`create index ix_${table}_${columns.join('_')} on ${table} (${columns.join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['policy_violations', 'category_scores', 'evaluation_parts', 'evaluations'])
      await runner.query(`drop table ${table}`);
  }
}
