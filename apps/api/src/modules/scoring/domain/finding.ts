import { locateQuote, toHundredth, toThousandth, type LocatedQuote, type Statement } from '#libs/kernel';
import { withoutFalseWords, type KnownFigures } from './true-words.js';

/** What was found out about one dimension of the rubric. A score without evidence cannot be written down. */
export type Finding =
  | { kind: 'scored'; score: number; quotes: [LocatedQuote, ...LocatedQuote[]] }
  | { kind: 'insufficient_evidence'; reason: string };

export interface DimensionFinding {
  dimension: string;
  weight: number;
  finding: Finding;
  /** Why, in words. */
  evidence: string;
  /** 0 to 1. */
  confidence: number;
}

/** What an engine proposes; nothing of it is believed until it is checked. */
export interface Proposal {
  dimension: string;
  finding: { kind: 'scored'; score: number } | { kind: 'insufficient_evidence'; reason: string };
  evidence: string;
  quotes: readonly { messageId: string; text: string }[];
  confidence: number;
}

export interface RubricDimension {
  name: string;
  weight: number;
}

const NOT_MENTIONED = 'Nothing the candidate said bears on this.';
const NOT_FOUND = 'The words that were given as evidence are not in the transcript.';
const QUOTES_SPEAK = 'Rests on the quoted words.';
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * Turns proposals into findings: one per dimension of the rubric, scores between 0 and 100, quotes only where they stand
 * in the candidate's own messages. A score whose quotes cannot be found becomes insufficient evidence, not a low score.
 */
export function checkProposals(
  rubric: readonly RubricDimension[],
  proposals: readonly Proposal[],
  said: ReadonlyMap<string, Statement>,
): DimensionFinding[] {
  return rubric.map(({ name, weight }) => {
    const proposal = proposals.find((candidate) => candidate.dimension === name);
    if (!proposal) {
      return { dimension: name, weight, finding: insufficient(NOT_MENTIONED), evidence: NOT_MENTIONED, confidence: 0 };
    }
    const finding = check(proposal, said);
    if (finding.kind === 'insufficient_evidence') {
      return { dimension: name, weight, finding, evidence: finding.reason, confidence: 0 };
    }
    const figures: KnownFigures = [finding.score];
    const evidence = withoutFalseWords(proposal.evidence, figures, said).text || QUOTES_SPEAK;
    return { dimension: name, weight, finding, evidence, confidence: toThousandth(clamp(proposal.confidence, 0, 1)) };
  });
}

function check(proposal: Proposal, said: ReadonlyMap<string, Statement>): Finding {
  if (proposal.finding.kind === 'insufficient_evidence') return insufficient(proposal.finding.reason || NOT_MENTIONED);
  const [first, ...others] = locateAll(proposal.quotes, said);
  if (!first) return insufficient(NOT_FOUND);
  return { kind: 'scored', score: toHundredth(clamp(proposal.finding.score, 0, 100)), quotes: [first, ...others] };
}

/** Those of the quotes that really stand where they are said to stand. */
export function locateAll(
  quotes: readonly { messageId: string; text: string }[],
  said: ReadonlyMap<string, Statement>,
): LocatedQuote[] {
  return quotes.flatMap(({ messageId, text }) => {
    const message = said.get(messageId);
    const located = message && locateQuote(message, text);
    return located ? [located] : [];
  });
}

const insufficient = (reason: string): Finding => ({ kind: 'insufficient_evidence', reason });

/**
 * Σ score·weight / Σ weight over the dimensions with evidence: what could not be assessed counts neither for nor
 * against. Null when nothing could be assessed.
 */
export function overallScore(findings: readonly DimensionFinding[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const { finding, weight } of findings) {
    if (finding.kind !== 'scored') continue;
    sum += finding.score * weight;
    weights += weight;
  }
  return weights === 0 ? null : toHundredth(sum / weights);
}
