import { Erasable } from '#libs/kernel';
import { AcsErasable } from '../../../apps/api/src/modules/acs/acs.erasable.js';
import { registerPerson } from '../../support/actors.js';
import { gridEvent } from '../../support/acs/news-sender.js';
import { TestApp, eventually } from '../../support/app.js';
import { CallStage, NEW_SECRET } from './call-stage.js';

const SETTINGS = {
  ACS_COGNITIVE_SERVICES_ENDPOINT: 'https://voice.example/',
  JWT_SECRET: 'one-secret-for-both-instances-of-this-test',
};

let stage: CallStage;
let other: TestApp;
beforeAll(async () => {
  stage = await CallStage.open({ consent: true }, SETTINGS);
}, 60_000);
beforeAll(async () => {
  const shared = { ...SETTINGS, DATA_DIR: stage.app.config.dataDir };
  const settings = { ...stage.acs.settings(NEW_SECRET), ...shared, LOG_LEVEL: 'silent' };
  other = await TestApp.start(settings, { url: stage.app.databaseUrl, drop: () => Promise.resolve() });
}, 60_000);
afterAll(async () => {
  await other.stop();
  await stage.close();
}, 30_000);

describe('an identity for calls', () => {
  const ask = (app: TestApp, auth: string, body: object = {}) =>
    app.http().post('/acs/token').set('Authorization', auth).send(body);

  it('is made once for a person who asks twenty times at once, of two instances', async () => {
    const { auth } = await registerPerson(stage.app);
    const before = new Set(stage.acs.identities);
    const both = [stage.app, other];
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => ask(both[at % 2] ?? other, auth).expect(200)),
    );
    const made = [...stage.acs.identities].filter((identity) => !before.has(identity));
    expect(made).toHaveLength(1);
    expect([...new Set(answers.map(({ body }) => body.user_id as string))]).toEqual(made);
  });

  it('can be asked for again at once after the service had failed', async () => {
    const { auth } = await registerPerson(stage.app);
    stage.acs.faults = [{ when: ({ path }) => path === '/identities', status: 500 }];
    const failed = await ask(stage.app, auth).expect(503);
    expect(JSON.stringify(failed.body)).not.toContain(stage.acs.accessKey);
    await ask(other, auth).expect(200);
  });

  it('comes with a token for what can be done with it, and for nothing else', async () => {
    const { auth } = await registerPerson(stage.app);
    await ask(stage.app, auth, { scopes: null }).expect(200);
    for (const scopes of [[], ['video'], ['voip', 'voip', 'voip'], 'voip', [null]]) {
      await ask(stage.app, auth, { scopes }).expect(422);
    }
  });
});

describe('a call', () => {
  const post = (path: string, body: object, auth = stage.candidate.auth) =>
    stage.app.http().post(path).set('Authorization', auth).send(body);
  const connect = async (call: Awaited<ReturnType<CallStage['newCall']>>): Promise<void> => {
    await stage.acs.callBack(stage.addressOf(call), [stage.acs.callbackEvent('CallConnected', call.fake)]);
    await stage.settled();
  };

  it('of a candidate who rings is taken for the interview that their token was for, once', async () => {
    const ringing = await stage.withAnother({ consent: true });
    const { body: token } = await post(
      '/acs/token',
      { interview_id: ringing.interviewId },
      ringing.candidate.auth,
    ).expect(200);
    const data = {
      to: { rawId: '8:acs:r_talenti' },
      from: { kind: 'communicationUser', rawId: token.user_id, communicationUser: { id: token.user_id } },
      serverCallId: 'ringing',
      correlationId: 'ringing',
      callerDisplayName: 'Kofi',
      incomingCallContext: 'opaque.context',
    };
    const event = gridEvent('IncomingCall', { data, subject: `/caller/${token.user_id}/recipient/8:acs:r_talenti` });
    await stage.acs.deliver([event, event]);
    await stage.acs.deliver([event]);
    const [call] = await eventually(async () => {
      const calls = await stage.app.database.query<{ status: string }>(
        `select status from acs_calls where interview_id = $1 and status <> 'requested'`,
        [ringing.interviewId],
      );
      return calls.length > 0 && calls;
    });
    await stage.settled();
    expect(call?.status).toBe('connecting');
    expect(stage.acs.requests.filter(({ path }) => path.endsWith(':answer'))).toHaveLength(1);

    const stranger = { ...data, from: { rawId: '8:acs:r_stranger' } };
    await stage.acs.deliver([gridEvent('IncomingCall', { data: stranger })]);
    await stage.settled();
    expect(stage.acs.requests.filter(({ path }) => path.endsWith(':answer'))).toHaveLength(1);
  });

  it('begins with the question that waits', async () => {
    const call = await stage.newCall();
    await connect(call);
    const played = await eventually(() => Promise.resolve(stage.acs.played.at(-1)));
    const [row] = await stage.app.database.query<{ text: string }>(
      `select content_text as text from interview_messages where interview_id = $1`,
      [stage.interviewId],
    );
    expect(JSON.parse(played)).toMatchObject({ playSources: [{ kind: 'text', text: { text: row?.text } }] });
  });

  it('that could not be placed leaves the way free for the next one', async () => {
    await stage.newCall();
    const before = stage.acs.calls.size;
    stage.acs.faults = [{ when: ({ path }) => path === '/calling/callConnections', status: 503 }];
    await expect(stage.newCall()).rejects.toThrow(/503/);
    expect(stage.acs.calls.size).toBe(before);
    await stage.newCall();
  });

  it('that somebody answers although placing it had seemed to fail is hung up', async () => {
    const call = await stage.newCall();
    await stage.app.database.query(`update acs_calls set status = 'failed' where id = $1`, [call.id]);
    await connect(call);
    await eventually(() => Promise.resolve(call.fake.isOver), { what: 'the stray call to end' });
  });

  it('is recorded once for whoever asks ten times at once', async () => {
    const call = await stage.newCall();
    await connect(call);
    const before = stage.acs.recordings.size;
    const starts = await Promise.all(
      Array.from({ length: 10 }, () => post('/acs/recordings/start', { call_id: call.id })),
    );
    expect(starts.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(stage.acs.recordings.size).toBe(before + 1);
  });

  it('can be recorded after the service had refused at first', async () => {
    const call = await stage.newCall();
    await connect(call);
    stage.acs.faults = [{ when: ({ path }) => path === '/calling/recordings', status: 400 }];
    const refused = await post('/acs/recordings/start', { call_id: call.id }).expect(502);
    expect(refused.body).toMatchObject({ type: 'urn:talenti:problem:calls.failed' });
    expect(JSON.stringify(refused.body)).not.toContain(stage.acs.accessKey);
    await post('/acs/recordings/start', { call_id: call.id }).expect(200);
  });

  it('is forgotten with the person: here and with the service, the part that was still on its way included', async () => {
    const person = await stage.withAnother({ consent: true });
    await post('/acs/token', {}, person.candidate.auth).expect(200);
    const call = await person.newCall();
    await stage.acs.deliver([stage.acs.recordingEvent(call.fake)]);
    await stage.settled();
    stage.acs.faults = [
      { when: ({ method, path }) => method === 'GET' && path.startsWith('/v1/objects/'), status: 503 },
    ];
    const late = stage.acs.recordingEvent(call.fake);
    await stage.acs.deliver([late]);
    await stage.settled();
    expect((await person.outcome(call)).parts.map(({ status }) => status).sort()).toEqual(['stored', 'waiting']);
    const [stored] = await stage.app.database.query<{ key: string }>(
      `select blob_key as key from acs_recording_parts where call_id = $1 and status = 'stored'`,
      [call.id],
    );

    const erasable: Erasable = stage.app.nest.get(AcsErasable);
    const subject = { userId: person.candidate.userId, email: 'x@example.org' };
    const recordings = await erasable.erase({ ...subject, kind: 'recordings_only' });
    expect(recordings).toEqual([
      { table: 'acs_recording_parts', retentionClass: 'recording', action: 'deleted', rows: 2, blobs: 2, reason: null },
    ]);
    expect(stage.acs.files.size).toBe(0);
    await stage.acs.deliver([{ ...late, id: 'told-again' }]);
    await stage.tryAgain();
    expect((await person.outcome(call)).parts.map(({ status }) => status)).toEqual(['deleted', 'deleted']);
    const gone = await stage.app
      .http()
      .get(`/acs/recordings/${person.interviewId}`)
      .set('Authorization', person.candidate.auth);
    expect(gone.body.items.map(({ url }: { url: string | null }) => url)).toEqual([null, null]);

    const identities = stage.acs.identities.size;
    await erasable.erase({ ...subject, kind: 'full' });
    expect(stage.acs.identities.size).toBe(identities - 1);
    const left = await stage.app.database.query(
      `select id from acs_calls where candidate_id = $1 union all select id from acs_recording_parts where candidate_id = $1
       union all select id from acs_identities where user_id = $1
       union all select id from acs_events where call_id = $2`,
      [person.candidate.userId, call.id],
    );
    expect(left).toEqual([]);
    expect(stored?.key).toMatch(/^recordings\//);
    expect(await erasable.erase({ ...subject, kind: 'full' })).toEqual(
      expect.arrayContaining([expect.objectContaining({ table: 'acs_calls', rows: 0 })]),
    );
  });
});
