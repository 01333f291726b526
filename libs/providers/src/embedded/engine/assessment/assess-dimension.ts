import type { ScoreOutput } from '#libs/prompts';
import { calibrate } from './calibration.ts';
import { combineConfidence, combineScores, valueOf } from './combine-evidence.ts';
import { evidenceSentence, insufficientReason } from './evidence-wording.ts';
import { evidenceScore, type JudgedExchange, type MessageQuote } from './judged-exchange.ts';
import { evidenceOf } from './skill-boundary.ts';

type DimensionOutcome = ScoreOutput['dimensions'][number];

const MOST_QUOTES = 6;
/** Evidence from answers to other questions is worth half of the confidence. */
const ELSEWHERE_CONFIDENCE = 0.5;

/**
 * The finding on one dimension. An exchange feeds the dimension that its question was asked for; only a dimension that
 * nobody asked about may rest on `elsewhere`, exchanges of other dimensions that are close to it.
 */
export function assessDimension(
  dimension: string,
  own: readonly JudgedExchange[],
  elsewhere: readonly JudgedExchange[],
): DimensionOutcome {
  const asked = own.length > 0;
  const bearing = bestFirst((asked ? own : elsewhere).filter((item) => evidenceScore(item) !== null));
  const evidence = evidenceOf(bearing);
  const found = combineScores(evidence);
  if (found === null) {
    const reason = insufficientReason(own);
    return {
      dimension,
      finding: { kind: 'insufficient_evidence', reason },
      evidence: reason,
      quotes: [],
      confidence: 0,
    };
  }
  const confidence = combineConfidence(evidence) * (asked ? 1 : ELSEWHERE_CONFIDENCE);
  return {
    dimension,
    finding: { kind: 'scored', score: calibrate(found) },
    evidence: evidenceSentence(bearing, asked),
    quotes: distinct(bearing.flatMap((item) => item.quotes)).slice(0, MOST_QUOTES),
    confidence: Math.round(confidence * 100) / 100,
  };
}

function bestFirst(judged: readonly JudgedExchange[]): JudgedExchange[] {
  const value = (item: JudgedExchange): number =>
    valueOf({ score: evidenceScore(item) ?? 0, level: item.exchange.level });
  return [...judged].sort((a, b) => value(b) - value(a));
}

function distinct(quotes: readonly MessageQuote[]): MessageQuote[] {
  return [...new Map(quotes.map((quote) => [`${quote.message_id}\n${quote.text}`, quote])).values()];
}
