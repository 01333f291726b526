import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kinds under the names that were written before they had a list. */
const KIND_OF: Readonly<Record<string, string>> = {
  tab_hidden: 'tab_switch',
  visibility_change: 'tab_switch',
  visibilitychange: 'tab_switch',
  blur: 'focus_loss',
  window_blur: 'focus_loss',
  focus_lost: 'focus_loss',
  offline: 'network_loss',
};
const KINDS = `'tab_switch', 'focus_loss', 'paste', 'copy', 'silence', 'fullscreen_exit', 'typing_burst', 'network_loss', 'other'`;

/** Signals of the browser become rows of their own, each beside the question that waited then. */
export class InterviewSignals1763700030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table interview_signals (
        id uuid not null,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        interview_id uuid not null,
        message_id uuid,
        kind text not null,
        occurred_at timestamptz not null,
        duration_ms integer,
        details jsonb not null,
        dedupe_key text not null,
        constraint pk_interview_signals primary key (id),
        constraint uq_interview_signals_interview_id_dedupe_key unique (interview_id, dedupe_key),
        constraint fk_interview_signals_interview_id foreign key (interview_id) references interviews (id) on delete cascade,
        constraint fk_interview_signals_message_id foreign key (message_id) references interview_messages (id) on delete set null,
        constraint ck_interview_signals_kind check (kind in (${KINDS})),
        constraint ck_interview_signals_duration check (duration_ms >= 0)
      )`);
    await runner.query(`create index ix_interview_signals_message_id on interview_signals (message_id)`);
    await runner.query(`alter table interviews add column unkept_signal_count integer not null default 0`);
    await this.moveIntoRows(runner);
    await runner.query(`alter table interviews drop column anti_cheat_signals`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table interviews add column anti_cheat_signals jsonb not null default '[]'`);
    await runner.query(`
      update interviews interview set anti_cheat_signals = kept.signals
      from (
        select interview_id, jsonb_agg(
          (details - 'name') || jsonb_strip_nulls(jsonb_build_object(
            'type', coalesce(details->>'name', kind),
            'at', to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'duration_ms', duration_ms)) order by occurred_at, id) as signals
        from interview_signals group by interview_id
      ) kept
      where kept.interview_id = interview.id`);
    await runner.query(`alter table interviews drop column unkept_signal_count`);
    await runner.query(`drop table interview_signals`);
  }

  /** The keys are spelled as the application spells them, so that a list that is sent again is known again. */
  private async moveIntoRows(runner: QueryRunner): Promise<void> {
    // A time was any text that passed for ISO 8601; some of it only JavaScript can read.
    await runner.query(`
      create function pg_temp.time_or_null(written text) returns timestamptz language plpgsql as $$
      begin
        return written::timestamptz;
      exception when others then
        return null;
      end $$`);
    await runner.query(
      `with written as (
         select interview.id as interview_id, interview.updated_at as received_at,
           coalesce(interview.started_at, interview.created_at) as began_at,
           coalesce(interview.ended_at, interview.updated_at) as over_at,
           signal.position, signal.entry, signal.entry->>'type' as name,
           pg_temp.time_or_null(signal.entry->>'at') as claimed_at,
           case jsonb_typeof(signal.entry->'duration_ms') when 'number'
             then least(greatest((signal.entry->>'duration_ms')::numeric, 0), 86400000)::integer end as duration_ms
         from interviews interview
         cross join jsonb_array_elements(
           case jsonb_typeof(interview.anti_cheat_signals) when 'array' then interview.anti_cheat_signals else '[]' end
         ) with ordinality as signal(entry, position)
         where jsonb_typeof(signal.entry) = 'object'
       ), named as (
         select *, coalesce($1::jsonb->>name, case when name in (${KINDS}) then name else 'other' end) as kind,
           greatest(began_at, least(coalesce(claimed_at, received_at), greatest(over_at, began_at))) as occurred_at
         from written
       ), keyed as (
         select *, case kind when 'other' then 'other:' || coalesce(name, '') else kind end
           || '@' || coalesce(floor(extract(epoch from claimed_at) * 1000)::bigint::text, '')
           || '+' || coalesce(duration_ms::text, '') as key
         from named
       )
       insert into interview_signals
         (id, created_at, updated_at, interview_id, message_id, kind, occurred_at, duration_ms, details, dedupe_key)
       select gen_random_uuid(), received_at, received_at, interview_id, (
           select case message.message_type when 'ai_question' then message.id end
           from interview_messages message
           where message.interview_id = keyed.interview_id and message.created_at <= keyed.occurred_at
           order by message.sequence_number desc limit 1
         ), kind, occurred_at, duration_ms,
         case when kind in ('paste', 'copy', 'typing_burst') then '{}'
           else entry - 'type' - 'at' - 'duration_ms'
             || case when kind = 'other' and name is not null then jsonb_build_object('name', name) else '{}' end
         end,
         case when claimed_at is null
           then key || '#' || (row_number() over (partition by interview_id, key order by position) - 1)
           else key end
       from keyed order by interview_id, position
       on conflict do nothing`,
      [JSON.stringify(KIND_OF)],
    );
    await runner.query(`drop function pg_temp.time_or_null(text)`);
  }
}
