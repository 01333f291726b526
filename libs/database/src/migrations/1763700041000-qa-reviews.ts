import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say about evaluations. */
export class QaReviews1763700041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table evaluation_reviews (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        evaluation_id uuid not null,
        reviewer_id uuid,
        judgements jsonb not null,
        violation_verdicts jsonb not null default '[]',
        note text,
        effective_score numeric(5, 2),
        constraint pk_evaluation_reviews primary key (id),
        constraint fk_evaluation_reviews_evaluation_id foreign key (evaluation_id) references evaluations (id) on delete cascade,
        constraint fk_evaluation_reviews_reviewer_id foreign key (reviewer_id) references users (id) on delete set null,
        constraint ck_evaluation_reviews_effective_score check (effective_score between 0 and 100)
      )`);
    await runner.query(`
      create table evaluation_disputes (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        evaluation_id uuid not null,
        opened_by uuid,
        on_behalf_of text,
        reason text not null,
        criteria jsonb not null default '[]',
        outcome text,
        explanation text,
        answered_by uuid,
        answered_at timestamptz,
        constraint pk_evaluation_disputes primary key (id),
        constraint fk_evaluation_disputes_evaluation_id foreign key (evaluation_id) references evaluations (id) on delete cascade,
        constraint fk_evaluation_disputes_opened_by foreign key (opened_by) references users (id) on delete set null,
        constraint fk_evaluation_disputes_answered_by foreign key (answered_by) references users (id) on delete set null,
        constraint ck_evaluation_disputes_answered check ((outcome is null) = (explanation is null)),
        constraint ck_evaluation_disputes_outcome check (outcome in ('upheld', 'changed'))
      )`);
    await runner.query(
      `create unique index uq_evaluation_disputes_open on evaluation_disputes (evaluation_id) where outcome is null`,
    );
    await runner.query(`
      create table evaluation_views (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        evaluation_id uuid not null,
        user_id uuid not null,
        constraint pk_evaluation_views primary key (id),
        constraint uq_evaluation_views_evaluation_id_user_id unique (evaluation_id, user_id),
        constraint fk_evaluation_views_evaluation_id foreign key (evaluation_id) references evaluations (id) on delete cascade,
        constraint fk_evaluation_views_user_id foreign key (user_id) references users (id) on delete cascade
      )`);
    await runner.query(`
      create table calibration_sessions (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        evaluation_id uuid not null,
        name text not null,
        created_by uuid,
        closed_at timestamptz,
        constraint pk_calibration_sessions primary key (id),
        constraint fk_calibration_sessions_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_calibration_sessions_evaluation_id foreign key (evaluation_id) references evaluations (id) on delete cascade,
        constraint fk_calibration_sessions_created_by foreign key (created_by) references users (id) on delete set null
      )`);
    await runner.query(`
      create table calibration_readings (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        session_id uuid not null,
        reviewer_id uuid,
        judgements jsonb not null default '[]',
        saw_evaluation_before boolean not null default false,
        submitted_at timestamptz,
        constraint pk_calibration_readings primary key (id),
        constraint uq_calibration_readings_session_id_reviewer_id unique (session_id, reviewer_id),
        constraint fk_calibration_readings_session_id foreign key (session_id) references calibration_sessions (id) on delete cascade,
        constraint fk_calibration_readings_reviewer_id foreign key (reviewer_id) references users (id) on delete set null
      )`);
    await runner.query(`
      create table sampling_rules (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        policy_template_id uuid,
        kind text not null,
        amount numeric(6, 2) not null,
        seed text not null,
        created_by uuid,
        constraint pk_sampling_rules primary key (id),
        constraint fk_sampling_rules_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_sampling_rules_policy_template_id foreign key (policy_template_id) references policy_templates (id) on delete cascade,
        constraint fk_sampling_rules_created_by foreign key (created_by) references users (id) on delete set null,
        constraint ck_sampling_rules_amount check (amount > 0 and (kind <> 'percent' or amount <= 100)),
        constraint ck_sampling_rules_kind check (kind in ('percent', 'per_agent_per_week'))
      )`);
    for (const [table, columns] of [
      ['evaluation_reviews', ['reviewer_id']],
      ['evaluation_reviews', ['evaluation_id', 'created_at', 'id']],
      ['evaluation_disputes', ['answered_by']],
      ['evaluation_disputes', ['opened_by']],
      ['evaluation_disputes', ['evaluation_id', 'created_at', 'id']],
      ['evaluation_views', ['user_id']],
      ['calibration_sessions', ['created_by']],
      ['calibration_sessions', ['evaluation_id']],
      ['calibration_sessions', ['organisation_id', 'created_at', 'id']],
      ['calibration_readings', ['reviewer_id']],
      ['sampling_rules', ['created_by']],
      ['sampling_rules', ['policy_template_id']],
      ['sampling_rules', ['organisation_id', 'created_at', 'id']],
    ] as const) {
      await runner.query(`create index ix_${table}_${columns.join('_')} on ${table} (${columns.join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'sampling_rules',
      'calibration_readings',
      'calibration_sessions',
      'evaluation_views',
      'evaluation_disputes',
      'evaluation_reviews',
    ])
      await runner.query(`drop table ${table}`);
  }
}
