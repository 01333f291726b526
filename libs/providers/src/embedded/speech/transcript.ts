import type { SpokenSegment, Transcription } from '../../ports/transcriber.port.js';
import { bandOf } from './confidence.js';
import type { Hearing } from './hearing/hearing.process.js';
import type { ChannelUtterance } from './hearing/lanes.js';
import type { Understood } from './recognition/moonshine.js';

export function segmentOf(
  { startMs, endMs, channel }: Omit<ChannelUtterance, 'samples'>,
  { text, meanLogProbability, isRambling }: Understood,
): SpokenSegment {
  const confidence = Math.exp(meanLogProbability);
  const band = isRambling ? 'poor' : bandOf(confidence);
  return { startMs: Math.round(startMs), endMs: Math.round(endMs), channel, speaker: null, text, confidence, band };
}

/** `heard` in the order in which the utterances were handed over; those without words are left out. */
export function transcriptOf(
  heard: readonly SpokenSegment[],
  { durationMs, speakers }: Extract<Hearing, { kind: 'heard' }>,
): Pick<Transcription, 'text' | 'segments' | 'confidence'> {
  const spoken = heard
    .map((segment, index) => ({
      ...segment,
      endMs: Math.min(segment.endMs, durationMs),
      voice: speakers?.voices[index] ?? 0,
    }))
    .filter(({ text }) => text !== '')
    .sort((one, other) => one.startMs - other.startMs || one.channel - other.channel);
  const voices = [...new Set(spoken.map(({ voice }) => voice))];
  const segments = spoken.map(({ voice, ...segment }) => ({
    ...segment,
    speaker: speakers && { index: voices.indexOf(voice), known: speakers.known },
  }));
  return { text: segments.map(({ text }) => text).join(' '), segments, confidence: meanConfidence(segments) };
}

function meanConfidence(segments: readonly SpokenSegment[]): number {
  const spokenMs = segments.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  const weighted = segments.reduce((sum, { startMs, endMs, confidence }) => sum + confidence * (endMs - startMs), 0);
  return spokenMs === 0 ? 0 : weighted / spokenMs;
}
