import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Interviews1763700007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table interviews (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        candidate_id uuid not null,
        organisation_id uuid,
        application_id uuid,
        job_role_id uuid,
        resume_id uuid,
        rubric_version integer,
        kind text not null,
        role_type text,
        mode text not null,
        status text not null,
        started_at timestamptz,
        completed_at timestamptz,
        ended_at timestamptz,
        duration_seconds integer,
        ai_model_used text not null,
        total_tokens_used integer not null default 0,
        cost_usd numeric(10,4) not null default 0,
        recording_consent boolean not null default false,
        anti_cheat_signals jsonb not null default '[]',
        constraint pk_interviews primary key (id),
        constraint fk_interviews_candidate_id foreign key (candidate_id) references users (id) on delete cascade,
        constraint fk_interviews_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_interviews_application_id foreign key (application_id) references applications (id) on delete cascade,
        constraint fk_interviews_job_role_id foreign key (job_role_id) references job_roles (id) on delete cascade,
        constraint ck_interviews_status check (status in ('scheduled', 'in_progress', 'completed', 'abandoned', 'cancelled')),
        constraint ck_interviews_kind check (kind in ('real', 'practice')),
        constraint ck_interviews_mode check (mode in ('text', 'voice', 'video'))
      )`);
    await runner.query(`
      create unique index uq_interviews_active_application on interviews (application_id)
      where (status in ('scheduled', 'in_progress'))`);
    await runner.query(`create index ix_interviews_application_id on interviews (application_id)`);
    for (const owner of ['candidate_id', 'job_role_id', 'organisation_id']) {
      await runner.query(`create index ix_interviews_${owner}_created_at_id on interviews (${owner}, created_at, id)`);
    }
    await runner.query(`
      create table interview_sessions (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        interview_id uuid not null,
        current_difficulty_level text not null,
        questions_asked_count integer not null,
        skill_boundaries_identified jsonb not null,
        progression_state jsonb not null,
        last_activity_at timestamptz not null,
        constraint pk_interview_sessions primary key (id),
        constraint uq_interview_sessions_interview_id unique (interview_id),
        constraint fk_interview_sessions_interview_id foreign key (interview_id) references interviews (id) on delete cascade,
        constraint ck_interview_sessions_level check (current_difficulty_level in ('warmup', 'standard', 'advanced'))
      )`);
    await runner.query(`create index ix_interview_sessions_last_activity_at on interview_sessions (last_activity_at)`);
    await runner.query(`
      create table interview_messages (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        interview_id uuid not null,
        sequence_number integer not null,
        message_type text not null,
        content_text text not null,
        response_time_seconds integer,
        start_time_ms integer not null,
        end_time_ms integer not null,
        metadata jsonb not null,
        constraint pk_interview_messages primary key (id),
        constraint uq_interview_messages_interview_id_sequence_number unique (interview_id, sequence_number),
        constraint fk_interview_messages_interview_id foreign key (interview_id) references interviews (id) on delete cascade,
        constraint ck_interview_messages_type check (message_type in ('ai_question', 'candidate_response'))
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table interview_messages`);
    await runner.query(`drop table interview_sessions`);
    await runner.query(`drop table interviews`);
  }
}
