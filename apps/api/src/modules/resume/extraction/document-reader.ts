import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { documentType, refusalOf } from './document-type.js';
import { unreadable, type ReadableType, type ReadDocument } from './read-document.js';

const MAX_OLD_GENERATION_MB = 512;
/** Every file is answered within 5 s, with what it takes to end its thread. */
const DEFAULT_TIME_LIMIT_MS = 4_500;
const DEFAULT_THREADS = 2;

/**
 * Reads uploaded files in worker threads with a memory and a time limit, so that no file, however it was made, holds
 * up or ends the process. Every file gets an answer; `read` never throws for what is in a file.
 */
export class DocumentReader {
  private readonly pool: Piscina;
  private readonly timeLimitMs: number;
  private readonly waiting: (() => void)[] = [];
  private freeThreads: number;

  constructor(options: { threads?: number; timeLimitMs?: number } = {}) {
    this.timeLimitMs = options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS;
    this.freeThreads = options.threads ?? DEFAULT_THREADS;
    // The worker is next to this file, as .ts in a checkout and as .js in a build.
    const here = fileURLToPath(import.meta.url);
    this.pool = new Piscina({
      filename: fileURLToPath(new URL(`./reading.worker${extname(here)}`, import.meta.url)),
      minThreads: this.freeThreads,
      maxThreads: this.freeThreads,
      idleTimeout: Number.POSITIVE_INFINITY,
      resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_GENERATION_MB },
    });
  }

  /** Loads the parsers ahead of the first file. */
  async start(): Promise<void> {
    await Promise.all(this.pool.threads.map(() => this.pool.run('warm-up')));
  }

  async stop(): Promise<void> {
    await this.pool.close({ force: true });
  }

  async read(bytes: Uint8Array): Promise<ReadDocument> {
    if (bytes.byteLength === 0) return unreadable('empty', 'This file is empty.');
    const type = documentType(bytes);
    if (type !== 'pdf' && type !== 'docx') return unreadable('unsupported_type', refusalOf(type));
    await this.takeThread();
    try {
      return await this.readInWorker(type, bytes);
    } finally {
      this.giveThreadBack();
    }
  }

  private async readInWorker(type: ReadableType, bytes: Uint8Array): Promise<ReadDocument> {
    const timeLimit = AbortSignal.timeout(this.timeLimitMs);
    try {
      const own = new Uint8Array(bytes);
      const task = { type, bytes: own };
      return (await this.pool.run(task, { signal: timeLimit, transferList: [own.buffer] })) as ReadDocument;
    } catch {
      return timeLimit.aborted
        ? unreadable('too_slow', 'This file is too complicated to read; please save a simpler version and upload that.')
        : unreadable(
            'corrupt',
            'This file is damaged and cannot be read; please save it again and upload the new file.',
          );
    }
  }

  /** A file's time runs from when a thread is free for it, not from when it joined the queue. */
  private async takeThread(): Promise<void> {
    if (this.freeThreads > 0) {
      this.freeThreads -= 1;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private giveThreadBack(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.freeThreads += 1;
  }
}
