import { Tensor, type InferenceSession } from 'onnxruntime-node';
import { loadModel, packageFile } from '../onnx.ts';
import { HEARD_RATE_HZ } from './resample.ts';

/** What the model looks at in one step: 32 ms. */
export const FRAME_SAMPLES = 512;
export const FRAME_MS = (FRAME_SAMPLES * 1_000) / HEARD_RATE_HZ;

/** The end of the frame before is shown to it again. */
const CONTEXT_SAMPLES = 64;
const STATE_SHAPE = [2, 1, 128];
const STATE_NUMBERS = 256;

let model: Promise<InferenceSession> | undefined;

/** Silero, version 5: how likely it is that somebody speaks, frame by frame, on one channel. */
export class VoiceActivity {
  private state = new Tensor('float32', new Float32Array(STATE_NUMBERS), STATE_SHAPE);
  private readonly input = new Float32Array(CONTEXT_SAMPLES + FRAME_SAMPLES);
  private readonly rate = new Tensor('int64', BigInt64Array.of(BigInt(HEARD_RATE_HZ)), [1]);

  /** 0–1, for the frame that follows the one before. */
  async probability(frame: Float32Array): Promise<number> {
    model ??= loadModel(packageFile('@ricky0123/vad-web', 'dist/silero_vad_v5.onnx'));
    this.input.copyWithin(0, FRAME_SAMPLES);
    this.input.set(frame, CONTEXT_SAMPLES);
    const input = new Tensor('float32', this.input, [1, this.input.length]);
    const { output, stateN } = await (await model).run({ input, state: this.state, sr: this.rate });
    this.state = stateN as typeof this.state;
    return Number(output?.data[0] ?? 0);
  }
}
