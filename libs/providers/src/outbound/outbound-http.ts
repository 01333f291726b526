import { lookup, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import type { Clock } from '#libs/kernel';
import { retryAfterMsOf } from '../resilience/transient-failure.js';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';

/** All addresses of a name, as the system knows them. */
export type Resolve = (hostname: string) => Promise<LookupAddress[]>;

export interface OutboundPost {
  url: string;
  headers: Record<string, string>;
  body: string;
  /** For everything, from the name's look-up to the last byte. */
  timeoutMs: number;
}

/** What came of it. A redirect is an answer like any other, and is not followed. */
export type OutboundAnswer =
  | { kind: 'answered'; status: number; body: string; retryAfterMs: number | undefined }
  | { kind: 'failed'; code: OutboundFailureCode };

/** `refused`: the address is not one that strangers may name. */
export type OutboundFailureCode = 'refused' | 'timed_out' | 'certificate' | 'unreachable';

/** More of an answer is not read. */
export const LARGEST_ANSWER_BYTES = 65_536;

const systemResolve: Resolve = (hostname) => promisify(lookup)(hostname, { all: true });

/** The name leads to an address that is refused. */
class RefusedAddress extends Error {}

/**
 * Sends what strangers may tell us to send where they tell us to: by https to public addresses only. The addresses
 * that were checked are the ones that are connected to, so that a name cannot change its mind in between.
 */
export class OutboundHttp {
  private readonly toLoopback: boolean;
  private readonly clock: Clock;
  private readonly resolve: Resolve;

  /** @param options.toLoopback lets this machine be named too, also by http. */
  constructor(options: { toLoopback: boolean; clock: Clock; resolve?: Resolve }) {
    this.toLoopback = options.toLoopback;
    this.clock = options.clock;
    this.resolve = options.resolve ?? systemResolve;
  }

  /** Why this address cannot be sent to, as the rest of a sentence about it; null when it can, as things stand. */
  async problemOf(url: string): Promise<string | null> {
    const parsed = URL.parse(url);
    const problem = parsed ? this.problemOfUrl(parsed) : 'must be an address that begins with https://';
    if (problem !== null || !parsed) return problem;
    try {
      await this.checkedAddresses(parsed);
      return null;
    } catch (error) {
      return error instanceof RefusedAddress
        ? 'must lead to a public address'
        : 'must lead somewhere: the name is not known';
    }
  }

  /** Never throws: whatever goes wrong is in the answer. */
  async post(order: OutboundPost): Promise<OutboundAnswer> {
    const url = URL.parse(order.url);
    if (!url || this.problemOfUrl(url) !== null) return { kind: 'failed', code: 'refused' };
    const signal = AbortSignal.timeout(order.timeoutMs);
    try {
      return await this.send(url, order, signal);
    } catch (error) {
      return { kind: 'failed', code: signal.aborted ? 'timed_out' : failureCode(error) };
    }
  }

  private problemOfUrl({ protocol, username, password, hostname }: URL): string | null {
    if (username !== '' || password !== '') return 'must not carry a name or a password';
    if (protocol !== 'https:' && !(protocol === 'http:' && this.toLoopback)) return 'must begin with https://';
    // Every other way to write a number was turned into the usual one by the URL itself.
    const address = hostname.replace(/^\[|\]$/g, '');
    return isIP(address) !== 0 && !this.isAllowed(address, protocol) ? 'must lead to a public address' : null;
  }

  private isAllowed(address: string, protocol: string): boolean {
    return (this.toLoopback && isLoopbackAddress(address)) || (protocol === 'https:' && isPublicAddress(address));
  }

  /** @throws RefusedAddress when one of the name's addresses is not allowed. */
  private async checkedAddresses({ hostname, protocol }: URL): Promise<LookupAddress[]> {
    const name = hostname.replace(/^\[|\]$/g, '');
    const family = isIP(name);
    const addresses = family === 0 ? await this.resolve(name) : [{ address: name, family }];
    if (addresses.length === 0 || !addresses.every(({ address }) => this.isAllowed(address, protocol))) {
      throw new RefusedAddress();
    }
    return addresses;
  }

  private async send(url: URL, { headers, body }: OutboundPost, signal: AbortSignal): Promise<OutboundAnswer> {
    // Looked up once; the connection is made to what was checked here.
    const addresses = await orAbort(this.checkedAddresses(url), signal);
    const pinned: LookupFunction = (_, { all }, found) => {
      const [first] = addresses;
      if (all) found(null, addresses);
      else found(null, first?.address ?? '', first?.family ?? 0);
    };
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const length = Buffer.byteLength(body);
      request(url, {
        method: 'POST',
        headers: { ...headers, 'content-length': length },
        lookup: pinned,
        agent: false,
        signal,
      })
        .on('response', resolve)
        .on('error', reject)
        .end(body);
    });
    return {
      kind: 'answered',
      status: response.statusCode ?? 0,
      body: await beginningOf(response, signal),
      retryAfterMs: retryAfterMsOf({ get: (name) => headerOf(response, name) }, this.clock.now().getTime()),
    };
  }
}

async function beginningOf(response: IncomingMessage, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= LARGEST_ANSWER_BYTES) break;
    }
  } catch (error) {
    // The status was told; a body that broke off does not take it back. One that never ends does.
    if (signal.aborted) throw error;
  }
  return Buffer.concat(chunks).subarray(0, LARGEST_ANSWER_BYTES).toString('utf8');
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}

async function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
  return Promise.race([work, aborted]);
}

function failureCode(error: unknown): OutboundFailureCode {
  if (error instanceof RefusedAddress) return 'refused';
  const { code = '' } = error as NodeJS.ErrnoException;
  return /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code) ? 'certificate' : 'unreachable';
}
