import { createHash, createHmac } from 'node:crypto';
import { DomainError } from '#libs/kernel';
import type { RecordingDownload } from '../ports/calls.port.js';
import type { Timing } from '../resilience/timing.js';
import { TransientFailure } from '../resilience/transient-failure.js';
import { withTimeLimit } from '../resilience/time-limit.js';
import { refusalOf } from './acs-failures.js';

/** Where Microsoft keeps recordings. A request anywhere else would hand a signature to whoever is named there. */
const RECORDING_HOSTS = /\.(asm\.skype\.com|asyncgw\.teams\.microsoft\.com|ams\.gov\.teams\.microsoft\.us)$/;
const MOST_REDIRECTIONS = 3;
/** For the answer to begin, and between two pieces of it. */
const SILENCE_LIMIT_MS = 30_000;

/**
 * The files of recordings. Signed by ourselves: the SDK refuses every host but Microsoft's, so nothing that happens to a
 * download could be rehearsed.
 */
export class AcsRecordingFiles {
  private readonly key: Buffer;

  constructor(private readonly settings: { endpoint: string; accessKey: string; timing: Timing }) {
    this.key = Buffer.from(settings.accessKey, 'base64');
  }

  async download(location: string): Promise<RecordingDownload> {
    const response = await this.request('GET', location);
    const length = response.headers.get('content-length');
    return {
      content: this.piecesOf(response),
      contentType: response.headers.get('content-type')?.split(';')[0]?.trim() || 'application/octet-stream',
      size: length === null ? null : Number(length),
    };
  }

  async delete(location: string): Promise<void> {
    const response = await this.request('DELETE', location);
    await response.body?.cancel();
  }

  private async request(method: 'GET' | 'DELETE', location: string): Promise<Response> {
    let address = location;
    for (let count = 0; count <= MOST_REDIRECTIONS; count += 1) {
      const url = this.checked(address);
      const response = await this.unlessSilent((signal) =>
        fetch(url, { method, headers: this.signed(method, url), redirect: 'manual', signal }),
      );
      if (response.ok) return response;
      await response.body?.cancel();
      const next = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (next === null) throw refusalOf(response.status, response.headers, this.settings.timing.nowMs());
      address = new URL(next, url).href;
    }
    throw new TransientFailure('down', 'Sent from one address to the next');
  }

  private checked(location: string): URL {
    const url = URL.parse(location);
    const isMicrosofts = url?.protocol === 'https:' && RECORDING_HOSTS.test(url.hostname);
    if (url && (isMicrosofts || url.origin === new URL(this.settings.endpoint).origin)) return url;
    throw new DomainError('calls.failed', 'This is no place where the telephony service keeps recordings.', {
      kind: 'provider_failed',
    });
  }

  /** Wherever the file is, the signature is one for the resource; `x-ms-host` says so. */
  private signed(method: string, { pathname }: URL): Record<string, string> {
    const { host } = new URL(this.settings.endpoint);
    const date = new Date(this.settings.timing.nowMs()).toUTCString();
    const contentHash = createHash('sha256').digest('base64');
    const signature = createHmac('sha256', this.key)
      .update(`${method}\n${pathname}\n${date};${host};${contentHash}`)
      .digest('base64');
    return {
      'x-ms-date': date,
      'x-ms-content-sha256': contentHash,
      'x-ms-host': host,
      authorization: `HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}`,
    };
  }

  private async *piecesOf(response: Response): AsyncGenerator<Uint8Array> {
    const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader();
    if (!reader) return;
    try {
      for (;;) {
        const { done, value } = await this.unlessSilent(() => reader.read());
        if (done) return;
        yield value;
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  }

  private async unlessSilent<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await withTimeLimit({ timeoutMs: SILENCE_LIMIT_MS, timing: this.settings.timing }, work);
    } catch (error) {
      throw error instanceof TransientFailure ? error : new TransientFailure('down', 'Connection broke off');
    }
  }
}
