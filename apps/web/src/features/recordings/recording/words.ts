import type { QaTranscriptResponse, SpeakerRequest } from '#libs/api-client';

/** What one voice said without a break. */
export interface SpokenSegment {
  /** Place in the transcript, from 0; quotes name it. */
  index: number;
  speaker: string;
  role: SpeakerRequest['role'];
  start_ms: number | null;
  end_ms: number | null;
  text: string;
  confidence: number;
  band: 'good' | 'check' | 'poor';
}

export interface Words extends Omit<QaTranscriptResponse, 'diarized_segments'> {
  diarized_segments: SpokenSegment[];
}

/** The API's description gives two sorts of segments one name, and the client took the other sort; this is what is sent. */
export const asWords = (transcript: QaTranscriptResponse): Words => transcript as unknown as Words;
