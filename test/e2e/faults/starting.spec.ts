import { registerPerson } from '../../support/actors.js';
import { TestApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';
import { RunningModelServer } from '../../support/model-server.js';
import { rushEngine } from './faulty-turns.js';

const PATIENCE_MS = 1_500;

describe('a candidate who begins while the model is down', () => {
  let model: RunningModelServer;
  let app: TestApp;
  let invited: InvitedCandidate;

  beforeAll(async () => {
    model = await RunningModelServer.start();
    app = await TestApp.start({
      OPENAI_BASE_URL: `${model.url}/v1`,
      OPENAI_MODEL: 'rehearsal',
      LOG_LEVEL: 'silent',
    });
    invited = await inviteCandidate(app);
  }, 60_000);
  afterAll(async () => {
    await app?.stop();
    await model?.stop();
  });
  beforeEach(() => void rushEngine(app, model.url, PATIENCE_MS));
  afterEach(() => jest.restoreAllMocks());

  const rowsOf = (candidateId: string) =>
    app.database.query<{ interviews: number; sessions: number; messages: number }>(
      `select count(distinct interviews.id)::int as interviews, count(distinct session.id)::int as sessions,
         count(distinct message.id)::int as messages
       from interviews left join interview_sessions session on session.interview_id = interviews.id
       left join interview_messages message on message.interview_id = interviews.id where candidate_id = $1`,
      [candidateId],
    );
  const applicationStatus = async (id: string) =>
    (await app.database.query<{ status: string }>('select status from applications where id = $1', [id]))[0]?.status;

  it.each([
    ['refuses everything', '503@*', '/interviews'],
    ['refuses everything', '503@*', '/interviews/start'],
    ['wants another key', '401@*', '/interviews'],
    ['falls silent', 'stall@1-2', '/interviews'],
    ['plans but does not ask', '500@2-3', '/interviews'],
    ['plans nonsense', 'off-schema@*', '/interviews'],
    ['plans but asks nonsense', 'off-schema@2-3', '/interviews/start'],
  ])('is told to try again when it %s (%s, %s), and nothing is half-made', async (_, faults, path) => {
    const one = await inviteTo(app, invited.recruiter, invited.roleId);
    const before = await applicationStatus(one.applicationId);
    if (faults.startsWith('stall')) rushEngine(app, model.url, 250);
    await model.behave({ faults });
    const refused = await app
      .http()
      .post(path)
      .set('Authorization', one.candidate.auth)
      .send({ application_id: one.applicationId });
    expect(refused.body).toMatchObject({ status: 503, type: 'urn:talenti:problem:interview.not_ready' });
    expect(refused.body.detail).toMatch(/try again/);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(await rowsOf(one.candidate.userId)).toEqual([{ interviews: 0, sessions: 0, messages: 0 }]);
    expect(await applicationStatus(one.applicationId)).toBe(before);

    await model.behave({ faults: '' });
    rushEngine(app, model.url, PATIENCE_MS);
    const begun = await startInterview(app, one);
    expect(begun.question.text.length).toBeGreaterThan(10);
    expect(await rowsOf(one.candidate.userId)).toEqual([{ interviews: 1, sessions: 1, messages: 1 }]);
  });

  it('is told so for practice as well, and for how long a model that is down is left alone', async () => {
    const person = await registerPerson(app);
    const begin = () => app.http().post('/interviews').set('Authorization', person.auth).send({ role_type: 'python' });
    await model.behave({ faults: '503@*' });
    for (let time = 0; time < 3; time++) expect((await begin()).status).toBe(503);
    await model.forget();
    const resting = await begin();
    expect(resting.status).toBe(503);
    expect(Number(resting.headers['retry-after'])).toBeGreaterThan(20);
    expect(await model.log()).toEqual([]);
    expect(await rowsOf(person.userId)).toEqual([{ interviews: 0, sessions: 0, messages: 0 }]);
    await model.behave({ faults: '' });
  });

  it('comes back to an open interview without the model', async () => {
    await model.behave({ faults: '' });
    const one = await inviteTo(app, invited.recruiter, invited.roleId);
    const begun = await startInterview(app, one);
    await model.behave({ faults: '503@*' });
    expect(await startInterview(app, one)).toEqual(begun);
    await model.behave({ faults: '' });
  });
});
