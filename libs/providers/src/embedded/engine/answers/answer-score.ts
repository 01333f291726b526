import type { JudgeOutput } from '#libs/prompts';
import { clamp } from '../language.ts';
import { coverageOf, coveredShare, type Coverage } from './coverage.ts';
import { meanMet, pointsMet } from './expected-points.ts';
import type { PreparedQuestion } from './prepared-question.ts';
import { evidenceIn, isFluent, showsWork, type SentenceReading } from './read-answer.ts';
import { topicOf, type Topic } from './topic.ts';

/** A set of sentences taken as one answer, with its score. */
export interface WeighedAnswer {
  /** 0 to 100, rounded to 0.1. */
  score: number;
  /** Sum of the worth of the best six sentences. */
  evidenceSum: number;
  /** 1: answers; .25: dodges in every sentence and says nothing else. */
  directness: number;
  readings: readonly SentenceReading[];
  evidence: readonly SentenceReading[];
  topic: Topic;
  coverage: Coverage;
  points: JudgeOutput['points'];
}

const COUNTED_SENTENCES = 6;
/** This much evidence fills an answer to 63 per cent. */
const EVIDENCE_SCALE = 1.3;
const SHARE = { staysOnTopic: 0.12, evidence: 0.56, coverage: 0.2, points: 0.12 } as const;
/** A good answer to something else is flagged and asked about again; until then it may not count for more than this. */
const OFF_TOPIC_CAP = 60;
/** Filler sounds a little like dodging; only what clearly dodges is held against the answer. */
const CLEAR_DODGE = 0.6;
const DODGING_FROM = 0.15;
const DODGING_SPAN = 0.35;
const DODGING_COST = 0.75;
const FULL_ANSWER_EVIDENCE = 0.9;
/** A plain action without any particulars is still more than talk. */
const NAMED_ACTION = 0.12;
/** A fluent answer of one's own is never worth nothing at all. */
const LEAST_FOR_OWN_WORDS = 3;

export async function weigh(readings: readonly SentenceReading[], question: PreparedQuestion): Promise<WeighedAnswer> {
  const evidence = evidenceIn(readings);
  const evidenceSum = evidence.slice(0, COUNTED_SENTENCES).reduce((sum, { worth }) => sum + worth, 0);
  const coverage = coverageOf(evidence);
  const topic = await topicOf(readings, evidence, question);
  const points = pointsMet(question.expected, readings.filter(showsWork), coverage);
  const directness = directnessOf(readings, evidenceSum);
  return {
    score: scoreOf({ evidenceSum, coverage, topic, points, directness, readings }, question),
    evidenceSum,
    directness,
    readings,
    evidence,
    topic,
    coverage,
    points,
  };
}

function scoreOf(answer: Omit<WeighedAnswer, 'score' | 'evidence'>, question: PreparedQuestion): number {
  const { evidenceSum, coverage, topic, points, readings } = answer;
  const filled = 1 - Math.exp(-evidenceSum / EVIDENCE_SCALE);
  const account =
    SHARE.evidence * filled +
    SHARE.coverage * coveredShare(coverage, question.kind) * Math.sqrt(filled) +
    SHARE.points * meanMet(points) * Math.sqrt(filled);
  const full = 100 * answer.directness * (SHARE.staysOnTopic * ownWordsOnTopic(readings, topic) + account);
  const capped = Math.min(full, OFF_TOPIC_CAP + (100 - OFF_TOPIC_CAP) * topic.onTopic);
  const ownWords = readings.some((reading) => isOwnSentence(reading) && reading.novelty > 0.5);
  return Math.round(Math.max(capped, ownWords ? LEAST_FOR_OWN_WORDS * answer.directness : 0) * 10) / 10;
}

function isOwnSentence(reading: SentenceReading): boolean {
  return isFluent(reading) && reading.signs.wordCount >= 4 && !reading.signs.speaksToTheJudge;
}

/** A little for speaking about the matter in one's own words, the more the more substance there is. */
function ownWordsOnTopic(readings: readonly SentenceReading[], topic: Topic): number {
  const own = readings.filter(isOwnSentence);
  if (own.length === 0) return 0;
  const strongest = Math.max(...own.map(saysInOwnWords));
  return clamp(strongest / 0.3) * clamp((topic.relevance - 0.3) / 0.4);
}

function saysInOwnWords({ signs, evasion, substance, novelty, plainness }: SentenceReading): number {
  if (evasion > 0.5) return 0;
  const acts = signs.ownPast + signs.sharedPast + signs.planned > 0;
  return Math.max(substance, acts ? NAMED_ACTION : 0) * novelty * plainness;
}

function directnessOf(readings: readonly SentenceReading[], evidenceSum: number): number {
  if (readings.length === 0) return 1;
  const dodging =
    readings.reduce((sum, { evasion }) => sum + (evasion >= CLEAR_DODGE ? evasion : 0), 0) / readings.length;
  return (
    1 - DODGING_COST * clamp((dodging - DODGING_FROM) / DODGING_SPAN) * (1 - clamp(evidenceSum / FULL_ANSWER_EVIDENCE))
  );
}
