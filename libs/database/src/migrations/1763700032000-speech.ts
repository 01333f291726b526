import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers can be spoken, and texts heard. */
export class Speech1763700032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table interview_messages
        add column content_audio_url text,
        add column audio_duration_seconds numeric(8,3),
        add column audio_metadata jsonb`);
    await runner.query(`
      create table answer_uploads (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        interview_id uuid not null,
        candidate_id uuid not null,
        file_key text not null,
        constraint pk_answer_uploads primary key (id)
      )`);
    await runner.query(`create index ix_answer_uploads_created_at on answer_uploads (created_at)`);
    await runner.query(`create index ix_answer_uploads_candidate_id on answer_uploads (candidate_id)`);
    await runner.query(`
      create table spoken_texts (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        fingerprint text not null,
        file_key text not null,
        last_used_at timestamptz not null,
        constraint pk_spoken_texts primary key (id),
        constraint uq_spoken_texts_fingerprint unique (fingerprint)
      )`);
    await runner.query(`create index ix_spoken_texts_last_used_at on spoken_texts (last_used_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table spoken_texts`);
    await runner.query(`drop table answer_uploads`);
    await runner.query(`
      alter table interview_messages
        drop column content_audio_url, drop column audio_duration_seconds, drop column audio_metadata`);
  }
}
