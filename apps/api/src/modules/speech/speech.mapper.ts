import { SECOND_MS } from '#libs/kernel';
import type { SpeechToken, SpokenSegment, Transcription } from '#libs/providers';
import type { SpeechTokenResponse, SpokenSegmentResponse, TranscriptionResponse } from './dto/speech.response.js';

function toSpokenSegment({ startMs, endMs, text, confidence, band }: SpokenSegment): SpokenSegmentResponse {
  return { start_ms: startMs, end_ms: endMs, text, confidence, band };
}

export function toTranscription(heard: Transcription): TranscriptionResponse {
  return {
    text: heard.text,
    confidence: heard.confidence,
    segments: heard.segments.map(toSpokenSegment),
    duration_seconds: heard.durationMs / SECOND_MS,
    codec: heard.codec,
    sample_rate: heard.sampleRateHz,
    engine: `${heard.engine}/${heard.model}`,
  };
}

export function toSpeechToken({ token, region, expiresInSeconds }: SpeechToken): SpeechTokenResponse {
  return { token, region, expires_in: expiresInSeconds };
}
