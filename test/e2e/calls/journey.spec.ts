import { randomUUID } from 'node:crypto';
import { BlobStore, Synthesizer } from '#libs/providers';
import { TestApp, eventually } from '../../support/app.js';
import { FakeAcs } from '../../support/acs/fake-acs.js';
import { inviteCandidate, type InvitedCandidate } from '../../support/hiring.js';

const ANSWER = 'I counted the pallets twice, because the scanner was down, and called the carrier before they left.';
const SECRET = 'a-secret-of-the-rehearsal';

interface Stage {
  app: TestApp;
  /** Null in the box. */
  acs: FakeAcs | null;
}

async function onAzure(): Promise<Stage> {
  const acs = await FakeAcs.start();
  const app = await TestApp.start(acs.settings(SECRET));
  acs.subscribe(`${app.config.publicBaseUrl}/api/v1/acs/webhook?secret=${SECRET}`);
  return { app, acs };
}

const inTheBox = async (): Promise<Stage> => ({ app: await TestApp.start(), acs: null });

describe.each([
  ['in the box', inTheBox, 'audio/wav'],
  ['on Azure', onAzure, 'audio/mpeg'],
])('an interview in a call %s', (_, open, contentType) => {
  let stage: Stage;
  let invited: InvitedCandidate;
  let interviewId: string;
  let callId: string;
  beforeAll(async () => {
    stage = await open();
    invited = await inviteCandidate(stage.app);
    interviewId = await begin(invited, true);
  }, 60_000);
  afterAll(async () => {
    await stage.app.stop();
    await stage.acs?.close();
  });

  const post = (path: string, body: object = {}) =>
    stage.app.http().post(path).set('Authorization', invited.candidate.auth).send(body);
  const get = async (path: string) =>
    (await stage.app.http().get(path).set('Authorization', invited.candidate.auth).expect(200)).body;
  const begin = async ({ candidate, applicationId }: InvitedCandidate, consent: boolean): Promise<string> => {
    const started = await stage.app
      .http()
      .post('/interviews/start')
      .set('Authorization', candidate.auth)
      .send({ application_id: applicationId, recording_consent: consent })
      .expect(201);
    return started.body.id as string;
  };
  const connected = (id: string) =>
    eventually(async () => (await get(`/acs/calls/${id}`)).status === 'connected', { what: 'the call to connect' });

  /** A spoken answer, as the interview keeps it; how long it plays. */
  const speak = async (): Promise<number> => {
    const { bytes, contentType: type, durationMs } = await stage.app.nest.get(Synthesizer).synthesize(ANSWER);
    const key = `interviews/${interviewId}/answers/${randomUUID()}`;
    await stage.app.nest.get(BlobStore).put(key, { bytes, contentType: type });
    await stage.app.database.query(
      `insert into interview_messages (id, interview_id, sequence_number, message_type, content_text, content_audio_url,
         start_time_ms, end_time_ms, metadata)
       select gen_random_uuid(), $1, 1000, 'candidate_response', $2, $3, 0, $4, '{}'`,
      [interviewId, ANSWER, key, durationMs],
    );
    return durationMs;
  };

  it('begins with a token for an identity that stays the same', async () => {
    const first = await post('/acs/token', { interview_id: interviewId, scopes: ['voip', 'chat'] }).expect(200);
    const second = await post('/acs/token').expect(200);
    expect(first.body).toMatchObject({ token: expect.any(String), user_id: expect.stringMatching(/^8:acs:/) });
    expect(Date.parse(first.body.expires_on)).toBeGreaterThan(Date.now());
    expect(second.body.user_id).toBe(first.body.user_id);
  });

  it('connects, and is the same call for whoever asks twice', async () => {
    const [one, other] = await Promise.all([
      post('/acs/calls', { interview_id: interviewId }).expect(201),
      post('/acs/calls', { interview_id: interviewId }).expect(201),
    ]);
    callId = one.body.id;
    expect(other.body.id).toBe(callId);
    await connected(callId);
    await eventually(async () => {
      const call = await get(`/acs/calls/${callId}`);
      const [row] = await stage.app.database.query<{ callId: string }>(
        `select acs_call_id as "callId" from interviews where id = $1`,
        [interviewId],
      );
      return call.started_at !== null && row?.callId === call.server_call_id;
    });
  });

  it('is recorded, and the recording comes to the house and goes away at the service', async () => {
    const started = await post('/acs/recordings/start', { call_id: callId }).expect(200);
    expect(started.body.recording_status).toBe('recording');
    await eventually(async () => (await get(`/interviews/${interviewId}`)).recording_status === 'recording');
    const spokenMs = await speak();
    const stopped = await post('/acs/recordings/stop', { call_id: callId }).expect(200);
    expect(stopped.body.recording_status).toBe('stopped');

    const stored = await eventually(async () => {
      const { status, items } = await get(`/acs/recordings/${interviewId}`);
      return status === 'available' && items.every((part: { status: string }) => part.status === 'stored') && items;
    });
    expect(stored).toMatchObject([{ content_type: contentType, problem: null, attempts: 0 }]);
    const { recording_url: url } = await eventually(async () => {
      const interview = await get(`/interviews/${interviewId}`);
      return interview.recording_status === 'available' && interview;
    });
    const heard = await stage.app.raw().get(url).set('Authorization', invited.candidate.auth).expect(200);
    expect(heard.headers['content-type']).toContain(contentType);
    expect((heard.body as Buffer).length).toBe(stored[0].file_size);
    if (stage.acs) {
      expect((heard.body as Buffer).equals(stage.acs.sound.bytes)).toBe(true);
      expect(stage.acs.files.size).toBe(0);
    } else {
      expect((heard.body as Buffer).subarray(0, 4).toString()).toBe('RIFF');
      // The question, and the answer at 16 000 samples of two bytes a second.
      expect(stored[0].file_size).toBeGreaterThan((spokenMs / 1_000) * 32_000);
    }
    await stage.app.raw().get(url).set('Authorization', invited.recruiter.auth).expect(200);
  });

  afterEach(async () => {
    await stage.app.database.query(`delete from interview_messages where sequence_number = 1000`);
  });

  it('ends when the candidate hangs up, and a second time changes nothing', async () => {
    const ended = await post(`/acs/calls/${callId}/hang-up`).expect(200);
    expect(ended.body).toMatchObject({ status: 'ended', ended_at: expect.any(String) });
    await eventually(async () => (await get(`/acs/calls/${callId}`)).duration_seconds !== null);
    await post(`/acs/calls/${callId}/hang-up`).expect(200);
    await post('/acs/recordings/start', { call_id: callId }).expect(409);
    expect((await get(`/interviews/${interviewId}/status`)).status).toBe('in_progress');
  });

  it('ends with the interview', async () => {
    const { body: again } = await post('/acs/calls', { interview_id: interviewId }).expect(201);
    expect(again.id).not.toBe(callId);
    await connected(again.id);
    await post(`/interviews/${interviewId}/messages`, { content_text: ANSWER }).expect(200);
    await post(`/interviews/${interviewId}/complete`).expect(202);
    await eventually(async () => (await get(`/acs/calls/${again.id}`)).status === 'ended');
    const refused = await post('/acs/calls', { interview_id: interviewId }).expect(409);
    expect(refused.body.type).toBe('urn:talenti:problem:interview.no_call_now');
  });

  it('is not recorded without consent, and is nobody else’s', async () => {
    const other = await inviteCandidate(stage.app);
    const theirs = await begin(other, false);
    const call = await stage.app
      .http()
      .post('/acs/calls')
      .set('Authorization', other.candidate.auth)
      .send({ interview_id: theirs })
      .expect(201);
    const ask = (path: string, body: object, auth: string) =>
      stage.app.http().post(path).set('Authorization', auth).send(body);
    await eventually(async () => {
      const seen = await stage.app.http().get(`/acs/calls/${call.body.id}`).set('Authorization', other.candidate.auth);
      return seen.body.status === 'connected';
    });
    await ask('/acs/recordings/start', { call_id: call.body.id }, other.candidate.auth).expect(403);
    for (const stranger of [invited.candidate.auth, other.recruiter.auth]) {
      await ask('/acs/calls', { interview_id: theirs }, stranger).expect(404);
      await ask(`/acs/calls/${call.body.id}/hang-up`, {}, stranger).expect(404);
      await ask('/acs/recordings/start', { call_id: call.body.id }, stranger).expect(404);
      await ask('/acs/token', { interview_id: theirs }, stranger).expect(404);
    }
    await stage.app.http().get(`/acs/recordings/${theirs}`).set('Authorization', invited.recruiter.auth).expect(404);
  });
});
