import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import {
  errorJson,
  formatProblem,
  MOST_BYTES,
  speechRequest,
  spokenMp3,
  transcriptionRequest,
  verboseJson,
  type HeardSegment,
} from './wire.js';

/** An answer instead of the usual one. */
export interface StagedAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Ends the connection without any answer. */
  hangUp?: boolean;
  /** Takes the request and says nothing. */
  stall?: boolean;
}

export const DEPLOYMENTS = { whisper: 'our-whisper', tts: 'our-voice' };
export const KEY = 'key-of-the-speech-service';
export const REGION = 'westeurope';

const ROUTE = /^(?:\/v1|\/openai\/deployments\/([^/]+))\/audio\/(transcriptions|speech)$/;
/** Speaking is not in the versions that are generally available. */
const API_VERSIONS = { transcriptions: /^20\d\d-\d\d-\d\d(-preview)?$/, speech: /^20\d\d-\d\d-\d\d-preview$/ };
const OWNERS = { transcriptions: DEPLOYMENTS.whisper, speech: DEPLOYMENTS.tts };

/**
 * Azure OpenAI's and OpenAI's audio routes and Azure Speech's tokens on this machine: checks what they check. It knows
 * the recordings that it was told about, and nothing of what is in others.
 */
export class SpeechService {
  readonly requests: { path: string; fileName?: string; bytes?: number }[] = [];
  /** Given one after the other, before anything is looked at. */
  staged: StagedAnswer[] = [];
  private readonly heard = new Map<string, object>();

  private constructor(private readonly server: Server) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.serve(request, response).catch((error: unknown) => send(response, 400, errorJson(messageOf(error))));
    });
  }

  static async start(): Promise<SpeechService> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new SpeechService(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From now on this is what Whisper hears in it. */
  knows(recording: Buffer, durationSeconds: number, segments: readonly HeardSegment[]): void {
    this.heard.set(hashOf(recording), verboseJson(durationSeconds, segments));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const body = await buffer(request);
    const staged = this.staged.shift();
    if (staged) {
      this.requests.push({ path: pathname });
      return answerStaged(response, staged);
    }
    if (pathname === '/sts/v1.0/issueToken') return this.issueToken(request, response, body);
    const [, deployment, kind] = ROUTE.exec(pathname) ?? [];
    if (request.method !== 'POST' || (kind !== 'transcriptions' && kind !== 'speech')) {
      return send(response, 404, errorJson('Resource not found'));
    }
    const refusal = deployment === undefined ? bearerProblem(request) : azureProblem(request, deployment, kind);
    if (refusal) return send(response, refusal.status, errorJson(refusal.message));
    if (deployment !== undefined && !API_VERSIONS[kind].test(searchParams.get('api-version') ?? '')) {
      return send(response, 404, errorJson('Resource not found'));
    }
    if (kind === 'transcriptions') await this.transcribe(request, response, body);
    else this.speak(response, pathname, body);
  }

  private async transcribe(request: IncomingMessage, response: ServerResponse, body: Buffer): Promise<void> {
    const headers = { 'content-type': request.headers['content-type'] ?? '' };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    const { file } = transcriptionRequest.parse(Object.fromEntries(form));
    const bytes = Buffer.from(await file.arrayBuffer());
    this.requests.push({ path: request.url ?? '', fileName: file.name, bytes: bytes.length });
    if (bytes.length > MOST_BYTES) return send(response, 413, errorJson('Maximum content size limit exceeded'));
    const problem = formatProblem(file);
    if (problem !== undefined) return send(response, 400, errorJson(problem));
    const heard = this.heard.get(hashOf(bytes));
    if (heard) send(response, 200, heard);
    else send(response, 400, errorJson('The audio file could not be decoded or its format is not supported.'));
  }

  private speak(response: ServerResponse, path: string, body: Buffer): void {
    const { input, voice } = speechRequest.parse(JSON.parse(body.toString()));
    this.requests.push({ path });
    response.writeHead(200, { 'content-type': 'audio/mpeg' }).end(spokenMp3(input, voice));
  }

  private issueToken(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    this.requests.push({ path: '/sts/v1.0/issueToken' });
    if (request.method !== 'POST') return send(response, 405, {});
    if (body.length > 0) return send(response, 400, {});
    if (request.headers['ocp-apim-subscription-key'] !== KEY) {
      return send(response, 401, { error: { code: '401', message: 'Access denied due to invalid subscription key.' } });
    }
    const part = (content: object) => Buffer.from(JSON.stringify(content)).toString('base64url');
    const token = [part({ alg: 'ES256', typ: 'JWT' }), part({ region: REGION, jti: randomUUID() }), part({})].join('.');
    response.writeHead(200, { 'content-type': 'application/jwt; charset=us-ascii' }).end(token);
  }
}

function azureProblem(request: IncomingMessage, deployment: string, kind: keyof typeof OWNERS) {
  if (request.headers['api-key'] !== KEY)
    return { status: 401, message: 'Access denied due to invalid subscription key.' };
  return deployment === OWNERS[kind] ? undefined : { status: 404, message: 'The API deployment does not exist.' };
}

function bearerProblem(request: IncomingMessage) {
  const isKnown = request.headers.authorization === `Bearer ${KEY}`;
  return isKnown ? undefined : { status: 401, message: 'Incorrect API key provided' };
}

function answerStaged(response: ServerResponse, { status = 200, headers, body, hangUp, stall }: StagedAnswer): void {
  if (hangUp) response.destroy();
  else if (!stall) response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body ?? '{}');
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function messageOf(error: unknown): string {
  return error instanceof z.ZodError ? z.prettifyError(error) : String(error);
}
