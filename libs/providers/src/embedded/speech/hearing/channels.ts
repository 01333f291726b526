import { HEARD_RATE_HZ } from './resample.ts';

const WINDOW_SAMPLES = HEARD_RATE_HZ / 10;
/** 3 dB. Somebody on another channel who is so much louder is the one who speaks; this channel only overhears. */
export const OVERHEARD_RATIO = 10 ** 0.3;
/** About -50 dB below full scale: quieter than that nobody speaks. */
const LOUD_ENERGY = 1e-5;
/** So many loud tenths of a second tell how the channels were used. */
const WINDOWS_TO_TELL = 50;
/** Longer than that nobody is waited for: what is held back lies in memory. */
const LONGEST_WAIT_SAMPLES = 120 * HEARD_RATE_HZ;

/**
 * A recording of two people with a channel for each comes out as two; everything else is mixed into one. A microphone
 * with two ears hears everybody on both channels, almost equally loud: there the channels tell nothing.
 */
export async function* heardChannels(
  sound: AsyncIterable<Float32Array[]>,
  maySplit: boolean,
): AsyncGenerator<Float32Array[]> {
  const held: Float32Array[][] = [];
  const balance = new Balance();
  let isSplit = maySplit ? undefined : false;
  for await (const channels of sound) {
    if (isSplit === undefined) {
      held.push(channels);
      balance.weigh(channels);
      if (!balance.canTell()) continue;
      isSplit = balance.isOneSided();
      yield* held.splice(0).map((waiting) => (isSplit ? waiting : [mixed(waiting)]));
    } else {
      yield isSplit ? channels : [mixed(channels)];
    }
  }
  yield* held.map((waiting) => (balance.isOneSided() ? waiting : [mixed(waiting)]));
}

class Balance {
  private samples = 0;
  private loud = 0;
  private oneSided = 0;

  weigh([left = new Float32Array(), right = new Float32Array()]: readonly Float32Array[]): void {
    this.samples += left.length;
    for (let at = 0; at < left.length; at += WINDOW_SAMPLES) {
      const energies = [left, right].map((channel) => energyOf(channel.subarray(at, at + WINDOW_SAMPLES)));
      const loudest = Math.max(...energies);
      if (loudest < LOUD_ENERGY) continue;
      this.loud += 1;
      if (loudest > Math.min(...energies) * OVERHEARD_RATIO) this.oneSided += 1;
    }
  }

  canTell(): boolean {
    return this.loud >= WINDOWS_TO_TELL || this.samples >= LONGEST_WAIT_SAMPLES;
  }

  isOneSided(): boolean {
    return this.oneSided * 2 > this.loud;
  }
}

/** Mean square of the samples. */
export function energyOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return sum / Math.max(1, samples.length);
}

function mixed(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(), ...others] = channels;
  if (others.length === 0) return first;
  return first.map(
    (sample, index) => others.reduce((sum, other) => sum + (other[index] ?? 0), sample) / channels.length,
  );
}
