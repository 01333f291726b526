import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type pg from 'pg';

/** One organisation in so many keeps its recordings for ten years. */
const LONG_KEEPER_EVERY = 10;
/** How many a chunk of rows has, so that no statement takes long. */
const CHUNK = 100_000;

export interface Kept {
  organisations: number;
  interviews: number;
  /** Of these, how many are older than the default allows; long keepers have as many again that are not due. */
  due: number;
}

/** Interviews by voice of many organisations, spread over the last weeks; the due ones with an answer that was recorded. */
export async function seedKept(database: pg.Client, { organisations, interviews, due }: Kept): Promise<void> {
  await database.query(
    `insert into organisations (id, name, recording_retention_days)
     select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Organisation ' || n, 3650
     from generate_series(1, $1) n`,
    [organisations],
  );
  await database.query(`insert into users (id, email, full_name) values ($1, 'bench@example.org', 'Bench Person')`, [
    PERSON,
  ]);
  await seedInterviews(database, organisations, due, `91 + number % 30`, `n % ${LONG_KEEPER_EVERY} <> 0`);
  await seedInterviews(database, organisations, due, `91 + number % 3000`, `n % ${LONG_KEEPER_EVERY} = 0`);
  await seedInterviews(database, organisations, interviews - 2 * due, `number % 89`, 'true');
  await database.query(
    `insert into interview_messages (id, interview_id, sequence_number, message_type, content_text, content_audio_url, start_time_ms, end_time_ms, metadata)
     select gen_random_uuid(), id, 1, 'candidate_response', 'I counted the shelf twice.',
       'interviews/' || id || '/answers/1', 0, 0, '{}'
     from interviews where ended_at < now() - interval '91 days' + interval '1 hour'`,
  );
  await database.query('vacuum analyze');
}

const PERSON = '018f0000-0000-7000-8000-000000000001';

async function seedInterviews(
  database: pg.Client,
  organisations: number,
  count: number,
  daysAgo: string,
  whose: string,
): Promise<void> {
  for (let from = 0; from < count; from += CHUNK) {
    await database.query(
      `with owner as (
         select row_number() over () - 1 as place, count(*) over () as owners, id
         from (select ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id
               from generate_series(1, $1) n where ${whose}) chosen)
       insert into interviews (id, candidate_id, organisation_id, kind, mode, status, ai_model_used, ended_at)
       select gen_random_uuid(), $2, owner.id, 'real', 'voice', 'completed', 'none',
         now() - make_interval(days => (${daysAgo})::integer)
       from generate_series($3::integer, $4::integer) number join owner on owner.place = number % owner.owners`,
      [organisations, PERSON, from, Math.min(from + CHUNK, count) - 1],
    );
  }
}

/** From now on, all but the long keepers have the default. */
export async function letTimePass(database: pg.Client): Promise<void> {
  await database.query(
    `update organisations set recording_retention_days = null
     where right(name, length(name) - 13)::integer % ${LONG_KEEPER_EVERY} <> 0`,
  );
}

/** The recordings themselves, as the folder store keeps them. */
export async function writeRecordings(database: pg.Client, folder: string): Promise<number> {
  const { rows } = await database.query<{ key: string }>(
    `select content_audio_url as key from interview_messages where content_audio_url is not null`,
  );
  for (const { key } of rows) {
    const file = join(folder, key);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, 'a voice');
    await writeFile(`${file}.type`, 'audio/webm');
  }
  return rows.length;
}
