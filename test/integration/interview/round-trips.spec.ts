import { Llm } from '#libs/providers';
import { StatementCounter, type RoundTrip } from '../../bench/interview/statement-counter.js';
import { eventually, TestApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.js';

/** Who is this, where does the interview stand, keep the answer, keep the question. */
const AT_MOST = 4;

const MORE_THAN_CONNECTIONS = 8;

/** The worker in the same process polls; what it prepared once has no text any more, and nothing else prepares. */
const isOfTheQueue = ({ sql }: RoundTrip): boolean =>
  sql === '' || /graphile_worker|^listen|^notify|^select pg_/i.test(sql);

describe('a turn of an interview', () => {
  let database: TestDatabase;
  let counter: StatementCounter;
  let app: TestApp;
  let invited: InvitedCandidate;
  let interviewId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    const counted = await StatementCounter.start(database.url);
    counter = counted.counter;
    app = await TestApp.start({ RUN_WORKER: 'false' }, { url: counted.url, drop: () => Promise.resolve() });
    invited = await inviteCandidate(app, {
      interview_structure: { questions: [], duration_minutes: 30, question_count: 12 },
    });
    interviewId = (await startInterview(app, invited)).id;
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    counter.stop();
    await database.drop();
  });

  const post = (path: string, body: object) =>
    app.http().post(path).set('Authorization', invited.candidate.auth).send(body);
  const tripsOf = async (request: () => Promise<unknown>): Promise<string[]> => {
    counter.take();
    await request();
    return counter
      .take()
      .filter((trip) => !isOfTheQueue(trip))
      .map(({ sql }) => sql.replace(/\s+/g, ' ').slice(0, 70));
  };
  const answer = (text: string) => post(`/interviews/${interviewId}/messages`, { content_text: text }).expect(200);

  it('asks the database four times at most, at its beginning and much later', async () => {
    const early = await tripsOf(() =>
      answer('First I walk the aisles with the day lead and write down what is blocked.'),
    );
    for (let turn = 2; turn <= 6; turn += 1)
      await answer(`For example in week ${turn} I moved the night shift to the docks.`);
    const late = await tripsOf(() => answer('In the end we shipped everything with forty minutes to spare.'));
    expect({ early, late }).toEqual({ early: expect.any(Array), late: early });
    expect(early.length).toBeLessThanOrEqual(AT_MOST);
  });

  it('asks no more often when it is told as a whole conversation', async () => {
    const messages = [{ role: 'user', content: 'I called the supplier at nine and had the belt replaced by noon.' }];
    const trips = await tripsOf(() => post('/ai/interviewer', { interview_id: interviewId, messages }).expect(200));
    expect(trips.length).toBeLessThanOrEqual(AT_MOST);
  });

  it('keeps no connection while the engine thinks', async () => {
    const engine = app.nest.get(Llm);
    const think = engine.answer.bind(engine);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const thinking = jest.spyOn(engine, 'answer').mockImplementation(async (...question) => {
      await released;
      return think(...question);
    });
    const others = await Promise.all(
      Array.from({ length: MORE_THAN_CONNECTIONS }, () => inviteTo(app, invited.recruiter, invited.roleId)),
    );
    // Their plans are thought about at the same time, by more interviews than there are connections.
    const starting = Promise.all(others.map((other) => startInterview(app, other)));
    await eventually(() => Promise.resolve(thinking.mock.calls.length === MORE_THAN_CONNECTIONS));
    const busy = await app.database.query<{ count: string }>(
      `select count(*) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and state in ('active', 'idle in transaction')`,
    );
    release();
    await starting;
    expect(busy).toEqual([{ count: '0' }]);
  });
});
