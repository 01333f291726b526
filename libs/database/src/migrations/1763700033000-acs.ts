import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls of interviews, what the telephony service told about them, and their recordings. */
export class Acs1763700033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table interviews
        add column acs_call_id text,
        add column acs_correlation_id text,
        add column recording_url text,
        add column recording_status text,
        add column recording_deleted_at timestamptz,
        add constraint ck_interviews_recording_status
          check (recording_status in ('recording', 'processing', 'available', 'failed', 'deleted'))`);
    await runner.query(`
      create table acs_identities (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        user_id uuid not null,
        identity text,
        claimed_at timestamptz not null,
        interview_id uuid,
        constraint pk_acs_identities primary key (id),
        constraint uq_acs_identities_user_id unique (user_id),
        constraint fk_acs_identities_user_id foreign key (user_id) references users (id) on delete cascade,
        constraint fk_acs_identities_interview_id foreign key (interview_id) references interviews (id) on delete set null
      )`);
    await runner.query(`
      create table acs_calls (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        interview_id uuid not null,
        candidate_id uuid not null,
        may_record boolean not null,
        status text not null,
        connection_id text,
        server_call_id text,
        correlation_id text,
        started_at timestamptz,
        ended_at timestamptz,
        duration_seconds integer,
        recording_id text,
        recording_status text not null,
        constraint pk_acs_calls primary key (id),
        constraint fk_acs_calls_interview_id foreign key (interview_id) references interviews (id) on delete cascade,
        constraint fk_acs_calls_candidate_id foreign key (candidate_id) references users (id) on delete cascade,
        constraint ck_acs_calls_status check (status in ('requested', 'connecting', 'connected', 'ended', 'failed')),
        constraint ck_acs_calls_recording_status check (recording_status in ('none', 'recording', 'stopped'))
      )`);
    await runner.query(`
      create unique index uq_acs_calls_live_interview on acs_calls (interview_id)
      where (status in ('requested', 'connecting', 'connected'))`);
    await runner.query(`
      create table acs_recording_parts (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        call_id uuid not null,
        interview_id uuid not null,
        candidate_id uuid not null,
        document_id text not null,
        part_index integer not null,
        content_location text not null,
        delete_location text,
        status text not null,
        blob_key text not null,
        content_type text,
        size_bytes bigint,
        attempts integer not null default 0,
        problem text,
        copied_at timestamptz,
        constraint pk_acs_recording_parts primary key (id),
        constraint uq_acs_recording_parts_document_id unique (document_id),
        constraint fk_acs_recording_parts_call_id foreign key (call_id) references acs_calls (id) on delete cascade,
        constraint fk_acs_recording_parts_interview_id foreign key (interview_id) references interviews (id) on delete cascade,
        constraint fk_acs_recording_parts_candidate_id foreign key (candidate_id) references users (id) on delete cascade,
        constraint ck_acs_recording_parts_status
          check (status in ('waiting', 'copied', 'stored', 'lost', 'unwanted', 'deleted'))
      )`);
    await runner.query(`
      create table acs_events (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        source_id text not null,
        call_id uuid,
        call_names text[] not null,
        news jsonb not null,
        status text not null,
        constraint pk_acs_events primary key (id),
        constraint uq_acs_events_source_id unique (source_id),
        constraint fk_acs_events_call_id foreign key (call_id) references acs_calls (id) on delete cascade,
        constraint ck_acs_events_status check (status in ('waiting', 'followed', 'unmatched'))
      )`);
    await runner.query(`create index ix_acs_events_waiting on acs_events (id) where (status = 'waiting')`);
    await runner.query(
      `create index ix_acs_events_unmatched on acs_events using gin (call_names) where (status = 'unmatched')`,
    );
    for (const [table, columns] of [
      ['acs_identities', ['interview_id']],
      ['acs_identities', ['identity']],
      ['acs_calls', ['interview_id', 'created_at', 'id']],
      ['acs_calls', ['candidate_id']],
      ['acs_calls', ['connection_id']],
      ['acs_calls', ['server_call_id']],
      ['acs_calls', ['correlation_id']],
      ['acs_calls', ['recording_id']],
      ['acs_recording_parts', ['call_id']],
      ['acs_recording_parts', ['interview_id', 'part_index']],
      ['acs_recording_parts', ['candidate_id']],
      ['acs_events', ['call_id']],
      ['acs_events', ['created_at']],
    ] as const) {
      await runner.query(`create index ix_${table}_${columns.join('_')} on ${table} (${columns.join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['acs_events', 'acs_recording_parts', 'acs_calls', 'acs_identities'])
      await runner.query(`drop table ${table}`);
    await runner.query(`
      alter table interviews
        drop column acs_call_id, drop column acs_correlation_id, drop column recording_url,
        drop column recording_status, drop column recording_deleted_at`);
  }
}
