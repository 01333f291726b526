import { EmbeddedSynthesizer } from '../../libs/providers/src/embedded/speech/embedded-synthesizer.js';
import { synthesizerContract } from './synthesizer-contract.js';

synthesizerContract('the embedded voice', async () => {
  const synthesizer = new EmbeddedSynthesizer();
  return { synthesizer, close: () => synthesizer.stop() };
});
