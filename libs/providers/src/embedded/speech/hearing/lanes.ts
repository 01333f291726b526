import { energyOf, OVERHEARD_RATIO } from './channels.ts';
import { UtteranceCutter, type Utterance } from './utterances.ts';
import { FRAME_SAMPLES, VoiceActivity } from './voice-activity.ts';

export interface ChannelUtterance extends Utterance {
  channel: number;
}

/** Three frames are looked at together, about a tenth of a second. */
const WINDOW_SAMPLES = 3 * FRAME_SAMPLES;

/** Finds the utterances on every channel of a recording; feed it pieces of any length, and `end` it. */
export class Lanes {
  private readonly lanes: Lane[];
  private readonly window: Float32Array[];
  private filled = 0;

  constructor(channels: number) {
    this.lanes = Array.from({ length: channels }, () => new Lane());
    this.window = Array.from({ length: channels }, () => new Float32Array(WINDOW_SAMPLES));
  }

  async *take(channels: readonly Float32Array[]): AsyncGenerator<ChannelUtterance> {
    const length = channels[0]?.length ?? 0;
    let from = 0;
    while (from < length) {
      const count = Math.min(WINDOW_SAMPLES - this.filled, length - from);
      this.window.forEach((window, lane) => {
        window.set((channels[lane] ?? new Float32Array()).subarray(from, from + count), this.filled);
      });
      this.filled += count;
      from += count;
      if (this.filled === WINDOW_SAMPLES) yield* this.hearWindow();
    }
  }

  async *end(): AsyncGenerator<ChannelUtterance> {
    if (this.filled > 0) {
      this.window.forEach((window) => window.fill(0, this.filled));
      yield* this.hearWindow();
    }
    for (const [channel, lane] of this.lanes.entries()) {
      for (const utterance of lane.cutter.end()) yield { ...utterance, channel };
    }
  }

  private async *hearWindow(): AsyncGenerator<ChannelUtterance> {
    const energies = this.window.map(energyOf);
    const loudest = Math.max(...energies);
    for (const [channel, lane] of this.lanes.entries()) {
      const isOverhearing = loudest > (energies[channel] ?? 0) * OVERHEARD_RATIO;
      for (let at = 0; at < WINDOW_SAMPLES; at += FRAME_SAMPLES) {
        const frame = this.window[channel]?.slice(at, at + FRAME_SAMPLES) ?? new Float32Array();
        const probability = await lane.activity.probability(frame);
        for (const utterance of lane.cutter.take(frame, isOverhearing ? 0 : probability)) {
          yield { ...utterance, channel };
        }
      }
    }
    this.filled = 0;
  }
}

class Lane {
  readonly activity = new VoiceActivity();
  readonly cutter = new UtteranceCutter();
}
