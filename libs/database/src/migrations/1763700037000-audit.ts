import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what: a chain per organisation that the database itself lets nobody change. */
export class Audit1763700037000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_people (
        user_id uuid not null,
        key uuid not null,
        constraint pk_audit_people primary key (user_id),
        constraint uq_audit_people_key unique (key),
        constraint fk_audit_people_user_id foreign key (user_id) references users (id) on delete cascade
      )`);
    await runner.query(`
      create table audit_chains (
        organisation_id uuid not null,
        length integer not null,
        head_hash text not null,
        constraint pk_audit_chains primary key (organisation_id)
      )`);
    await runner.query(`
      create table audit_log (
        id uuid not null,
        organisation_id uuid not null,
        actor_key uuid,
        action text not null,
        object_type text not null,
        object_id uuid not null,
        facts jsonb not null,
        before_digest text,
        after_digest text,
        request_id text,
        at timestamptz not null,
        sequence integer,
        prev_hash text,
        hash text,
        constraint pk_audit_log primary key (id),
        constraint uq_audit_log_organisation_id_sequence unique (organisation_id, sequence),
        constraint ck_audit_log_link check (num_nonnulls(sequence, prev_hash, hash) in (0, 3))
      )`);
    for (const columns of ['at', 'actor_key, at', 'object_id, at', 'action, at']) {
      const name = `ix_audit_log_organisation_id_${columns.replaceAll(', ', '_')}_id`;
      await runner.query(`create index ${name} on audit_log (organisation_id, ${columns}, id)`);
    }
    await runner.query(
      `create index ix_audit_log_unlinked on audit_log (organisation_id, at, id) where sequence is null`,
    );
    await runner.query(`
      create function refuse_audit_change() returns trigger language plpgsql as $$
      begin
        -- The one change there is: an entry takes its place in the chain, once.
        if tg_op = 'UPDATE' and old.sequence is null
          and to_jsonb(new) - '{sequence,prev_hash,hash}'::text[] = to_jsonb(old) - '{sequence,prev_hash,hash}'::text[]
        then
          return new;
        end if;
        raise exception 'the audit log is append-only';
      end $$`);
    await runner.query(`
      create trigger audit_log_is_append_only before update or delete on audit_log
      for each row execute function refuse_audit_change()`);
    await runner.query(`
      create trigger audit_log_is_never_emptied before truncate on audit_log
      for each statement execute function refuse_audit_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['audit_log', 'audit_chains', 'audit_people']) await runner.query(`drop table ${table}`);
    await runner.query(`drop function refuse_audit_change`);
  }
}
