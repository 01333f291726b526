import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Resumes1763700006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table resumes (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        candidate_id uuid not null,
        uploaded_by uuid not null,
        file_key text not null,
        file_name text not null,
        file_size integer not null,
        content_type text not null,
        sha256 text not null,
        parsing_status text not null,
        parse_error text,
        parsed_data jsonb,
        text text,
        uploaded_at timestamptz not null,
        parsed_at timestamptz,
        constraint pk_resumes primary key (id),
        constraint fk_resumes_candidate_id foreign key (candidate_id) references users (id) on delete cascade,
        constraint ck_resumes_parsing_status check (parsing_status in ('pending', 'processing', 'completed', 'failed'))
      )`);
    await runner.query(`create index ix_resumes_candidate_id_created_at_id on resumes (candidate_id, created_at, id)`);
    await runner.query(`create index ix_resumes_parsed_data on resumes using gin (parsed_data jsonb_path_ops)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table resumes`);
  }
}
