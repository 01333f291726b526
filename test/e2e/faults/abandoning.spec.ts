import { setTimeout as sleep } from 'node:timers/promises';
import { CloseAbandonedJob } from '../../../apps/api/src/modules/interview/jobs/close-abandoned.job.js';
import { registerPerson, type Person } from '../../support/actors.js';
import { TestApp } from '../../support/app.js';
import { RunningModelServer } from '../../support/model-server.js';
import { STORY } from '../interviewer/talking.js';
import { beginPractice, keptOf } from './faulty-turns.js';

const ROUNDS = 30;

describe('an answer that arrives while its interview is being abandoned', () => {
  let model: RunningModelServer;
  let app: TestApp;
  let candidate: Person;
  beforeAll(async () => {
    model = await RunningModelServer.start();
    app = await TestApp.start({ OPENAI_BASE_URL: `${model.url}/v1`, OPENAI_MODEL: 'rehearsal' });
    candidate = await registerPerson(app);
  }, 60_000);
  afterAll(async () => {
    await app?.stop();
    await model?.stop();
  });

  const answer = (id: string, question: string) =>
    app
      .http()
      .post(`/interviews/${id}/messages`)
      .set('Authorization', candidate.auth)
      .send({ content_text: STORY, in_reply_to: question })
      .then((response) => response);

  it(`is either heard, and the interview goes on, or refused, and nothing of it is kept, ${ROUNDS} times`, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, question } = await beginPractice(app, candidate.auth);
      await app.database.query(
        `update interview_sessions set last_activity_at = now() - interval '31 minutes' where interview_id = $1`,
        [id],
      );
      const answering = answer(id, question.message_id);
      // From before the answer is read to after it is saved.
      await sleep(round);
      await app.nest.get(CloseAbandonedJob).handle();
      const response = await answering;
      const kept = await keptOf(app, id);
      const outcome = [response.status, kept.status, kept.answers.length, kept.questions.length];
      expect([
        [200, 'in_progress', 1, 2],
        [409, 'abandoned', 0, 1],
      ]).toContainEqual(outcome);
      if (response.status === 409) expect(response.body.type).toBe('urn:talenti:problem:interview.not_in_progress');
    }
  }, 60_000);
});
