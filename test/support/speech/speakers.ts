import { EmbeddedSynthesizer } from '../../../libs/providers/src/embedded/speech/embedded-synthesizer.js';
import { samplesOf } from './sound.js';

/** Says texts in Flite's voices; stop it when nobody speaks any more. */
export class Speakers {
  private readonly synthesizer = new EmbeddedSynthesizer();

  /** At 16 kHz. */
  async say(text: string, voice: 'slt' | 'rms' | 'awb' | 'kal16' = 'slt'): Promise<Float32Array> {
    return samplesOf((await this.synthesizer.synthesize(text, { voice })).bytes);
  }

  async stop(): Promise<void> {
    await this.synthesizer.stop();
  }
}
