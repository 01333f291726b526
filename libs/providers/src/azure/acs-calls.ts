import { CallAutomationClient, type CallConnection } from '@azure/communication-call-automation';
import { CommunicationIdentityClient } from '@azure/communication-identity';
import { DomainError } from '#libs/kernel';
import { keysPublishedAt } from '../issuer-keys.js';
import {
  Calls,
  type CallbackSigner,
  type CallRequest,
  type CallScope,
  type CallToken,
  type PlacedCall,
  type Prompt,
  type RecordingDownload,
} from '../ports/calls.port.js';
import { CircuitBreaker } from '../resilience/circuit-breaker.js';
import { INTERACTIVE_WAITS, withRetry } from '../resilience/retry.js';
import { withTimeLimit } from '../resilience/time-limit.js';
import type { Timing } from '../resilience/timing.js';
import { asCallsError, isGone, restingService, sortAcsFailure } from './acs-failures.js';
import { AcsRecordingFiles } from './acs-recording-files.js';

const ISSUER = 'https://acscallautomation.communication.azure.com';
const TIME_LIMIT_MS = 15_000;

export interface AcsOptions {
  /** `https://<resource>.communication.azure.com`. */
  endpoint: string;
  accessKey: string;
  /** Whom callbacks are addressed to. */
  resourceId: string;
  jwksUrl: string;
  /** Whose voice speaks texts; without one, texts cannot be spoken. */
  cognitiveServicesEndpoint: string | undefined;
  timing: Timing;
}

/** Azure Communication Services. */
export class AcsCalls extends Calls {
  readonly engine = 'azure-communication';
  readonly statement = 'Calls are connected and recorded by Azure Communication Services.';
  readonly callbacks: CallbackSigner;
  readonly speaksTexts: boolean;
  private readonly identities: CommunicationIdentityClient;
  private readonly automation: CallAutomationClient;
  private readonly files: AcsRecordingFiles;
  private readonly breaker: CircuitBreaker;

  constructor(private readonly options: AcsOptions) {
    super();
    const { endpoint, accessKey, resourceId, jwksUrl, timing } = options;
    this.callbacks = { issuer: ISSUER, audience: resourceId, keys: keysPublishedAt(jwksUrl) };
    this.speaksTexts = options.cognitiveServicesEndpoint !== undefined;
    const pipeline = {
      allowInsecureConnection: endpoint.startsWith('http:'),
      retryOptions: { maxRetries: 0 },
      redirectOptions: { maxRetries: 0 },
    };
    const connection = `endpoint=${endpoint}/;accesskey=${accessKey}`;
    this.identities = new CommunicationIdentityClient(connection, pipeline);
    this.automation = new CallAutomationClient(connection, pipeline);
    this.files = new AcsRecordingFiles({ endpoint, accessKey, timing });
    this.breaker = new CircuitBreaker(timing, restingService);
  }

  async createIdentity(): Promise<string> {
    const { communicationUserId } = await this.once((abortSignal) => this.identities.createUser({ abortSignal }));
    return communicationUserId;
  }

  async deleteIdentity(communicationUserId: string): Promise<void> {
    await this.unlessGone((abortSignal) => this.identities.deleteUser({ communicationUserId }, { abortSignal }));
  }

  async issueToken(communicationUserId: string, scopes: readonly CallScope[]): Promise<CallToken> {
    const { token, expiresOn } = await this.again((abortSignal) =>
      this.identities.getToken({ communicationUserId }, [...scopes], { abortSignal }),
    );
    return { token, expiresAt: expiresOn };
  }

  async call(communicationUserId: string, { callbackUrl, reference }: CallRequest): Promise<PlacedCall> {
    const { callConnectionProperties } = await this.once((abortSignal) =>
      this.automation.createCall({ targetParticipant: { communicationUserId } }, callbackUrl, {
        operationContext: reference,
        abortSignal,
        ...this.voice(),
      }),
    );
    return placed(callConnectionProperties);
  }

  async answer(incoming: string, { callbackUrl, reference }: CallRequest): Promise<PlacedCall> {
    const { callConnectionProperties } = await this.once((abortSignal) =>
      this.automation.answerCall(incoming, callbackUrl, { operationContext: reference, abortSignal, ...this.voice() }),
    );
    return placed(callConnectionProperties);
  }

  async play(connectionId: string, prompt: Prompt): Promise<void> {
    const source =
      prompt.kind === 'file'
        ? { kind: 'fileSource' as const, url: prompt.url }
        : { kind: 'textSource' as const, text: prompt.text, sourceLocale: prompt.locale };
    await this.once((abortSignal) =>
      this.connection(connectionId).getCallMedia().playToAll([source], { loop: false, abortSignal }),
    );
  }

  async hangUp(connectionId: string): Promise<void> {
    await this.unlessGone((abortSignal) => this.connection(connectionId).hangUp(true, { abortSignal }));
  }

  async startRecording(serverCallId: string, callbackUrl: string): Promise<string> {
    const { recordingId } = await this.once((abortSignal) =>
      this.automation.getCallRecording().start({
        callLocator: { kind: 'serverCallLocator', id: serverCallId },
        recordingStateCallbackEndpointUrl: callbackUrl,
        recordingContent: 'audio',
        recordingChannel: 'mixed',
        recordingFormat: 'mp3',
        abortSignal,
      }),
    );
    if (recordingId !== undefined) return recordingId;
    throw new DomainError('calls.failed', 'The telephony service named no recording.', { kind: 'provider_failed' });
  }

  async stopRecording(recordingId: string): Promise<void> {
    await this.unlessGone((abortSignal) => this.automation.getCallRecording().stop(recordingId, { abortSignal }));
  }

  async download(contentLocation: string): Promise<RecordingDownload> {
    const { content, ...facts } = await this.guarded(() => this.files.download(contentLocation));
    return { ...facts, content: asCallsErrors(content) };
  }

  async deleteAtSource(deleteLocation: string): Promise<void> {
    await this.unlessGone(() => this.files.delete(deleteLocation));
  }

  listenTo(): void {
    // The service hears the call itself.
  }

  private connection(connectionId: string): CallConnection {
    return this.automation.getCallConnection(connectionId);
  }

  private voice(): object {
    const { cognitiveServicesEndpoint } = this.options;
    return cognitiveServicesEndpoint === undefined ? {} : { callIntelligenceOptions: { cognitiveServicesEndpoint } };
  }

  /** For orders that would be carried out twice if they were given again. */
  private once<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { timing } = this.options;
    return this.guarded(() => withTimeLimit({ timeoutMs: TIME_LIMIT_MS, timing }, work));
  }

  private again<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { timing } = this.options;
    return this.guarded(() => withTimeLimit({ timeoutMs: TIME_LIMIT_MS, timing }, work), INTERACTIVE_WAITS);
  }

  private async unlessGone(work: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
    await this.again(work).catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
  }

  private async guarded<T>(work: () => Promise<T>, waits: typeof INTERACTIVE_WAITS = []): Promise<T> {
    const { timing } = this.options;
    try {
      return await withRetry({ waits, timing }, () =>
        this.breaker.run(() =>
          work().catch((error: unknown) => {
            throw sortAcsFailure(error, timing.nowMs());
          }),
        ),
      );
    } catch (error) {
      throw asCallsError(error);
    }
  }
}

function placed(properties: { callConnectionId?: string; serverCallId?: string; correlationId?: string }): PlacedCall {
  const { callConnectionId, serverCallId, correlationId } = properties;
  if (callConnectionId === undefined) {
    throw new DomainError('calls.failed', 'The telephony service named no call.', { kind: 'provider_failed' });
  }
  return { connectionId: callConnectionId, serverCallId: serverCallId ?? null, correlationId: correlationId ?? null };
}

/** The pieces come long after the call of the port has returned. */
async function* asCallsErrors(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* content;
  } catch (error) {
    throw asCallsError(error);
  }
}
