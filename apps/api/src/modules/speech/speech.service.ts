import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { Transcriber, type Transcription } from '#libs/providers';
import type { SentRecording } from './audio-upload.js';
import { AUDIO_TYPES, audioFormat } from './domain/audio-format.js';
import { LONGEST_RECORDING_MS } from './domain/recording-limits.js';
import { noRecording, silent, tooLong, unreadable, unsupportedFormat } from './speech.errors.js';
import { SpeakText } from './use-cases/speak-text.js';

export { TakesRecording, type SentRecording } from './audio-upload.js';
export { SpokenSegmentResponse } from './dto/speech.response.js';

/** A recording of a kind that is taken; whether anybody can be heard in it is not known yet. */
export interface CheckedRecording {
  bytes: Buffer;
  /** As its bytes say. */
  contentType: string;
}

/** The front desk of hearing and speaking, whichever engine does it. */
@Injectable()
export class SpeechService {
  constructor(
    private readonly transcriber: Transcriber,
    private readonly speakText: SpeakText,
  ) {}

  /**
   * What can be said about a recording before anybody listens to it. `field` is the one it came in.
   *
   * @throws DomainError `speech.no_recording` (422) or `speech.unsupported_format` (415).
   */
  check(sent: SentRecording | undefined, field: string): CheckedRecording {
    if (!sent || sent.buffer.length === 0) throw noRecording(field);
    const format = audioFormat(sent.buffer);
    if (format === null) throw unsupportedFormat(field);
    return { bytes: sent.buffer, contentType: AUDIO_TYPES[format] };
  }

  /**
   * What is said in a recording; at least one segment. Nothing is kept.
   *
   * @throws DomainError `speech.unreadable`, `speech.too_long` or `speech.silent` (422, with the field), else as the
   * engine does: `speech.unavailable` (503), `speech.timed_out` (504), `speech.failed` (502).
   */
  async hear(recording: CheckedRecording, field: string): Promise<Transcription> {
    const limits = { maxDurationMs: LONGEST_RECORDING_MS };
    const heard = await this.transcriber.transcribe(recording, limits).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'speech.unreadable') throw unreadable(field);
      if (error instanceof DomainError && error.code === 'speech.too_long') throw tooLong(field);
      throw error;
    });
    if (heard.segments.length === 0) throw silent(field);
    return heard;
  }

  /** Whether texts can be heard at the moment, as far as this process knows. */
  get canSpeak(): boolean {
    return this.speakText.isAble;
  }

  /**
   * The key of a text's recording in the blob store; it is made when somebody first asks for it.
   *
   * @throws DomainError as the engine does.
   */
  async spoken(text: string): Promise<string> {
    return this.speakText.keyOf(text);
  }

  /** Removes the recordings of these texts; they are made again when somebody asks. @returns how many there were. */
  async forget(texts: readonly string[]): Promise<number> {
    return this.speakText.forget(texts);
  }
}
