import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROW = `
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()`;

/** People, the sessions they opened, and the links that were sent to prove who they are. */
export class Auth1763700002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table users (${ROW},
        email citext not null,
        full_name text not null,
        password_hash text,
        phone text,
        status text not null default 'active',
        email_verified_at timestamptz,
        last_login_at timestamptz,
        failed_logins integer not null default 0,
        failed_since timestamptz,
        locked_until timestamptz,
        constraint pk_users primary key (id),
        constraint uq_users_email unique (email),
        constraint ck_users_status check (status in ('active', 'inactive', 'deleted')),
        constraint ck_users_failed_logins check (failed_logins >= 0)
      )`);
    await runner.query(`
      create table refresh_tokens (${ROW},
        user_id uuid not null,
        family uuid not null,
        token_hash text not null,
        expires_at timestamptz not null,
        rotated_at timestamptz,
        revoked_at timestamptz,
        user_agent text,
        ip text,
        constraint pk_refresh_tokens primary key (id),
        constraint uq_refresh_tokens_token_hash unique (token_hash),
        constraint fk_refresh_tokens_user_id foreign key (user_id) references users (id) on delete cascade
      )`);
    await runner.query(`create index ix_refresh_tokens_user_id on refresh_tokens (user_id)`);
    await runner.query(`create index ix_refresh_tokens_family on refresh_tokens (family)`);
    await runner.query(`create index ix_refresh_tokens_expires_at on refresh_tokens (expires_at)`);
    await runner.query(`
      create table one_time_tokens (${ROW},
        user_id uuid not null,
        purpose text not null,
        token_hash text not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        constraint pk_one_time_tokens primary key (id),
        constraint uq_one_time_tokens_token_hash unique (token_hash),
        constraint ck_one_time_tokens_purpose check (purpose in ('verify_email', 'reset_password')),
        constraint fk_one_time_tokens_user_id foreign key (user_id) references users (id) on delete cascade
      )`);
    await runner.query(`create index ix_one_time_tokens_user_id on one_time_tokens (user_id)`);
    await runner.query(`create index ix_one_time_tokens_expires_at on one_time_tokens (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table one_time_tokens`);
    await runner.query(`drop table refresh_tokens`);
    await runner.query(`drop table users`);
  }
}
