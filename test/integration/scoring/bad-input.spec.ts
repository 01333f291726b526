import { randomUUID } from 'node:crypto';
import { TestApp, useApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';
import { useModelServer } from '../../support/model-server.js';
import { aStory, assessed, interviewWith, LENGTH_OF_THREE, type Assessment } from './whole-interview.js';

const PATIENCE_MS = 120_000;

const asStaff = (app: TestApp, { recruiter }: InvitedCandidate, method: 'get' | 'post', path: string) =>
  app.http()[method](path).set('Authorization', recruiter.auth);

describe('an assessment of what is hardly there', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  beforeAll(async () => {
    invited = await inviteCandidate(app(), LENGTH_OF_THREE);
  });

  it(
    'of single words is insufficient evidence, with nothing missing',
    async () => {
      const assessment = await assessed(app(), invited, await interviewWith(app(), invited, () => 'Yes.'));
      expect(assessment).toMatchObject({ overall_score: null, missing_parts: [] });
      expect(assessment.dimensions.map(({ state }) => state)).toEqual(Array(5).fill('insufficient_evidence'));
    },
    PATIENCE_MS,
  );

  it(
    'of two hundred messages is made, and its quotes are found',
    async () => {
      const id = await interviewWith(app(), invited, aStory);
      await assessed(app(), invited, id);
      await lengthen(app(), id, 200);
      const { body } = await asStaff(app(), invited, 'post', '/ai/score').send({ interview_id: id }).expect(200);
      expect(body.missing_parts).toEqual([]);
      const { version, dimensions } = await assessed(app(), invited, id);
      expect(version).toBe(2);
      const texts = await app().database.query<{ id: string; text: string }>(
        `select id, content_text as text from interview_messages where interview_id = $1`,
        [id],
      );
      expect(texts.length).toBeGreaterThanOrEqual(200);
      const said = new Map(texts.map((message) => [message.id, message.text]));
      const quotes = dimensions.flatMap(({ cited_quotes: quoted }) => quoted as Quote[]);
      expect(quotes.length).toBeGreaterThan(0);
      for (const { message_id, start, end, text } of quotes) expect(said.get(message_id)?.slice(start, end)).toBe(text);
    },
    PATIENCE_MS,
  );

  it(
    'counts every dimension the same when an imported rubric has no weights',
    async () => {
      const { body: rubric } = await asStaff(app(), invited, 'get', `/roles/${invited.roleId}/rubric`);
      const id = randomUUID();
      const dimensions = ['Care', 'Safety', 'Planning'].map((name) => ({ name, description: `${name} at work` }));
      await app().database.query(
        `insert into job_role_rubrics (id, job_role_id, version, dimensions) values ($1, $2, $3, $4)`,
        [id, invited.roleId, rubric.version + 1, JSON.stringify(dimensions)],
      );
      const interview = await interviewWith(app(), invited, aStory);
      const { body } = await asStaff(app(), invited, 'post', '/ai/score')
        .send({ interview_id: interview, rubric_id: id })
        .expect(200);
      expect(body.dimensions.map(({ weight }: { weight: number }) => weight)).toEqual([0.3333, 0.3333, 0.3333]);
      const replayed = await asStaff(app(), invited, 'post', `/assessments/${body.assessment_id}/replay`).expect(200);
      expect(replayed.body.matches).toBe(true);
    },
    PATIENCE_MS,
  );

  it(
    'takes only a rubric of the role',
    async () => {
      const other = await inviteCandidate(app(), LENGTH_OF_THREE);
      const { body: theirs } = await asStaff(app(), other, 'get', `/roles/${other.roleId}/rubric`);
      const id = await interviewWith(app(), invited, aStory);
      const ask = (rubricId: string) =>
        asStaff(app(), invited, 'post', '/ai/score').send({ interview_id: id, rubric_id: rubricId });
      expect((await ask(theirs.id)).status).toBe(404);
      expect((await ask(randomUUID())).status).toBe(404);
      expect((await ask('none')).status).toBe(422);
    },
    PATIENCE_MS,
  );
});

describe('an assessment by a model that breaks its schema', () => {
  const model = useModelServer();
  let invited: InvitedCandidate;
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start({ OPENAI_BASE_URL: `${model().url}/v1`, OPENAI_MODEL: 'rehearsal' });
    invited = await inviteCandidate(app, LENGTH_OF_THREE);
  }, PATIENCE_MS);
  afterAll(() => app?.stop());

  it(
    'is failed and says why, every time it is asked twice, and is made when the model has come to its senses',
    async () => {
      const someone = await inviteTo(app, invited.recruiter, invited.roleId);
      const { id } = await startInterview(app, someone);
      const say = (text: string) =>
        app
          .http()
          .post(`/interviews/${id}/messages`)
          .set('Authorization', someone.candidate.auth)
          .send({ content_text: text });
      for (const turn of [0, 1, 2]) await say(aStory(turn)).expect(200);
      await model().behave({ faults: 'off-schema@*' });
      await app.http().post(`/interviews/${id}/complete`).set('Authorization', someone.candidate.auth).expect(202);
      const failed = await assessed(app, invited, id, 'failed');
      expect(failed.missing_parts).toEqual(['scores', 'integrity', 'reasoning', 'actions']);
      expect(failed.problem).toContain('The model did not give a usable answer.');
      await model().behave({ faults: '' });
      await asStaff(app, invited, 'post', `/assessments/${failed.id}/resume`).expect(202);
      const whole: Assessment = await assessed(app, invited, id);
      expect(whole).toMatchObject({ version: 1, missing_parts: [], problem: null });
      expect(whole.recommended_actions.length).toBeGreaterThan(0);
      const { body } = await asStaff(app, invited, 'post', `/assessments/${failed.id}/replay`).expect(200);
      expect(body).toMatchObject({ verification: { matches: true }, engine: { asked: true } });
    },
    PATIENCE_MS,
  );
});

interface Quote {
  message_id: string;
  start: number;
  end: number;
  text: string;
}

/** Repeats the interview's exchanges, each a little different, until it has so many messages. */
async function lengthen(app: TestApp, interviewId: string, messages: number): Promise<void> {
  const old = await app.database.query<{ id: string; metadata: { main_question_id: string } }>(
    `select * from interview_messages where interview_id = $1 order by sequence_number`,
    [interviewId],
  );
  for (let copy = 1; copy * old.length < messages; copy++) {
    const fresh = new Map(old.map(({ id }) => [id, randomUUID()]));
    for (const [id, freshId] of fresh) {
      const main = old.find((message) => message.id === id)?.metadata.main_question_id ?? '';
      await app.database.query(
        `insert into interview_messages select (jsonb_populate_record(message, jsonb_build_object(
           'id', $2::text, 'sequence_number', message.sequence_number + $3::integer,
           'content_text', message.content_text || ' This was week ' || $4::text || '.',
           'metadata', message.metadata || jsonb_build_object('main_question_id', $5::text)))).*
         from interview_messages message where message.id = $1`,
        [id, freshId, copy * old.length, String(copy), fresh.get(main) ?? main],
      );
    }
  }
}
