import { voicePrintOf, type VoicePrint } from './acoustic-voices.ts';
import type { ChannelUtterance } from './lanes.ts';
import { twoVoices } from './two-voices.ts';
import { embeddingOf, groupVoices } from './voice-model.ts';

/** Who spoke each utterance, in the order they were handed over, and how that is known. */
export interface Speakers {
  voices: number[];
  known: 'channel' | 'model' | 'guess';
}

/** Learns the voices of one recording while it is heard. */
export class SpeakerBook {
  private readonly channels: number[] = [];
  private readonly prints: VoicePrint[] = [];
  private readonly embeddings: Float32Array[] = [];
  private readonly modelFile: string | undefined;

  /** `modelFile`: the operator's voice model, where there is one. */
  constructor(modelFile: string | undefined) {
    this.modelFile = modelFile;
  }

  async add({ channel, samples }: ChannelUtterance): Promise<void> {
    this.channels.push(channel);
    if (this.modelFile === undefined) this.prints.push(voicePrintOf(samples));
    else this.embeddings.push(await embeddingOf(samples, this.modelFile));
  }

  /** Null when nobody can tell. A second channel on which nobody spoke was no person's channel. */
  who(): Speakers | null {
    if (new Set(this.channels).size > 1) return { voices: this.channels, known: 'channel' };
    if (this.modelFile !== undefined) return { voices: groupVoices(this.embeddings), known: 'model' };
    const voices = twoVoices(this.prints);
    return voices && { voices, known: 'guess' };
  }
}
