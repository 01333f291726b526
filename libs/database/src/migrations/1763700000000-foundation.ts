import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every room stands on: case-insensitive text, trigram search and the memory of idempotent requests. */
export class Foundation1763700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists citext`);
    await runner.query(`create extension if not exists pg_trgm`);
    await runner.query(`
      create table idempotency_keys (
        principal text not null,
        route text not null,
        key text not null,
        body_hash text not null,
        status integer,
        response text,
        content_type text,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        constraint pk_idempotency_keys primary key (principal, route, key)
      )`);
    await runner.query(`create index ix_idempotency_keys_expires_at on idempotency_keys (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table idempotency_keys`);
    await runner.query(`drop extension pg_trgm`);
    await runner.query(`drop extension citext`);
  }
}
