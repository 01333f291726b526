import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invented people for trying things out, and mail that is not sent to them. */
export class SampleData1763700049000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sample_data (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        status text not null,
        requested_by uuid,
        steps_done integer not null default 0,
        doing text not null,
        made jsonb not null,
        problem text,
        constraint pk_sample_data primary key (id),
        constraint uq_sample_data_organisation_id unique (organisation_id),
        constraint fk_sample_data_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_sample_data_requested_by foreign key (requested_by) references users (id) on delete set null,
        constraint ck_sample_data_status check (status in ('filling', 'ready', 'removing', 'failed')),
        constraint ck_sample_data_failed check ((status = 'failed') = (problem is not null))
      )`);
    await runner.query(`create index ix_sample_data_requested_by on sample_data (requested_by)`);
    await this.allow(runner, `'suppressed', `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table sample_data`);
    await runner.query(`delete from email_attempts where outcome = 'suppressed'`);
    await runner.query(`delete from emails where status = 'suppressed'`);
    await this.allow(runner, '');
  }

  /** The same lists as before, with or without one word. */
  private async allow(runner: QueryRunner, word: string): Promise<void> {
    await runner.query(`
      alter table emails drop constraint ck_emails_status,
        add constraint ck_emails_status check (status in ('queued', 'sending', 'sent', ${word}'failed'))`);
    await runner.query(`
      alter table email_attempts drop constraint ck_email_attempts_outcome,
        add constraint ck_email_attempts_outcome
          check (outcome in ('sent', ${word}'unavailable', 'refused', 'misconfigured', 'failed'))`);
  }
}
