import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '#libs/kernel';
import { LONGEST_SPOKEN_TEXT, Synthesizer, type SpokenText } from '../../ports/synthesizer.port.js';
import { ProcessPool } from './process-pool.js';
import { speakableText } from './speakable-text.js';
import type { SpeakingTask } from './speaking/speaking.process.js';
import { withinTime } from './within-time.js';

const DEFAULT_TIMEOUT_MS = 20_000;
const PROCESSES = 2;
const MOST_WAITING = 64;
const WAV_HEADER_BYTES = 44;

/** Flite, in processes that start with the first text. */
export class EmbeddedSynthesizer extends Synthesizer {
  readonly engine = 'embedded';
  readonly statement = 'Embedded voice: Flite, English only; it sounds like a machine and may mispronounce names.';
  /** A woman, two men, and a plainer machine that is faster. */
  readonly voices = ['slt', 'rms', 'awb', 'kal16'] as const;

  private readonly processes: ProcessPool;

  constructor(options: { mostWaiting?: number } = {}) {
    super();
    this.processes = new ProcessPool('speaking/speaking.process', {
      processes: PROCESSES,
      mostWaiting: options.mostWaiting ?? MOST_WAITING,
    });
  }

  async stop(): Promise<void> {
    await this.processes.stop();
  }

  async synthesize(
    text: string,
    options: { voice?: string; timeoutMs?: number; signal?: AbortSignal } = {},
  ): Promise<SpokenText> {
    const { voice = this.voices[0], timeoutMs = DEFAULT_TIMEOUT_MS, signal } = options;
    if (!this.voices.some((own) => own === voice)) throw invalid('voice', `has to be one of ${this.voices.join(', ')}`);
    if (text.length > LONGEST_SPOKEN_TEXT)
      throw invalid('text', `has to have ${LONGEST_SPOKEN_TEXT} characters or fewer`);
    const spoken = speakableText(text);
    if (spoken === '') throw invalid('text', 'has no words that this voice can speak');
    const bytes = await withinTime({ timeoutMs, signal }, (limit) => this.speak(spoken, voice, limit));
    return { bytes, contentType: 'audio/wav', durationMs: durationOf(bytes), voice, engine: this.engine };
  }

  private async speak(text: string, voice: string, signal: AbortSignal): Promise<Buffer> {
    const folder = await mkdtemp(join(tmpdir(), 'talenti-spoken-'));
    try {
      const task = { text, voice, folder };
      return Buffer.from(await this.processes.run<SpeakingTask, Uint8Array>(task, { signal }));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

function durationOf(wav: Buffer): number {
  const bytesPerSecond = wav.readUInt32LE(28);
  return Math.round(((wav.length - WAV_HEADER_BYTES) * 1_000) / bytesPerSecond);
}

function invalid(field: string, message: string): DomainError {
  return new DomainError('request.invalid', `Please check: ${field}.`, {
    kind: 'invalid',
    fields: [{ field, message }],
  });
}
