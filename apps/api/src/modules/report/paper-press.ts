import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Paper } from './drawing/paper.js';

const THREADS = 1;
const IDLE_MS = 60_000;
const MAX_OLD_GENERATION_MB = 512;

/** Makes PDF files in a thread of its own, so that nobody else waits for a long report. */
export class PaperPress {
  private readonly pool: Piscina;

  constructor() {
    // The worker is in a folder next to this file, as .ts in a checkout and as .js in a build.
    const here = fileURLToPath(import.meta.url);
    this.pool = new Piscina({
      filename: fileURLToPath(new URL(`./drawing/draw-paper.worker${extname(here)}`, import.meta.url)),
      minThreads: 0,
      maxThreads: THREADS,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: MAX_OLD_GENERATION_MB },
    });
  }

  /** The same paper gives the same bytes. */
  async print(paper: Paper): Promise<Uint8Array> {
    return (await this.pool.run(paper)) as Uint8Array;
  }

  async stop(): Promise<void> {
    await this.pool.close({ force: true });
  }
}
