import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What conversations are checked against, and the conversations. */
export class RecordingQa1763700039000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table policy_templates (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        name text not null,
        version integer not null,
        archived_at timestamptz,
        created_by uuid,
        constraint pk_policy_templates primary key (id),
        constraint fk_policy_templates_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_policy_templates_created_by foreign key (created_by) references users (id) on delete set null
      )`);
    await runner.query(`
      create table policy_template_versions (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        policy_template_id uuid not null,
        version integer not null,
        name text not null,
        description text not null,
        passing_score numeric(5, 2) not null,
        violation_rules jsonb not null,
        created_by uuid,
        constraint pk_policy_template_versions primary key (id),
        constraint uq_policy_template_versions_policy_template_id_version unique (policy_template_id, version),
        constraint fk_policy_template_versions_policy_template_id foreign key (policy_template_id) references policy_templates (id) on delete cascade,
        constraint fk_policy_template_versions_created_by foreign key (created_by) references users (id) on delete set null,
        constraint ck_policy_template_versions_passing_score check (passing_score between 0 and 100)
      )`);
    await runner.query(`
      create table evaluation_criteria (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        template_version_id uuid not null,
        position integer not null,
        key text not null,
        category_name text not null,
        weight numeric(5, 2) not null,
        passing_score numeric(5, 2) not null,
        is_fatal boolean not null default false,
        kind text not null,
        moment text not null,
        applies_when text,
        evaluation_prompt text not null,
        examples jsonb not null default '[]',
        constraint pk_evaluation_criteria primary key (id),
        constraint uq_evaluation_criteria_template_version_id_key unique (template_version_id, key),
        constraint fk_evaluation_criteria_template_version_id foreign key (template_version_id) references policy_template_versions (id) on delete cascade,
        constraint ck_evaluation_criteria_moment check (moment in ('anywhere', 'opening', 'closing')),
        constraint ck_evaluation_criteria_kind check (kind in ('required_statement', 'prohibited_phrase', 'behaviour', 'outcome')),
        constraint ck_evaluation_criteria_passing_score check (passing_score between 0 and 100),
        constraint ck_evaluation_criteria_weight check (weight > 0 and weight <= 100)
      )`);
    await runner.query(`
      create table recording_batches (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        name text not null,
        policy_template_id uuid,
        created_by uuid,
        refused jsonb not null default '[]',
        constraint pk_recording_batches primary key (id),
        constraint fk_recording_batches_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_recording_batches_policy_template_id foreign key (policy_template_id) references policy_templates (id) on delete set null,
        constraint fk_recording_batches_created_by foreign key (created_by) references users (id) on delete set null
      )`);
    await runner.query(`
      create table recordings (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        uploaded_by uuid,
        interview_id uuid,
        batch_id uuid,
        source text not null,
        file_name text not null,
        file_key text,
        stored_file_id uuid,
        content_type text not null,
        file_size integer not null,
        sha256 text not null,
        duration_seconds numeric(10, 3),
        status text not null default 'queued',
        progress integer not null default 0,
        outcome text,
        error_code text,
        error_message text,
        policy_template_id uuid,
        agent_id uuid,
        agent_name text,
        team text,
        uploaded_at timestamptz not null,
        processed_at timestamptz,
        constraint pk_recordings primary key (id),
        constraint uq_recordings_organisation_id_sha256 unique (organisation_id, sha256),
        constraint fk_recordings_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint fk_recordings_uploaded_by foreign key (uploaded_by) references users (id) on delete set null,
        constraint fk_recordings_interview_id foreign key (interview_id) references interviews (id) on delete cascade,
        constraint fk_recordings_batch_id foreign key (batch_id) references recording_batches (id) on delete set null,
        constraint fk_recordings_stored_file_id foreign key (stored_file_id) references stored_files (id) on delete set null,
        constraint fk_recordings_policy_template_id foreign key (policy_template_id) references policy_templates (id) on delete set null,
        constraint fk_recordings_agent_id foreign key (agent_id) references users (id) on delete set null,
        constraint ck_recordings_progress check (progress between 0 and 100),
        constraint ck_recordings_failed check ((status = 'failed') = (error_message is not null)),
        constraint ck_recordings_outcome check (outcome in ('conversation', 'one_sided', 'no_speech')),
        constraint ck_recordings_status check (status in ('queued', 'processing', 'completed', 'failed')),
        constraint ck_recordings_source check (source in ('audio', 'transcript', 'interview'))
      )`);
    await runner.query(`
      create table transcripts (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        recording_id uuid not null,
        transcript_text text not null,
        diarized_segments jsonb not null,
        speakers jsonb not null,
        transcription_confidence numeric(4, 3),
        engine text not null,
        model text,
        corrected_by uuid,
        corrected_at timestamptz,
        constraint pk_transcripts primary key (id),
        constraint uq_transcripts_recording_id unique (recording_id),
        constraint fk_transcripts_recording_id foreign key (recording_id) references recordings (id) on delete cascade,
        constraint fk_transcripts_corrected_by foreign key (corrected_by) references users (id) on delete set null
      )`);
    for (const [table, columns] of [
      ['policy_templates', ['created_by']],
      ['policy_templates', ['organisation_id', 'created_at', 'id']],
      ['policy_template_versions', ['created_by']],
      ['recording_batches', ['created_by']],
      ['recording_batches', ['policy_template_id']],
      ['recording_batches', ['organisation_id', 'created_at', 'id']],
      ['recordings', ['agent_id']],
      ['recordings', ['policy_template_id']],
      ['recordings', ['stored_file_id']],
      ['recordings', ['batch_id']],
      ['recordings', ['interview_id']],
      ['recordings', ['uploaded_by']],
      ['recordings', ['status']],
      ['recordings', ['organisation_id', 'agent_id', 'uploaded_at']],
      ['recordings', ['organisation_id', 'uploaded_by']],
      ['recordings', ['organisation_id', 'uploaded_at', 'id']],
      ['transcripts', ['corrected_by']],
    ] as const) {
      await runner.query(`create index ix_${table}_${columns.join('_')} on ${table} (${columns.join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'transcripts',
      'recordings',
      'recording_batches',
      'evaluation_criteria',
      'policy_template_versions',
      'policy_templates',
    ])
      await runner.query(`drop table ${table}`);
  }
}
