import type { OpenAI } from 'openai';
import { DomainError } from '#libs/kernel';
import type { RecordingMeasure } from '../ports/recording-measure.js';
import { LONGEST_SPOKEN_TEXT, Synthesizer, type SpokenText } from '../ports/synthesizer.port.js';
import { INTERACTIVE_WAITS } from '../resilience/retry.js';
import type { Timing } from '../resilience/timing.js';
import { SpeechCalls } from './speech-call.js';
import { unusableSpeech } from './speech-failures.js';

/** For the whole of it: somebody waits, and can read the text instead. */
const TIMEOUT_MS = 20_000;
/** Longer than the longest text takes, however slowly it is spoken. */
const LONGEST_SPEECH_MS = 3_600_000;

export interface AudioSynthesizerSettings {
  client: OpenAI;
  engine: string;
  /** The model's name on the wire. */
  model: string;
  statement: string;
  voices: readonly [string, ...string[]];
  measure: RecordingMeasure;
  timing: Timing;
}

/** Has texts spoken by a model behind OpenAI's API, whoever serves it, as MP3. */
export class AudioSynthesizer extends Synthesizer {
  private readonly calls: SpeechCalls;

  constructor(private readonly settings: AudioSynthesizerSettings) {
    super();
    this.calls = new SpeechCalls(settings.timing);
  }

  get engine(): string {
    return this.settings.engine;
  }

  get statement(): string {
    return this.settings.statement;
  }

  get voices(): readonly [string, ...string[]] {
    return this.settings.voices;
  }

  async synthesize(
    text: string,
    options: { voice?: string; timeoutMs?: number; signal?: AbortSignal } = {},
  ): Promise<SpokenText> {
    const { voice = this.voices[0], timeoutMs = TIMEOUT_MS, signal } = options;
    if (!this.voices.includes(voice)) throw invalid('voice', `must be one of: ${this.voices.join(', ')}`);
    if (text.trim() === '') throw invalid('text', 'must not be empty');
    if (text.length > LONGEST_SPOKEN_TEXT) {
      throw invalid('text', `must have at most ${LONGEST_SPOKEN_TEXT} characters`);
    }
    const deadlineMs = this.settings.timing.nowMs() + timeoutMs;
    const bytes = await this.calls.run({ timeoutMs, deadlineMs, waits: INTERACTIVE_WAITS, signal }, (limit) =>
      this.ask(text, voice, limit),
    );
    const { durationMs } = await this.settings.measure.measure(bytes, LONGEST_SPEECH_MS).catch(() => {
      throw unusableSpeech('The response is no audio');
    });
    return { bytes, contentType: 'audio/mpeg', durationMs, voice, engine: this.engine };
  }

  private async ask(input: string, voice: string, signal: AbortSignal): Promise<Buffer> {
    const { client, model } = this.settings;
    const answer = await client.audio.speech.create({ model, voice, input, response_format: 'mp3' }, { signal });
    return Buffer.from(await answer.arrayBuffer());
  }
}

function invalid(field: string, message: string): DomainError {
  return new DomainError('request.invalid', `Please check: ${field}.`, {
    kind: 'invalid',
    fields: [{ field, message }],
  });
}
