import { locateQuote, type LocatedQuote } from './quote.js';

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
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * Turns proposals into findings: one per dimension of the rubric, scores between 0 and 100, quotes only where they stand
 * in the candidate's own messages. A score whose quotes cannot be found becomes insufficient evidence, not a low score.
 */
export function checkProposals(
  rubric: readonly RubricDimension[],
  proposals: readonly Proposal[],
  candidateMessages: ReadonlyMap<string, string>,
): DimensionFinding[] {
  return rubric.map(({ name, weight }) => {
    const proposal = proposals.find((candidate) => candidate.dimension === name);
    if (!proposal) {
      return { dimension: name, weight, finding: insufficient(NOT_MENTIONED), evidence: NOT_MENTIONED, confidence: 0 };
    }
    const confidence = clamp(proposal.confidence, 0, 1);
    const finding = check(proposal, candidateMessages);
    const evidence = finding.kind === 'scored' ? proposal.evidence : finding.reason;
    return { dimension: name, weight, finding, evidence, confidence: finding.kind === 'scored' ? confidence : 0 };
  });
}

function check(proposal: Proposal, candidateMessages: ReadonlyMap<string, string>): Finding {
  if (proposal.finding.kind === 'insufficient_evidence') return proposal.finding;
  const [first, ...others] = proposal.quotes.flatMap(({ messageId, text }) => {
    const message = candidateMessages.get(messageId);
    const located = message === undefined ? null : locateQuote({ id: messageId, text: message }, text);
    return located ? [located] : [];
  });
  if (!first) return insufficient(NOT_FOUND);
  return { kind: 'scored', score: round(clamp(proposal.finding.score, 0, 100)), quotes: [first, ...others] };
}

const insufficient = (reason: string): Finding => ({ kind: 'insufficient_evidence', reason });

/** Scores are kept with two decimals. */
export const round = (score: number): number => Math.round(score * 100) / 100;

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
  return weights === 0 ? null : round(sum / weights);
}
