import type { MigrationInterface, QueryRunner } from 'typeorm';

const DAYS = ['transcript', 'evidence', 'decision_log', 'demographics'].map((name) => `${name}_retention_days`);

/** What an index over rows whose time may be over begins with; each ends with its condition. */
const DUE = {
  ix_interviews_recording_due: `interviews (organisation_id, ended_at, id)
    where ended_at is not null and recording_deleted_at is null and (mode <> 'text' or recording_status is not null)`,
  ix_interviews_transcript_due: `interviews (organisation_id, ended_at, id)
    where ended_at is not null and transcript_deleted_at is null`,
  ix_applications_letter_due: `applications (organisation_id, updated_at, id) where cover_letter is not null`,
  ix_applications_organisation_id_updated_at_id: `applications (organisation_id, updated_at, id)`,
  ix_resumes_uploaded_at_id: `resumes (uploaded_at, id)`,
  ix_resume_feedback_organisation_id_updated_at_id: `resume_feedback (organisation_id, updated_at, id)`,
  ix_resume_batch_items_organisation_id_updated_at_id: `resume_batch_items (organisation_id, updated_at, id)`,
  ix_invitations_organisation_id_updated_at_id: `invitations (organisation_id, updated_at, id)`,
};

/** How long things are kept, what must stay all the same, and who asked for their own to go. */
export class Retention1763700035000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const days of DAYS) {
      await runner.query(`
        alter table organisations
          add column ${days} integer,
          add constraint ck_organisations_${days} check (${days} is null or ${days} between 1 and 3650)`);
    }
    await runner.query(`alter table interviews add column transcript_deleted_at timestamptz`);
    for (const [name, what] of Object.entries(DUE)) await runner.query(`create index ${name} on ${what}`);

    await runner.query(`
      create table legal_holds (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        subject_type text not null,
        subject_id uuid not null,
        reason text not null,
        set_by uuid,
        released_at timestamptz,
        released_by uuid,
        release_reason text,
        constraint pk_legal_holds primary key (id),
        constraint fk_legal_holds_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_legal_holds_set_by foreign key (set_by) references users (id) on delete set null,
        constraint fk_legal_holds_released_by foreign key (released_by) references users (id) on delete set null,
        constraint ck_legal_holds_subject_type check (subject_type in ('organisation', 'candidate', 'application', 'interview'))
      )`);
    await runner.query(`create index ix_legal_holds_active on legal_holds (subject_id) where released_at is null`);
    await runner.query(`
      create table data_deletion_requests (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        user_id uuid not null,
        kind text not null,
        status text not null,
        due_at timestamptz not null,
        completed_at timestamptz,
        reminded_at timestamptz,
        attempts integer not null default 0,
        problem text,
        sealed_email text,
        lease_until timestamptz,
        progress jsonb not null default '[]',
        report jsonb,
        certificate_token_hash text not null,
        constraint pk_data_deletion_requests primary key (id),
        constraint uq_data_deletion_requests_certificate_token_hash unique (certificate_token_hash),
        constraint fk_data_deletion_requests_user_id foreign key (user_id) references users (id) on delete cascade,
        constraint ck_data_deletion_requests_kind check (kind in ('full', 'recordings_only', 'anonymise')),
        constraint ck_data_deletion_requests_status check (status in ('received', 'on_hold', 'working', 'completed')),
        constraint ck_data_deletion_requests_completed check
          ((status = 'completed') = (completed_at is not null and report is not null and sealed_email is null))
      )`);
    await runner.query(`
      create unique index uq_data_deletion_requests_open on data_deletion_requests (user_id, kind)
      where status <> 'completed'`);
    await runner.query(`
      create index ix_data_deletion_requests_open_due on data_deletion_requests (due_at) where status <> 'completed'`);
    await runner.query(`
      create table retention_runs (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid,
        requested_by uuid,
        status text not null,
        started_at timestamptz not null,
        finished_at timestamptz,
        lease_until timestamptz not null,
        recordings_deleted integer not null default 0,
        interviews_updated integer not null default 0,
        progress jsonb not null default '[]',
        errors jsonb not null default '[]',
        error_count integer not null default 0,
        constraint pk_retention_runs primary key (id),
        constraint fk_retention_runs_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_retention_runs_requested_by foreign key (requested_by) references users (id) on delete set null,
        constraint ck_retention_runs_status check (status in ('running', 'completed')),
        constraint ck_retention_runs_finished check ((status = 'completed') = (finished_at is not null))
      )`);
    await runner.query(
      `create unique index uq_retention_runs_running on retention_runs (status) where status = 'running'`,
    );
    for (const [table, columns] of [
      ['legal_holds', ['organisation_id', 'created_at', 'id']],
      ['legal_holds', ['set_by']],
      ['legal_holds', ['released_by']],
      ['data_deletion_requests', ['user_id', 'created_at', 'id']],
      ['retention_runs', ['organisation_id', 'started_at']],
      ['retention_runs', ['requested_by']],
    ] as const) {
      await runner.query(`create index ix_${table}_${columns.join('_')} on ${table} (${columns.join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['retention_runs', 'data_deletion_requests', 'legal_holds']) {
      await runner.query(`drop table ${table}`);
    }
    for (const name of Object.keys(DUE)) await runner.query(`drop index ${name}`);
    await runner.query(`alter table interviews drop column transcript_deleted_at`);
    for (const days of DAYS) await runner.query(`alter table organisations drop column ${days}`);
  }
}
