import { locateQuote, overlap, type Statement } from '#libs/kernel';
import type { Contradiction } from './integrity-input.js';

interface ProposedStatement {
  messageId: string;
  quote: string;
}

/** What an engine proposes; nothing of it is believed until both quotes are found. */
export interface ProposedContradiction {
  first: ProposedStatement;
  second: ProposedStatement;
  explanation: string;
}

/** A single word contradicts nothing. */
const FEWEST_WORDS = 2;
const LONGEST_EXPLANATION = 300;
const MOST = 10;

/**
 * Keeps contradictions whose two quotes stand in two different places of what the candidate said, each pair once, in the
 * order of proposal.
 */
export function verifiedContradictions(
  proposed: readonly ProposedContradiction[],
  candidateMessages: ReadonlyMap<string, Statement>,
): Contradiction[] {
  const found = new Map<string, Contradiction>();
  for (const { first, second, explanation } of proposed) {
    const quotes = [first, second].map(({ messageId, quote }) => {
      const message = candidateMessages.get(messageId);
      const isLongEnough = quote.trim().split(/\s+/).length >= FEWEST_WORDS;
      return message && isLongEnough ? locateQuote(message, quote) : null;
    });
    const [one, other] = quotes;
    if (!one || !other || isSamePlace(one, other)) continue;
    const key = [one, other]
      .map(({ messageId, start }) => `${messageId}:${start}`)
      .sort()
      .join(' ');
    const inShort = explanation.trim().slice(0, LONGEST_EXPLANATION);
    if (!found.has(key)) found.set(key, { first: one, second: other, explanation: inShort });
  }
  return [...found.values()].slice(0, MOST);
}

function isSamePlace(one: Contradiction['first'], other: Contradiction['first']): boolean {
  return one.messageId === other.messageId && overlap(one, other);
}
