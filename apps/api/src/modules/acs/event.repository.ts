import { Injectable } from '@nestjs/common';
import { Database, jsonb } from '#libs/database';
import type { CallNews, SentNews } from './domain/call-news.js';
import type { AcsCallEntity } from './entities/acs-call.entity.js';
import { AcsEventEntity } from './entities/acs-event.entity.js';

/** News that no person's eyes are for: it is matched with calls by the service's names. */
export interface NewsScope {
  newsId: string;
}

/** A call with the news about it that nobody has followed yet. */
export interface NewsOfCall {
  callId: string;
  newsIds: string[];
}

const MOST_AT_ONCE = 1_000;
const MATCHING_LOCK = 7_331;
const NAMES_CALL = `(call.connection_id = any(event.call_names) or call.server_call_id = any(event.call_names)
  or call.correlation_id = any(event.call_names) or call.recording_id = any(event.call_names))`;

@Injectable()
export class EventRepository {
  constructor(private readonly database: Database) {}

  /** All in one statement; what came before is left out. `callId`: it came by the call's own address. */
  async insert(news: readonly (SentNews & { id: string })[], callId: string | null, now: Date): Promise<number> {
    const rows = await this.database.query(
      `insert into acs_events (id, created_at, updated_at, source_id, call_id, call_names, news, status)
       select sent.id, $2, $2, sent."sourceId", (select call.id from acs_calls call where call.id = $3),
         sent."callNames", sent.news, 'waiting'
       from jsonb_to_recordset($1) as sent(id uuid, "sourceId" text, "callNames" text[], news jsonb)
       on conflict (source_id) do nothing returning id`,
      [jsonb([...news]), now, callId],
    );
    return rows.length;
  }

  async find({ newsId }: NewsScope): Promise<AcsEventEntity | null> {
    return this.database.repository(AcsEventEntity).findOneBy({ id: newsId });
  }

  /** News that waits, of calls we know; what names none of them is put aside until one does. Inside a unit of work. */
  async match(): Promise<NewsOfCall[]> {
    // A call that is told its names at this moment, and news put aside at this moment, must not miss each other.
    await this.database.query('select pg_advisory_xact_lock($1)', [MATCHING_LOCK]);
    return this.database.query<NewsOfCall>(
      `with waiting as (
         select event.id, coalesce(event.call_id, (select call.id from acs_calls call where ${NAMES_CALL} limit 1)) as call_id
         from acs_events event
         where event.status = 'waiting' and event.news->>'kind' <> 'incoming' order by event.id limit ${MOST_AT_ONCE}
       ), marked as (
         update acs_events event
         set call_id = waiting.call_id, status = case when waiting.call_id is null then 'unmatched' else 'waiting' end
         from waiting where event.id = waiting.id
       )
       select call_id as "callId", array_agg(id) as "newsIds" from waiting where call_id is not null group by call_id`,
    );
  }

  /** Whether more waits than was matched at once. */
  async hasMore(): Promise<boolean> {
    const rows = await this.database.query(
      `select id from acs_events where status = 'waiting' and news->>'kind' <> 'incoming' limit 1`,
    );
    return rows.length > 0;
  }

  async listWaiting({ callId, newsIds }: NewsOfCall): Promise<{ id: string; news: CallNews }[]> {
    return this.database.query(
      `select id, news from acs_events where call_id = $1 and id = any($2) and status = 'waiting' order by id`,
      [callId, newsIds],
    );
  }

  async noteFollowed(newsIds: readonly string[]): Promise<void> {
    await this.database.query(`update acs_events set status = 'followed' where id = any($1)`, [newsIds]);
  }

  /** Calls of people whom nobody has looked for yet. */
  async incoming(): Promise<{ id: string; from: string }[]> {
    return this.database.query(
      `select id, news->>'from' as "from" from acs_events
       where status = 'waiting' and news->>'kind' = 'incoming' order by id limit ${MOST_AT_ONCE}`,
    );
  }

  /** A call was told its names: news that came before may be about it. Inside a unit of work. */
  async wake({ connectionId, serverCallId, correlationId, recordingId }: AcsCallEntity): Promise<boolean> {
    const names = [connectionId, serverCallId, correlationId, recordingId].filter((name) => name !== null);
    await this.database.query('select pg_advisory_xact_lock($1)', [MATCHING_LOCK]);
    const rows = await this.database.query(
      `update acs_events set status = 'waiting' where status = 'unmatched' and call_names && $1 returning id`,
      [names],
    );
    return rows.length > 0;
  }

  async deleteBefore(moment: Date): Promise<void> {
    await this.database.query(`delete from acs_events where created_at < $1`, [moment]);
  }
}
