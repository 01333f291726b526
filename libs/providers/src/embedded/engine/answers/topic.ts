import { clamp, dot, mix, type Vector } from '../language.ts';
import { domainProfile, loadDomains, sharedField } from './domains.ts';
import type { PreparedQuestion } from './prepared-question.ts';
import { isFluent, type SentenceReading } from './read-answer.ts';

/** What an answer is about, next to what was asked. */
export interface Topic {
  /** 0: another job, or nothing to do with this one. 1: this job. */
  onTopic: number;
  /** Same field of work, same words, same meaning: the sum that `onTopic` is read from. */
  relevance: number;
  /** How much nearer the answer is to this question than to the nearest other one of the interview, in cosine. */
  questionLead: number | null;
}

const RELEVANT_FROM = 0.56;
const RELEVANT_TO = 0.82;
/** Likeness to question, criterion and points from which on a story of another job counts, and counts nearly in full. */
const TRANSFERS = {
  /** "Tell me about a patient …": the story has to be near this very question. */
  ofOneField: { from: 0.42, to: 0.52 },
  /** "Tell me about a disagreement": any job will do, and vectors cannot tell which story fits; only the absurd stays out. */
  ofAnyField: { from: 0.05, to: 0.15 },
} as const;
const TRANSFERS_AT_MOST = 0.9;
const JOB_SHARE = 0.5;
const MOST_KEY_STEMS = 8;
const MOST_SENTENCES = 8;
const FEWEST_SENTENCES = 3;
/** Below this much evidence, topic is read from the two sentences nearest to it. */
const TELLING_EVIDENCE = 0.25;

export async function topicOf(
  readings: readonly SentenceReading[],
  evidence: readonly SentenceReading[],
  question: PreparedQuestion,
): Promise<Topic> {
  const telling = tellingSentences(readings, evidence, question);
  if (telling.length === 0) return { onTopic: 0, relevance: 0, questionLead: null };
  const meaning = mix(telling.map(({ vector }) => vector));
  const stems = new Set(telling.flatMap(({ signs }) => [...signs.stems]));
  const field = sharedField(question.field, domainProfile(meaning, stems, await loadDomains()));
  const keyStems = [...stems].filter((word) => question.keyStems.has(word)).length;
  const relevance = field + 0.6 * dot(question.subject, meaning) + 0.04 * Math.min(keyStems, MOST_KEY_STEMS);
  return {
    onTopic: Math.max(
      clamp((relevance - RELEVANT_FROM) / (RELEVANT_TO - RELEVANT_FROM)),
      transferableShare(meaning, question),
    ),
    relevance,
    questionLead: leadOverSiblings(meaning, question),
  };
}

/** The evidence; when that is little, also the sentences that lean most to the question, in the speaker's favour. */
function tellingSentences(
  readings: readonly SentenceReading[],
  evidence: readonly SentenceReading[],
  question: PreparedQuestion,
): SentenceReading[] {
  const worthy = evidence.filter(({ worth }) => worth >= 0.05).slice(0, MOST_SENTENCES);
  const sum = worthy.reduce((total, { worth }) => total + worth, 0);
  const wanted = sum > TELLING_EVIDENCE ? FEWEST_SENTENCES : 2;
  const certain = sum > TELLING_EVIDENCE ? worthy : [];
  if (certain.length >= wanted) return certain;
  const leaning = (reading: SentenceReading): number =>
    reading.substance + 2 * dot(reading.vector, question.questionInFull);
  const others = readings
    .filter((reading) => isFluent(reading) && reading.novelty > 0.5 && !certain.includes(reading))
    .sort((a, b) => leaning(b) - leaning(a) || (a.text < b.text ? -1 : 1));
  return [...certain, ...others.slice(0, wanted - certain.length)];
}

/**
 * All questions of an interview are about one job, so each is first held against the posting: what counts is how much
 * nearer the answer is to a question than the job as a whole is.
 */
function leadOverSiblings(meaning: Vector, question: PreparedQuestion): number | null {
  if (question.siblings.length === 0) return null;
  const nearness = (asked: Vector): number => dot(asked, meaning) - JOB_SHARE * dot(asked, question.job);
  return nearness(question.questionInFull) - Math.max(...question.siblings.map(nearness));
}

/** Evidence from another job counts for a question about conduct when it answers that very question. */
function transferableShare(meaning: Vector, question: PreparedQuestion): number {
  if (question.kind !== 'behavioural') return 0;
  const likeness = dot(meaning, question.questionInFull);
  const { from, to } = question.namesAField ? TRANSFERS.ofOneField : TRANSFERS.ofAnyField;
  return TRANSFERS_AT_MOST * clamp((likeness - from) / (to - from));
}
