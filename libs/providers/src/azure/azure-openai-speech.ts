import { AudioSynthesizer } from '../openai/audio-synthesizer.js';
import { AudioTranscriber } from '../openai/audio-transcriber.js';
import type { RecordingMeasure } from '../ports/recording-measure.js';
import type { Timing } from '../resilience/timing.js';
import { azureOpenAiClient, type AzureDeployment } from './azure-openai-client.js';

const HEARING_API_VERSION = '2024-10-21';
/** Speaking is not generally available yet; this is the last preview before versions went away. */
const SPEAKING_API_VERSION = '2025-04-01-preview';

type Settings = AzureDeployment & { measure: RecordingMeasure; timing: Timing };

/** Whisper deployed on Azure OpenAI. */
export class AzureOpenAiTranscriber extends AudioTranscriber {
  constructor(settings: Settings) {
    super({
      ...settings,
      client: azureOpenAiClient(settings, HEARING_API_VERSION),
      engine: 'azure-openai',
      model: settings.deployment,
      statement: 'Whisper on Azure writes down what it hears; it may mishear, so unsure words are marked.',
    });
  }
}

/** A voice deployed on Azure OpenAI. */
export class AzureOpenAiSynthesizer extends AudioSynthesizer {
  constructor(settings: Settings & { voices: readonly [string, ...string[]] }) {
    super({
      ...settings,
      client: azureOpenAiClient(settings, SPEAKING_API_VERSION),
      engine: 'azure-openai',
      model: settings.deployment,
      statement: 'A speech model on Azure speaks the questions; what counts is their text.',
    });
  }
}
