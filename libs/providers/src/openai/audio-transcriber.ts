import { fileTypeFromBuffer } from 'file-type';
import { toFile, type OpenAI } from 'openai';
import type { RecordingMeasure } from '../ports/recording-measure.js';
import {
  Transcriber,
  type SpokenAudio,
  type TranscribeOptions,
  type Transcription,
} from '../ports/transcriber.port.js';
import { BACKGROUND_WAITS } from '../resilience/retry.js';
import type { Timing } from '../resilience/timing.js';
import { SpeechCalls } from './speech-call.js';
import { recordingTooLarge, unusableSpeech } from './speech-failures.js';
import { VERBOSE_TRANSCRIPT, wholeOf, type VerboseTranscript } from './verbose-transcript.js';

/** Time of one call; a caller who names a time limit gets that for the whole transcription instead. */
const CALL_TIMEOUT_MS = 30_000;
/** What Whisper takes at OpenAI and on Azure. */
const MOST_BYTES = 26_214_400;
/** Whisper goes by the ending of the name, and does not know all of them. */
const ENDINGS: Readonly<Record<string, string>> = { opus: 'ogg', ogv: 'ogg', mkv: 'webm', mov: 'mp4' };

export interface AudioTranscriberSettings {
  client: OpenAI;
  engine: string;
  /** The model's name on the wire. */
  model: string;
  statement: string;
  measure: RecordingMeasure;
  timing: Timing;
}

/** Has recordings written down by Whisper behind OpenAI's API, whoever serves it. It tells no voices apart. */
export class AudioTranscriber extends Transcriber {
  private readonly calls: SpeechCalls;

  constructor(private readonly settings: AudioTranscriberSettings) {
    super();
    this.calls = new SpeechCalls(settings.timing);
  }

  get engine(): string {
    return this.settings.engine;
  }

  get model(): string {
    return this.settings.model;
  }

  get statement(): string {
    return this.settings.statement;
  }

  async transcribe({ bytes }: SpokenAudio, options: TranscribeOptions): Promise<Transcription> {
    const started = performance.now();
    const { timeoutMs, signal, maxDurationMs } = options;
    const deadlineMs = timeoutMs === undefined ? undefined : this.settings.timing.nowMs() + timeoutMs;
    if (bytes.length > MOST_BYTES) throw recordingTooLarge();
    const facts = await this.settings.measure.measure(bytes, maxDurationMs);
    const heard = await this.calls.run(
      { timeoutMs: CALL_TIMEOUT_MS, deadlineMs, waits: BACKGROUND_WAITS, signal },
      (limit) => this.ask(bytes, limit),
    );
    return {
      ...wholeOf(heard, facts.durationMs),
      ...facts,
      engine: this.engine,
      model: this.model,
      processingMs: Math.round(performance.now() - started),
    };
  }

  private async ask(bytes: Buffer, signal: AbortSignal): Promise<VerboseTranscript> {
    const type = await fileTypeFromBuffer(bytes);
    const ending = ENDINGS[type?.ext ?? ''] ?? type?.ext ?? 'mp3';
    const answer: unknown = await this.settings.client.audio.transcriptions.create(
      {
        model: this.model,
        file: await toFile(bytes, `recording.${ending}`, type && { type: type.mime }),
        response_format: 'verbose_json',
        timestamp_granularities: ['segment'],
        temperature: 0,
      },
      { signal },
    );
    const { data } = VERBOSE_TRANSCRIPT.safeParse(answer);
    if (!data) throw unusableSpeech('The response is not a verbose transcript');
    return data;
  }
}
