import { setTimeout as sleep } from 'node:timers/promises';
import { RealServer } from '../../support/real-server.js';

const ROUNDS = 6;

interface Message {
  id: string;
  sequence_number: number;
  message_type: string;
  content_text: string;
}

describe('a server that is killed with -9 at any moment', () => {
  let server: RealServer;
  beforeAll(async () => {
    server = await RealServer.start();
  }, 60_000);
  afterAll(() => server.remove(), 30_000);

  it('loses no answer that it acknowledged, keeps none twice, and goes on at the question that waits', async () => {
    const registered = await server
      .http()
      .post('/auth/register')
      .send({ email: 'kim.osei@example.org', password: 'Ruhig-9-Fluss', full_name: 'Kim Osei' })
      .expect(201);
    const auth = `Bearer ${registered.body.access_token as string}`;
    const started = await server
      .http()
      .post('/interviews')
      .set('Authorization', auth)
      .send({ role_type: 'react' })
      .expect(201);
    const id = started.body.id as string;
    const acknowledged: string[] = [];

    for (let round = 0; round < ROUNDS; round++) {
      const latest = await server
        .http()
        .get(`/interviews/${id}/messages/latest`)
        .set('Authorization', auth)
        .expect(200);
      if (!latest.body.question) break;
      const text = `In round ${round} I profiled the list with the React developer tools and memoised the row, because 4,000 rows rendered on each key stroke.`;
      const sent = { content_text: text, in_reply_to: latest.body.question.message_id as string };
      const answering = server
        .http()
        .post(`/interviews/${id}/messages`)
        .set('Authorization', auth)
        .send(sent)
        .then(
          (response) => response.status === 200,
          () => false,
        );
      // Sometimes before the answer arrives, sometimes while the next question is being prepared, sometimes after.
      await sleep(round * 12);
      const restarted = server.killAndStartAgain();
      if (await answering) acknowledged.push(text);
      await restarted;
      const again = await server.http().post(`/interviews/${id}/messages`).set('Authorization', auth).send(sent);
      expect(again.status).toBe(200);
      acknowledged.push(text);
    }

    const { body } = await server.http().get(`/interviews/${id}/messages`).set('Authorization', auth).expect(200);
    const messages = body.items as Message[];
    expect(messages.map((message) => message.sequence_number)).toEqual(messages.map((_, index) => index + 1));
    const said = messages
      .filter((message) => message.message_type === 'candidate_response')
      .map((message) => message.content_text);
    expect(said).toEqual([...new Set(acknowledged)]);
    const questions = messages
      .filter((message) => message.message_type === 'ai_question')
      .map((message) => message.content_text);
    expect(new Set(questions).size).toBe(questions.length);
  }, 180_000);

  it('finishes an assessment in the middle of which it was killed, and makes one of it', async () => {
    const registered = await server
      .http()
      .post('/auth/register')
      .send({ email: 'ana.kaya@example.org', password: 'Ruhig-9-Fluss', full_name: 'Ana Kaya' })
      .expect(201);
    const auth = `Bearer ${registered.body.access_token as string}`;
    const post = (path: string, body: object) => server.http().post(path).set('Authorization', auth).send(body);
    const { body: interview } = await post('/interviews', { role_type: 'react' }).expect(201);
    const id = interview.id as string;
    await post(`/interviews/${id}/messages`, {
      content_text:
        'In May the list rendered 4,000 rows on each key stroke. I profiled it, memoised the row and windowed the list, because typing lagged by two seconds. Afterwards it took 30 milliseconds.',
    }).expect(200);
    await post(`/interviews/${id}/complete`, {}).expect(202);
    const status = async (): Promise<string | undefined> => {
      const { body } = await server.http().get(`/interviews/${id}/report`).set('Authorization', auth).expect(200);
      return body.candidate_view?.status;
    };
    while (!['processing', 'completed'].includes((await status()) ?? '')) await sleep(2);
    await server.killAndStartAgain();
    // A worker that gives no sign of life for a while counts as dead.
    const deadline = Date.now() + 90_000;
    while ((await status()) !== 'completed' && Date.now() < deadline) await sleep(500);
    const { body } = await server.http().get(`/interviews/${id}/report`).set('Authorization', auth).expect(200);
    expect(body.candidate_view).toMatchObject({ status: 'completed' });
    expect(body.candidate_view.candidate_feedback).toMatch(/a person reads your answers and decides/);
    expect(body.dimensions).toHaveLength(5);
  }, 180_000);
});
