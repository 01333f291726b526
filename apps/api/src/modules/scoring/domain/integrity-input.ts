import type { LocatedQuote } from '#libs/kernel';

/** An answer with the question it was given to. */
export interface TimedAnswer {
  messageId: string;
  sequenceNumber: number;
  text: string;
  /** Pieces of it that speak to whoever assesses, word for word. */
  instructions: readonly string[];
  /** What the candidate's client says; null when it says nothing. */
  claimedSeconds: number | null;
  /** From putting the question to the arrival of the answer, by our own clock; null for interviews from before it was kept. */
  waitedMs: number | null;
  /** Silences in the recording of a spoken answer; empty for what was typed. */
  silencesMs: readonly number[];
  question: { messageId: string; text: string; level: 'warmup' | 'standard' | 'advanced' };
}

/** What the candidate's browser noticed. `messageId` is the question that waited then. */
export interface NoticedSignal {
  kind: string;
  occurredAt: Date;
  durationMs: number | null;
  messageId: string | null;
  details: Readonly<Record<string, unknown>>;
}

/** Two statements that cannot both be true, each found word for word in what the candidate said. */
export interface Contradiction {
  first: LocatedQuote;
  second: LocatedQuote;
  explanation: string;
}

export interface IntegrityInput {
  answers: readonly TimedAnswer[];
  signals: readonly NoticedSignal[];
  /** The posting as the candidate could read it. */
  posting: string;
  /** Verified ones only. */
  contradictions: readonly Contradiction[];
}

export const FLAG_TYPES = [
  'fast_answer',
  'clock_mismatch',
  'pasted_text',
  'read_out',
  'copied_text',
  'inconsistency',
  'instruction_to_assessor',
  'client_signals',
  'scores_diverge',
] as const;

/** Something that a person may want to look at. It never changes a competence score. */
export interface IntegrityFlag {
  /** The same for the same input: its type, and what it is about when there can be several of the type. */
  id: string;
  type: (typeof FLAG_TYPES)[number];
  severity: 'low' | 'medium' | 'high';
  /** What was seen, with what may innocently explain it. */
  evidence: string;
  /** 0 to 1: how sure it is that this was seen, not that it means anything. */
  confidence: number;
  /** The messages it is about, in order. */
  messages: string[];
  quotes: LocatedQuote[];
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

/** "one answer (message 4)", "three answers (messages 4, 6, 8)" as a beginning. */
export function answersInWords(answers: readonly Pick<TimedAnswer, 'sequenceNumber'>[]): string {
  const numbers = answers.map(({ sequenceNumber }) => sequenceNumber).join(', ');
  return answers.length === 1 ? `One answer (message ${numbers})` : `${answers.length} answers (messages ${numbers})`;
}
