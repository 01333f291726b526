import { createHmac, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { LiveInterview } from './candidate-client.ts';

/** Finds the mark of an interview in whatever the model is asked about it. */
export const MARK_PATTERN = '\\[i:\\d+\\]';

type Row = Record<string, unknown>;

/** A table and the rows that one interview has in it. */
type Rows = Record<(typeof TABLES)[number], Row>;

const TABLES = ['users', 'refresh_tokens', 'interviews', 'interview_sessions', 'interview_messages'] as const;
const BATCH = 250;
/** What an interview asks at most when its plan is not stretched. */
export const TURNS_PER_INTERVIEW = 12;

interface Topic {
  id: string;
  skill: string;
}

interface Progression {
  topics: Topic[];
  length: { mainQuestions: number; questionsAtMost: number };
}

/**
 * Many candidates in interviews of their own. One is made in the ordinary way, through the API; the others are copies
 * of its rows with other ids, so that a thousand take a second and nothing is known here about columns.
 */
export class Population {
  private readonly database: pg.Client;
  private readonly jwtSecret: string;
  private readonly template: Rows;
  private readonly claims: object;
  private serial = 0;

  private constructor(database: pg.Client, jwtSecret: string, template: Rows, claims: object) {
    this.database = database;
    this.jwtSecret = jwtSecret;
    this.template = template;
    this.claims = claims;
  }

  static async begin(baseUrl: string, database: pg.Client, jwtSecret: string): Promise<Population> {
    const person = await post(baseUrl, '/auth/register', {
      email: `bench.${randomUUID()}@example.org`,
      password: 'Ruhig-9-Fluss',
      full_name: 'Kim Osei',
    });
    const accessToken = person['access_token'] as string;
    const interview = await post(baseUrl, '/interviews', { role_type: 'fullstack' }, accessToken);
    const claims = JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString()) as object;
    const rowOf = async (table: string, condition: string, id: unknown): Promise<Row> => {
      const { rows } = await database.query<{ row: Row }>(
        `select to_jsonb(t) as row from ${table} t where ${condition} = $1`,
        [id],
      );
      const [found] = rows;
      if (!found) throw new Error(`The first candidate has no row in ${table}`);
      return found.row;
    };
    const template: Rows = {
      users: await rowOf('users', 'id', person['user_id']),
      refresh_tokens: await rowOf('refresh_tokens', 'user_id', person['user_id']),
      interviews: await rowOf('interviews', 'id', interview['id']),
      interview_sessions: await rowOf('interview_sessions', 'interview_id', interview['id']),
      interview_messages: await rowOf('interview_messages', 'interview_id', interview['id']),
    };
    return new Population(database, jwtSecret, template, claims);
  }

  /** `questions` stretches the plan beyond what the product would ask. */
  async interviews(count: number, questions?: number): Promise<LiveInterview[]> {
    const made = Array.from({ length: count }, () => this.copy(questions));
    for (let at = 0; at < made.length; at += BATCH) {
      const batch = made.slice(at, at + BATCH);
      for (const table of TABLES) {
        await this.database.query(
          `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
          [JSON.stringify(batch.map(({ rows }) => rows[table]))],
        );
      }
    }
    await this.database.query(`analyze ${TABLES.join(', ')}`);
    return made.map(({ live }) => live);
  }

  private copy(questions: number | undefined): { rows: Rows; live: LiveInterview } {
    const mark = `[i:${(this.serial += 1)}]`;
    const { users, refresh_tokens: token, interviews, interview_messages: message } = this.template;
    const asked = message['content_text'] as string;
    const question = `${asked} ${mark}`;
    const replaced: [unknown, string][] = [
      ...Object.values(this.template).map((row): [unknown, string] => [row['id'], randomUUID()]),
      [token['family'], randomUUID()],
      [token['token_hash'], randomUUID()],
      [users['email'], `bench.${randomUUID()}@example.org`],
      [asked, question],
    ];
    let json = JSON.stringify(this.template);
    for (const [old, fresh] of replaced) json = json.replaceAll(inJson(old), inJson(fresh));
    const rows = JSON.parse(json) as Rows;
    const session = rows.interview_sessions;
    session['progression_state'] = markedPlan(session['progression_state'] as Progression, mark, questions);
    const accessToken = this.sign({ ...this.claims, sub: rows.users['id'], sid: rows.refresh_tokens['family'] });
    return { rows, live: { interviewId: idOf(rows, interviews), accessToken, mark, question } };
  }

  private sign(claims: object): string {
    const unsigned = [{ alg: 'HS256', typ: 'JWT' }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${unsigned}.${createHmac('sha256', this.jwtSecret).update(unsigned).digest('base64url')}`;
  }
}

function idOf(rows: Rows, template: Row): string {
  const id = rows.interviews['id'] as string;
  if (id === template['id']) throw new Error('A copy has to have an id of its own');
  return id;
}

/** Whatever is asked about a topic names its skill, and so the interview. */
function markedPlan(progression: Progression, mark: string, questions: number | undefined): Progression {
  const { topics, length } = progression;
  const wanted = questions === undefined ? topics.length : questions;
  const stretched = Array.from({ length: Math.max(wanted, topics.length) }, (_, index): Topic => {
    const topic = topics[index % topics.length];
    if (!topic) throw new Error('A plan has topics');
    const id = index < topics.length ? topic.id : `${topic.id}-${index}`;
    return { ...topic, id, skill: `${topic.skill} ${mark}` };
  });
  if (questions === undefined) return { ...progression, topics: stretched };
  return {
    ...progression,
    topics: stretched,
    length: { ...length, mainQuestions: questions, questionsAtMost: questions },
  };
}

/** As it stands inside a JSON string. */
function inJson(value: unknown): string {
  return JSON.stringify(value).slice(1, -1);
}

async function post(baseUrl: string, path: string, body: object, accessToken?: string): Promise<Row> {
  const response = await fetch(`${baseUrl}/api/v1${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(accessToken !== undefined && { Authorization: `Bearer ${accessToken}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${path} failed: ${await response.text()}`);
  return (await response.json()) as Row;
}

/** What the acknowledged answers became. */
export interface SavedAnswers {
  lost: number;
  twice: number;
}

/** Looks for every acknowledged answer in the transcripts. */
export async function compareWithTranscripts(
  database: pg.Client,
  acknowledged: readonly { interviewId: string; text: string }[],
): Promise<SavedAnswers> {
  const { rows } = await database.query<{ key: string; times: number }>(
    `select interview_id || ' ' || content_text as key, count(*)::int as times from interview_messages
     where message_type = 'candidate_response' and interview_id = any($1) group by 1`,
    [[...new Set(acknowledged.map(({ interviewId }) => interviewId))]],
  );
  const times = new Map(rows.map(({ key, times: count }) => [key, count]));
  return {
    lost: acknowledged.filter(({ interviewId, text }) => !times.has(`${interviewId} ${text}`)).length,
    twice: rows.filter((row) => row.times > 1).length,
  };
}
