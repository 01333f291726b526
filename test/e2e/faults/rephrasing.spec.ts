import { registerPerson, type Person } from '../../support/actors.js';
import { TestApp } from '../../support/app.js';
import { RunningModelServer } from '../../support/model-server.js';
import { RealServer } from '../../support/real-server.js';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.js';
import { beginPractice, keptOf, rushEngine } from './faulty-turns.js';

const PATIENCE_MS = 1_500;
const SHORT_PATIENCE_MS = 300;

interface Shown {
  message_id: string;
  text: string;
  rephrasings_left: number;
}
interface Wording {
  text: string;
  engine: string;
  tokens: number;
}

const WORDINGS = `select rephrasing->>'text' as text, rephrasing->'provenance'->>'engine' as engine,
    (rephrasing->>'input_tokens')::integer + (rephrasing->>'output_tokens')::integer as tokens
  from interview_messages cross join jsonb_array_elements(rephrasings) with ordinality as put(rephrasing, step)
  where interview_id = $1 order by sequence_number, step`;

describe('putting a question differently on a model', () => {
  let model: RunningModelServer;
  let app: TestApp;
  let candidate: Person;
  beforeAll(async () => {
    model = await RunningModelServer.start();
    app = await TestApp.start({ OPENAI_BASE_URL: `${model.url}/v1`, OPENAI_MODEL: 'rehearsal', LOG_LEVEL: 'silent' });
    candidate = await registerPerson(app);
  }, 60_000);
  afterAll(async () => {
    await app?.stop();
    await model?.stop();
  });
  afterEach(() => jest.restoreAllMocks());

  const begin = async () => {
    await model.behave({ faults: '' });
    rushEngine(app, model.url, PATIENCE_MS);
    return beginPractice(app, candidate.auth);
  };
  const rephrase = async (id: string, { message_id, rephrasings_left }: Shown): Promise<Shown> =>
    (
      await app
        .http()
        .post(`/interviews/${id}/messages/latest/rephrase`)
        .set('Authorization', candidate.auth)
        .send({ message_id, rephrasings_left })
        .expect(200)
    ).body;
  const wordingsOf = (id: string) => app.database.query<Wording>(WORDINGS, [id]);

  it('keeps the words of the model and what they cost, and makes the interview no shorter', async () => {
    const { id, question } = await begin();
    const before = (await keptOf(app, id)).tokens;
    const first = await rephrase(id, question as Shown);
    expect(first.text).toBe(`Put differently, time 1: ${question.text}`);
    await rephrase(id, first);
    const wordings = await wordingsOf(id);
    expect(wordings.map(({ engine }) => engine)).toEqual(['openai-compatible', 'openai-compatible']);
    const spent = wordings.reduce((sum, { tokens }) => sum + tokens, 0);
    expect(spent).toBeGreaterThan(0);
    expect((await keptOf(app, id)).tokens).toBe(before + spent);
    const [row] = await app.database.query<{ free: number }>(
      'select rephrasing_tokens as free from interviews where id = $1',
      [id],
    );
    expect(row?.free).toBe(spent);
  });

  it.each([
    ['is silent', 'stall', SHORT_PATIENCE_MS],
    ['breaks off', 'reset', PATIENCE_MS],
    ['is down', '500', PATIENCE_MS],
    ['has too much to do', '429', SHORT_PATIENCE_MS],
    ['declines', 'refusal', PATIENCE_MS],
    ['is stopped by a filter', 'filter', PATIENCE_MS],
    ['writes no JSON', 'malformed', PATIENCE_MS],
    ['writes something else', 'off-schema', PATIENCE_MS],
  ])('has words of our own when the model %s', async (_, fault, patienceMs) => {
    const { id, question } = await begin();
    rushEngine(app, model.url, patienceMs);
    await model.behave({ faults: `${fault}@*` });
    const first = await rephrase(id, question as Shown);
    const second = await rephrase(id, first);
    expect(new Set([question.text, first.text, second.text]).size).toBe(3);
    expect((await wordingsOf(id)).map(({ engine }) => engine)).toEqual(['prepared', 'prepared']);
    expect(second.rephrasings_left).toBe(0);
  });
});

describe('putting a question differently on two servers', () => {
  const AT_ONCE = 20;
  const MODEL_LATENCY_MS = 40;
  let model: RunningModelServer;
  let database: TestDatabase;
  let servers: RealServer[] = [];
  let auth: string;

  beforeAll(async () => {
    model = await RunningModelServer.start();
    database = await createTestDatabase();
    const environment = {
      DATABASE_URL: database.url,
      DATABASE_POOL_SIZE: '5',
      JWT_SECRET: 'one-secret-for-both-servers-of-this-test',
      OPENAI_BASE_URL: `${model.url}/v1`,
      OPENAI_MODEL: 'rehearsal',
    };
    servers = [await RealServer.start(environment), await RealServer.start(environment)];
    const registered = await servers[0]!
      .http()
      .post('/auth/register')
      .send({ email: 'ida.berg@example.org', password: 'Ruhig-9-Fluss', full_name: 'Ida Berg' })
      .expect(201);
    auth = `Bearer ${registered.body.access_token as string}`;
  }, 90_000);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.remove()));
    await model?.stop();
    await database?.drop();
  }, 30_000);

  it.each([
    ['says which words it shows', true],
    ['only names the question', false],
  ])(
    `does one step for ${AT_ONCE} wishes at once of a client that %s`,
    async (_, saysWhat) => {
      await model.behave({ latency: MODEL_LATENCY_MS });
      const begun = await servers[0]!
        .http()
        .post('/interviews')
        .set('Authorization', auth)
        .send({ role_type: 'react' })
        .expect(201);
      const { id, first_question: question } = begun.body as { id: string; first_question: Shown };
      const wishAll = (shown: Shown) =>
        Promise.all(
          Array.from({ length: AT_ONCE }, (_, at) =>
            servers[at % 2]!.http()
              .post(`/interviews/${id}/messages/latest/rephrase`)
              .set('Authorization', auth)
              .send({ message_id: shown.message_id, ...(saysWhat && { rephrasings_left: shown.rephrasings_left }) }),
          ),
        );
      await model.forget();
      const all = await wishAll(question);
      expect(all.map(({ status }) => status)).toEqual(Array.from({ length: AT_ONCE }, () => 200));
      const first = all[0]!.body as Shown;
      for (const { body } of all) expect(body).toEqual(first);
      expect(first).toMatchObject({ message_id: question.message_id, rephrasings_left: 1 });
      // Each server asks at most once.
      expect((await model.log()).length).toBeLessThanOrEqual(2);
      if (!saysWhat) return;
      const seconds = await wishAll(first);
      for (const { body } of seconds) expect(body).toEqual(seconds[0]!.body);
      expect(seconds[0]!.body).toMatchObject({ rephrasings_left: 0 });
      expect((await wishAll(seconds[0]!.body as Shown)).map(({ status }) => status)).toEqual(
        Array.from({ length: AT_ONCE }, () => 409),
      );
    },
    60_000,
  );
});
