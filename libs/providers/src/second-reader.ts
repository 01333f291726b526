import type { OnApplicationShutdown } from '@nestjs/common';
import type { Prompt } from '#libs/prompts';
import type { Llm } from './ports/llm.port.js';

/** An engine that runs in this process. */
type OwnEngine = Llm & { stop(): Promise<void> };

/**
 * The embedded engine as a second reader of what a language model has judged: it knows less, but nobody can talk it into
 * anything. Where the embedded engine answers anyway there is none. Begun at its first question.
 */
export class SecondReader implements OnApplicationShutdown {
  private engine: OwnEngine | undefined;

  constructor(private readonly begin: (() => OwnEngine) | null) {}

  /** What it says, or null where there is no second reader. */
  async read<Input, Output>(prompt: Prompt<Input, Output>, input: Input): Promise<Output | null> {
    if (this.begin === null) return null;
    this.engine ??= this.begin();
    return (await this.engine.answer(prompt, input)).output;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.engine?.stop();
  }
}
