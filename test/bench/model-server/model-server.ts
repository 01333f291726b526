import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { answer } from './answer.ts';
import { Chance } from './chance.ts';
import { closingParts, completionOf, openingParts, wholeBody, wordParts, type Completion } from './completion.ts';
import { faultAt, type Fault } from './faults.ts';
import { changeSettings, type Settings, type WrittenSettings } from './settings.ts';
import { errorBody, wordsOf, type ChatRequest } from './wire.ts';

/** One request, for benchmarks and tests. Times are milliseconds since 1970 with fractions. */
export interface LogEntry {
  number: number;
  path: string;
  fault: Fault;
  status: number;
  receivedAtMs: number;
  /** Null when no byte was sent. */
  firstByteAtMs: number | null;
  /** When the piece was sent that begins the answer's `text`; null when nothing was streamed. */
  spokenAtMs: number | null;
  endedAtMs: number | null;
  isStreamed: boolean;
  responseFormat: string | null;
  temperature: number | null;
  seed: number | null;
  /** Of all messages together. */
  characters: number;
  /** What `mark` found in the messages; null when it found nothing. */
  mark: string | null;
}

const COMPLETIONS = /^(?:\/v1|\/openai\/deployments\/([^/]+))\/chat\/completions$/;

/** A language model's server without a model, on OpenAI's and Azure's wire. */
export class ModelServer {
  private log: LogEntry[] = [];
  /** Requests since the fault schedule was set. */
  private scheduled = 0;
  private readonly server: Server;
  private settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
    this.server = createServer((request, response) => {
      this.serve(request, response).catch((error: Error) => refuse(response, 500, errorBody(error.message, null)));
    });
  }

  /** Resolves with the address. Port 0 takes any free one. */
  listen(port: number, host: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => {
        const address = this.server.address();
        resolve(`http://${host}:${typeof address === 'object' && address ? address.port : port}`);
      });
    });
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const deployment = COMPLETIONS.exec(pathname);
    if (deployment && request.method === 'POST') return this.complete(request, response, deployment[1]);
    if (pathname === '/admin/log' && request.method === 'GET') return send(response, 200, this.log);
    if (pathname === '/admin/log' && request.method === 'DELETE') {
      this.log = [];
      return send(response, 200, {});
    }
    if ((pathname === '/admin/faults' || pathname === '/admin/settings') && request.method === 'POST') {
      this.settings = changeSettings(this.settings, (await json(request)) as WrittenSettings);
      this.scheduled = 0;
      return send(response, 200, {});
    }
    refuse(response, 404, errorBody('There is no such route', 'not_found'));
  }

  private async complete(
    request: IncomingMessage,
    response: ServerResponse,
    deployment: string | undefined,
  ): Promise<void> {
    this.scheduled += 1;
    const receivedAtMs = now();
    const fault = faultAt(this.settings.faults, this.scheduled);
    const chat = (await json(request)) as ChatRequest;
    const entry = this.note(chat, request.url ?? '', fault, receivedAtMs);
    response.on('close', () => {
      entry.endedAtMs = now();
      entry.status = response.statusCode;
    });
    if (fault === 'stall') return;
    const { seed, latencyMs, obedient } = this.settings;
    await pause(latencyMs * (0.5 + new Chance(`${seed} ${entry.number}`).next()));
    entry.firstByteAtMs = now();
    if (this.refuses(chat, request, response, fault, entry.characters)) return;
    const isAzure = deployment !== undefined;
    const about = { number: entry.number, isAzure, model: deployment ?? chat.model ?? 'model', fault };
    const completion = completionOf(chat, answer(chat, { seed, obedient }), about);
    if (chat.stream === true)
      return this.stream(response, completion, fault, entry, chat.stream_options?.include_usage === true);
    this.answerWhole(response, completion, fault);
  }

  private note(chat: ChatRequest, url: string, fault: Fault, receivedAtMs: number): LogEntry {
    const words = chat.messages.map(wordsOf);
    const entry: LogEntry = {
      number: (this.log.at(-1)?.number ?? 0) + 1,
      path: url.split('?')[0] ?? '',
      fault,
      status: 0,
      receivedAtMs,
      firstByteAtMs: null,
      spokenAtMs: null,
      endedAtMs: null,
      isStreamed: chat.stream === true,
      responseFormat: chat.response_format?.type ?? null,
      temperature: chat.temperature ?? null,
      seed: chat.seed ?? null,
      characters: words.reduce((sum, text) => sum + text.length, 0),
      mark: this.settings.mark?.exec(words.join('\n'))?.[0] ?? null,
    };
    this.log.push(entry);
    return entry;
  }

  /** Refuses what this server does not take or is to refuse. True when the response is done. */
  private refuses(
    chat: ChatRequest,
    request: IncomingMessage,
    response: ServerResponse,
    fault: Fault,
    characters: number,
  ): boolean {
    const { key, formats, refuses, maxCharacters, retryAfterSeconds } = this.settings;
    const given = request.headers['api-key'] ?? request.headers.authorization?.replace(/^Bearer /, '');
    const refused = refuses.find((name) => name in chat);
    const format = chat.response_format?.type ?? 'text';
    if (key !== undefined && given !== key) {
      refuse(response, 401, errorBody(`Incorrect API key provided: ${String(given)}`, 'invalid_api_key'));
    } else if (/^\d+$/.test(fault)) {
      const headers: Record<string, string> = fault === '429' ? { 'Retry-After': String(retryAfterSeconds) } : {};
      refuse(response, Number(fault), errorBody(`Fault ${fault} with ${String(given)}`, null), headers);
    } else if (fault === 'filter-prompt') {
      refuse(
        response,
        400,
        errorBody('The prompt triggered the content management policy.', 'content_filter', 'prompt'),
      );
    } else if (fault === 'context' || characters > maxCharacters) {
      refuse(
        response,
        400,
        errorBody('The maximum context length is exceeded.', 'context_length_exceeded', 'messages'),
      );
    } else if (refused !== undefined) {
      refuse(response, 400, errorBody(`Unsupported parameter: '${refused}'`, 'unsupported_parameter', refused));
    } else if (!formats.includes(format)) {
      refuse(
        response,
        400,
        errorBody(`'response_format' of type '${format}' is not supported`, null, 'response_format'),
      );
    } else {
      return false;
    }
    return true;
  }

  private answerWhole(response: ServerResponse, completion: Completion, fault: Fault): void {
    const body = JSON.stringify(wholeBody(completion, fault === 'empty'));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
    if (fault === 'broken-body') response.end(`<html>${'.'.repeat(Buffer.byteLength(body) - '<html>'.length)}`);
    else if (fault === 'reset') response.write(body.slice(0, body.length / 2), () => response.destroy());
    else if (fault === 'stall-mid') response.write(body.slice(0, body.length / 2));
    else response.end(body);
  }

  private async stream(
    response: ServerResponse,
    completion: Completion,
    fault: Fault,
    entry: LogEntry,
    withUsage: boolean,
  ): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    const pieces = piecesOf(completion);
    const words = wordParts(completion, pieces);
    const firstSpoken = words[pieceThatSpeaks(pieces)];
    const isCutOff = fault === 'reset' || fault === 'stall-mid' || fault === 'hang-up';
    const said = isCutOff ? words.slice(0, Math.ceil(words.length / 2)) : words;
    const parts = fault === 'empty' ? [] : [...openingParts(completion), ...said];
    for (const part of parts) {
      if (response.destroyed) return;
      if (part === firstSpoken) entry.spokenAtMs = now();
      response.write(`data: ${JSON.stringify(part)}\n\n`);
      await pause(this.settings.pieceDelayMs);
    }
    if (fault === 'stall-mid') return;
    if (fault === 'reset') {
      response.destroy();
      return;
    }
    if (fault === 'hang-up') {
      response.end();
      return;
    }
    const closing = fault === 'empty' ? [] : closingParts(completion, withUsage);
    for (const part of closing) response.write(`data: ${JSON.stringify(part)}\n\n`);
    response.end(fault === 'broken-body' ? 'data: {"broken\n\n' : 'data: [DONE]\n\n');
  }
}

/** Words as a model sends them: a few characters at a time, cut anywhere. */
function piecesOf({ said, id }: Completion): string[] {
  if (!('text' in said)) return [];
  const chance = new Chance(id);
  const pieces: string[] = [];
  for (let at = 0; at < said.text.length;) {
    const length = chance.between(1, 9);
    pieces.push(said.text.slice(at, at + length));
    at += length;
  }
  return pieces;
}

/** Which piece brings the first character of the answer's `text`; -1 when none does. */
function pieceThatSpeaks(pieces: readonly string[]): number {
  let said = '';
  return pieces.findIndex((piece) => /"text":"[^"]/.test((said += piece)));
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

function refuse(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  if (response.headersSent) response.destroy();
  else send(response, status, body, headers);
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
}
