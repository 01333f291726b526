import type { Contradiction, IntegrityFlag, IntegrityInput } from './integrity-input.js';
import { browserSignals, pastedTexts } from './integrity-signals.js';
import { copiedTexts, instructionsToTheAssessor, readOutTexts } from './integrity-text.js';
import { clockMismatches, fastAnswers } from './integrity-timing.js';

export type { IntegrityFlag, IntegrityInput } from './integrity-input.js';

export type RiskLevel = 'low' | 'medium' | 'high';

/**
 * What a person may want to look at, in a fixed order and the same for the same input. Nothing of it reaches a score: it
 * is made of times, signals and texts beside the assessment.
 */
export function integrityFlags(input: IntegrityInput): IntegrityFlag[] {
  return [
    ...instructionsToTheAssessor(input.answers),
    ...fastAnswers(input.answers),
    ...clockMismatches(input.answers),
    ...pastedTexts(input),
    ...readOutTexts(input.answers),
    ...copiedTexts(input),
    ...inconsistencies(input.contradictions),
    ...browserSignals(input),
  ];
}

function inconsistencies(contradictions: readonly Contradiction[]): IntegrityFlag[] {
  return contradictions.map(({ first, second, explanation }) => ({
    id: `inconsistency:${first.messageId}:${first.start}:${second.messageId}:${second.start}`,
    type: 'inconsistency',
    severity: 'medium',
    evidence:
      `${explanation.trim().replace(/[.!?]?$/, '.')} “${first.text}” and “${second.text}”. ` +
      'Two different times or places, a slip of the tongue or a misheard word can explain it.',
    confidence: 0.5,
    messages: [...new Set([first.messageId, second.messageId])],
    quotes: [first, second],
  }));
}

/** Surer than this, a single flag speaks for itself. */
const SURE_HIGH = 0.6;
const SURE_MEDIUM = 0.7;
/** Says that an engine and its check disagree, which is nothing that the candidate did. */
const NOT_THEIRS: readonly IntegrityFlag['type'][] = ['scores_diverge'];

/**
 * How much there is to look at; never a finding.
 *
 * | flags | level |
 * |---|---|
 * | one of high severity with a confidence of 0.6 and more | high |
 * | three types of medium severity and more | high |
 * | one of high severity | medium |
 * | two types of medium severity | medium |
 * | one of medium severity with a confidence of 0.7 and more | medium |
 * | all else: one that is less sure, or any number of low severity, so signals of the browser alone | low |
 *
 * Flags that are not about the candidate (`scores_diverge`) do not count.
 */
export function riskLevel(flags: readonly IntegrityFlag[]): RiskLevel {
  const theirs = flags.filter(({ type }) => !NOT_THEIRS.includes(type));
  const high = theirs.filter(({ severity }) => severity === 'high');
  const notable = theirs.filter(({ severity }) => severity !== 'low');
  const types = new Set(notable.map(({ type }) => type)).size;
  if (types >= 3 || high.some(({ confidence }) => confidence >= SURE_HIGH)) return 'high';
  const isMedium = high.length > 0 || types === 2 || notable.some(({ confidence }) => confidence >= SURE_MEDIUM);
  return isMedium ? 'medium' : 'low';
}

const COST = { low: 5, medium: 15, high: 30 } as const;

/** 100 without a flag; each takes away by its severity. Shown beside the scores, never part of them. */
export function integrityScore(flags: readonly IntegrityFlag[]): number {
  const theirs = flags.filter(({ type }) => !NOT_THEIRS.includes(type));
  return Math.max(
    0,
    theirs.reduce((score, flag) => score - COST[flag.severity], 100),
  );
}
