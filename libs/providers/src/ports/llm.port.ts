import type { Prompt, PromptTask } from '#libs/prompts';

/** Which engine answers, in words that go to the start-up banner and into every result. */
export interface EngineDescription {
  /** `embedded`, `azure-openai`, `openai-compatible`. */
  engine: string;
  /** Name and version of the model, or of the rule set. */
  model: string;
  /** One honest sentence for people about what this engine is. */
  statement: string;
}

/** Everything needed to ask the same thing again and compare. Stored with each result, in wire shape. */
export interface Provenance {
  engine: string;
  model: string;
  statement: string;
  prompt_id: string;
  prompt_version: number;
  prompt_hash: string;
  /** SHA-256 of the canonical JSON of the prompt's input. */
  input_hash: string;
  /** Sampling parameters; empty for an engine that has none. */
  parameters: Record<string, string | number>;
}

export interface LlmAnswer<Output> {
  output: Output;
  provenance: Provenance;
  /** Tokens as the provider counts them; 0 for an engine without tokens. */
  usage: { inputTokens: number; outputTokens: number };
  durationMs: number;
}

/** How an answer is asked for. */
export interface AskOptions<Output = unknown> {
  /**
   * Time until an answer counts as not given; the engine's own default when left out. Whoever names it is waiting:
   * a failure is tried again once, at once, within this time, instead of patiently in the background's rhythm.
   */
  timeoutMs?: number;
  /** Ends the asking early: the caller does not want the answer any more. */
  signal?: AbortSignal;
  /**
   * Receives the output's `text` field piece by piece while it is being written. The pieces together are the field.
   * Once a piece was handed on, nothing is retried: the caller has seen it.
   */
  onText?: (piece: string) => void;
  /**
   * What the caller has against an output that fits the schema, as sentences; empty when nothing. A model that nobody
   * heard yet is asked once more. What comes then is handed over as it is, so the caller looks at it again.
   */
  objections?: (output: Output) => readonly string[];
}

/**
 * The engine that reads, plans, asks and judges. One adapter answers all prompts.
 *
 * @throws DomainError `llm.unavailable` (503, with `retryAfterSeconds` when known), `llm.timed_out` (504), `llm.refused`
 * (502, a content filter or the model itself declined) or `llm.failed` (502). A prompt is answered whole and in its
 * output schema, or not at all. Errors never carry keys or what was asked.
 */
export abstract class Llm {
  /** Who answers the prompts of a task; an operator may have set up a model for each. */
  abstract describe(task?: PromptTask): EngineDescription;
  abstract answer<Input, Output>(
    prompt: Prompt<Input, Output>,
    input: Input,
    options?: AskOptions<Output>,
  ): Promise<LlmAnswer<Output>>;
}
