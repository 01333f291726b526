import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that browsers send straight to storage, and batches of resumes made of them. */
export class ResumeBatches1763700026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stored_files (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid,
        owner_id uuid not null,
        purpose text not null,
        file_key text not null,
        file_name text not null,
        content_type text not null,
        most_bytes integer not null,
        exact_bytes integer,
        expires_at timestamptz not null,
        receiving_since timestamptz,
        received_at timestamptz,
        file_size integer,
        sha256 text,
        taken_at timestamptz,
        constraint pk_stored_files primary key (id),
        constraint fk_stored_files_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_stored_files_owner_id foreign key (owner_id) references users (id) on delete cascade,
        constraint ck_stored_files_purpose check (purpose in ('resume')),
        constraint ck_stored_files_arrival check ((received_at is null) = (file_size is null) and (received_at is null) = (sha256 is null))
      )`);
    await runner.query(`
      create table resume_batches (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        job_role_id uuid not null,
        name text not null,
        created_by uuid,
        constraint pk_resume_batches primary key (id),
        constraint fk_resume_batches_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_resume_batches_job_role_id foreign key (job_role_id) references job_roles (id) on delete cascade,
        constraint fk_resume_batches_created_by foreign key (created_by) references users (id) on delete set null
      )`);
    await runner.query(`
      create table resume_batch_items (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        batch_id uuid not null,
        job_role_id uuid not null,
        stored_file_id uuid not null,
        file_key text not null,
        file_name text not null,
        file_size integer not null,
        content_type text not null,
        sha256 text not null,
        status text not null default 'uploaded',
        problem_code text,
        problem_detail text,
        parsed_data jsonb,
        text text,
        hidden_text jsonb not null default '[]',
        email citext,
        full_name text,
        phone_end text,
        duplicate_reason text,
        duplicate_item_id uuid,
        duplicate_application_id uuid,
        skipped boolean not null default false,
        approved_at timestamptz,
        approved_by uuid,
        invite_status text not null default 'none',
        invite_problem text,
        invite_message text,
        invite_days integer,
        invited_by uuid,
        application_id uuid,
        invitation_id uuid,
        candidate_id uuid,
        handed_over_at timestamptz,
        declined_at timestamptz,
        constraint pk_resume_batch_items primary key (id),
        constraint uq_resume_batch_items_stored_file_id unique (stored_file_id),
        constraint fk_resume_batch_items_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_resume_batch_items_batch_id foreign key (batch_id) references resume_batches (id) on delete cascade,
        constraint fk_resume_batch_items_job_role_id foreign key (job_role_id) references job_roles (id) on delete cascade,
        constraint fk_resume_batch_items_stored_file_id foreign key (stored_file_id) references stored_files (id) on delete cascade,
        constraint fk_resume_batch_items_duplicate_item_id foreign key (duplicate_item_id) references resume_batch_items (id) on delete set null,
        constraint fk_resume_batch_items_duplicate_application_id foreign key (duplicate_application_id) references applications (id) on delete set null,
        constraint fk_resume_batch_items_approved_by foreign key (approved_by) references users (id) on delete set null,
        constraint fk_resume_batch_items_invited_by foreign key (invited_by) references users (id) on delete set null,
        constraint fk_resume_batch_items_application_id foreign key (application_id) references applications (id) on delete set null,
        constraint fk_resume_batch_items_invitation_id foreign key (invitation_id) references invitations (id) on delete set null,
        constraint fk_resume_batch_items_candidate_id foreign key (candidate_id) references users (id) on delete cascade,
        constraint ck_resume_batch_items_status check (status in ('uploaded', 'queued', 'reading', 'parsed', 'failed', 'duplicate')),
        constraint ck_resume_batch_items_invite_status check (invite_status in ('none', 'queued', 'invited', 'already_applied', 'failed')),
        constraint ck_resume_batch_items_duplicate_reason check (duplicate_reason in ('same_file', 'same_email', 'same_name_and_phone')),
        constraint ck_resume_batch_items_failed check (status <> 'failed' or problem_detail is not null),
        constraint ck_resume_batch_items_duplicate check ((status = 'duplicate') = (duplicate_reason is not null))
      )`);
    await runner.query(`create index ix_stored_files_unclaimed on stored_files (expires_at) where taken_at is null`);
    for (const [table, columns] of [
      ['stored_files', ['organisation_id']],
      ['stored_files', ['owner_id']],
      ['resume_batches', ['organisation_id', 'created_at', 'id']],
      ['resume_batches', ['job_role_id']],
      ['resume_batches', ['created_by']],
      ['resume_batch_items', ['batch_id', 'created_at', 'id']],
      ['resume_batch_items', ['organisation_id']],
      ['resume_batch_items', ['job_role_id', 'sha256']],
      ['resume_batch_items', ['job_role_id', 'email']],
      ['resume_batch_items', ['application_id']],
      ['resume_batch_items', ['invitation_id']],
      ['resume_batch_items', ['candidate_id', 'created_at', 'id']],
      ['resume_batch_items', ['duplicate_item_id']],
      ['resume_batch_items', ['duplicate_application_id']],
      ['resume_batch_items', ['approved_by']],
      ['resume_batch_items', ['invited_by']],
    ] as const) {
      await runner.query(`create index ix_${table}_${columns.join('_')} on ${table} (${columns.join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['resume_batch_items', 'resume_batches', 'stored_files'])
      await runner.query(`drop table ${table}`);
  }
}
