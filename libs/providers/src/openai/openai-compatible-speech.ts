import type { RecordingMeasure } from '../ports/recording-measure.js';
import type { Timing } from '../resilience/timing.js';
import { AudioSynthesizer } from './audio-synthesizer.js';
import { AudioTranscriber } from './audio-transcriber.js';
import { openAiClient, type OpenAiServer } from './openai-client.js';

type Settings = OpenAiServer & { model: string; measure: RecordingMeasure; timing: Timing };

/** Whisper behind OpenAI's API or any server that speaks like it. */
export class OpenAiCompatibleTranscriber extends AudioTranscriber {
  constructor(settings: Settings) {
    super({
      ...settings,
      client: openAiClient(settings),
      engine: 'openai-compatible',
      statement: 'A speech model writes down what it hears; it may mishear, so unsure words are marked.',
    });
  }
}

/** A voice behind OpenAI's API or any server that speaks like it. */
export class OpenAiCompatibleSynthesizer extends AudioSynthesizer {
  constructor(settings: Settings & { voices: readonly [string, ...string[]] }) {
    super({
      ...settings,
      client: openAiClient(settings),
      engine: 'openai-compatible',
      statement: 'A speech model speaks the questions; what counts is their text.',
    });
  }
}
