import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where organisations want news sent, and what became of it. */
export class Webhooks1763700038000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table integration_webhooks (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        organisation_id uuid not null,
        webhook_url text not null,
        webhook_secret text not null,
        previous_secret text,
        previous_secret_until timestamptz,
        event_types text[] not null,
        is_active boolean not null default true,
        disabled_reason text,
        failures_in_row integer not null default 0,
        given_up_in_row integer not null default 0,
        paused_until timestamptz,
        last_triggered_at timestamptz,
        constraint pk_integration_webhooks primary key (id),
        constraint fk_integration_webhooks_organisation_id foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint ck_integration_webhooks_disabled_reason check (disabled_reason in ('gone', 'failing')),
        constraint ck_integration_webhooks_disabled check (not is_active or disabled_reason is null),
        constraint ck_integration_webhooks_previous_secret check ((previous_secret is null) = (previous_secret_until is null))
      )`);
    await runner.query(`
      create table webhook_deliveries (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        webhook_id uuid not null,
        event_id text not null,
        event_type text not null,
        payload text not null,
        subject_id uuid,
        status text not null,
        attempts integer not null default 0,
        next_attempt_at timestamptz,
        delivered_at timestamptz,
        response_status integer,
        response_excerpt text,
        problem text,
        constraint pk_webhook_deliveries primary key (id),
        constraint uq_webhook_deliveries_webhook_id_event_id unique (webhook_id, event_id),
        constraint fk_webhook_deliveries_webhook_id foreign key (webhook_id) references integration_webhooks (id) on delete cascade,
        constraint ck_webhook_deliveries_status check (status in ('pending', 'delivered', 'failed')),
        constraint ck_webhook_deliveries_next check ((status = 'pending') = (next_attempt_at is not null))
      )`);
    for (const [table, columns] of [
      ['integration_webhooks', ['organisation_id', 'created_at', 'id']],
      ['webhook_deliveries', ['webhook_id', 'created_at', 'id']],
      ['webhook_deliveries', ['subject_id']],
      ['webhook_deliveries', ['updated_at']],
      ['webhook_deliveries', ['next_attempt_at']],
    ] as const) {
      await runner.query(`create index ix_${table}_${columns.join('_')} on ${table} (${columns.join(', ')})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['webhook_deliveries', 'integration_webhooks']) await runner.query(`drop table ${table}`);
  }
}
