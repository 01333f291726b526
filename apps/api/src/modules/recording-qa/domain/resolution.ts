import { toThousandth } from '#libs/kernel';
import { locateQuotes, type Conversation, type ProposedQuote, type Quote } from './finding.js';

/** Whether what somebody called about was settled, with the words it rests on. */
export type Resolution =
  | { kind: 'found'; isResolved: boolean; confidence: number; quotes: Quote[] }
  | { kind: 'not_applicable'; reason: string }
  | { kind: 'unsure'; reason: string };

/** What an engine proposes; nothing of it is believed until its words are found. */
export type ResolutionProposal =
  | { kind: 'found'; isResolved: boolean; confidence: number; quotes: readonly ProposedQuote[] }
  | { kind: 'not_applicable'; reason: string }
  | { kind: 'unsure'; reason: string };

const LEAST_CONFIDENCE = 0.5;

/** A resolution without words to rest on, or one that the engine doubts, is unsure. */
export function checkResolution(proposal: ResolutionProposal, conversation: Conversation): Resolution {
  if (proposal.kind !== 'found') return proposal;
  const quotes = locateQuotes(proposal.quotes, conversation, { anybody: true });
  const confidence = toThousandth(Math.min(1, Math.max(0, proposal.confidence)));
  if (quotes.length === 0) return { kind: 'unsure', reason: 'The words that were given are not in the transcript.' };
  if (confidence < LEAST_CONFIDENCE) return { kind: 'unsure', reason: 'The engine was not sure enough.' };
  return { kind: 'found', isResolved: proposal.isResolved, confidence, quotes };
}
