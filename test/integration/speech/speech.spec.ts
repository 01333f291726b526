import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY_MS, MINUTE_MS } from '#libs/kernel';
import { SweepSpokenTextsJob } from '../../../apps/api/src/modules/speech/jobs/sweep-spoken-texts.job.js';
import { SpeechService } from '../../../apps/api/src/modules/speech/speech.service.js';
import { registerPerson, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { ANSWER_FILES, recording } from '../../support/speech/recordings.js';
import { joined, say, silence, warmUp, WARM_UP_MS } from '../../support/voice.js';

const MEGABYTE = 1_048_576;

describe('speech over HTTP', () => {
  const app = useApp();
  let person: Person;
  beforeAll(async () => {
    person = await registerPerson(app());
    await warmUp(app());
  }, WARM_UP_MS);

  const transcribe = (file: Buffer, filename = 'speech.wav') =>
    app()
      .http()
      .post('/speech/transcriptions')
      .set('Authorization', person.auth)
      .attach('file', file, { filename, contentType: 'application/octet-stream' });

  it.each(ANSWER_FILES)('is written down from %s, with segments, times and confidence', async (name) => {
    const { body } = await transcribe(recording(name).bytes, 'whatever.bin').expect(200);
    expect(body.text.toLowerCase()).toContain('report and sent it to the whole team');
    expect(body.confidence).toBeGreaterThan(0.5);
    expect(body.duration_seconds).toBeGreaterThan(3);
    expect(body.duration_seconds).toBeLessThan(4.5);
    expect(body.segments[0]).toMatchObject({ text: expect.any(String), band: expect.stringMatching(/good|check/) });
    expect(body.segments[0].end_ms).toBeGreaterThan(body.segments[0].start_ms);
    expect(body.engine).toMatch(/^embedded\//);
  });

  it('says what it is given and hears what it said', async () => {
    const spoken = await app()
      .http()
      .post('/speech/synthesis')
      .set('Authorization', person.auth)
      .send({ text: 'I wrote the report and sent it to the whole team.', voice: 'rms' })
      .buffer(true)
      .expect(200)
      .expect('Content-Type', 'audio/wav');
    const { body } = await transcribe(spoken.body).expect(200);
    expect(body.text.toLowerCase()).toContain('sent it to the whole team');
  });

  it('keeps nothing of what it was sent', async () => {
    const files = () => readdir(join(app().config.dataDir, 'files'), { recursive: true }).catch(() => []);
    const before = await files();
    await transcribe(recording('answer.ogg').bytes).expect(200);
    expect(await files()).toEqual(before);
  });

  describe('refuses, with the field and a sentence for people,', () => {
    const cases: [string, Buffer | null, number, string][] = [
      ['no file at all', null, 422, 'speech.no_recording'],
      ['an empty file', Buffer.alloc(0), 422, 'speech.no_recording'],
      [
        'a PDF that is called a recording',
        Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'),
        415,
        'speech.unsupported_format',
      ],
      [
        'a recording with a beginning and nothing behind it',
        Buffer.from('\x1a\x45\xdf\xa3', 'latin1'),
        422,
        'speech.unreadable',
      ],
      ['noise that begins like an MP3', Buffer.from([0xff, 0xfb, 0x90, 0x64, 1, 2, 3]), 422, 'speech.unreadable'],
      ['silence', silence(3), 422, 'speech.silent'],
      ['silence in Opus', recording('silence.ogg').bytes, 422, 'speech.silent'],
      ['five megabytes and a byte', Buffer.alloc(5 * MEGABYTE + 1, 1), 413, 'speech.too_large'],
    ];

    it.each(cases)('%s', async (_, file, status, code) => {
      const request = app().http().post('/speech/transcriptions').set('Authorization', person.auth);
      const { body } = await (file ? request.attach('file', file, 'speech.webm') : request.field('other', 'x')).expect(
        status,
      );
      expect(body).toMatchObject({ type: `urn:talenti:problem:${code}`, status, errors: [{ field: 'file' }] });
      expect(body.detail).toMatch(/^[A-Z].*\.$/);
    });

    it('six minutes, without listening to them', async () => {
      const eightBit = silence(6 * 60);
      // 2 bytes a sample at 16 kHz would be more than five megabytes.
      eightBit.writeUInt32LE(6_000, 24);
      eightBit.writeUInt32LE(12_000, 28);
      const short = eightBit.subarray(0, 44 + 12_000 * 6 * 60);
      short.writeUInt32LE(12_000 * 6 * 60, 40);
      const { body } = await transcribe(short).expect(422);
      expect(body).toMatchObject({
        type: 'urn:talenti:problem:speech.too_long',
        errors: [{ field: 'file', message: 'must last at most 5 minutes' }],
      });
    });

    it('a recording in another field', async () => {
      const request = app().http().post('/speech/transcriptions').set('Authorization', person.auth);
      const { body } = await request.attach('audio', recording('answer.ogg').bytes, 'a.ogg').expect(422);
      expect(body.errors).toEqual([{ field: 'file', message: 'send one recording in the multipart field `file`' }]);
    });

    it.each([
      [{ text: '' }, 'text'],
      [{ text: 'x'.repeat(4_097) }, 'text'],
      [{ text: 'Hello.', voice: 'nobody' }, 'voice'],
    ])('texts that cannot be spoken (%#)', async (wish, field) => {
      const request = app().http().post('/speech/synthesis').set('Authorization', person.auth);
      const { body } = await request.send(wish).expect(422);
      expect(body.errors).toMatchObject([{ field }]);
    });
  });

  it('gives a token for the speech service, however it is asked, and none to strangers', async () => {
    for (const method of ['get', 'post'] as const) {
      const { body } = await app().http()[method]('/azure/speech-token').set('Authorization', person.auth).expect(200);
      expect(body).toEqual({ token: expect.any(String), region: 'embedded', expires_in: expect.any(Number) });
      expect(body.token.length).toBeGreaterThan(20);
      expect(body.expires_in).toBeGreaterThan(0);
      expect(body.expires_in).toBeLessThanOrEqual(600);
      await app().http()[method]('/azure/speech-token').expect(401);
    }
  });

  it('takes its own token for speech until it is over, and for nothing else', async () => {
    const { body } = await app().http().get('/azure/speech-token').set('Authorization', person.auth).expect(200);
    const spoken = (token: string) =>
      app().http().post('/speech/synthesis').set('Authorization', `Bearer ${token}`).send({ text: 'Good morning.' });
    const token = body.token as string;
    expect((await spoken(token).expect(200)).headers['content-type']).toBe('audio/wav');
    await spoken(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`).expect(401);
    await app().http().get('/auth/me').set('Authorization', `Bearer ${token}`).expect(401);
    await app().http().get('/azure/speech-token').set('Authorization', `Bearer ${token}`).expect(401);
    app().clock.jump(11 * MINUTE_MS);
    await spoken(token).expect(401);
    app().clock.jump(-11 * MINUTE_MS);
  });

  it('hears where in a recording somebody speaks', async () => {
    const words = await say(app(), 'I called the supplier before noon.');
    const { body } = await transcribe(joined(silence(2), words, silence(3), words)).expect(200);
    expect(body.segments.length).toBeGreaterThanOrEqual(2);
    expect(body.segments[0].start_ms).toBeGreaterThan(1_500);
    expect(body.segments[0].start_ms).toBeLessThan(2_800);
    expect(body.segments[1].start_ms - body.segments[0].end_ms).toBeGreaterThan(2_000);
  });

  describe('a text that is spoken again and again', () => {
    const TEXT = 'What did you do when the line stopped?';
    const speech = () => app().nest.get(SpeechService);
    const kept = () =>
      app().database.query<{ id: string; at: Date }>('select id, last_used_at as at from spoken_texts');
    const files = () => readdir(join(app().config.dataDir, 'files', 'spoken-texts')).catch(() => []);

    it('is spoken once, kept while somebody listens to it, and made again when it was forgotten', async () => {
      const keys = await Promise.all(Array.from({ length: 20 }, () => speech().spoken(TEXT)));
      expect(new Set(keys).size).toBe(1);
      const [row, ...others] = await kept();
      expect(others).toEqual([]);
      app().clock.jump(6 * DAY_MS);
      await speech().spoken(TEXT);
      app().clock.jump(6 * DAY_MS);
      await app().nest.get(SweepSpokenTextsJob).handle();
      expect(await kept()).toMatchObject([{ id: row?.id }]);

      app().clock.jump(2 * DAY_MS);
      await app().nest.get(SweepSpokenTextsJob).handle();
      expect([await kept(), await files()]).toEqual([[], []]);
      expect(await speech().spoken(TEXT)).toBe(keys[0]);
      expect(await speech().forget([TEXT, 'never spoken'])).toBe(1);
      expect([await kept(), await files()]).toEqual([[], []]);
      app().clock.jump(-14 * DAY_MS);
    });
  });
});
