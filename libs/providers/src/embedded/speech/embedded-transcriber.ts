import { DomainError } from '#libs/kernel';
import {
  Transcriber,
  type SpokenAudio,
  type SpokenSegment,
  type TranscribeOptions,
  type Transcription,
} from '../../ports/transcriber.port.js';
import type { Hearing, HearingTask } from './hearing/hearing.process.js';
import type { ChannelUtterance } from './hearing/lanes.js';
import type { OutMessage } from './hearing/out-tray.js';
import type { Understood } from './recognition/moonshine.js';
import { ProcessPool } from './process-pool.js';
import { segmentOf, transcriptOf } from './transcript.js';
import { withinTime } from './within-time.js';

const MODEL = 'moonshine-tiny-quantized-0.1.29+silero-v5';
const DEFAULT_TIMEOUT_MS = 30_000;
/** Recordings that are decoded at the same time; the words of all of them are recognised in turn. */
const HEARING_PROCESSES = 4;
const RECOGNITION_PROCESSES = 2;
const MOST_WAITING = 32;
/** A process that is still busy with one utterance after that long is given up. */
const UTTERANCE_TIMEOUT_MS = 60_000;
const MOST_BYTES = 512 * 1_024 * 1_024;

/** Silero finds where somebody speaks, Moonshine writes down what; in processes that start with the first recording. */
export class EmbeddedTranscriber extends Transcriber {
  readonly engine = 'embedded';
  readonly model = MODEL;
  readonly statement =
    'Embedded transcription: Moonshine tiny, English only; it mishears names and accents, so unsure words are marked and never used as evidence.';

  private readonly hearing: ProcessPool;
  private readonly recognition: ProcessPool;
  private readonly speakerModelFile: string | undefined;

  /** `speakerModelFile`: an operator's own voice model, see `docs/speech.md`. */
  constructor(options: { mostWaiting?: number; speakerModelFile?: string | undefined } = {}) {
    super();
    this.speakerModelFile = options.speakerModelFile;
    const mostWaiting = options.mostWaiting ?? MOST_WAITING;
    this.hearing = new ProcessPool('hearing/hearing.process', { processes: HEARING_PROCESSES, mostWaiting });
    // Who hears waits for their utterances, so that these never pile up.
    this.recognition = new ProcessPool('recognition/recognition.process', {
      processes: RECOGNITION_PROCESSES,
      mostWaiting: Number.POSITIVE_INFINITY,
    });
  }

  async stop(): Promise<void> {
    await Promise.all([this.hearing.stop(), this.recognition.stop()]);
  }

  async transcribe(audio: SpokenAudio, options: TranscribeOptions): Promise<Transcription> {
    if (audio.bytes.length > MOST_BYTES) {
      throw new DomainError('speech.too_long', 'This recording is larger than 512 MB.', { kind: 'invalid' });
    }
    const limit = { timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS, signal: options.signal };
    return withinTime(limit, (signal) => this.listen(audio, options, signal));
  }

  private async listen(audio: SpokenAudio, options: TranscribeOptions, signal: AbortSignal): Promise<Transcription> {
    const started = performance.now();
    const segments: SpokenSegment[] = [];
    const onNote = (note: OutMessage, reply: (isUnderstood: boolean) => void) => {
      if (note.kind === 'progress') return options.onProgress?.(note.share);
      this.understand(note.utterance).then(
        (understood) => {
          segments[note.index] = segmentOf(note.utterance, understood);
          reply(true);
        },
        () => reply(false),
      );
    };
    const { maxDurationMs, speakers = false } = options;
    const { speakerModelFile } = this;
    const task: HearingTask = { bytes: audio.bytes, maxDurationMs, speakers, speakerModelFile };
    const heard = await this.hearing.run<HearingTask, Hearing, OutMessage, boolean>(task, { signal, onNote });
    if (heard.kind === 'refused') throw new DomainError(heard.code, heard.detail, { kind: 'invalid' });
    const { durationMs, codec, sampleRateHz, channels } = heard;
    return {
      ...transcriptOf(segments, heard),
      durationMs,
      codec,
      sampleRateHz,
      channels,
      engine: this.engine,
      model: this.model,
      processingMs: Math.round(performance.now() - started),
    };
  }

  private understand({ samples }: ChannelUtterance): Promise<Understood> {
    return this.recognition.run(samples, { signal: AbortSignal.timeout(UTTERANCE_TIMEOUT_MS) });
  }
}
