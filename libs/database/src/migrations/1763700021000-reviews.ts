import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The human side of scores: second opinions, verdicts on integrity flags, contests. */
export class Reviews1763700021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reviews (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        interview_id uuid not null,
        reviewer_id uuid,
        status text not null,
        scores jsonb not null default '[]',
        saw_assessment_before boolean not null,
        assessment_id uuid,
        submitted_at timestamptz,
        constraint pk_reviews primary key (id),
        constraint uq_reviews_interview_id_reviewer_id unique (interview_id, reviewer_id),
        constraint fk_reviews_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_reviews_interview_id foreign key (interview_id) references interviews (id) on delete cascade,
        constraint fk_reviews_reviewer_id foreign key (reviewer_id) references users (id) on delete set null,
        constraint fk_reviews_assessment_id foreign key (assessment_id) references assessments (id) on delete set null,
        constraint ck_reviews_status check (status in ('draft', 'submitted')),
        constraint ck_reviews_submitted check ((status = 'submitted') = (submitted_at is not null))
      )`);
    await runner.query(`
      create table assessment_views (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        interview_id uuid not null,
        user_id uuid not null,
        constraint pk_assessment_views primary key (id),
        constraint uq_assessment_views_interview_id_user_id unique (interview_id, user_id),
        constraint fk_assessment_views_interview_id foreign key (interview_id) references interviews (id) on delete cascade,
        constraint fk_assessment_views_user_id foreign key (user_id) references users (id) on delete cascade
      )`);
    await runner.query(`
      create table flag_verdicts (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        assessment_id uuid not null,
        flag_id text not null,
        verdict text not null,
        note text,
        decided_by uuid,
        constraint pk_flag_verdicts primary key (id),
        constraint fk_flag_verdicts_assessment_id foreign key (assessment_id) references assessments (id) on delete cascade,
        constraint fk_flag_verdicts_decided_by foreign key (decided_by) references users (id) on delete set null,
        constraint ck_flag_verdicts_verdict check (verdict in ('confirmed', 'dismissed', 'unclear'))
      )`);
    await runner.query(`
      create table contests (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        interview_id uuid not null,
        candidate_id uuid not null,
        assessment_id uuid not null,
        reason text not null,
        dimensions jsonb not null default '[]',
        status text not null,
        due_at timestamptz not null,
        assigned_to uuid,
        outcome text,
        explanation text,
        decided_by uuid,
        decided_at timestamptz,
        reminded_at timestamptz,
        constraint pk_contests primary key (id),
        constraint fk_contests_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_contests_interview_id foreign key (interview_id) references interviews (id) on delete cascade,
        constraint fk_contests_candidate_id foreign key (candidate_id) references users (id) on delete cascade,
        constraint fk_contests_assessment_id foreign key (assessment_id) references assessments (id) on delete cascade,
        constraint fk_contests_assigned_to foreign key (assigned_to) references users (id) on delete set null,
        constraint fk_contests_decided_by foreign key (decided_by) references users (id) on delete set null,
        constraint ck_contests_status check (status in ('open', 'in_review', 'closed')),
        constraint ck_contests_outcome check (outcome in ('confirmed', 'changed', 'withdrawn')),
        constraint ck_contests_closed check (
          (status = 'closed') = (outcome is not null and explanation is not null and decided_at is not null))
      )`);
    await runner.query(
      `create unique index uq_contests_open_interview on contests (interview_id) where status <> 'closed'`,
    );
    await runner.query(
      `create index ix_contests_overdue on contests (due_at) where status <> 'closed' and reminded_at is null`,
    );
    for (const [table, columns] of [
      ['reviews', ['reviewer_id', 'status']],
      ['reviews', ['organisation_id', 'status']],
      ['reviews', ['assessment_id']],
      ['assessment_views', ['user_id']],
      ['flag_verdicts', ['assessment_id', 'flag_id', 'created_at']],
      ['flag_verdicts', ['decided_by']],
      ['contests', ['interview_id', 'created_at', 'id']],
      ['contests', ['organisation_id', 'due_at', 'id']],
      ['contests', ['organisation_id', 'status', 'due_at', 'id']],
      ['contests', ['candidate_id']],
      ['contests', ['assessment_id']],
      ['contests', ['assigned_to']],
      ['contests', ['decided_by']],
    ] as const) {
      await runner.query(`create index ix_${table}_${columns.join('_')} on ${table} (${columns.join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['contests', 'flag_verdicts', 'assessment_views', 'reviews']) {
      await runner.query(`drop table ${table}`);
    }
  }
}
