import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { BODIES, refusalOf, type AcsRequest } from './acs-requests.js';
import {
  CallbackSigner,
  callEnded,
  callStarted,
  recordingReady,
  type GridEvent,
  type NamedCall,
} from './news-sender.js';

const RESOURCE_ID = '0f6c2a1e-6a53-4f0b-9d8e-2b7f5a1c9e34';

interface FakeCall extends NamedCall {
  callConnectionId: string;
  callbackUri: string;
  target: string;
  isOver: boolean;
}

interface FakeRecording {
  recordingId: string;
  callbackUri: string;
  call: FakeCall;
  isOver: boolean;
}

/** A file as the service keeps it. */
interface FakeFile {
  bytes: Buffer;
  contentType: string;
}

/** What goes wrong with the next requests that fit. */
export interface Fault {
  when: (request: AcsRequest) => boolean;
  /** How many times; once when left out. */
  times?: number;
  status?: number;
  headers?: Record<string, string>;
  /** Ends the connection after that many bytes of the file. */
  cutAfterBytes?: number;
  /** Sends a file in pieces with pauses. */
  pauseMs?: number;
}

interface Answer {
  status: number;
  body?: object;
}

/**
 * Azure Communication Services on this machine: checks signatures, versions, paths and bodies, keeps identities, calls
 * and recordings, and tells about them by Event Grid's batches and signed callbacks.
 */
export class FakeAcs {
  readonly identities = new Set<string>();
  readonly calls = new Map<string, FakeCall>();
  readonly recordings = new Map<string, FakeRecording>();
  readonly files = new Map<string, FakeFile>();
  /** Paths of files that were deleted, in order. */
  readonly deleted: string[] = [];
  readonly requests: AcsRequest[] = [];
  readonly played: string[] = [];
  faults: Fault[] = [];
  /** Answers nobody about its keys. */
  areKeysDown = false;
  keysAsked = 0;
  /** Tells nothing by itself. */
  isSilent = false;
  /** What a recording sounds like. */
  sound: FakeFile = { bytes: randomBytes(300_000), contentType: 'audio/mpeg' };
  private webhook: string | null = null;
  private readonly underWay = new Set<Promise<unknown>>();

  private constructor(
    readonly url: string,
    readonly accessKey: string,
    readonly signer: CallbackSigner,
    private readonly shut: () => Promise<void>,
  ) {}

  static async start(): Promise<FakeAcs> {
    const server = createServer((request, response) => void fake.receive(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const signer = new CallbackSigner(RESOURCE_ID);
    await signer.rotate();
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const fake = new FakeAcs(
      url,
      randomBytes(32).toString('base64'),
      signer,
      () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );
    return fake;
  }

  /** What a product needs to know to use this service. */
  settings(webhookSecret: string): Record<string, string> {
    return {
      AZURE_ACS_CONNECTION_STRING: `endpoint=${this.url}/;accesskey=${this.accessKey}`,
      ACS_RESOURCE_ID: RESOURCE_ID,
      ACS_JWKS_URL: `${this.url}/calling/keys`,
      ACS_WEBHOOK_SECRET: webhookSecret,
    };
  }

  /** Where its events go from now on. */
  subscribe(webhook: string): void {
    this.webhook = webhook;
  }

  /** Tells a batch; the status of the answer. */
  async deliver(events: readonly unknown[], to = this.webhook): Promise<number> {
    if (to === null) return 0;
    return this.post(to, events, { 'aeg-event-type': 'Notification' });
  }

  /** Tells something about a call at its own address. */
  async callBack(uri: string, events: readonly object[], token?: string): Promise<number> {
    return this.post(uri, events, { authorization: `Bearer ${token ?? (await this.signer.token())}` });
  }

  callbackEvent(type: string, call: FakeCall, data: object = {}): object {
    const { callConnectionId, serverCallId, correlationId } = call;
    return {
      id: randomUUID(),
      source: `calling/callConnections/${callConnectionId}`,
      type: `Microsoft.Communication.${type}`,
      data: { callConnectionId, serverCallId, correlationId, ...data },
      time: new Date().toISOString(),
      specversion: '1.0',
      datacontenttype: 'application/json',
    };
  }

  /** The newest call. */
  call(): FakeCall {
    const call = [...this.calls.values()].at(-1);
    if (!call) throw new Error('Nobody was called');
    return call;
  }

  /** Makes a file and the news of it. */
  recordingEvent(call: NamedCall, part: Partial<GridEvent> = {}, sounds: FakeFile[] = [this.sound]): GridEvent {
    const locations = sounds.map((sound) => {
      const path = `/v1/objects/0-eus-d12-${randomBytes(16).toString('hex')}`;
      this.files.set(path, sound);
      return `${this.url}${path}`;
    });
    return recordingReady(call, randomUUID(), locations, part);
  }

  async close(): Promise<void> {
    this.isSilent = true;
    await Promise.allSettled(this.underWay);
    await this.shut();
  }

  private async receive(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', this.url);
    if (url.pathname.endsWith('/keys')) return this.tellKeys(outgoing);
    const request: AcsRequest = {
      method: incoming.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body: await text(incoming),
    };
    this.requests.push(request);
    const fault = this.faults.find(({ when }) => when(request));
    if (fault) this.use(fault);
    const refusal = refusalOf(request, this.accessKey, new URL(this.url).host);
    const status = fault?.status ?? refusal?.status;
    if (status !== undefined) {
      outgoing.writeHead(status, { 'content-type': 'application/json', ...fault?.headers });
      outgoing.end(JSON.stringify({ error: { code: refusal?.code ?? 'Failed', message: `signed ${this.accessKey}` } }));
      return;
    }
    if (request.path.startsWith('/v1/objects/')) return this.answerFile(request, outgoing, fault);
    const answer = this.answer(request);
    outgoing.writeHead(answer.status, { 'content-type': 'application/json' });
    outgoing.end(answer.body ? JSON.stringify(answer.body) : undefined);
  }

  private use(fault: Fault): void {
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) this.faults = this.faults.filter((other) => other !== fault);
  }

  private tellKeys(outgoing: ServerResponse): void {
    this.keysAsked += 1;
    outgoing.writeHead(this.areKeysDown ? 503 : 200, { 'content-type': 'application/json' });
    outgoing.end(this.areKeysDown ? undefined : JSON.stringify({ keys: this.signer.published }));
  }

  private answer(request: AcsRequest): Answer {
    const { method, path } = request;
    const [, id = '', action = ''] =
      /^\/(?:identities|calling\/(?:callConnections|recordings))\/([^/]+?)(?:\/?:(\w+))?$/.exec(
        decodeURIComponent(path),
      ) ?? [];
    const route = path.startsWith('/identities')
      ? 'identity'
      : path.startsWith('/calling/recordings')
        ? 'recording'
        : 'call';
    if (method === 'POST' && path === '/identities') return this.createIdentity(request);
    if (route === 'identity' && action === 'issueAccessToken') return this.issueToken(request, id);
    if (route === 'identity' && method === 'DELETE') return { status: this.identities.delete(id) ? 204 : 404 };
    if (method === 'POST' && path === '/calling/callConnections') return this.createCall(request);
    if (method === 'POST' && path === '/calling/callConnections:answer') return this.answerCall(request);
    if (route === 'call' && action === 'terminate') return this.terminate(request, id);
    if (route === 'call' && action === 'play') return this.play(request, id);
    if (method === 'POST' && path === '/calling/recordings') return this.startRecording(request);
    if (route === 'recording' && method === 'DELETE') return this.stopRecording(id);
    return { status: 404, body: { error: { code: 'NotFound' } } };
  }

  private createIdentity({ body }: AcsRequest): Answer {
    if (!BODIES.createIdentity.safeParse(JSON.parse(body || '{}')).success) return badRequest();
    const id = `8:acs:${RESOURCE_ID}_${randomUUID()}`;
    this.identities.add(id);
    return { status: 201, body: { identity: { id } } };
  }

  private issueToken({ body }: AcsRequest, id: string): Answer {
    const parsed = BODIES.issueToken.safeParse(JSON.parse(body));
    if (!parsed.success) return badRequest();
    if (!this.identities.has(id)) return { status: 404, body: { error: { code: 'IdentityNotFound' } } };
    const token = `token-${randomBytes(16).toString('hex')}`;
    return { status: 200, body: { token, expiresOn: new Date(Date.now() + 86_400_000).toISOString() } };
  }

  private createCall(request: AcsRequest): Answer {
    const parsed = BODIES.createCall.safeParse(JSON.parse(request.body));
    if (!parsed.success || !isRepeatable(request)) return badRequest();
    const { callbackUri, targets } = parsed.data;
    const target = targets[0]?.communicationUser.id ?? '';
    if (!this.identities.has(target)) return badRequest();
    return { status: 201, body: this.connect(callbackUri, target) };
  }

  private answerCall(request: AcsRequest): Answer {
    const parsed = BODIES.answerCall.safeParse(JSON.parse(request.body));
    if (!parsed.success || !isRepeatable(request)) return badRequest();
    return { status: 200, body: this.connect(parsed.data.callbackUri, parsed.data.incomingCallContext) };
  }

  private connect(callbackUri: string, target: string): object {
    const call: FakeCall = {
      callConnectionId: randomUUID(),
      serverCallId: Buffer.from(`https://conv.example/${randomUUID()}`).toString('base64'),
      correlationId: randomUUID(),
      callbackUri,
      target,
      isOver: false,
    };
    this.calls.set(call.callConnectionId, call);
    this.tell(async () => {
      await this.callBack(callbackUri, [this.callbackEvent('CallConnected', call)]);
      await this.deliver([callStarted(call)]);
    });
    const { callConnectionId, serverCallId, correlationId } = call;
    return {
      callConnectionId,
      serverCallId,
      correlationId,
      callbackUri,
      callConnectionState: 'connecting',
      targets: [],
    };
  }

  private terminate(request: AcsRequest, id: string): Answer {
    const call = this.calls.get(id);
    if (!call || call.isOver || !isRepeatable(request)) return { status: 404, body: { error: { code: '8522' } } };
    call.isOver = true;
    for (const recording of this.recordings.values())
      if (recording.call === call) this.stopRecording(recording.recordingId);
    this.tell(async () => {
      await this.callBack(call.callbackUri, [this.callbackEvent('CallDisconnected', call)]);
      await this.deliver([callEnded(call)]);
    });
    return { status: 204 };
  }

  private play({ body }: AcsRequest, id: string): Answer {
    const call = this.calls.get(id);
    if (!call || call.isOver) return { status: 404, body: { error: { code: '8522' } } };
    if (!BODIES.play.safeParse(JSON.parse(body)).success) return badRequest();
    this.played.push(body);
    return { status: 202 };
  }

  private startRecording(request: AcsRequest): Answer {
    const parsed = BODIES.startRecording.safeParse(JSON.parse(request.body));
    if (!parsed.success || !isRepeatable(request)) return badRequest();
    const { callLocator, recordingStateCallbackUri: callbackUri } = parsed.data;
    const call = [...this.calls.values()].find(({ serverCallId }) => serverCallId === callLocator.serverCallId);
    if (!call || call.isOver) return { status: 404, body: { error: { code: '8522' } } };
    const recordingId = randomUUID();
    this.recordings.set(recordingId, { recordingId, callbackUri, call, isOver: false });
    this.tell(() =>
      this.callBack(callbackUri, [this.callbackEvent('RecordingStateChanged', call, { recordingId, state: 'active' })]),
    );
    return {
      status: 200,
      body: { recordingId, recordingState: 'active', recordingKind: 'AzureCommunicationServices' },
    };
  }

  private stopRecording(id: string): Answer {
    const recording = this.recordings.get(id);
    if (!recording || recording.isOver) return { status: 404, body: { error: { code: '8522' } } };
    recording.isOver = true;
    const { call, callbackUri, recordingId } = recording;
    this.tell(async () => {
      await this.callBack(callbackUri, [
        this.callbackEvent('RecordingStateChanged', call, { recordingId, state: 'inactive' }),
      ]);
      await this.deliver([this.recordingEvent(call)]);
    });
    return { status: 204 };
  }

  private async answerFile({ method, path }: AcsRequest, outgoing: ServerResponse, fault?: Fault): Promise<void> {
    const object = path.replace(/\/content\/audio$/, '');
    const file = this.files.get(object);
    if (!file || (method === 'GET' && object === path)) {
      outgoing.writeHead(404).end();
      return;
    }
    if (method === 'DELETE') {
      this.files.delete(object);
      this.deleted.push(object);
      outgoing.writeHead(200).end();
      return;
    }
    outgoing.writeHead(200, { 'content-type': file.contentType, 'content-length': file.bytes.length });
    const cutAt = fault?.cutAfterBytes ?? file.bytes.length;
    const step = fault?.pauseMs === undefined ? cutAt : Math.ceil(cutAt / 20);
    for (let at = 0; at < cutAt; at += step) {
      outgoing.write(file.bytes.subarray(at, Math.min(at + step, cutAt)));
      await sleep(fault?.pauseMs ?? 0);
    }
    if (cutAt < file.bytes.length) outgoing.destroy();
    else outgoing.end();
  }

  /** After the answer, like the real service. */
  private tell(work: () => Promise<unknown>): void {
    if (this.isSilent) return;
    const telling = sleep(5)
      .then(work)
      .catch(() => undefined)
      .finally(() => this.underWay.delete(telling));
    this.underWay.add(telling);
  }

  private async post(to: string, events: readonly unknown[], headers: Record<string, string>): Promise<number> {
    const response = await fetch(to, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      body: JSON.stringify(events),
    });
    await response.body?.cancel();
    return response.status;
  }
}

function badRequest(): Answer {
  return { status: 400, body: { error: { code: 'BadRequest' } } };
}

/** What makes an order safe to send twice. */
function isRepeatable({ headers }: AcsRequest): boolean {
  return headers['repeatability-request-id'] !== undefined && headers['repeatability-first-sent'] !== undefined;
}
