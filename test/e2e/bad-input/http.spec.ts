import { randomUUID } from 'node:crypto';
import { registerPerson, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

describe('a request that is wrong', () => {
  const app = useApp();
  let person: Person;
  beforeAll(async () => {
    person = await registerPerson(app());
  });

  it('is told that its JSON cannot be read', async () => {
    const { status, body, type } = await app()
      .http()
      .post('/auth/login')
      .set('Content-Type', 'application/json')
      .send('{"email": ');
    expect({ status, type }).toEqual({ status: 400, type: 'application/problem+json' });
    expect(body).toMatchObject({
      type: 'urn:talenti:problem:body.unreadable',
      title: 'Bad Request',
      instance: '/api/v1/auth/login',
    });
    expect(body.detail).toMatch(/[A-Z].*\.$/);
  });

  it('is told which fields are wrong, all of them at once, and which nobody knows', async () => {
    const { status, body } = await app()
      .http()
      .post('/auth/register')
      .send({ email: 'not an address', password: 7, full_name: 'X', is_admin: true })
      .expect(422);
    expect(body.status).toBe(status);
    expect((body.errors as { field: string }[]).map(({ field }) => field).sort()).toEqual([
      'email',
      'full_name',
      'is_admin',
      'password',
    ]);
  });

  it('of 20 MB is refused before anything is done with it', async () => {
    const { status, body } = await app()
      .http()
      .post('/auth/login')
      .send({ email: 'a@example.org', password: 'x'.repeat(20_000_000) });
    expect({ status, problem: body.status }).toEqual({ status: 413, problem: 413 });
  });

  it('with a type that is not JSON is treated as if it had no body', async () => {
    await app().http().post('/auth/login').set('Content-Type', 'text/plain').send('hello').expect(422);
  });

  it('to nowhere is told that there is nothing', async () => {
    const { status, body } = await app().http().get('/nowhere');
    expect({ status, detail: body.detail }).toEqual({ status: 404, detail: 'There is nothing at this address.' });
  });

  it('with an id that is none is not mistaken for a fault of the server', async () => {
    const { status } = await app().http().get('/interviews/not-an-id').set('Authorization', person.auth);
    expect(status).toBe(400);
  });
});

describe('every answer', () => {
  const app = useApp({ ALLOWED_ORIGINS: 'https://jobs.example.org', RATE_LIMIT_FACTOR: '1' });

  it('has an id, the sane one of the caller or a new one', async () => {
    const own = await app().http().get('/health').set('X-Request-Id', 'trace-17');
    expect(own.headers['x-request-id']).toBe('trace-17');
    const made = await app().http().get('/health').set('X-Request-Id', 'not sane: <script>');
    expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has security headers and is not stored', async () => {
    const { headers } = await app().http().get('/health');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('is for the browsers of allowed origins only', async () => {
    const allowed = await app().http().get('/health').set('Origin', 'https://jobs.example.org');
    expect(allowed.headers['access-control-allow-origin']).toBe('https://jobs.example.org');
    const other = await app().http().get('/health').set('Origin', 'https://evil.example.org');
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('says "nothing" as JSON null', async () => {
    const person = await registerPerson(app());
    const response = await app().http().get('/organisations/current').set('Authorization', person.auth).expect(200);
    expect(response.text).toBe('null');
  });

  it('comes at / and /health without the prefix too', async () => {
    expect((await app().raw().get('/')).body).toMatchObject({ service: 'Talenti', status: 'running' });
    expect((await app().raw().get('/health/ready')).body.details.database.status).toBe('up');
    expect((await app().raw().get('/docs-json')).body.openapi).toBe('3.1.0');
  });

  it('turns into 429 with Retry-After when somebody asks too often', async () => {
    const attempts = [];
    for (let count = 0; count < 12; count++) {
      attempts.push(
        await app()
          .http()
          .post('/auth/forgot-password')
          .send({ email: `${randomUUID()}@example.org` }),
      );
    }
    const refused = attempts.find((response) => response.status === 429);
    expect(refused?.body).toMatchObject({ status: 429, type: 'urn:talenti:problem:rate_limit.exceeded' });
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a request that is sent again', () => {
  const app = useApp();

  it('has one effect and one answer under one Idempotency-Key, however many come at once', async () => {
    const person = await registerPerson(app());
    const send = () =>
      app()
        .http()
        .post('/organisations')
        .set('Authorization', person.auth)
        .set('Idempotency-Key', 'create-1')
        .send({ name: 'Once Ltd' });
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    const created = answers.filter((answer) => answer.status === 201);
    expect(created.length).toBeGreaterThan(0);
    expect(new Set(created.map((answer) => answer.body.id as string)).size).toBe(1);
    expect(
      answers.filter(
        (answer) => answer.status !== 201 && answer.body.type !== 'urn:talenti:problem:idempotency.in_progress',
      ),
    ).toEqual([]);
    const rows = await app().database.query(`select id from organisations where name = 'Once Ltd'`);
    expect(rows).toHaveLength(1);
  });

  it('is refused when the key comes back with another body', async () => {
    const person = await registerPerson(app());
    const send = (name: string) =>
      app().http().post('/organisations').set('Authorization', person.auth).set('Idempotency-Key', 'k').send({ name });
    await send('First Ltd').expect(201);
    const { status, body } = await send('Second Ltd');
    expect({ status, type: body.type }).toEqual({ status: 422, type: 'urn:talenti:problem:idempotency.reused' });
  });

  it("never sees another person's answer under the same key", async () => {
    const [one, two] = [await registerPerson(app()), await registerPerson(app())];
    const send = (person: Person) =>
      app()
        .http()
        .post('/organisations')
        .set('Authorization', person.auth)
        .set('Idempotency-Key', 'same')
        .send({ name: 'Mine' });
    const [first, second] = [await send(one).expect(201), await send(two).expect(201)];
    expect(first.body.id).not.toBe(second.body.id);
  });
});

describe('a route that asks an engine', () => {
  const app = useApp({ AI_RATE_LIMIT_PER_MINUTE: '3', RATE_LIMIT_FACTOR: '1' });

  it('is limited by AI_RATE_LIMIT_PER_MINUTE for each person', async () => {
    const [one, two] = [await registerPerson(app()), await registerPerson(app())];
    const ask = (person: Person) =>
      app()
        .http()
        .post('/ai/interviewer')
        .set('Authorization', person.auth)
        .send({ interview_id: randomUUID(), messages: [] });
    const statuses = [await ask(one), await ask(one), await ask(one), await ask(one), await ask(two)].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([404, 404, 404, 429, 404]);
  });
});
