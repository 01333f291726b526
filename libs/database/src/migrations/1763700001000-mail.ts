import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox of every mail. */
export class Mail1763700001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table emails (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        "to" citext not null,
        template text not null,
        payload text,
        dedupe_key text not null,
        status text not null,
        attempts integer not null default 0,
        sent_at timestamptz,
        provider_id text,
        last_error_code text,
        constraint pk_emails primary key (id),
        constraint uq_emails_dedupe_key unique (dedupe_key),
        constraint ck_emails_status check (status in ('queued', 'sending', 'sent', 'failed')),
        constraint ck_emails_attempts check (attempts >= 0)
      )`);
    await runner.query(`create index ix_emails_status_created_at on emails (status, created_at)`);
    await runner.query(`create index ix_emails_to on emails ("to")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table emails`);
  }
}
