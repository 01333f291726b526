import { z } from 'zod';
import type { ConfidenceBand, SpokenSegment, Transcription } from '../ports/transcriber.port.js';

/** What Whisper answers in `verbose_json`, as far as it is used. */
export const VERBOSE_TRANSCRIPT = z.object({
  segments: z.array(
    z.object({
      /** Seconds. */
      start: z.number().min(0),
      end: z.number().min(0),
      text: z.string(),
      /** Mean of its tokens. */
      avg_logprob: z.number(),
      no_speech_prob: z.number(),
      compression_ratio: z.number().optional(),
    }),
  ),
});

export type VerboseTranscript = z.infer<typeof VERBOSE_TRANSCRIPT>;
type VerboseSegment = VerboseTranscript['segments'][number];

/** Whisper's own rule for what is no speech, although it wrote words for it. */
const NO_SPEECH_FROM = 0.6;
const NO_SPEECH_LOGPROB_BELOW = -1;
/** Words that repeat themselves compress too well: Whisper's own mark of a loop. */
const REPEATS_FROM = 2.4;
/** Chosen with care and not measured on Whisper; Whisper itself doubts only what is below -1. */
const GOOD_FROM = -0.35;
const CHECK_FROM = -0.8;

/** Our words for it. Times stay inside the recording: Whisper thinks in windows of half a minute. */
export function wholeOf(
  { segments: heard }: VerboseTranscript,
  durationMs: number,
): Pick<Transcription, 'text' | 'segments' | 'confidence'> {
  const segments = heard
    .filter((segment) => !isSilence(segment))
    .map((segment) => spoken(segment, durationMs))
    .sort((one, other) => one.startMs - other.startMs);
  const spokenMs = segments.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const weighted = segments.reduce((sum, { startMs, endMs, confidence }) => sum + confidence * (endMs - startMs), 0);
  return {
    text: segments.map(({ text }) => text).join(' '),
    segments,
    confidence: spokenMs === 0 ? 0 : weighted / spokenMs,
  };
}

function isSilence({ text, no_speech_prob, avg_logprob }: VerboseSegment): boolean {
  return text.trim() === '' || (no_speech_prob > NO_SPEECH_FROM && avg_logprob < NO_SPEECH_LOGPROB_BELOW);
}

function spoken(segment: VerboseSegment, durationMs: number): SpokenSegment {
  const startMs = Math.min(Math.round(segment.start * 1_000), Math.max(0, durationMs - 1));
  const endMs = Math.max(startMs + 1, Math.min(Math.round(segment.end * 1_000), durationMs));
  const confidence = Math.exp(Math.min(0, segment.avg_logprob));
  return { startMs, endMs, channel: 0, speaker: null, text: segment.text.trim(), confidence, band: bandOf(segment) };
}

function bandOf({ avg_logprob, no_speech_prob, compression_ratio = 0 }: VerboseSegment): ConfidenceBand {
  if (no_speech_prob > NO_SPEECH_FROM || compression_ratio > REPEATS_FROM || avg_logprob < CHECK_FROM) return 'poor';
  return avg_logprob >= GOOD_FROM ? 'good' : 'check';
}
