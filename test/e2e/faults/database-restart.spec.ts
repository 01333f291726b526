import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { clusterIn, knownHome } from '../../../libs/database/src/embedded/cluster-home.js';
import { connectionString } from '../../../libs/database/src/embedded/connection-string.js';
import { keptPassword } from '../../../libs/database/src/embedded/door.js';
import { findPostmaster } from '../../../libs/database/src/embedded/postmaster.js';
import { eventually } from '../../support/app.js';
import { RunningModelServer } from '../../support/model-server.js';
import { RealServer } from '../../support/real-server.js';

const CANDIDATES = 4;
const ANSWERS_EACH = 12;
/** So that turns are under way at any moment. */
const MODEL_LATENCY_MS = 40;
const BEFORE_TRYING_AGAIN_MS = 100;
const PATIENCE_MS = 30_000;

interface Spoken {
  message_type: string;
  sequence_number: number;
  content_text: string;
}

/** What all candidates were told together. */
interface Heard {
  acknowledged: number;
  refusals: string[];
}

describe('a database that dies while candidates answer', () => {
  let model: RunningModelServer;
  let server: RealServer;
  beforeAll(async () => {
    model = await RunningModelServer.start();
    await model.behave({ latency: MODEL_LATENCY_MS });
    server = await RealServer.start({
      OPENAI_BASE_URL: `${model.url}/v1`,
      OPENAI_MODEL: 'rehearsal',
      DATABASE_POOL_SIZE: '4',
      INTERVIEW_TOKEN_BUDGET: '1000000',
    });
  }, 60_000);
  afterAll(async () => {
    await server?.remove();
    await model?.stop();
  }, 30_000);

  const postmaster = () => findPostmaster(clusterIn(knownHome(join(server.dataDir, 'postgres'))));

  async function assessed(interviewIds: string[]): Promise<number> {
    const found = await postmaster();
    if (found.kind !== 'running') return 0;
    const password = keptPassword(join(server.dataDir, 'postgres'));
    const tables = new pg.Client({ connectionString: connectionString(found.port, password) });
    await tables.connect();
    const { rowCount } = await tables.query(
      `select from assessments where status = 'completed' and interview_id = any($1)`,
      [interviewIds],
    );
    await tables.end();
    return rowCount ?? 0;
  }

  /** Answers whatever waits, and sends each answer again until it is acknowledged, as a browser does. */
  async function holdInterview(number: number, heard: Heard) {
    const registered = await server
      .http()
      .post('/auth/register')
      .send({ email: `kim.${number}@example.org`, password: 'Ruhig-9-Fluss', full_name: 'Kim Osei' })
      .expect(201);
    const auth = `Bearer ${registered.body.access_token as string}`;
    const started = await server.http().post('/interviews').set('Authorization', auth).send({ role_type: 'react' });
    const id = started.body.id as string;
    const acknowledged: string[] = [];
    let question = started.body.first_question as { message_id: string } | null;
    const deadline = Date.now() + PATIENCE_MS;
    while (question && acknowledged.length < ANSWERS_EACH) {
      const text = `${number}/${acknowledged.length}: I profiled the list and memoised the row, because it rendered too often.`;
      const response = await server
        .http()
        .post(`/interviews/${id}/messages`)
        .set('Authorization', auth)
        .send({ content_text: text, in_reply_to: question.message_id });
      if (response.status === 200) {
        acknowledged.push(text);
        heard.acknowledged += 1;
        question = response.body.next_question;
      } else {
        heard.refusals.push(`${response.status} ${response.body.type as string}`);
        if (Date.now() > deadline) throw new Error(`Refused for too long: ${JSON.stringify(response.body)}`);
        await sleep(BEFORE_TRYING_AGAIN_MS);
      }
    }
    return { id, auth, acknowledged };
  }

  it.each([
    ['is killed', 'SIGKILL'],
    ['is shut down', 'SIGINT'],
  ] as const)(
    'and %s costs nobody an answer: callers are told 503, then everything goes on',
    async (_, signal) => {
      const heard: Heard = { acknowledged: 0, refusals: [] };
      const first = signal === 'SIGKILL' ? 0 : CANDIDATES;
      const holding = Promise.all(
        Array.from({ length: CANDIDATES }, (_each, index) => holdInterview(first + index, heard)),
      );
      await eventually(async () => heard.acknowledged >= CANDIDATES * 2, { what: 'the first answers' });
      const before = await postmaster();
      if (before.kind !== 'running') throw new Error('The database is not there');
      process.kill(before.pid, signal);
      const interviews = await holding;
      const after = await postmaster();
      expect(after).toMatchObject({ kind: 'running', port: before.port });
      expect(after.kind === 'running' && after.pid).not.toBe(before.pid);

      expect([...new Set(heard.refusals)]).toEqual(['503 urn:talenti:problem:database.unavailable']);
      for (const { id, auth, acknowledged } of interviews) {
        const { body } = await server.http().get(`/interviews/${id}/messages`).set('Authorization', auth).expect(200);
        const messages = body.items as Spoken[];
        const said = messages.filter(({ message_type: type }) => type === 'candidate_response');
        expect(said.map(({ content_text: text }) => text)).toEqual(acknowledged);
        expect(messages.map(({ sequence_number: place }) => place)).toEqual(messages.map((_each, index) => index + 1));
        const completed = await server.http().post(`/interviews/${id}/complete`).set('Authorization', auth).send({});
        expect(completed.status).toBe(202);
      }
      // The jobs of the worker in the same process go on as well.
      await eventually(async () => (await assessed(interviews.map(({ id }) => id))) === CANDIDATES, {
        what: 'the assessments',
        withinMs: PATIENCE_MS,
      });
    },
    90_000,
  );
});
