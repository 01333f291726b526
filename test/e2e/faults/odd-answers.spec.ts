import { registerPerson, type Person } from '../../support/actors.js';
import { TestApp } from '../../support/app.js';
import { RunningModelServer } from '../../support/model-server.js';
import { beginPractice, keptOf } from './faulty-turns.js';

const LONGEST = 8_000;

describe('an answer with odd characters', () => {
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

  const send = async (text: string) => {
    const { id, question } = await beginPractice(app, candidate.auth);
    const post = () =>
      app
        .http()
        .post(`/interviews/${id}/messages`)
        .set('Authorization', candidate.auth)
        .send({ content_text: text, in_reply_to: question.message_id });
    return { id, first: await post(), again: await post() };
  };

  it.each([
    [
      'that turn its direction',
      'I fixed \u202Ethe cache\u202C and \u2066the queue\u2069.',
      'I fixed the cache and the queue.',
    ],
    ['that steer a terminal', 'I \u001B[31mfixed\u001B[0m it\u0008 in a day\u0007.', 'I [31mfixed[0m it in a day.'],
    [
      'of Arabic, in their own direction',
      'أصلحت ذاكرة التخزين المؤقت في يوم واحد.',
      'أصلحت ذاكرة التخزين المؤقت في يوم واحد.',
    ],
    ['of several parts', 'Zoe\u0308 and I 👩‍💻 fixed it.', 'Zoë and I 👩‍💻 fixed it.'],
    [
      'that look like markup and SQL',
      `<b>'); drop table users;--</b> {{7*7}}`,
      `<b>'); drop table users;--</b> {{7*7}}`,
    ],
    ['of Windows', 'One line.\r\nAnother\tone.', 'One line.\nAnother\tone.'],
    ['as many as it may have', 'x'.repeat(LONGEST), 'x'.repeat(LONGEST)],
    ['outside the basic plane, as many as it may have', '😀'.repeat(LONGEST / 2), '😀'.repeat(LONGEST / 2)],
  ])('is kept once, readable and no more than that: %s', async (_, text, kept) => {
    const { id, first, again } = await send(text);
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body.candidate_message.id).toBe(first.body.candidate_message.id);
    expect((await keptOf(app, id)).answers.map((answer) => answer.text)).toEqual([kept]);
  });

  it.each([
    ['half a character', 'I fixed it \ud83d in a day.'],
    ['a NUL', 'I fixed it\u0000 in a day.'],
    ['nothing but joiners', '\u200B\u200D\u2060'],
    ['nothing but direction', '\u202E\u2066\u2069'],
    ['nothing but space of all kinds', ' \u00A0\u2003\u3000\n\t '],
    ['one character too many', `${'x'.repeat(LONGEST)}y`],
  ])('is refused with words on what is wrong, and nothing is kept: %s', async (_, text) => {
    const { id, first } = await send(text);
    expect(first.body).toMatchObject({ status: 422, errors: [{ field: 'content_text' }] });
    expect((await keptOf(app, id)).answers).toEqual([]);
  });
});
