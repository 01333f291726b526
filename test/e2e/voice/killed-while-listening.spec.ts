import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually } from '../../support/app.js';
import { createTestDatabase, type TestDatabase } from '../../support/postgres.js';
import { RealServer } from '../../support/real-server.js';
import { recording, type RecordingName } from '../../support/speech/recordings.js';

/** The same words in other bytes: each is an answer of its own. */
const RECORDINGS: readonly RecordingName[] = ['answer.ogg', 'answer.mp3'];
const STORY_MS = 200_000;

interface Message {
  id: string;
  message_type: string;
}

describe('a server that is killed with -9 while it listens to an answer', () => {
  let database: TestDatabase;
  let client: Client;
  let server: RealServer;
  let auth = '';
  let interviewId = '';
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    server = await RealServer.start({ DATABASE_URL: database.url });
    const person = { email: 'kim.osei@example.org', password: 'Ruhig-9-Fluss', full_name: 'Kim Osei' };
    const { body } = await server.http().post('/auth/register').send(person).expect(201);
    auth = `Bearer ${body.access_token as string}`;
    const started = await server
      .http()
      .post('/interviews')
      .set('Authorization', auth)
      .send({ role_type: 'react', mode: 'voice' })
      .expect(201);
    interviewId = started.body.id;
  }, 90_000);
  afterAll(async () => {
    await server.remove();
    await client.end();
    await database.drop();
  }, 30_000);

  const uploads = async (): Promise<string[]> =>
    (await client.query<{ id: string }>('select id from answer_uploads order by id')).rows.map(({ id }) => id);
  const files = async (): Promise<string[]> => {
    const folder = join(server.dataDir, 'files', 'interviews', interviewId, 'answers');
    return (await readdir(folder).catch(() => [])).filter((name) => /^[0-9a-f-]{36}$/.test(name)).sort();
  };
  const get = async (path: string) => (await server.http().get(path).set('Authorization', auth).expect(200)).body;
  const answers = async (): Promise<string[]> => {
    const { items } = (await get(`/interviews/${interviewId}/messages`)) as { items: Message[] };
    return items.filter((message) => message.message_type === 'candidate_response').map(({ id }) => id);
  };
  const send = (name: RecordingName, inReplyTo: string) =>
    server
      .http()
      .post(`/interviews/${interviewId}/messages`)
      .set('Authorization', auth)
      .field('in_reply_to', inReplyTo)
      .attach('audio', recording(name).bytes, name);

  it(
    'goes on at the same question, keeps each answer once, and no recording that is none',
    async () => {
      for (const name of RECORDINGS) {
        const { question } = (await get(`/interviews/${interviewId}/messages/latest`)) as {
          question: { message_id: string };
        };
        const before = await uploads();
        const lost = send(name, question.message_id).then(
          ({ status }) => status,
          () => null,
        );
        await eventually(async () => (await uploads()).length > before.length, { what: 'the recording to come in' });
        await server.killAndStartAgain();
        expect(await lost).toBeNull();
        await send(name, question.message_id).expect(200);
      }
      const kept = await answers();
      expect(kept).toHaveLength(RECORDINGS.length);
      const leftBehind = await uploads();
      expect(leftBehind).toHaveLength(RECORDINGS.length);
      expect((await files()).filter((id) => !kept.includes(id) && !leftBehind.includes(id))).toEqual([]);

      await client.query(`update answer_uploads set created_at = now() - interval '2 hours'`);
      await client.query(
        `select graphile_worker.add_job('interview.sweep_uploads', '{"correlation_id": null, "payload": {"tick": 1}}'::json)`,
      );
      await eventually(async () => (await uploads()).length === 0, { what: 'the sweep', withinMs: 30_000 });
      expect(await files()).toEqual(kept.sort());
      for (const { audio_url: url } of (
        (await get(`/interviews/${interviewId}/messages`)).items as { audio_url: string }[]
      ).filter(({ audio_url: one }) => one)) {
        expect((await fetch(url)).status).toBe(200);
      }
    },
    STORY_MS,
  );
});
