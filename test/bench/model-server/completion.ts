import type { Said } from './answer.ts';
import type { Fault } from './faults.ts';
import type { ChatRequest } from './wire.ts';

/** Characters per token, roughly, as in English. */
const CHARACTERS_PER_TOKEN = 4;

/** Everything about one answer that its parts on the wire repeat. */
export interface Completion {
  id: string;
  model: string;
  created: number;
  isAzure: boolean;
  said: Said;
  finishReason: string;
  refusal: string | null;
  usage: { prompt_tokens: number; completion_tokens: number; total_tokens: number };
}

const UNFILTERED = { filtered: false, severity: 'safe' };

export function completionOf(
  request: ChatRequest,
  said: Said,
  about: { number: number; isAzure: boolean; model: string; fault: Fault },
): Completion {
  const changed = spoil(said, about.fault);
  const length = 'text' in changed ? changed.text.length : changed.toolCall.arguments.length;
  const promptTokens = Math.ceil(JSON.stringify(request.messages).length / CHARACTERS_PER_TOKEN);
  const completionTokens = Math.ceil(length / CHARACTERS_PER_TOKEN);
  return {
    id: `chatcmpl-${about.number}`,
    model: `${about.model}-rehearsal`,
    created: Math.floor(Date.now() / 1_000),
    isAzure: about.isAzure,
    said: changed,
    finishReason: about.fault === 'filter' ? 'content_filter' : 'text' in changed ? 'stop' : 'tool_calls',
    refusal: about.fault === 'refusal' ? 'I cannot help with that.' : null,
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: completionTokens,
      total_tokens: promptTokens + completionTokens,
    },
  };
}

/** The whole answer in one body. */
export function wholeBody(completion: Completion, isEmpty: boolean): unknown {
  const { said, refusal } = completion;
  const message =
    'text' in said
      ? { role: 'assistant', content: refusal === null ? said.text : null, refusal }
      : { role: 'assistant', content: null, refusal, tool_calls: toolCallsOf(said.toolCall) };
  const choice = {
    index: 0,
    message,
    logprobs: null,
    finish_reason: completion.finishReason,
    ...filterResults(completion),
  };
  return { ...head(completion, 'chat.completion'), choices: isEmpty ? [] : [choice], usage: completion.usage };
}

/** The parts of a stream before, of and after the words. */
export function openingParts(completion: Completion): unknown[] {
  const azure = {
    ...head(completion, ''),
    model: '',
    choices: [],
    prompt_filter_results: [{ prompt_index: 0, content_filter_results: { hate: UNFILTERED } }],
  };
  return [...(completion.isAzure ? [azure] : []), part(completion, { role: 'assistant', content: '', refusal: null })];
}

export function wordParts(completion: Completion, pieces: readonly string[]): unknown[] {
  const { said, refusal } = completion;
  if (refusal !== null) return [part(completion, { refusal })];
  if ('toolCall' in said) {
    return [part(completion, { tool_calls: toolCallsOf(said.toolCall).map((call) => ({ index: 0, ...call })) })];
  }
  return pieces.map((content) => part(completion, { content }));
}

export function closingParts(completion: Completion, withUsage: boolean): unknown[] {
  const end = part(completion, {}, completion.finishReason);
  const usage = { ...head(completion, 'chat.completion.chunk'), choices: [], usage: completion.usage };
  return [end, ...(withUsage ? [usage] : [])];
}

function part(completion: Completion, delta: object, finishReason: string | null = null): unknown {
  const filtered = finishReason === null ? {} : filterResults(completion);
  const choice = { index: 0, delta, logprobs: null, finish_reason: finishReason, ...filtered };
  return { ...head(completion, 'chat.completion.chunk'), choices: [choice] };
}

function head({ id, model, created }: Completion, object: string) {
  return { id, object, created, model, system_fingerprint: 'fp_rehearsal' };
}

function filterResults({ isAzure, finishReason }: Completion) {
  if (!isAzure) return {};
  const violence = finishReason === 'content_filter' ? { filtered: true, severity: 'high' } : UNFILTERED;
  return { content_filter_results: { hate: UNFILTERED, violence } };
}

function toolCallsOf(toolCall: { name: string; arguments: string }) {
  return [{ id: 'call_1', type: 'function', function: toolCall }];
}

function spoil(said: Said, fault: Fault): Said {
  if ('toolCall' in said) return said;
  if (fault === 'malformed') return { text: said.text.slice(0, Math.ceil(said.text.length / 2)) };
  if (fault === 'off-schema') return { text: '{"unexpected":true}' };
  return fault === 'filter' ? { text: '' } : said;
}
