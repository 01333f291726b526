import { SystemClock } from '#libs/kernel';
import { EmbeddedSpeechTokenIssuer } from '../../libs/providers/src/embedded/speech/embedded-speech-token.js';
import { speechTokenContract } from './speech-token-contract.js';

speechTokenContract('this server', async () => ({
  issuer: new EmbeddedSpeechTokenIssuer('s'.repeat(48), new SystemClock()),
  close: async () => undefined,
}));
