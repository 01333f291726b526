import { createHmac, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { DAY_MS } from '#libs/kernel';
import { callEnded, callStarted, gridEvent, recordingReady, type GridEvent } from '../../support/acs/news-sender.js';
import { eventually } from '../../support/app.js';
import { CallStage, ENTRA_AUDIENCE, NEW_SECRET, OLD_SECRET, TENANT, type PlacedCall } from './call-stage.js';
import { renderFaults, type FaultRow } from './fault-page.js';

const PAGE = 'docs/webhook-faults.md';
const EVENT_GRID = '4962773b-9cdb-44cf-a8bf-237846a00ab7';
const MEGABYTE = 1_024 * 1_024;

/** Where the first file of the news is. */
const locationIn = ({ data }: GridEvent): string =>
  (data as { recordingStorageInfo: { recordingChunks: { deleteLocation: string }[] } }).recordingStorageInfo
    .recordingChunks[0]?.deleteLocation ?? '';

describe('the news of the telephony service', () => {
  let stage: CallStage;
  const sections = new Map<string, FaultRow[]>();
  beforeAll(async () => {
    stage = await CallStage.open({ consent: true });
  }, 60_000);
  afterAll(() => stage.close());

  const note = (section: string, fault: string, answer: unknown, left: string): void => {
    sections.set(section, [...(sections.get(section) ?? []), { fault, answer: String(answer), left }]);
  };

  /** Sends, waits until all is followed, and writes down what the sender heard and what it came to. */
  const rehearse = async (
    section: string,
    fault: string,
    act: (call: PlacedCall) => Promise<unknown>,
  ): Promise<{ answer: unknown; left: string }> => {
    const call = await stage.newCall();
    const before = await stage.countEvents();
    const answer = await act(call);
    await stage.settled();
    const { status, parts } = await stage.outcome(call);
    const events = (await stage.countEvents()) - before;
    const files = parts.map((part) => (part.problem === null ? part.status : `${part.status} (${part.problem})`));
    const left = [
      `events: ${events}`,
      `call: ${status}`,
      ...(files.length > 0 ? [`recording: ${files.join(', ')}`] : []),
    ];
    note(section, fault, answer, left.join('; '));
    return { answer, left: left.join('; ') };
  };

  const send = (events: readonly unknown[], options?: Parameters<CallStage['knock']>[1]): Promise<number> =>
    stage.knock(JSON.stringify(events), options);
  const TAKEN = { answer: 200, left: 'events: 1; call: connected' };
  const REFUSED = { answer: 401, left: 'events: 0; call: connecting' };

  describe('comes by callback', () => {
    const SECTION = 'Callbacks of calls';
    const connected = (call: PlacedCall): object[] => [stage.acs.callbackEvent('CallConnected', call.fake)];
    const by = (call: PlacedCall, token?: string): Promise<number> =>
      stage.acs.callBack(stage.addressOf(call), connected(call), token);

    it('and waits with the sender while nobody can look up the keys', async () => {
      const seen = await rehearse(SECTION, 'keys cannot be looked up, then they can', async (call) => {
        stage.acs.areKeysDown = true;
        const event = connected(call);
        const first = await stage.acs.callBack(stage.addressOf(call), event);
        stage.acs.areKeysDown = false;
        return `${first}, then ${await stage.acs.callBack(stage.addressOf(call), event)}`;
      });
      expect(seen).toEqual({ ...TAKEN, answer: '503, then 200' });
    });

    it.each([
      ['genuine', {}, TAKEN],
      ['without a token', null, REFUSED],
      ['another issuer', { issuer: 'https://evil.example' }, REFUSED],
      ['addressed to another resource', { audience: randomUUID() }, REFUSED],
      ['expired', { expiresInSeconds: -120 }, REFUSED],
      ['signed with a key that nobody published', 'unknown key', REFUSED],
      ['`alg: none`', 'none', REFUSED],
      ['the public key used as a shared secret (HS256)', 'confused', REFUSED],
    ] as const)('%s', async (fault, part, expected) => {
      const seen = await rehearse(SECTION, fault, async (call) => {
        if (part === null) return stage.acs.callBack(stage.addressOf(call), connected(call), '');
        if (part === 'none' || part === 'confused') return by(call, unsigned(part));
        if (part === 'unknown key')
          return eventually(async () => {
            // Until the keys may be looked up again, nobody knows.
            const status = await by(call, await stage.acs.signer.token({ kid: 'nobody' }));
            return status !== 503 && status;
          });
        return by(call, await stage.acs.signer.token(part));
      });
      expect(seen).toEqual(expected);
    });

    it('and is believed after a change of keys', async () => {
      const seen = await rehearse(SECTION, 'signed with a key that was published a moment ago', async (call) => {
        await stage.acs.signer.rotate();
        // Within a second of the last look-up the sender is asked to come again.
        return eventually(async () => {
          const status = await by(call);
          return status !== 503 && status;
        });
      });
      expect(seen).toEqual(TAKEN);
    });

    it('for a call that nobody knows', async () => {
      const seen = await rehearse(SECTION, 'of a call that nobody knows', async (call) =>
        by({
          ...call,
          id: randomUUID(),
          fake: { ...call.fake, callConnectionId: 'x', serverCallId: 'x', correlationId: 'x' },
        }),
      );
      expect(seen).toEqual({ answer: 200, left: 'events: 1; call: connecting' });
    });

    const unsigned = (kind: 'none' | 'confused'): string => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
      const [key] = stage.acs.signer.published;
      const claims = {
        iss: 'https://acscallautomation.communication.azure.com',
        aud: stage.acs.settings('')['ACS_RESOURCE_ID'],
        exp: Math.floor(Date.now() / 1_000) + 300,
      };
      if (kind === 'none') return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
      const text = `${part({ alg: 'HS256', typ: 'JWT', kid: key?.kid })}.${part(claims)}`;
      return `${text}.${createHmac('sha256', JSON.stringify(key)).update(text).digest('base64url')}`;
    };
  });

  describe('comes by event', () => {
    const SECTION = 'Events of Event Grid';
    const header = (secret: string) => ({ query: '', headers: { 'x-webhook-secret': secret } });
    const entra = async (part: { appid?: string; expiresInSeconds?: number; audience?: string } = {}) => {
      const token = await stage.acs.signer.token({
        issuer: `https://sts.windows.net/${TENANT}/`,
        audience: part.audience ?? ENTRA_AUDIENCE,
        claims: { appid: part.appid ?? EVENT_GRID },
        ...(part.expiresInSeconds !== undefined && { expiresInSeconds: part.expiresInSeconds }),
      });
      return { query: '', headers: { authorization: `Bearer ${token}` } };
    };

    it.each([
      ['secret in the address', () => ({ query: `?secret=${NEW_SECRET}` }), TAKEN],
      ['secret as a header', () => header(NEW_SECRET), TAKEN],
      ['old secret, while it is changed', () => header(OLD_SECRET), TAKEN],
      ['no secret', () => ({ query: '' }), REFUSED],
      ['wrong secret', () => header(`${NEW_SECRET}!`), REFUSED],
      ['both secrets at once, as one', () => header(`${NEW_SECRET},${OLD_SECRET}`), REFUSED],
      ["Microsoft Entra's token for Event Grid", () => entra(), TAKEN],
      ['token of another application of the tenant', () => entra({ appid: randomUUID() }), REFUSED],
      ['token for another audience', () => entra({ audience: 'api://other' }), REFUSED],
      ['expired token', () => entra({ expiresInSeconds: -120 }), REFUSED],
    ] as const)('with %s', async (fault, proof, expected) => {
      const seen = await rehearse(SECTION, fault, async (call) => send([callStarted(call.fake)], await proof()));
      expect(seen).toEqual(expected);
    });

    it('fifty times at once', async () => {
      const seen = await rehearse(SECTION, 'the same 50 times at once', async (call) => {
        const event = callStarted(call.fake);
        const answers = await Promise.all(Array.from({ length: 50 }, () => sendAgain([event])));
        return [...new Set(answers)].join(', ');
      });
      expect(seen).toEqual({ ...TAKEN, answer: '200' });
    });

    it('again after three days', async () => {
      const seen = await rehearse(SECTION, 'the same again after three days', async (call) => {
        const events = [callStarted(call.fake), callEnded(call.fake), stage.acs.recordingEvent(call.fake)];
        const first = await send(events);
        await stage.settled();
        stage.app.clock.jump(3 * DAY_MS);
        // The dice of Event Grid: the same news under new ids as well.
        const again = await send([...events, ...events.map((event) => ({ ...event, id: randomUUID() }))]);
        stage.app.clock.jump(-3 * DAY_MS);
        return `${first}, then ${again}`;
      });
      expect(seen).toEqual({ answer: '200, then 200', left: 'events: 6; call: ended; recording: stored' });
      expect(stage.acs.files.size).toBe(0);
    });

    it('in the wrong order', async () => {
      const seen = await rehearse(SECTION, 'recording before the end, end before the beginning', async (call) => {
        const backwards = [stage.acs.recordingEvent(call.fake), callEnded(call.fake), callStarted(call.fake)];
        const answers: number[] = [];
        for (const event of backwards) {
          answers.push(await send([event]));
          await stage.settled();
        }
        return answers.join(', ');
      });
      expect(seen).toEqual({ answer: '200, 200, 200', left: 'events: 3; call: ended; recording: stored' });
    });

    it('of a recording that only later names its call', async () => {
      const seen = await rehearse(SECTION, 'recording whose call can be told only later', async (call) => {
        const event = stage.acs.recordingEvent(call.fake);
        const recordingId = event.subject.split('/').at(-1) ?? '';
        const answer = await send([{ ...event, subject: `/recording/call/unknown/recordingId/${recordingId}` }]);
        await stage.settled();
        await stage.acs.callBack(stage.addressOf(call), [
          stage.acs.callbackEvent('RecordingStateChanged', call.fake, { recordingId, state: 'inactive' }),
        ]);
        await stage.settled();
        return answer;
      });
      expect(seen).toEqual({ answer: 200, left: 'events: 2; call: connecting; recording: stored' });
    });

    it('as CloudEvents', async () => {
      const seen = await rehearse(SECTION, 'CloudEvents, one without a list around it', async (call) => {
        const { id, subject, data, eventType: type, eventTime: time } = callStarted(call.fake);
        const event = { id, source: '/subscriptions/s', type, subject, time, data, specversion: '1.0' };
        return stage.knock(JSON.stringify(event), { headers: { 'content-type': 'application/cloudevents+json' } });
      });
      expect(seen).toEqual(TAKEN);
    });

    it('with a malformed one in between', async () => {
      const seen = await rehearse(SECTION, 'a batch with malformed entries among good ones', async (call) =>
        send([
          callStarted(call.fake),
          null,
          'text',
          { ...callEnded(call.fake), id: 'null\u0000character' },
          { ...callEnded(call.fake), eventTime: 'yesterday' },
          gridEvent('RecordingFileStatusUpdated', { data: { recordingStorageInfo: { recordingChunks: 'none' } } }),
          callEnded(call.fake),
        ]),
      );
      expect(seen).toEqual({ answer: 200, left: 'events: 2; call: ended' });
    });

    it('five thousand at once', async () => {
      const others = (count: number): GridEvent[] =>
        Array.from({ length: count }, (_, at) => callEnded({ serverCallId: `other-${at}`, correlationId: `c-${at}` }));
      const seen = await rehearse(SECTION, '5 000 events at once, one of them of ours', async (call) =>
        send([...others(4_999), callStarted(call.fake)]),
      );
      expect(seen).toEqual({ answer: 200, left: 'events: 5000; call: connected' });
      const more = await rehearse(SECTION, '5 001 events at once', async (call) =>
        send([...others(5_000), callStarted(call.fake)]),
      );
      expect(more).toEqual({ answer: 413, left: 'events: 0; call: connecting' });
    }, 60_000);

    it.each([
      ['a body of 9 MB', () => stage.knock(JSON.stringify([{ id: 'x'.repeat(9 * MEGABYTE) }])), 413],
      ['a body of 9 MB without a secret', () => stage.knock('x'.repeat(9 * MEGABYTE), { query: '' }), 401],
      ['no JSON', () => stage.knock('[{'), 400],
      ['JSON that is no event', () => stage.knock('"text"'), 400],
      ['a kind that nobody knows', () => send([gridEvent('ChatMessageReceived', { data: { x: 1 } })]), 200],
    ] as const)('with %s', async (fault, act, answer) => {
      const seen = await rehearse(SECTION, fault, () => act().catch(() => 'cut off'));
      expect(seen).toEqual({ answer, left: 'events: 0; call: connecting' });
    });

    it('of a call that is nobody’s', async () => {
      const seen = await rehearse(SECTION, 'of a call that nobody knows', () =>
        send([callEnded({ serverCallId: randomUUID(), correlationId: randomUUID() })]),
      );
      expect(seen).toEqual({ answer: 200, left: 'events: 1; call: connecting' });
    });

    it('to ask whether it is welcome', async () => {
      const { publicBaseUrl } = stage.app.config;
      const address = `${publicBaseUrl}/api/v1/acs/webhook`;
      const validationCode = randomUUID();
      const question = [
        {
          ...gridEvent('x', { data: { validationCode } }),
          eventType: 'Microsoft.EventGrid.SubscriptionValidationEvent',
        },
      ];
      const answered = await stage.app
        .raw()
        .post(`/api/v1/acs/webhook?secret=${NEW_SECRET}`)
        .set('aeg-event-type', 'SubscriptionValidation')
        .send(question);
      expect(answered.status).toBe(200);
      expect(answered.body).toEqual({ validationResponse: validationCode });
      expect(await send(question, { query: '' })).toBe(401);

      const headers = { 'WebHook-Request-Origin': 'eventgrid.azure.net' };
      const welcome = await fetch(`${address}?secret=${NEW_SECRET}`, { method: 'OPTIONS', headers });
      expect(welcome.status).toBe(200);
      expect(welcome.headers.get('WebHook-Allowed-Origin')).toBe('eventgrid.azure.net');
      expect((await fetch(address, { method: 'OPTIONS', headers })).status).toBe(401);
      note(SECTION, 'handshake of either schema', '200', 'events: 0');
      note(SECTION, 'handshake without a secret', '401', 'events: 0');
    });

    const sendAgain = async (events: readonly unknown[]): Promise<number> =>
      // More than a few at a time are asked to come again, which is what Event Grid does.
      eventually(async () => {
        const status = await send(events);
        return status !== 503 && status;
      });
  });

  describe('leads to a recording', () => {
    const SECTION = 'Copying recordings';
    const isFile = ({ method, path }: { method: string; path: string }) =>
      method === 'GET' && path.startsWith('/v1/objects/');
    const isDeletion = ({ method, path }: { method: string; path: string }) =>
      method === 'DELETE' && path.startsWith('/v1/objects/');
    const STORED = 'events: 1; call: connecting; recording: stored';

    const copied = async (call: PlacedCall): Promise<string> => {
      await send([stage.acs.recordingEvent(call.fake)]);
      await stage.settled();
      const first = (await stage.outcome(call)).parts.map(({ status, problem }) => `${status} (${problem})`).join(', ');
      await stage.tryAgain();
      return first;
    };

    it.each([
      ['the service is away', { when: isFile, status: 503 }, 'waiting (calls.unavailable)'],
      ['the service refuses', { when: isFile, status: 403 }, 'waiting (calls.failed)'],
      ['the line breaks off on the way', { when: isFile, cutAfterBytes: 100_000 }, 'waiting (calls.unavailable)'],
      [
        'it cannot be deleted at the service',
        { when: isDeletion, status: 500, times: 2 },
        'copied (calls.unavailable)',
      ],
    ] as const)('although %s', async (fault, staged, first) => {
      stage.acs.faults = [{ ...staged }];
      const seen = await rehearse(SECTION, `${fault}, then all is well`, copied);
      expect(seen).toEqual({ answer: first, left: STORED });
      expect(stage.acs.files.size).toBe(0);
    });

    it('although the store is away', async () => {
      const folder = join(stage.app.config.dataDir, 'files', 'recordings', stage.interviewId);
      const aside = `${folder}.aside`;
      const seen = await rehearse(SECTION, 'our own store cannot be written, then it can', async (call) => {
        await mkdir(dirname(folder), { recursive: true });
        await rm(aside, { recursive: true, force: true });
        await rm(folder, { recursive: true, force: true });
        await writeFile(folder, 'not a folder');
        await send([stage.acs.recordingEvent(call.fake)]);
        await stage.settled();
        const [first] = (await stage.outcome(call)).parts;
        await rm(folder);
        await stage.tryAgain();
        return `${first?.status} (${first?.problem})`;
      });
      expect(seen).toEqual({ answer: 'waiting (storage.unavailable)', left: STORED });
    });

    it('that is gone at the service', async () => {
      stage.acs.faults = [{ when: isFile, status: 404 }];
      const seen = await rehearse(SECTION, 'the file is gone at the service', async (call) => {
        await send([stage.acs.recordingEvent(call.fake)]);
        return 'given up, and visible';
      });
      expect(seen.left).toBe('events: 1; call: connecting; recording: lost (calls.gone)');
    });

    it('at somebody else’s server, which is never asked', async () => {
      let asked = 0;
      const stranger = createServer((_, response) => {
        asked += 1;
        response.end('sound');
      });
      await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
      const address = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/v1/objects/0-x`;
      const seen = await rehearse(SECTION, "the news names somebody else's server", async (call) => {
        await send([recordingReady(call.fake, randomUUID(), [address])]);
        return 'not asked';
      });
      stranger.close();
      expect(seen.left).toBe('events: 1; call: connecting; recording: waiting (calls.failed)');
      expect(asked).toBe(0);
    });

    it('in several files', async () => {
      const sounds = ['one', 'two', 'three'].map((name) => ({ bytes: Buffer.from(name), contentType: 'audio/mpeg' }));
      const seen = await rehearse(SECTION, 'several files', (call) =>
        send([stage.acs.recordingEvent(call.fake, {}, sounds)]),
      );
      expect(seen.left).toBe('events: 1; call: connecting; recording: stored, stored, stored');
    });

    it('that nobody may keep without consent', async () => {
      const other = await stage.withAnother({ consent: false });
      const call = await other.newCall();
      const event = stage.acs.recordingEvent(call.fake);
      const { pathname } = new URL(locationIn(event));
      await send([event]);
      await stage.settled();
      expect((await other.outcome(call)).parts).toMatchObject([{ status: 'unwanted', problem: null }]);
      expect(stage.acs.requests.filter(({ path }) => path.startsWith(pathname)).map(({ method }) => method)).toEqual([
        'DELETE',
      ]);
      note(SECTION, 'the candidate did not agree', 'not fetched', 'events: 1; deleted at the service');
    });
  });

  it('is told about as the page of faults tells it', async () => {
    const page = await format(renderFaults(sections), { ...(await resolveConfig(PAGE)), filepath: PAGE });
    if (process.env.WRITE_WEBHOOK_FAULTS) await writeFile(PAGE, page);
    expect(await readFile(PAGE, 'utf8')).toBe(page);
  });
});
