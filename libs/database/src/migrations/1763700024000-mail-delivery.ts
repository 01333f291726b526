import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every try to deliver a mail is kept, and staff see the mails about their applications. */
export class MailDelivery1763700024000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table emails
        add column organisation_id uuid,
        add column application_id uuid,
        add constraint fk_emails_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        add constraint fk_emails_application_id foreign key (application_id) references applications (id) on delete cascade`);
    await runner.query(
      `create index ix_emails_organisation_id_created_at_id on emails (organisation_id, created_at, id)`,
    );
    await runner.query(
      `create index ix_emails_organisation_id_status_created_at_id on emails (organisation_id, status, created_at, id)`,
    );
    await runner.query(
      `create index ix_emails_application_id_created_at_id on emails (application_id, created_at, id)`,
    );
    await runner.query(`
      create table email_attempts (
        id uuid not null,
        email_id uuid not null,
        at timestamptz not null,
        provider text not null,
        outcome text not null,
        answer text,
        message text,
        constraint pk_email_attempts primary key (id),
        constraint fk_email_attempts_email_id foreign key (email_id) references emails (id) on delete cascade,
        constraint ck_email_attempts_outcome
          check (outcome in ('sent', 'unavailable', 'refused', 'misconfigured', 'failed'))
      )`);
    await runner.query(`create index ix_email_attempts_email_id_at on email_attempts (email_id, at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table email_attempts`);
    await runner.query(`alter table emails drop column application_id, drop column organisation_id`);
  }
}
