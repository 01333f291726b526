import { createHmac, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { SignJWT } from 'jose';
import { DAY_MS, DomainError } from '#libs/kernel';
import {
  Calls,
  type CallbackSigner,
  type CallRequest,
  type CallScope,
  type CallToken,
  type PlacedCall,
  type RecordingDownload,
  type SpokenPiece,
} from '../../ports/calls.port.js';
import type { Timing } from '../../resilience/timing.js';
import { CallFolder, type KeptCall, type KeptRecording } from './call-folder.js';
import { NewsLine } from './news-line.js';
import { SigningKey } from './signing-key.js';
import { Tape, type Speak } from './tape.js';

const ISSUER = 'urn:talenti:embedded-calls';
const AUDIENCE = 'talenti';
const RESOURCE_ID = 'embedded';
const LOCATION = /^embedded:recordings\/([0-9a-f-]{36}_\d+)\/0$/;

export interface EmbeddedCallsOptions {
  dataDir: string;
  webhookUrl: string;
  webhookSecret: string;
  speak: Speak;
  timing: Timing;
}

/**
 * A telephone in the box: its calls connect at once, and their recording is what was said in the interview, one piece
 * after the other. What happens is told to this server by the same doors, with the same kinds of proof, as Azure's news.
 */
export class EmbeddedCalls extends Calls {
  readonly engine = 'embedded';
  readonly statement = 'Calls are played in the box: no telephone rings, and recordings are put together afterwards.';
  readonly callbacks: CallbackSigner;
  readonly speaksTexts = true;
  private readonly logger = new Logger('EmbeddedCalls');
  private readonly folder: CallFolder;
  private readonly news: NewsLine;
  private readonly tape: Tape;
  private readonly underWay = new Set<Promise<void>>();
  private said: (reference: string) => Promise<SpokenPiece[]> = () => Promise.resolve([]);

  constructor(private readonly options: EmbeddedCallsOptions) {
    super();
    const folder = join(options.dataDir, 'calls');
    const key = new SigningKey(folder);
    const { webhookUrl, webhookSecret, timing } = options;
    this.callbacks = { issuer: ISSUER, audience: AUDIENCE, keys: key.find };
    this.folder = new CallFolder(folder);
    this.news = new NewsLine({ webhookUrl, webhookSecret, issuer: ISSUER, audience: AUDIENCE, key, timing });
    this.tape = new Tape(options.speak);
  }

  /** Finishes what a process that was killed had begun: news that it had not told yet may be told twice. */
  async start(): Promise<void> {
    for (const connectionId of await this.folder.connectionIds()) {
      const call = await this.folder.find(connectionId);
      const endedAt = await this.folder.endedAt(connectionId);
      if (!call) continue;
      for (const recording of await this.folder.recordingsOf(connectionId)) {
        if ((await this.folder.closedAt(recording.recordingId)) !== null) {
          this.inBackground(() => this.finish(call, recording));
        }
      }
      if (endedAt !== null) this.inBackground(() => this.tellEnd(call, endedAt));
    }
  }

  async stop(): Promise<void> {
    this.news.stop();
    await Promise.all(this.underWay);
    await this.tape.stop();
  }

  createIdentity(): Promise<string> {
    return Promise.resolve(`8:acs:${RESOURCE_ID}_${randomUUID()}`);
  }

  deleteIdentity(): Promise<void> {
    return Promise.resolve();
  }

  /** Opens nothing: there is no line that a browser could take part in. */
  async issueToken(identity: string, scopes: readonly CallScope[]): Promise<CallToken> {
    const expiresAt = new Date(this.options.timing.nowMs() + DAY_MS);
    const key = createHmac('sha256', this.options.webhookSecret).update('talenti call tokens').digest();
    const token = await new SignJWT({ skypeid: identity.replace(/^8:/, ''), scp: scopes.join(' ') })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setExpirationTime(expiresAt)
      .sign(key);
    return { token, expiresAt };
  }

  async call(identity: string, { callbackUrl, reference }: CallRequest): Promise<PlacedCall> {
    const connectionId = randomUUID();
    const call: KeptCall = {
      connectionId,
      serverCallId: Buffer.from(`embedded:calls/${connectionId}`).toString('base64url'),
      correlationId: randomUUID(),
      identity,
      callbackUrl,
      reference,
      startedAt: this.now(),
    };
    await this.folder.keep(call);
    this.inBackground(() => this.tellStart(call));
    return call;
  }

  answer(incoming: string, request: CallRequest): Promise<PlacedCall> {
    return this.call(incoming, request);
  }

  async play(connectionId: string): Promise<void> {
    const call = await this.going(connectionId);
    this.inBackground(() => this.callback(call, 'PlayCompleted', { resultInformation: { code: 200, subCode: 0 } }));
  }

  async hangUp(connectionId: string): Promise<void> {
    const call = await this.folder.find(connectionId);
    const endedAt = this.now();
    if (!call || !(await this.folder.end(connectionId, endedAt))) return;
    for (const recording of await this.folder.recordingsOf(connectionId))
      await this.stopRecording(recording.recordingId);
    this.inBackground(() => this.tellEnd(call, endedAt));
  }

  async startRecording(serverCallId: string, callbackUrl: string): Promise<string> {
    const connectionId = Buffer.from(serverCallId, 'base64url').toString().replace('embedded:calls/', '');
    const call = await this.going(connectionId);
    const recording = await this.folder.begin({ connectionId, callbackUrl, startedAt: this.now() });
    this.inBackground(() => this.tellState(call, recording, 'active'));
    return recording.recordingId;
  }

  async stopRecording(recordingId: string): Promise<void> {
    const recording = await this.folder.findRecording(recordingId);
    const call = recording && (await this.folder.find(recording.connectionId));
    if (call && (await this.folder.close(recordingId, this.now())))
      this.inBackground(() => this.finish(call, recording));
  }

  async download(contentLocation: string): Promise<RecordingDownload> {
    const [, recordingId] = LOCATION.exec(contentLocation) ?? [];
    const size = recordingId === undefined ? null : await this.folder.sizeOfSound(recordingId);
    if (recordingId === undefined || size === null) throw gone();
    return { content: createReadStream(this.folder.soundOf(recordingId)), contentType: 'audio/wav', size };
  }

  async deleteAtSource(deleteLocation: string): Promise<void> {
    const [, recordingId] = LOCATION.exec(deleteLocation) ?? [];
    if (recordingId !== undefined) await this.folder.forgetSound(recordingId);
  }

  listenTo(said: (reference: string) => Promise<SpokenPiece[]>): void {
    this.said = said;
  }

  private async tellStart(call: KeptCall): Promise<void> {
    await this.callback(call, 'CallConnected', {});
    await this.event(call, `call/${call.serverCallId}/startedBy/${call.identity}`, 'CallStarted', {});
  }

  private async tellEnd(call: KeptCall, endedAt: string): Promise<void> {
    const durationOfCall = (Date.parse(endedAt) - Date.parse(call.startedAt)) / 1_000;
    await this.callback(call, 'CallDisconnected', {});
    await this.event(call, `call/${call.serverCallId}`, 'CallEnded', { durationOfCall });
    const recordings = await this.folder.recordingsOf(call.connectionId);
    if (recordings.length === 0) await this.folder.forget(call.connectionId);
  }

  /** The sound is made when the recording is over, and told once it is there. */
  private async finish(call: KeptCall, recording: KeptRecording): Promise<void> {
    const { recordingId, startedAt } = recording;
    await this.tellState(call, recording, 'inactive');
    const recordingDurationMs = await this.tape.record(
      await this.said(call.reference),
      this.folder.soundOf(recordingId),
    );
    const location = `embedded:recordings/${recordingId}/0`;
    const chunk = { documentId: recordingId, index: 0, endReason: 'SessionEnded' };
    await this.news.event({
      id: randomUUID(),
      eventType: 'Microsoft.Communication.RecordingFileStatusUpdated',
      subject: `/recording/call/${call.correlationId}/serverCallId/${call.serverCallId}/recordingId/${recordingId}`,
      data: {
        recordingStorageInfo: {
          recordingChunks: [
            { ...chunk, contentLocation: location, metadataLocation: location, deleteLocation: location },
          ],
        },
        recordingStartTime: startedAt,
        recordingDurationMs,
        sessionEndReason: 'CallEnded',
      },
    });
  }

  private async tellState(call: KeptCall, { recordingId, callbackUrl }: KeptRecording, state: string): Promise<void> {
    await this.callback({ ...call, callbackUrl }, 'RecordingStateChanged', { recordingId, state });
  }

  private async callback(call: KeptCall, type: string, data: object): Promise<void> {
    const { connectionId: callConnectionId, serverCallId, correlationId, callbackUrl } = call;
    await this.news.callback(callbackUrl, {
      id: randomUUID(),
      type: `Microsoft.Communication.${type}`,
      source: `calling/callConnections/${callConnectionId}`,
      data: { callConnectionId, serverCallId, correlationId, ...data },
    });
  }

  private async event(call: KeptCall, subject: string, type: string, data: object): Promise<void> {
    const { serverCallId, correlationId, identity } = call;
    const startedBy = { communicationIdentifier: { rawId: identity, communicationUser: { id: identity } } };
    await this.news.event({
      id: randomUUID(),
      eventType: `Microsoft.Communication.${type}`,
      subject,
      data: { startedBy, serverCallId, correlationId, isTwoParty: false, isRoomsCall: false, ...data },
    });
  }

  private async going(connectionId: string): Promise<KeptCall> {
    // In this order: a call that is being forgotten loses its record before the note that it has ended.
    const endedAt = await this.folder.endedAt(connectionId);
    const call = endedAt === null ? await this.folder.find(connectionId) : null;
    if (!call) throw gone();
    return call;
  }

  private inBackground(work: () => Promise<void>): void {
    const running = work()
      .catch((error: unknown) => {
        const reason = error instanceof Error ? error.name : 'unknown';
        this.logger.warn({ msg: 'an embedded call could not go on', reason });
      })
      .finally(() => this.underWay.delete(running));
    this.underWay.add(running);
  }

  private now(): string {
    return new Date(this.options.timing.nowMs()).toISOString();
  }
}

function gone(): DomainError {
  return new DomainError('calls.gone', 'There is no such call any more.', { kind: 'conflict' });
}
