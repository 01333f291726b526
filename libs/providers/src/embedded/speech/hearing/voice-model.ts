import { Tensor, type InferenceSession } from 'onnxruntime-node';
import { loadModel } from '../onnx.ts';

/** Cosine from which two voices count as one; usual for speaker embeddings, which put strangers near 0. */
const SAME_VOICE_FROM = 0.5;

let model: { file: string; session: Promise<InferenceSession> } | undefined;

/** What an operator's model makes of a voice: takes 16 kHz mono [1, n], gives a vector. Of length one. */
export async function embeddingOf(samples: Float32Array, modelFile: string): Promise<Float32Array> {
  if (model?.file !== modelFile) model = { file: modelFile, session: loadModel(modelFile) };
  const session = await model.session;
  const output = await session.run({
    [session.inputNames[0] ?? '']: new Tensor('float32', samples.slice(), [1, samples.length]),
  });
  return unit(Float32Array.from(output[session.outputNames[0] ?? '']?.data as Float32Array));
}

/** Numbers the voices, each taken for the known one it is most like, or for a new one. */
export function groupVoices(embeddings: readonly Float32Array[]): number[] {
  const sums: Float32Array[] = [];
  return embeddings.map((embedding) => {
    const likeness = sums.map((sum) => dot(unit(sum), embedding));
    let voice = likeness.indexOf(Math.max(...likeness));
    if ((likeness[voice] ?? -1) < SAME_VOICE_FROM) voice = sums.push(new Float32Array(embedding.length)) - 1;
    const sum = sums[voice];
    embedding.forEach((value, index) => sum && (sum[index] = (sum[index] ?? 0) + value));
    return voice;
  });
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  return vector.map((value) => value / length);
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
}
