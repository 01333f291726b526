import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROW = `
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()`;

/** Organisations and who works in them. A person works in at most one at a time. */
export class Organisations1763700003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisations (${ROW},
        name text not null,
        industry text,
        website text,
        description text,
        billing_email citext,
        logo text,
        "values" jsonb not null default '[]',
        recording_retention_days integer,
        feedback_auto_send_hours integer not null default 4,
        settings jsonb not null default '{}',
        constraint pk_organisations primary key (id),
        constraint ck_organisations_recording_retention_days
          check (recording_retention_days is null or recording_retention_days between 1 and 3650),
        constraint ck_organisations_feedback_auto_send_hours check (feedback_auto_send_hours >= 0)
      )`);
    await runner.query(`
      create table organisation_members (${ROW},
        organisation_id uuid not null,
        user_id uuid not null,
        role text not null,
        is_active boolean not null default true,
        constraint pk_organisation_members primary key (id),
        constraint uq_organisation_members_organisation_id_user_id unique (organisation_id, user_id),
        constraint ck_organisation_members_role
          check (role in ('org_admin', 'recruiter', 'qa_manager', 'reviewer', 'viewer')),
        constraint fk_organisation_members_organisation_id
          foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_organisation_members_user_id foreign key (user_id) references users (id) on delete cascade
      )`);
    await runner.query(`create index ix_organisation_members_user_id on organisation_members (user_id)`);
    await runner.query(`
      create unique index uq_organisation_members_active_user on organisation_members (user_id) where (is_active)`);
    await runner.query(`
      create index ix_organisation_members_organisation_id_created_at_id
      on organisation_members (organisation_id, created_at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table organisation_members`);
    await runner.query(`drop table organisations`);
  }
}
