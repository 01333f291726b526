import { locateQuote, toHundredth, toThousandth, type Statement } from '#libs/kernel';
import type { Criterion, CriterionKind } from './policy-template.js';
import { isHeldToPolicy, whyAbsenceIsUnsure, type Segment } from './segment.js';

/** Words of the transcript: `start` inclusive, `end` exclusive, in UTF-16 units of the segment's text. */
export interface Quote {
  segment: number;
  start: number;
  end: number;
  text: string;
  /** When the segment begins; null where the transcript has no times. */
  atMs: number | null;
}

/** What became of one criterion. `unsure` is nobody's fault and goes to a person. */
export type Finding =
  | { kind: 'scored'; score: number; passed: boolean; quotes: Quote[] }
  | { kind: 'not_applicable'; reason: string }
  | { kind: 'unsure'; reason: string };

export interface CriterionFinding {
  criterionKey: string;
  finding: Finding;
  /** Why, in words. */
  feedback: string;
  /** 0–1. */
  confidence: number;
}

export interface ProposedQuote {
  segment: number;
  text: string;
}

/** What an engine proposes for one criterion; nothing of it is believed until it is checked. */
export interface CriterionProposal {
  finding:
    | { kind: 'scored'; score: number; quotes: readonly ProposedQuote[] }
    | { kind: 'not_applicable'; reason: string }
    | { kind: 'unsure'; reason: string };
  feedback: string;
  confidence: number;
}

/** A conversation as it is checked: its segments, and what each of them can be quoted for. */
export interface Conversation {
  segments: readonly Segment[];
  statements: ReadonlyMap<number, Statement>;
}

const MOST_QUOTES = 6;
/** Below it an engine says itself that it may be wrong. */
const LEAST_CONFIDENCE = 0.5;
const NOT_FOUND = 'The words that were given as evidence are not in the transcript, or somebody else said them.';
const NO_CONDITION = 'The criterion has no condition that could leave it out.';

/**
 * Turns a proposal into a finding. Quotes count only where they stand word for word, and only from those held to the
 * policy, except for outcomes, which the other side tells. What rests on words needs a quote; "never said" needs a
 * transcript that was understood. Everything else is unsure.
 */
export function checkCriterion(
  criterion: Criterion,
  proposal: CriterionProposal,
  conversation: Conversation,
): CriterionFinding {
  const finding = check(criterion, proposal, conversation);
  const reason = finding.kind === 'scored' ? proposal.feedback : finding.reason;
  const confidence = finding.kind === 'unsure' ? 0 : toThousandth(clamp(proposal.confidence, 0, 1));
  return { criterionKey: criterion.key, finding, feedback: reason, confidence };
}

function check(criterion: Criterion, { finding, confidence }: CriterionProposal, conversation: Conversation): Finding {
  if (finding.kind === 'unsure') return finding;
  if (finding.kind === 'not_applicable') return criterion.appliesWhen === null ? unsure(NO_CONDITION) : finding;
  if (confidence < LEAST_CONFIDENCE) return unsure('The engine was not sure enough.');
  const score = toHundredth(clamp(finding.score, 0, 100));
  const quotes = locateQuotes(finding.quotes, conversation, { anybody: criterion.kind === 'outcome' });
  const whyUnsure = quotes.length > 0 ? null : whyNeedsQuotes(criterion, score, conversation);
  if (whyUnsure !== null) return unsure(whyUnsure);
  return { kind: 'scored', score, passed: score >= criterion.passingScore, quotes };
}

/** Nothing said is evidence too: that something asked for was not done, or that nothing prohibited was said. */
const SCORE_OF_SILENCE: Readonly<Record<CriterionKind, number | null>> = {
  required_statement: 0,
  behaviour: 0,
  prohibited_phrase: 100,
  outcome: null,
};

function whyNeedsQuotes({ kind }: Criterion, score: number, { segments }: Conversation): string | null {
  return score === SCORE_OF_SILENCE[kind] ? whyAbsenceIsUnsure(segments) : NOT_FOUND;
}

/** Those of the quotes that stand where they are said to stand, each place once. `anybody`: whoever said them. */
export function locateQuotes(
  quotes: readonly ProposedQuote[],
  { segments, statements }: Conversation,
  { anybody }: { anybody: boolean },
): Quote[] {
  const found = new Map<string, Quote>();
  for (const { segment: index, text } of quotes) {
    const segment = segments[index];
    const statement = statements.get(index);
    if (!segment || !statement || !(anybody || isHeldToPolicy(segment.speaker))) continue;
    const located = locateQuote(statement, text);
    if (!located) continue;
    const { start, end } = located;
    found.set(`${index}:${start}`, { segment: index, start, end, text: located.text, atMs: segment.startMs });
  }
  return [...found.values()].slice(0, MOST_QUOTES);
}

const unsure = (reason: string): Finding => ({ kind: 'unsure', reason });
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
