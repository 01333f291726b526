import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations to interviews. */
export class Invitations1763700005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table invitations (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        application_id uuid not null,
        candidate_id uuid not null,
        candidate_email citext not null,
        token_hash text not null,
        reminder_token_hash text,
        custom_message text,
        status text not null,
        expires_at timestamptz not null,
        sent_at timestamptz,
        opened_at timestamptz,
        accepted_at timestamptz,
        reminded_at timestamptz,
        send_attempts integer not null,
        email_id uuid,
        invited_by uuid,
        constraint pk_invitations primary key (id),
        constraint uq_invitations_token_hash unique (token_hash),
        constraint uq_invitations_reminder_token_hash unique (reminder_token_hash),
        constraint fk_invitations_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_invitations_application_id foreign key (application_id) references applications (id) on delete cascade,
        constraint fk_invitations_candidate_id foreign key (candidate_id) references users (id) on delete cascade,
        constraint fk_invitations_invited_by foreign key (invited_by) references users (id) on delete set null,
        constraint ck_invitations_status
          check (status in ('pending', 'sent', 'opened', 'accepted', 'expired', 'revoked')),
        constraint ck_invitations_send_attempts check (send_attempts >= 1)
      )`);
    for (const columns of [
      ['organisation_id', 'created_at', 'id'],
      ['application_id', 'created_at', 'id'],
      ['candidate_id', 'created_at', 'id'],
      ['status', 'expires_at'],
      ['email_id'],
      ['invited_by'],
    ]) {
      await runner.query(`create index ix_invitations_${columns.join('_')} on invitations (${columns.join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table invitations`);
  }
}
