import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { DomainError } from '#libs/kernel';
import { PROMPTS, type Prompt } from '#libs/prompts';
import { Llm, type AskOptions, type EngineDescription, type LlmAnswer } from '../ports/llm.port.js';

/** Raised with every change that can change an answer: it is part of what a replay compares. */
export const EMBEDDED_ENGINE_VERSION = 'talenti-embedded-2';

export const EMBEDDED_ENGINE_STATEMENT =
  'Embedded engine: embeddings and rules, not a language model; for decisions about people configure a model and keep a person in charge.';

const DEFAULT_TIMEOUT_MS = 45_000;

/** Answers every prompt with rules and sentence embeddings, offline and deterministically, in a worker thread. */
export class EmbeddedLlm extends Llm {
  private readonly pool: Piscina;

  constructor(options: { threads?: number } = {}) {
    super();
    // The worker is next to this file, as .ts in a checkout and as .js in a build.
    const here = fileURLToPath(import.meta.url);
    this.pool = new Piscina({
      filename: fileURLToPath(new URL(`./engine/engine.worker${extname(here)}`, import.meta.url)),
      minThreads: options.threads ?? 1,
      maxThreads: options.threads ?? 1,
      idleTimeout: Number.POSITIVE_INFINITY,
    });
  }

  /**
   * Loads the engine and checks that it can answer every prompt there is. With `warmUp` it goes on reading its word
   * lists in the background, for about two seconds, so that nobody's first question waits for that.
   */
  async start(options: { warmUp: boolean } = { warmUp: false }): Promise<void> {
    const solvable = new Set((await this.pool.run('list')) as string[]);
    const missing = PROMPTS.filter((prompt) => !solvable.has(prompt.id)).map((prompt) => prompt.id);
    if (missing.length > 0) throw new Error(`The embedded engine has no solver for: ${missing.join(', ')}`);
    // A failure would show again, and be told, at the first real question.
    if (options.warmUp) this.pool.run('warm-up').catch(() => undefined);
  }

  async stop(): Promise<void> {
    await this.pool.close({ force: true });
  }

  describe(): EngineDescription {
    return { engine: 'embedded', model: EMBEDDED_ENGINE_VERSION, statement: EMBEDDED_ENGINE_STATEMENT };
  }

  async answer<Input, Output>(
    prompt: Prompt<Input, Output>,
    input: Input,
    options: AskOptions<Output> = {},
  ): Promise<LlmAnswer<Output>> {
    const started = performance.now();
    const question = prompt.input.parse(input);
    const timeLimit = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    const signal = options.signal ? AbortSignal.any([timeLimit, options.signal]) : timeLimit;
    let raw: unknown;
    try {
      raw = await this.pool.run({ prompt_id: prompt.id, input: question }, { signal });
    } catch (cause) {
      if (timeLimit.aborted) {
        throw new DomainError('llm.timed_out', 'The embedded engine took too long.', { kind: 'timed_out', cause });
      }
      throw new DomainError('llm.failed', 'The embedded engine could not answer.', { kind: 'provider_failed', cause });
    }
    const output = prompt.output.parse(raw);
    if (options.onText) sayPieceByPiece(output, options.onText);
    return {
      output,
      provenance: {
        ...this.describe(),
        prompt_id: prompt.id,
        prompt_version: prompt.version,
        prompt_hash: prompt.hash,
        input_hash: createHash('sha256').update(JSON.stringify(question)).digest('hex'),
        parameters: {},
      },
      usage: { inputTokens: 0, outputTokens: 0 },
      durationMs: Math.round(performance.now() - started),
    };
  }
}

/** The engine thinks in whole sentences; they are handed on word by word, as a model would. */
function sayPieceByPiece(output: unknown, onText: (piece: string) => void): void {
  const text = (output as { text?: unknown }).text;
  if (typeof text !== 'string') return;
  for (const piece of text.match(/\S+\s*|\s+/g) ?? []) onText(piece);
}
