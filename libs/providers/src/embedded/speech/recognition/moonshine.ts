import tokenizer from 'llama-tokenizer-js';
import { Tensor, type InferenceSession } from 'onnxruntime-node';
import { loadModel, packageFile } from '../onnx.ts';

const PACKAGE = '@moonshine-ai/moonshine-js';
const FOLDER = 'dist/model/tiny/quantized';
const SAMPLES_PER_SECOND = 16_000;
const BEGIN_TOKEN = 1;
const END_TOKEN = 2;
/** The fastest speakers need about five; what is more repeats itself. */
const MOST_TOKENS_PER_SECOND = 6.5;
const MOST_TOKENS_BESIDES = 4;
/** Of the model's memory of what it said, per layer: heads and numbers per head. */
const HEADS = 8;
const HEAD_NUMBERS = 36;

/** What was understood of one utterance. */
export interface Understood {
  text: string;
  /** Mean natural logarithm of the probability of its tokens, its end included; 0 is certain. */
  meanLogProbability: number;
  /** It never came to an end, or went round in circles: what a model does that hears no words. */
  isRambling: boolean;
}

let models: Promise<[encoder: InferenceSession, decoder: InferenceSession]> | undefined;

/** Moonshine tiny, English: the most probable words, one token after the other. */
export async function understand(samples: Float32Array): Promise<Understood> {
  models ??= Promise.all([
    loadModel(packageFile(PACKAGE, `${FOLDER}/encoder_model.onnx`)),
    loadModel(packageFile(PACKAGE, `${FOLDER}/decoder_model_merged.onnx`)),
  ]);
  const [encoder, decoder] = await models;
  const sound = await encoder.run({
    [encoder.inputNames[0] ?? '']: new Tensor('float32', samples, [1, samples.length]),
  });
  const heard = sound[encoder.outputNames[0] ?? ''];
  if (!heard) throw new Error('The encoder gave nothing');

  const mostTokens = Math.ceil((samples.length / SAMPLES_PER_SECOND) * MOST_TOKENS_PER_SECOND) + MOST_TOKENS_BESIDES;
  const memory = emptyMemory(decoder);
  const tokens: number[] = [];
  let logProbability = 0;
  let isRambling = true;
  while (tokens.length < mostTokens && !endsInCircles(tokens)) {
    const said = await decoder.run({
      input_ids: new Tensor('int64', BigInt64Array.of(BigInt(tokens.at(-1) ?? BEGIN_TOKEN)), [1, 1]),
      encoder_hidden_states: heard,
      use_cache_branch: new Tensor('bool', [tokens.length > 0], [1]),
      ...memory,
    });
    const next = likeliest(said['logits']?.data as Float32Array);
    logProbability += next.logProbability;
    if (next.token === END_TOKEN) {
      isRambling = false;
      break;
    }
    // What the decoder made of the sound stays as it was after the first token.
    for (const name of Object.keys(memory)) {
      const present = said[name.replace('past_key_values', 'present')];
      if (present && (tokens.length === 0 || name.includes('decoder'))) memory[name] = present;
    }
    tokens.push(next.token);
  }
  const meanLogProbability = logProbability / (tokens.length + (isRambling ? 0 : 1));
  return { text: tokenizer.decode(withoutCircles(tokens), false, false).trim(), meanLogProbability, isRambling };
}

function emptyMemory(decoder: InferenceSession): Record<string, Tensor> {
  const names = decoder.inputNames.filter((name) => name.startsWith('past_key_values'));
  const nothing = () => new Tensor('float32', new Float32Array(0), [0, HEADS, 1, HEAD_NUMBERS]);
  return Object.fromEntries(names.map((name) => [name, nothing()]));
}

function likeliest(logits: Float32Array): { token: number; logProbability: number } {
  let token = 0;
  let highest = Number.NEGATIVE_INFINITY;
  logits.forEach((logit, index) => {
    if (logit > highest) [token, highest] = [index, logit];
  });
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - highest), 0);
  return { token, logProbability: -Math.log(sum) };
}

const LONGEST_CIRCLE = 12;
const ROUNDS = 4;

/** Length of the sequence that the tokens end in over and over; 0 when they do not. */
function circleLength(tokens: readonly number[]): number {
  for (let length = 1; length <= LONGEST_CIRCLE && length * ROUNDS <= tokens.length; length += 1) {
    const tail = tokens.slice(-length * ROUNDS);
    if (tail.every((token, index) => token === tail[index % length])) return length;
  }
  return 0;
}

function endsInCircles(tokens: readonly number[]): boolean {
  return circleLength(tokens) > 0;
}

/** A circle is written once. */
function withoutCircles(tokens: readonly number[]): number[] {
  const length = circleLength(tokens);
  return length === 0 ? [...tokens] : tokens.slice(0, -length * (ROUNDS - 1));
}
