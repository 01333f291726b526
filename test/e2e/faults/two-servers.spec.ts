import pg from 'pg';
import type supertest from 'supertest';
import { RunningModelServer } from '../../support/model-server.js';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.js';
import { RealServer } from '../../support/real-server.js';
import { hear, type Heard } from '../interviewer/talking.js';

const ROUNDS = 20;
const ROUNDS_OF_TWO_ANSWERS = 10;
/** Two calls of the model a turn: long enough for both servers to think at the same time. */
const MODEL_LATENCY_MS = 15;

const STORY =
  'I measured the page with the profiler and memoised the rows, because 4,000 of them rendered on each key.';

interface Row {
  type: 'ai_question' | 'candidate_response';
  id: string;
  text: string;
}

/** Two processes of the product on one database, as behind a load balancer. */
describe('an interview that two servers take part in', () => {
  let model: RunningModelServer;
  let database: TestDatabase;
  let tables: pg.Client;
  let one: RealServer;
  let other: RealServer;
  let auth: string;

  beforeAll(async () => {
    model = await RunningModelServer.start();
    database = await createTestDatabase();
    tables = new pg.Client({ connectionString: database.url });
    await tables.connect();
    const environment = {
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: '5',
      JWT_SECRET: 'one-secret-for-both-servers-of-this-test',
      OPENAI_BASE_URL: `${model.url}/v1`,
      OPENAI_MODEL: 'rehearsal',
    };
    one = await RealServer.start(environment);
    other = await RealServer.start(environment);
    const registered = await one
      .http()
      .post('/auth/register')
      .send({ email: 'kim.osei@example.org', password: 'Ruhig-9-Fluss', full_name: 'Kim Osei' })
      .expect(201);
    auth = `Bearer ${registered.body.access_token as string}`;
  }, 90_000);
  afterAll(async () => {
    await Promise.all([one?.remove(), other?.remove()]);
    await model?.stop();
    await tables?.end();
    await database?.drop();
  }, 30_000);
  beforeEach(() => model.behave({ latency: MODEL_LATENCY_MS }));

  const begin = async (): Promise<{ id: string; question: string }> => {
    const { body } = await one
      .http()
      .post('/interviews')
      .set('Authorization', auth)
      .send({ role_type: 'react' })
      .expect(201);
    return { id: body.id, question: body.first_question.message_id };
  };
  const answer = (server: RealServer, id: string, text: string, question: string): supertest.Test =>
    server
      .http()
      .post(`/interviews/${id}/messages`)
      .set('Authorization', auth)
      .send({ content_text: text, in_reply_to: question });
  const rowsOf = async (id: string): Promise<Row[]> =>
    (
      await tables.query<Row>(
        `select message_type as type, id, content_text as text from interview_messages
         where interview_id = $1 order by sequence_number`,
        [id],
      )
    ).rows;
  const listen = async (server: RealServer, id: string, question: string): Promise<Heard> => {
    const messages = [
      { role: 'assistant', content: question },
      { role: 'user', content: STORY },
    ];
    return hear(
      await fetch(`${server.url}/api/v1/ai/interviewer/stream`, {
        method: 'POST',
        headers: { Authorization: auth, 'Content-Type': 'application/json' },
        body: JSON.stringify({ interview_id: id, messages }),
      }),
    );
  };

  it(`keeps an answer once and asks one next question when both get it at once, ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, question } = await begin();
      const text = `${STORY} That was number ${round}.`;
      const turns = await Promise.all([one, other].map((server) => answer(server, id, text, question)));
      expect(turns.map(({ status }) => status)).toEqual([200, 200]);
      const rows = await rowsOf(id);
      expect(rows.map(({ type }) => type)).toEqual(['ai_question', 'candidate_response', 'ai_question']);
      expect(rows[1]?.text).toBe(text);
      expect(turns.map(({ body }) => body.candidate_message.id as string)).toEqual([rows[1]?.id, rows[1]?.id]);
      expect(turns.map(({ body }) => body.next_question.message_id as string)).toEqual([rows[2]?.id, rows[2]?.id]);
      expect(turns.map(({ body }) => body.next_question.text as string)).toEqual([rows[2]?.text, rows[2]?.text]);
    }
  }, 60_000);

  it('keeps one of two different answers and says so to whoever gave the other', async () => {
    for (let round = 0; round < ROUNDS_OF_TWO_ANSWERS; round++) {
      const { id, question } = await begin();
      const texts = [`${STORY} That was on the telephone.`, `${STORY} That was on the computer.`];
      const turns = await Promise.all([
        answer(one, id, texts[0] ?? '', question),
        answer(other, id, texts[1] ?? '', question),
      ]);
      expect(turns.map(({ status }) => status).sort()).toEqual([200, 409]);
      const kept = turns.findIndex(({ status }) => status === 200);
      expect(turns[1 - kept]?.body.type).toBe('urn:talenti:problem:interview.already_answered');
      const rows = await rowsOf(id);
      expect(rows.map(({ type }) => type)).toEqual(['ai_question', 'candidate_response', 'ai_question']);
      expect(rows[1]?.text).toBe(texts[kept]);
      expect(turns[kept]?.body.next_question.message_id).toBe(rows[2]?.id);
    }
  }, 60_000);

  it('goes on at the other server in the middle, without a second greeting', async () => {
    const { id } = await begin();
    let turns = 0;
    for (const server of [one, other, other, one]) {
      const asking = server.http().get(`/interviews/${id}/messages/latest`).set('Authorization', auth);
      const { body } = await asking.expect(200);
      const waiting = (await rowsOf(id)).at(-1);
      expect(body.question).toMatchObject({ message_id: waiting?.id, text: waiting?.text });
      await answer(server, id, `${STORY} Turn ${(turns += 1)}.`, body.question.message_id).expect(200);
    }
    const rows = await rowsOf(id);
    expect(rows).toHaveLength(1 + 2 * turns);
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
  });

  it('asks one next question when one streams it and the other gives it whole', async () => {
    for (let round = 0; round < ROUNDS_OF_TWO_ANSWERS; round++) {
      const { id, question } = await begin();
      const [first] = await rowsOf(id);
      const [heard, whole] = await Promise.all([
        listen(one, id, first?.text ?? ''),
        answer(other, id, STORY, question),
      ]);
      expect(whole.status).toBe(200);
      const rows = await rowsOf(id);
      expect(rows.map(({ type }) => type)).toEqual(['ai_question', 'candidate_response', 'ai_question']);
      expect(whole.body.next_question.text).toBe(rows[2]?.text);
      if (heard.problem) {
        expect(heard.problem.type).toBe('urn:talenti:problem:interview.other_question_saved');
        expect((await listen(one, id, first?.text ?? '')).pieces.join('')).toBe(rows[2]?.text);
      } else {
        expect([heard.isDone, heard.pieces.join('')]).toEqual([true, rows[2]?.text]);
      }
      expect(await rowsOf(id)).toHaveLength(3);
    }
  }, 60_000);
});
