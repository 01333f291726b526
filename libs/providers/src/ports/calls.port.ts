import type { JWTVerifyGetKey } from 'jose';

/** What a token lets a browser do: speak in calls, write in chats. */
export type CallScope = 'voip' | 'chat';

export interface CallToken {
  token: string;
  expiresAt: Date;
}

/** A call by the names that the service gives it; news about it may carry any of them. */
export interface PlacedCall {
  /** What our own orders for the call name. */
  connectionId: string;
  serverCallId: string | null;
  correlationId: string | null;
}

/** Where the service reports to, and what our side calls it: the embedded calls ask for what is said in it. */
export interface CallRequest {
  callbackUrl: string;
  /** Id of the interview. */
  reference: string;
}

/** Something to be heard in a call. */
export type Prompt = { kind: 'text'; text: string; locale: string } | { kind: 'file'; url: string };

/** A part of a recording on its way to us. */
export interface RecordingDownload {
  content: AsyncIterable<Uint8Array>;
  contentType: string;
  /** In bytes, as announced; null when it was not. */
  size: number | null;
}

/** What is said in a call, in order: words of ours, or a recording in a format that the transcriber takes. */
export type SpokenPiece = { kind: 'text'; text: string } | { kind: 'audio'; bytes: Buffer; contentType: string };

/** Who signs the callbacks of the service, whom they are addressed to, and where the keys are. */
export interface CallbackSigner {
  issuer: string;
  audience: string;
  /** @throws DomainError `keys.unavailable` (503) while the keys cannot be fetched. */
  keys: JWTVerifyGetKey;
}

/**
 * The telephony service: identities and tokens for people, calls to them and answers to theirs, sounds in a call, and
 * recordings, which stay with the service for a day or two only.
 *
 * @throws DomainError `calls.unavailable` (503, with `retryAfterSeconds` when known), `calls.timed_out` (504),
 * `calls.gone` (409: the service knows no such call, recording or file any more) or `calls.failed` (502). Errors never
 * carry a key, a token or an answer of the service.
 */
export abstract class Calls {
  /** `embedded`, `azure-communication`. */
  abstract readonly engine: string;
  /** One sentence for people about who connects calls. */
  abstract readonly statement: string;
  abstract readonly callbacks: CallbackSigner;
  /** Whether texts can be spoken in a call; files always can. */
  abstract readonly speaksTexts: boolean;

  /** A new identity, by the service's name for it. */
  abstract createIdentity(): Promise<string>;
  /** With all tokens; one that is gone is fine. */
  abstract deleteIdentity(identity: string): Promise<void>;
  abstract issueToken(identity: string, scopes: readonly CallScope[]): Promise<CallToken>;

  abstract call(identity: string, request: CallRequest): Promise<PlacedCall>;
  /** `incoming` is the context that the news of the incoming call carries. */
  abstract answer(incoming: string, request: CallRequest): Promise<PlacedCall>;
  /** Begins to play it to everybody in the call. */
  abstract play(connectionId: string, prompt: Prompt): Promise<void>;
  /** For everybody. A call that is over is fine. */
  abstract hangUp(connectionId: string): Promise<void>;

  /** @returns the recording's id. */
  abstract startRecording(serverCallId: string, callbackUrl: string): Promise<string>;
  /** A recording that is over is fine. */
  abstract stopRecording(recordingId: string): Promise<void>;
  /** A part of a recording, by the location that the news of it carries; never from anybody else's server. */
  abstract download(contentLocation: string): Promise<RecordingDownload>;
  /** Deletes it at the source; one that is gone is fine. */
  abstract deleteAtSource(deleteLocation: string): Promise<void>;

  /** Tells calls without a line of their own what is said in them. A real telephone has ears, and ignores it. */
  abstract listenTo(said: (reference: string) => Promise<SpokenPiece[]>): void;
}
