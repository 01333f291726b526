import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jwtVerify } from 'jose';
import { SystemClock } from '#libs/kernel';
import type { Calls, PlacedCall } from '#libs/providers';
import { AcsCalls, type AcsOptions } from '../../libs/providers/src/azure/acs-calls.js';
import { EmbeddedCalls } from '../../libs/providers/src/embedded/calls/embedded-calls.js';
import { EmbeddedSynthesizer } from '../../libs/providers/src/embedded/speech/embedded-synthesizer.js';
import { timingOf, type Timing } from '../../libs/providers/src/resilience/timing.js';
import { FakeAcs } from '../support/acs/fake-acs.js';
import { NewsReceiver } from '../support/acs/news-receiver.js';
import { eventually } from '../support/app.js';
import { SetTiming } from '../support/timing.js';

const SECRET = 'a-secret-of-the-rehearsal';
const INTERVIEW = '018f0000-0000-7000-8000-000000000001';
const timing = timingOf(new SystemClock());

interface Opened {
  calls: Calls;
  receiver: NewsReceiver;
  close(): Promise<void>;
}

const acsOptions = (acs: FakeAcs, part: Partial<AcsOptions> = {}): AcsOptions => {
  const { ACS_RESOURCE_ID: resourceId = '', ACS_JWKS_URL: jwksUrl = '' } = acs.settings(SECRET);
  const { url: endpoint, accessKey } = acs;
  return { endpoint, accessKey, resourceId, jwksUrl, cognitiveServicesEndpoint: 'https://v.example', timing, ...part };
};

/** Every adapter of the port passes the same suite. */
const ADAPTERS: [string, () => Promise<Opened>][] = [
  [
    'in the box',
    async () => {
      const dataDir = await mkdtemp(join(tmpdir(), 'talenti-calls-'));
      const receiver = await NewsReceiver.start();
      const synthesizer = new EmbeddedSynthesizer();
      const speak = (text: string) => synthesizer.synthesize(text);
      const calls = new EmbeddedCalls({
        dataDir,
        webhookUrl: `${receiver.url}/webhook`,
        webhookSecret: SECRET,
        speak,
        timing,
      });
      return {
        calls,
        receiver,
        close: async () => {
          await calls.stop();
          await synthesizer.stop();
          await receiver.close();
          await rm(dataDir, { recursive: true });
        },
      };
    },
  ],
  [
    'of Azure Communication Services',
    async () => {
      const acs = await FakeAcs.start();
      const receiver = await NewsReceiver.start();
      acs.subscribe(`${receiver.url}/webhook?secret=${SECRET}`);
      return {
        calls: new AcsCalls(acsOptions(acs)),
        receiver,
        close: async () => {
          await acs.close();
          await receiver.close();
        },
      };
    },
  ],
];

describe.each(ADAPTERS)('the calls %s', (_, open) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const place = async (): Promise<PlacedCall & { serverCallId: string }> => {
    const { calls, receiver } = opened;
    const placed = await calls.call(await calls.createIdentity(), {
      callbackUrl: `${receiver.url}/call`,
      reference: INTERVIEW,
    });
    if (placed.serverCallId === null) throw new Error('The call has no name');
    return { ...placed, serverCallId: placed.serverCallId };
  };
  const told = (name: string, kind: string) =>
    eventually(() => Promise.resolve(opened.receiver.about(name, kind).at(-1)), { what: `news of kind ${kind}` });

  it('know everybody by a name of their own, and give out tokens for it until it is deleted', async () => {
    const { calls } = opened;
    const [one, other] = [await calls.createIdentity(), await calls.createIdentity()];
    expect(one).toMatch(/^8:acs:/);
    expect(other).not.toBe(one);
    const { token, expiresAt } = await calls.issueToken(one, ['voip', 'chat']);
    expect(token.length).toBeGreaterThan(20);
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 3_600_000);
    await calls.deleteIdentity(one);
    await calls.deleteIdentity(one);
  });

  it('tell by a signed callback and by an event that somebody is there', async () => {
    const { serverCallId } = await place();
    await eventually(() => Promise.resolve(opened.receiver.about(serverCallId, 'started').length === 2));
    const [callback] = opened.receiver.about(serverCallId, 'started').filter(({ path }) => path === '/call');
    const token = callback?.headers.authorization?.replace('Bearer ', '') ?? '';
    const { issuer, audience, keys } = opened.calls.callbacks;
    const { protectedHeader } = await jwtVerify(token, keys, { issuer, audience });
    expect(protectedHeader.alg).toBe('RS256');
  });

  it('can be played something to, and end once', async () => {
    const { calls } = opened;
    const { connectionId, serverCallId } = await place();
    await calls.play(connectionId, { kind: 'text', text: 'What did you do then?', locale: 'en-GB' });
    await calls.play(connectionId, { kind: 'file', url: 'https://example.com/question.wav' });
    await calls.hangUp(connectionId);
    await calls.hangUp(connectionId);
    await told(serverCallId, 'ended');
    const last = calls.play(connectionId, { kind: 'text', text: 'Hello?', locale: 'en-GB' });
    await expect(last).rejects.toMatchObject({ code: 'calls.gone', kind: 'conflict' });
  });

  it('are recorded; the file can be fetched until it is deleted', async () => {
    const { calls, receiver } = opened;
    const { connectionId, serverCallId } = await place();
    const recordingId = await calls.startRecording(serverCallId, `${receiver.url}/call`);
    await told(recordingId, 'recording');
    await calls.hangUp(connectionId);
    await calls.stopRecording(recordingId);
    const { news } = await told(serverCallId, 'parts');
    const parts = news.flatMap((one) => (one.news.kind === 'parts' ? one.news.parts : []));
    expect(parts).toHaveLength(1);
    const [part] = parts;
    const { content, size, contentType } = await calls.download(part?.content ?? '');
    let bytes = 0;
    for await (const piece of content) bytes += piece.length;
    expect(bytes).toBe(size);
    expect(contentType).toMatch(/^audio\//);
    await calls.deleteAtSource(part?.removal ?? '');
    await calls.deleteAtSource(part?.removal ?? '');
    await expect(calls.download(part?.content ?? '')).rejects.toMatchObject({ code: 'calls.gone' });
    await expect(calls.startRecording(serverCallId, `${receiver.url}/call`)).rejects.toMatchObject({
      code: 'calls.gone',
    });
  }, 60_000);

  it('are not looked for where they never are', async () => {
    for (const location of [
      'https://evil.example/v1/objects/x',
      'file:///etc/passwd',
      'embedded:recordings/../x/0',
      'x',
    ]) {
      await expect(opened.calls.download(location)).rejects.toMatchObject({ code: expect.stringMatching(/^calls\./) });
    }
  });
});

describe('a recording made in the box', () => {
  it('is what was said, one after the other, and a word about what cannot be played', async () => {
    const [, openBox] = ADAPTERS[0] ?? [];
    const { calls, receiver, close } = (await openBox?.()) as Opened;
    const synthesizer = new EmbeddedSynthesizer();
    const record = async (): Promise<number> => {
      const callbackUrl = `${receiver.url}/call`;
      const { serverCallId, connectionId } = await calls.call('8:acs:x', { callbackUrl, reference: INTERVIEW });
      await calls.startRecording(serverCallId ?? '', callbackUrl);
      await calls.hangUp(connectionId);
      const [told] = await eventually(() => {
        const found = receiver.about(serverCallId ?? '', 'parts');
        return Promise.resolve(found.length > 0 && found);
      });
      const news = told?.news[0]?.news;
      const { size } = await calls.download(news?.kind === 'parts' ? (news.parts[0]?.content ?? '') : '');
      return size ?? 0;
    };
    const silent = await record();
    const answer = await synthesizer.synthesize(
      'I counted the pallets twice, and called the carrier before they left.',
    );
    calls.listenTo((reference) =>
      Promise.resolve(
        reference === INTERVIEW
          ? [
              { kind: 'text', text: 'Hello?' },
              { kind: 'audio', ...answer },
            ]
          : [],
      ),
    );
    const spoken = await record();
    // 16 000 samples of two bytes a second.
    expect(spoken).toBeGreaterThan((answer.durationMs / 1_000) * 32_000);
    calls.listenTo(() =>
      Promise.resolve([
        { kind: 'audio', bytes: Buffer.from('no sound at all, but long enough'), contentType: 'audio/webm' },
      ]),
    );
    expect(await record()).toBeGreaterThan(32_000);
    expect(silent).toBeGreaterThan(32_000);
    await synthesizer.stop();
    await close();
  }, 60_000);

  it('is finished after a restart when the process died in between, and told until it is heard', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'talenti-calls-'));
    const receiver = await NewsReceiver.start();
    const synthesizer = new EmbeddedSynthesizer();
    const box = (speak: (text: string) => Promise<{ bytes: Buffer }>) =>
      new EmbeddedCalls({ dataDir, webhookUrl: `${receiver.url}/webhook`, webhookSecret: SECRET, speak, timing });
    const first = box(() => Promise.reject(new Error('The process is about to die')));
    const { serverCallId, connectionId } = await first.call('8:acs:x', {
      callbackUrl: `${receiver.url}/call`,
      reference: INTERVIEW,
    });
    await first.startRecording(serverCallId ?? '', `${receiver.url}/call`);
    await first.hangUp(connectionId);
    await eventually(() => Promise.resolve(receiver.about(serverCallId ?? '', 'ended').length === 2));
    expect(receiver.about(serverCallId ?? '', 'parts')).toEqual([]);
    await first.stop();

    receiver.refusals = [503, 503];
    const second = box((text) => synthesizer.synthesize(text));
    await second.start();
    await eventually(() => Promise.resolve(receiver.about(serverCallId ?? '', 'parts').length === 1));
    await second.stop();
    await synthesizer.stop();
    await receiver.close();
    await rm(dataDir, { recursive: true });
  }, 60_000);
});

describe('Azure Communication Services', () => {
  let acs: FakeAcs;
  beforeEach(async () => {
    acs = await FakeAcs.start();
    acs.isSilent = true;
  });
  afterEach(() => acs.close());

  it.each([
    ['is asked too often', { status: 429, headers: { 'retry-after': '7' } }, 'calls.unavailable'],
    ['is broken', { status: 500 }, 'calls.unavailable'],
    ['does not know the key', { status: 401 }, 'calls.failed'],
    ['finds the request wrong', { status: 400 }, 'calls.failed'],
  ])('that %s is understood, and asked once for what it would do twice', async (_, staged, code) => {
    acs.faults = [{ when: () => true, times: 9, ...staged }];
    const failure: unknown = await new AcsCalls(acsOptions(acs)).createIdentity().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, ...(staged.status === 429 && { retryAfterSeconds: 7 }) });
    expect(JSON.stringify([failure, String(failure), (failure as Error).cause])).not.toContain(acs.accessKey);
    expect(acs.requests).toHaveLength(1);
  });

  it('refuses a key that is not its own, and nothing of it shows', async () => {
    const accessKey = Buffer.from('another key').toString('base64');
    const failure: unknown = await new AcsCalls(acsOptions(acs, { accessKey }))
      .createIdentity()
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'calls.failed' });
    expect(JSON.stringify([failure, String(failure), (failure as Error).cause])).not.toContain(accessKey);
  });

  it('is asked again, once and soon, where that does no harm', async () => {
    const calls = new AcsCalls(acsOptions(acs));
    const identity = await calls.createIdentity();
    acs.faults = [{ when: ({ path }) => path.includes('issueAccessToken'), status: 503 }];
    await expect(calls.issueToken(identity, ['voip'])).resolves.toMatchObject({ token: expect.any(String) });
  });

  it('is left alone for a minute after five failures in a row', async () => {
    const quick: Timing = new SetTiming();
    const calls = new AcsCalls(acsOptions(acs, { timing: quick }));
    acs.faults = [{ when: () => true, times: 9, status: 503 }];
    for (let count = 0; count < 5; count += 1) {
      await expect(calls.createIdentity()).rejects.toMatchObject({ code: 'calls.unavailable' });
    }
    await expect(calls.createIdentity()).rejects.toMatchObject({ code: 'calls.unavailable', retryAfterSeconds: 60 });
    expect(acs.requests).toHaveLength(5);
  });

  it('follows a recording to where it was moved, but not to a stranger', async () => {
    const calls = new AcsCalls(acsOptions(acs));
    const [path] = [acs.recordingEvent({ serverCallId: 's', correlationId: 'c' }), ...acs.files.keys()].slice(1) as [
      string,
    ];
    const moved = { when: (request: { path: string }) => request.path === '/v1/objects/old', status: 302 };
    const from = `${acs.url}/v1/objects/old`;
    acs.faults = [{ ...moved, headers: { location: `${path}/content/audio` } }];
    await expect(calls.download(from)).resolves.toMatchObject({ size: acs.sound.bytes.length });
    acs.faults = [{ ...moved, headers: { location: 'https://evil.example/v1/objects/x' } }];
    await expect(calls.download(from)).rejects.toMatchObject({ code: 'calls.failed' });
    acs.faults = [{ ...moved, times: 9, headers: { location: '/v1/objects/old' } }];
    await expect(calls.download(from)).rejects.toMatchObject({ code: 'calls.unavailable' });
  });
});
