import { createHash } from 'node:crypto';
import type { OpenAI } from 'openai';
import { z } from 'zod';
import type { Prompt } from '#libs/prompts';
import { Llm, type AskOptions, type EngineDescription, type LlmAnswer, type Provenance } from '../ports/llm.port.js';
import { CircuitBreaker } from '../resilience/circuit-breaker.js';
import { BACKGROUND_WAITS, INTERACTIVE_WAITS, withRetry } from '../resilience/retry.js';
import { withTimeLimit } from '../resilience/time-limit.js';
import type { Timing } from '../resilience/timing.js';
import { callChat, type ChatQuestion, type MessagesFor } from './chat-call.js';
import {
  asDomainError,
  ContextTooLong,
  FeatureRefused,
  restingModel,
  sortFailure,
  unusableAnswer,
} from './chat-failures.js';
import type { ChatReply } from './chat-reply.js';
import { readModelOutput } from './model-output.js';
import { askForRepair } from './repair.js';
import { FULL_SHAPE, lesserShape, samplingOf, type RequestShape } from './request-shape.js';
import { shortenInput } from './shorten-input.js';
import { SpokenText } from './spoken-text.js';
import type { JsonSchema } from './strict-schema.js';

/** Time of one call; a caller who names a time limit gets that for the whole answer instead. */
export const CALL_TIMEOUT_MS = 45_000;

export interface ChatLlmSettings {
  client: OpenAI;
  description: EngineDescription;
  /** The model's name on the wire. */
  model: string;
  timing: Timing;
  /** Names the categories of a provider's own content filter. */
  filteredCategories?: (filterResults: unknown) => string[];
}

/** One asking, from the question to the answer. */
interface Asking<Input, Output> {
  prompt: Prompt<Input, Output>;
  input: Input;
  options: AskOptions<Output>;
  /** Milliseconds since 1970; undefined when nobody waits for the answer. */
  deadlineMs: number | undefined;
  spoken: SpokenText;
  /** Everything the answer has cost, the unusable parts of it too. */
  usage: { inputTokens: number; outputTokens: number };
  parameters: Provenance['parameters'];
}

/**
 * Answers prompts with a language model that speaks OpenAI's chat completions, whoever serves it.
 *
 * - A caller who names a time limit or listens is waiting: one quick retry within that limit. Else the background's
 *   patience applies. Once a piece was handed on, nothing is tried again.
 * - An answer outside the schema, or one the caller objects to, is sent back once with what was wrong about it.
 * - A question too long for the model is shortened once (`shortenInput`), and the provenance says so.
 *
 * @throws DomainError `llm.refused` (502) when a content filter or the model declines, and what the port says.
 */
export class ChatLlm extends Llm {
  private readonly breaker: CircuitBreaker;
  /** By the prompt's id: what this server was found to take. */
  private readonly shapes = new Map<string, RequestShape>();
  /** By the prompt's id. */
  private readonly schemas = new Map<string, JsonSchema>();

  constructor(private readonly settings: ChatLlmSettings) {
    super();
    this.breaker = new CircuitBreaker(settings.timing, restingModel);
  }

  describe(): EngineDescription {
    return this.settings.description;
  }

  async answer<Input, Output>(
    prompt: Prompt<Input, Output>,
    input: Input,
    options: AskOptions<Output> = {},
  ): Promise<LlmAnswer<Output>> {
    const started = performance.now();
    const question = prompt.input.parse(input);
    const asking: Asking<Input, Output> = {
      prompt,
      input: question,
      options,
      deadlineMs: this.deadlineOf(options),
      spoken: new SpokenText(options.onText),
      usage: { inputTokens: 0, outputTokens: 0 },
      parameters: {},
    };
    try {
      const output = await this.converse(asking);
      return {
        output,
        provenance: {
          ...this.describe(),
          prompt_id: prompt.id,
          prompt_version: prompt.version,
          prompt_hash: prompt.hash,
          input_hash: createHash('sha256').update(JSON.stringify(question)).digest('hex'),
          parameters: asking.parameters,
        },
        usage: asking.usage,
        durationMs: Math.round(performance.now() - started),
      };
    } catch (error) {
      throw asDomainError(error, options.signal);
    }
  }

  private deadlineOf({ timeoutMs, onText }: Pick<AskOptions, 'timeoutMs' | 'onText'>): number | undefined {
    if (timeoutMs === undefined && onText === undefined) return undefined;
    return this.settings.timing.nowMs() + (timeoutMs ?? CALL_TIMEOUT_MS);
  }

  /** Asks, and once more with what was wrong when the answer does not fit. */
  private async converse<Input, Output>(asking: Asking<Input, Output>): Promise<Output> {
    const { prompt, spoken } = asking;
    const { messages, reply } = await this.askWhatFits(asking);
    const first = readModelOutput(prompt.written, reply.text);
    const problems = first.kind === 'fits' ? (asking.options.objections?.(first.output) ?? []) : first.problems;
    if (first.kind === 'fits' && (problems.length === 0 || spoken.hasBegun)) {
      return this.spokenToTheEnd(asking, first.output);
    }
    if (spoken.hasBegun) throw unusableAnswer(problems.join('; '));

    const repaired = await this.call(asking, (options) => askForRepair(messages(options), reply.text, problems));
    asking.parameters['repairs'] = 1;
    const second = readModelOutput(prompt.written, repaired.text);
    if (second.kind === 'unusable') throw unusableAnswer(second.problems.join('; '));
    return this.spokenToTheEnd(asking, second.output);
  }

  private spokenToTheEnd<Input, Output>(asking: Asking<Input, Output>, output: Output): Output {
    if (!asking.spoken.finish(output)) throw unusableAnswer('What was streamed is not the text of the answer');
    return output;
  }

  /** The whole question, or a shorter one when the model says that it is too long. */
  private async askWhatFits<Input, Output>(
    asking: Asking<Input, Output>,
  ): Promise<{ messages: MessagesFor; reply: ChatReply }> {
    const { prompt, input } = asking;
    const messages: MessagesFor = (options) => prompt.render(input, options);
    try {
      return { messages, reply: await this.call(asking, messages) };
    } catch (error) {
      if (!(error instanceof ContextTooLong)) throw error;
      const shorter = shortenInput(prompt.id, input);
      asking.parameters['input_cut_to_characters'] = JSON.stringify(shorter).length;
      const fewer: MessagesFor = (options) => prompt.render(shorter, options);
      return { messages: fewer, reply: await this.call(asking, fewer) };
    }
  }

  /** One answer of the model, with the patience that this asking has. */
  private async call<Input, Output>(asking: Asking<Input, Output>, messages: MessagesFor): Promise<ChatReply> {
    const { timing } = this.settings;
    const { signal } = asking.options;
    const isAwaited = asking.deadlineMs !== undefined;
    const reply = await withRetry(
      {
        waits: isAwaited ? INTERACTIVE_WAITS : BACKGROUND_WAITS,
        timing,
        signal,
        deadlineMs: asking.deadlineMs,
        mayRetry: () => !asking.spoken.hasBegun,
      },
      () => this.breaker.run(() => this.tryOnce(asking, messages), signal),
    );
    asking.usage.inputTokens += reply.usage.inputTokens;
    asking.usage.outputTokens += reply.usage.outputTokens;
    return reply;
  }

  private tryOnce<Input, Output>(asking: Asking<Input, Output>, messages: MessagesFor): Promise<ChatReply> {
    const { timing } = this.settings;
    const remainingMs = asking.deadlineMs === undefined ? CALL_TIMEOUT_MS : asking.deadlineMs - timing.nowMs();
    asking.spoken.restart();
    return withTimeLimit(
      { timeoutMs: Math.max(1, remainingMs), timing, signal: asking.options.signal },
      async (signal) => this.request(asking, messages, signal),
    );
  }

  /** Asks with everything this server is known to take, and with less when it refuses a part. */
  private async request<Input, Output>(
    asking: Asking<Input, Output>,
    messages: MessagesFor,
    signal: AbortSignal,
  ): Promise<ChatReply> {
    const { prompt, spoken } = asking;
    const { client, model, timing, filteredCategories } = this.settings;
    const question: ChatQuestion = { model, messages, promptId: prompt.id, schema: this.schemaOf(prompt) };
    const onWords = spoken.isWanted ? (words: string): void => spoken.hear(words) : undefined;
    let shape = this.shapes.get(prompt.id) ?? FULL_SHAPE;
    for (;;) {
      try {
        const reply = await callChat(client, question, shape, { signal, onWords, filteredCategories });
        this.shapes.set(prompt.id, shape);
        noteParameters(asking.parameters, shape, reply);
        return reply;
      } catch (error) {
        const failure = signal.aborted ? abortOf(signal) : sortFailure(error, timing.nowMs());
        const lesser = failure instanceof FeatureRefused ? lesserShape(shape, failure.feature) : undefined;
        if (!lesser) throw failure;
        shape = lesser;
      }
    }
  }

  private schemaOf<Input, Output>(prompt: Prompt<Input, Output>): JsonSchema {
    const known = this.schemas.get(prompt.id);
    if (known) return known;
    const schema = z.toJSONSchema(prompt.written, { io: 'input' }) as JsonSchema;
    this.schemas.set(prompt.id, schema);
    return schema;
  }
}

/** A server may send anything for a name; what is stored stays short and printable. */
function isPlainName(name: string | undefined): name is string {
  return name !== undefined && /^[\x20-\x7e]{1,200}$/.test(name);
}

function abortOf(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new Error('Aborted');
}

function noteParameters(parameters: Provenance['parameters'], shape: RequestShape, reply: ChatReply): void {
  Object.assign(parameters, samplingOf(shape), { response_format: shape.responseFormat });
  if (isPlainName(reply.reportedModel)) parameters['reported_model'] = reply.reportedModel;
  if (isPlainName(reply.fingerprint)) parameters['system_fingerprint'] = reply.fingerprint;
}
