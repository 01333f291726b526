import type { OpenAI } from 'openai';
import type { PromptMessage } from '#libs/prompts';
import { TransientFailure } from '../resilience/transient-failure.js';
import { refusedAnswer, unusableAnswer } from './chat-failures.js';
import { ReplyInProgress, type ChatReply } from './chat-reply.js';
import { responseFormatOf, samplingOf, streamOptionsOf, type RequestShape } from './request-shape.js';
import type { JsonSchema } from './strict-schema.js';

/** The words of a question, put for a server that holds the model to its schema or for one that does not. */
export type MessagesFor = (options: { isHeldToSchema: boolean }) => readonly PromptMessage[];

export interface ChatQuestion {
  model: string;
  /** What is said depends on whether the server holds the model to the schema. */
  messages: MessagesFor;
  /** Names the schema on the wire. */
  promptId: string;
  schema: JsonSchema;
}

export interface ChatCallOptions {
  signal: AbortSignal;
  /** Asks for a stream and hears its words as they come. */
  onWords?: ((words: string) => void) | undefined;
  /** Names the categories of a provider's own content filter. */
  filteredCategories?: ((filterResults: unknown) => string[]) | undefined;
}

/** One request to a chat model and its answer. Throws what the SDK throws, and our own errors about the answer. */
export async function callChat(
  client: OpenAI,
  question: ChatQuestion,
  shape: RequestShape,
  options: ChatCallOptions,
): Promise<ChatReply> {
  const request = {
    model: question.model,
    messages: [...question.messages({ isHeldToSchema: shape.responseFormat === 'json_schema' })],
    ...samplingOf(shape),
    ...responseFormatOf(shape, question.promptId, question.schema),
  };
  const reply = new ReplyInProgress();
  const { signal, onWords } = options;
  if (onWords) {
    const stream = await client.chat.completions.create(
      { ...request, stream: true, ...streamOptionsOf(shape) },
      { signal },
    );
    for await (const chunk of stream) {
      const words = takeIn(reply, chunk);
      if (words !== '') onWords(words);
    }
    // An aborted stream ends like a finished one.
    signal.throwIfAborted();
  } else {
    takeIn(reply, await client.chat.completions.create({ ...request, stream: false }, { signal }));
  }
  return judged(reply, onWords !== undefined, options.filteredCategories);
}

function takeIn(reply: ReplyInProgress, part: unknown): string {
  const words = reply.add(part);
  if (words === false) throw unusableAnswer('The response is not a chat completion');
  return words;
}

function judged(
  reply: ReplyInProgress,
  isStreamed: boolean,
  filteredCategories: ChatCallOptions['filteredCategories'],
): ChatReply {
  const { hasChoice, finishReason, refusal, filterResults } = reply.state;
  if (refusal !== undefined || finishReason === 'content_filter') {
    throw refusedAnswer(filteredCategories?.(filterResults));
  }
  if (!hasChoice) throw unusableAnswer('The response has no choices');
  if (isStreamed && finishReason === undefined) throw new TransientFailure('down', 'The stream ended early');
  return reply.finished();
}
