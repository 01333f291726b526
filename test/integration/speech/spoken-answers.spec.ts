import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobStore, Synthesizer, Transcriber } from '#libs/providers';
import { HOUR_MS } from '#libs/kernel';
import { CloseAbandonedJob } from '../../../apps/api/src/modules/interview/jobs/close-abandoned.job.js';
import { SweepUploadsJob } from '../../../apps/api/src/modules/interview/jobs/sweep-uploads.job.js';
import { InterviewErasable } from '../../../apps/api/src/modules/interview/interview.erasable.js';
import { SpeechService } from '../../../apps/api/src/modules/speech/speech.service.js';
import { memberOf, recruiterOf, registerPerson, type Member } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { inviteCandidate, type InvitedCandidate } from '../../support/hiring.js';
import { ANSWER_FILES, recording } from '../../support/speech/recordings.js';
import { joined, mumbled, say, silence, warmUp, WARM_UP_MS } from '../../support/voice.js';

/** More than the embedded engine takes on at once. */
const MORE_THAN_LISTENERS = 60;
const MORE_THAN_SPEAKERS = 90;

interface Started extends InvitedCandidate {
  id: string;
  question: { message_id: string; text: string; audio_url: string | null };
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z ]/g, '');

describe('a candidate who answers aloud', () => {
  const app = useApp();
  beforeAll(() => warmUp(app()), WARM_UP_MS);

  const begin = async (mode: 'text' | 'voice' = 'voice'): Promise<Started> => {
    const invited = await inviteCandidate(app());
    const { body } = await app()
      .http()
      .post('/interviews')
      .set('Authorization', invited.candidate.auth)
      .send({ application_id: invited.applicationId, mode })
      .expect(201);
    return { ...invited, id: body.id, question: body.first_question };
  };
  const post = ({ id, candidate }: Started) =>
    app().http().post(`/interviews/${id}/messages`).set('Authorization', candidate.auth);
  const answer = (one: Started, audio: Buffer, fields: Record<string, string> = {}) =>
    post(one).field(fields).attach('audio', audio, { filename: 'blob', contentType: 'audio/webm;codecs=opus' });
  const messages = async ({ id }: Started, auth: string) =>
    (await app().http().get(`/interviews/${id}/messages`).set('Authorization', auth).expect(200)).body.items;
  const latest = async ({ id, candidate }: Started) =>
    (await app().http().get(`/interviews/${id}/messages/latest`).set('Authorization', candidate.auth).expect(200)).body
      .question;
  /** Recordings on disk, without the small files that say their type. */
  const recordingsOf = async ({ id }: Started): Promise<string[]> => {
    const names = await readdir(join(app().config.dataDir, 'files', 'interviews', id, 'answers')).catch(() => []);
    return names.filter((name) => !name.endsWith('.type'));
  };
  const uploads = ({ id }: Started) =>
    app().database.query('select id from answer_uploads where interview_id = $1', [id]);
  const path = (url: string): string => url.slice(app().config.publicBaseUrl.length);

  it.each(ANSWER_FILES)('is understood, and asked the next question (%s)', async (name) => {
    const one = await begin();
    const file = recording(name).bytes;
    const { body } = await answer(one, file).expect(200);
    const said = body.candidate_message;
    expect(plain(said.content_text)).toContain('report and sent it to the whole team');
    expect(said).toMatchObject({
      audio_url: expect.stringContaining(`/interviews/messages/${said.id}/audio?`),
      audio_metadata: { file_size_bytes: file.length, sample_rate: expect.any(Number), codec: expect.any(String) },
      heard_text: null,
    });
    expect(said.audio_duration_seconds).toBeCloseTo(3.5, 0);
    expect(said.segments.map(({ text }: { text: string }) => text).join(' ')).toBe(said.content_text);
    expect(body.next_question.message_id).not.toBe(one.question.message_id);
    expect([await recordingsOf(one), await uploads(one)]).toEqual([[said.id], []]);
  });

  it('has the times of their words in the transcript', async () => {
    const one = await begin();
    app().clock.jump(20_000);
    await answer(one, recording('answer.ogg').bytes).expect(200);
    const { body } = await app()
      .http()
      .get(`/interviews/${one.id}/transcripts`)
      .set('Authorization', one.candidate.auth)
      .expect(200);
    const [question, spoken] = body.items;
    expect(spoken.end_time_ms - spoken.start_time_ms).toBeGreaterThan(3_000);
    expect(spoken.end_time_ms - spoken.start_time_ms).toBeLessThan(4_500);
    expect(spoken.start_time_ms).toBeGreaterThan(question.end_time_ms);
  });

  it('may correct what was misheard; what was heard is kept beside it', async () => {
    const one = await begin();
    const corrected = 'I wrote the rapport and sent it to the whole team on Friday.';
    const fields = { content_text: corrected, response_time_seconds: '9', in_reply_to: one.question.message_id };
    const { body } = await answer(one, recording('answer.ogg').bytes, fields).expect(200);
    expect(body.candidate_message).toMatchObject({ content_text: corrected, response_time_seconds: 9 });
    expect(plain(body.candidate_message.heard_text)).toContain('i wrote the report');
  });

  it('and sends the words that were heard, unchanged, has corrected nothing', async () => {
    const one = await begin();
    const file = recording('answer.ogg').bytes;
    const heard = await app()
      .http()
      .post('/speech/transcriptions')
      .set('Authorization', one.candidate.auth)
      .attach('file', file, 'a.ogg')
      .expect(200);
    const { body } = await answer(one, file, { content_text: heard.body.text }).expect(200);
    expect(body.candidate_message).toMatchObject({ content_text: heard.body.text, heard_text: null });
  });

  it('is heard by themselves and by staff, in parts as a player wants them, and by nobody else', async () => {
    const one = await begin();
    const file = recording('answer.webm').bytes;
    await answer(one, file).expect(200);
    const viewer = await memberOf(app(), (one.recruiter as Member).organisationId, 'viewer');
    for (const auth of [one.candidate.auth, one.recruiter.auth, viewer.auth]) {
      const [, said] = await messages(one, auth);
      const whole = await app().raw().get(path(said.audio_url)).buffer(true).expect(200);
      expect(whole.headers).toMatchObject({ 'content-type': 'audio/webm', 'accept-ranges': 'bytes' });
      expect(whole.body.equals(file)).toBe(true);
      const part = await app().raw().get(path(said.audio_url)).set('Range', 'bytes=100-199').buffer(true).expect(206);
      expect(part.headers['content-range']).toBe(`bytes 100-199/${file.length}`);
      expect(part.body.equals(file.subarray(100, 200))).toBe(true);
      await app().raw().get(path(said.audio_url)).set('Range', `bytes=${file.length}-`).expect(416);
    }
    for (const stranger of [await registerPerson(app()), await recruiterOf(app(), 'Elsewhere')]) {
      await app().http().get(`/interviews/${one.id}/messages`).set('Authorization', stranger.auth).expect(404);
    }
    const [question, said] = await messages(one, one.candidate.auth);
    const link = path(said.audio_url);
    await app().raw().get(link.replace(said.id, question.id)).expect(403);
    await app()
      .raw()
      .get(link.replace(/expires=(\d)/, 'expires=9'))
      .expect(403);
    await app()
      .raw()
      .get(`${link.slice(0, -4)}AAAA`)
      .expect(403);
    app().clock.jump(16 * 60_000);
    const { body } = await app().raw().get(link).expect(403);
    expect(body.type).toBe('urn:talenti:problem:interview.audio_link_expired');
    app().clock.jump(-16 * 60_000);
  });

  it('hears the questions, which are the same to read', async () => {
    const one = await begin();
    const audio = await app()
      .raw()
      .get(path(one.question.audio_url ?? ''))
      .buffer(true)
      .expect(200);
    expect(audio.headers['content-type']).toBe('audio/wav');
    const heard = await app()
      .http()
      .post('/speech/transcriptions')
      .set('Authorization', one.candidate.auth)
      .attach('file', audio.body, 'question.wav')
      .expect(200);
    const words = new Set(plain(heard.body.text).split(' '));
    const asked = plain(one.question.text).split(' ');
    expect(asked.filter((word) => words.has(word)).length).toBeGreaterThan(asked.length * 0.6);
    expect((await latest(one)).audio_url).toContain('/audio?');
  });

  it('in an interview that is read finds no sound at the questions, until they speak', async () => {
    const one = await begin('text');
    expect(one.question.audio_url).toBeNull();
    const typed = await post(one).send({ content_text: 'First I walked the aisles with the day lead.' }).expect(200);
    expect(typed.body.next_question.audio_url).toBeNull();
    expect(typed.body.candidate_message).toMatchObject({ audio_url: null, audio_metadata: null, segments: [] });
    const spoken = await answer(one, recording('answer.ogg').bytes).expect(200);
    expect(spoken.body.next_question.audio_url).toContain('/audio?');
    const { body } = await app()
      .http()
      .get(`/interviews/${one.id}`)
      .set('Authorization', one.candidate.auth)
      .expect(200);
    expect(body.mode).toBe('voice');
  });

  it('comes back to the same interview by voice, and can read it all the same', async () => {
    const one = await begin('text');
    for (const [wish, audioUrl] of [
      [{ mode: 'text' }, null],
      [{ mode: 'voice' }, expect.stringContaining('/audio?')],
      [{}, expect.stringContaining('/audio?')],
    ] as const) {
      const { body } = await app()
        .http()
        .post('/interviews/start')
        .set('Authorization', one.candidate.auth)
        .send({ application_id: one.applicationId, ...wish })
        .expect(201);
      expect(body).toMatchObject({ id: one.id, first_question: { ...one.question, audio_url: audioUrl } });
    }
  });

  it('is saved once when the same recording is sent by two tabs and a retry', async () => {
    const one = await begin();
    const file = recording('answer.ogg').bytes;
    const answers = await Promise.all(Array.from({ length: 6 }, () => answer(one, file)));
    // Later than anybody would take the same words for the same answer.
    app().clock.jump(60_000);
    const late = await answer(one, file).expect(200);
    app().clock.jump(-60_000);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    const ids = new Set([...answers, late].map(({ body }) => body.candidate_message.id as string));
    expect(ids.size).toBe(1);
    expect(await messages(one, one.candidate.auth)).toHaveLength(3);
    expect([await recordingsOf(one), await uploads(one)]).toEqual([[...ids], []]);
  });

  it('is saved once under one Idempotency-Key', async () => {
    const one = await begin();
    const key = randomUUID();
    const send = () => answer(one, recording('answer.ogg').bytes).set('Idempotency-Key', key).expect(200);
    const [first, second] = [await send(), await send()];
    expect(second.body.candidate_message.id).toBe(first.body.candidate_message.id);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(await messages(one, one.candidate.auth)).toHaveLength(3);
  });

  it('from two tabs with two recordings gives one answer; the other is told so and leaves nothing behind', async () => {
    const one = await begin();
    const inReplyTo = { in_reply_to: one.question.message_id };
    const both = await Promise.all([
      answer(one, recording('answer.ogg').bytes, inReplyTo),
      answer(one, recording('answer.mp3').bytes, inReplyTo),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const saved = both.find(({ status }) => status === 200)?.body.candidate_message.id;
    expect(await recordingsOf(one)).toEqual([saved]);
    expect(await uploads(one)).toEqual([]);
  });

  const heldBack: [string, Buffer, number, string][] = [
    ['silence', silence(3), 422, 'speech.silent'],
    ['a damaged recording', Buffer.from('\x1a\x45\xdf\xa3damaged', 'latin1'), 422, 'speech.unreadable'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 415, 'speech.unsupported_format'],
    ['nothing', Buffer.alloc(0), 422, 'speech.no_recording'],
    ['more than five megabytes', Buffer.alloc(5 * 1_048_576 + 1), 413, 'speech.too_large'],
  ];
  it.each(heldBack)('with %s is told why and still has the same question', async (_, file, status, code) => {
    const one = await begin();
    const { body } = await answer(one, file).expect(status);
    expect(body).toMatchObject({ type: `urn:talenti:problem:${code}`, errors: [{ field: 'audio' }] });
    expect((await latest(one)).message_id).toBe(one.question.message_id);
    expect([await recordingsOf(one), await uploads(one)]).toEqual([[], []]);
    await answer(one, recording('answer.ogg').bytes).expect(200);
  });

  it('cannot send a recording as JSON, nor nothing', async () => {
    const one = await begin();
    const asJson = await post(one).send({ audio: 'UklGRg==' }).expect(422);
    expect(asJson.body.errors).toEqual([{ field: 'audio', message: 'must be a file, sent as multipart' }]);
    const empty = await post(one).send({}).expect(422);
    expect(empty.body.errors).toEqual([{ field: 'content_text', message: 'must not be empty' }]);
  });

  it('answers an interview that is over, or somebody else’s, in vain, and nothing is stored', async () => {
    const one = await begin();
    const stranger = await registerPerson(app());
    await answer({ ...one, candidate: stranger }, recording('answer.ogg').bytes).expect(404);
    app().clock.jump(31 * 60_000);
    await app().nest.get(CloseAbandonedJob).handle();
    app().clock.jump(-31 * 60_000);
    const { body } = await answer(one, recording('answer.ogg').bytes).expect(409);
    expect(body.type).toBe('urn:talenti:problem:interview.not_in_progress');
    expect([await recordingsOf(one), await uploads(one)]).toEqual([[], []]);
  });

  it('leaves a recording behind only until the next sweep, when nobody could remove it', async () => {
    const one = await begin();
    const kept = await answer(one, recording('answer.ogg').bytes).expect(200);
    const id = randomUUID();
    const fileKey = `interviews/${one.id}/answers/${id}`;
    await app().database.query(
      `insert into answer_uploads (id, interview_id, candidate_id, file_key, created_at) values ($1, $2, $3, $4, $5)`,
      [id, one.id, one.candidate.userId, fileKey, app().clock.now()],
    );
    await app()
      .nest.get(BlobStore)
      .put(fileKey, { bytes: silence(1), contentType: 'audio/wav' });
    await app().nest.get(SweepUploadsJob).handle();
    expect(await uploads(one)).toHaveLength(1);
    app().clock.jump(2 * HOUR_MS);
    await app().nest.get(SweepUploadsJob).handle();
    app().clock.jump(-2 * HOUR_MS);
    expect([await recordingsOf(one), await uploads(one)]).toEqual([[kept.body.candidate_message.id], []]);
  });

  it('is gone with what they said and with what they heard, when they ask for it', async () => {
    const one = await begin();
    await answer(one, recording('answer.ogg').bytes).expect(200);
    await app()
      .raw()
      .get(path(one.question.audio_url ?? ''))
      .expect(200);
    const [, said] = await messages(one, one.candidate.auth);
    const { userId, email } = one.candidate;
    const outcomes = await app().nest.get(InterviewErasable).erase({ userId, email, kind: 'full' });
    expect(outcomes).toContainEqual(expect.objectContaining({ table: 'spoken_texts', action: 'deleted', blobs: 1 }));
    expect(await recordingsOf(one)).toEqual([]);
    await app().raw().get(path(said.audio_url)).expect(404);
  });

  it('while nobody can listen is told to send it again or type, and both work', async () => {
    const one = await begin();
    const transcriber = app().nest.get(Transcriber);
    const crowd = new AbortController();
    const options = { maxDurationMs: HOUR_MS, signal: crowd.signal };
    const listening = Array.from({ length: MORE_THAN_LISTENERS }, () =>
      transcriber.transcribe(recording('answer.ogg'), options).catch(() => null),
    );
    const file = recording('answer.mp3').bytes;
    const { body, headers } = await answer(one, file).expect(503);
    expect(body).toMatchObject({ type: 'urn:talenti:problem:interview.answer_not_heard' });
    expect(body.detail).toMatch(/send it again, or type/);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect((await latest(one)).message_id).toBe(one.question.message_id);
    expect([await recordingsOf(one), await uploads(one)]).toEqual([[], []]);

    const typed = await post(one).send({ content_text: 'I wrote the report on Friday.' }).expect(200);
    expect(typed.body.next_question).not.toBeNull();
    crowd.abort();
    await Promise.all(listening);
    await answer(one, file).expect(200);
  });

  it('reads the question while nobody can speak it, and hears questions again a minute later', async () => {
    const one = await begin();
    await app().nest.get(SpeechService).forget([one.question.text]);
    const synthesizer = app().nest.get(Synthesizer);
    const crowd = new AbortController();
    const speaking = Array.from({ length: MORE_THAN_SPEAKERS }, (_, index) =>
      synthesizer.synthesize(`Number ${index}. ${one.question.text}`, { signal: crowd.signal }).catch(() => null),
    );
    await app()
      .raw()
      .get(path(one.question.audio_url ?? ''))
      .expect(503);
    expect(await latest(one)).toEqual({ ...one.question, audio_url: null });
    crowd.abort();
    await Promise.all(speaking);
    app().clock.jump(61_000);
    const { audio_url: url } = await latest(one);
    await app().raw().get(path(url)).expect(200);
    app().clock.jump(-61_000);
  });

  it('speaks clearly and then mumbles has exactly the mumbled words marked', async () => {
    const one = await begin();
    const clear = await say(app(), 'I teach every new person myself on the first day.');
    const unclear = mumbled(await say(app(), 'Then I moved the night shift to the second dock.'));
    const { body } = await answer(one, joined(clear, silence(2), unclear)).expect(200);
    const { content_text: text, segments } = body.candidate_message;
    expect(segments[0]).toMatchObject({ band: 'good' });
    const [row] = await app().database.query<{ spans: { start: number; end: number }[] }>(
      `select metadata->'low_confidence' as spans from interview_messages where id = $1`,
      [body.candidate_message.id],
    );
    const doubtful = segments.filter(({ band }: { band: string }) => band !== 'good');
    expect(doubtful.length).toBeGreaterThan(0);
    expect(row?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(
      doubtful.map(({ text: words }: { text: string }) => words),
    );
  });
});
