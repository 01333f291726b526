import { EmbeddedTranscriber } from '../../libs/providers/src/embedded/speech/embedded-transcriber.js';
import { transcriberContract } from './transcriber-contract.js';

transcriberContract('the embedded engine', async () => {
  const transcriber = new EmbeddedTranscriber();
  return { transcriber, close: () => transcriber.stop() };
});
