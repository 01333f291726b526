import { fold } from './posting-mask.ts';
import { asksForCertificate, asksForEducation, asksForYears } from './cues.ts';

const SEMICOLON = /\s*;\s+(?=\S)/g;
const NEW_SUBJECT = /\s*(?:,\s+(?:and|but|although|while)?\s*(?=(?:you|we)\b)|\s+(?:and|but)\s+(?=you\b))/gi;
const LIST_JOINT = /\s*(?:,\s+(?:and\s+|as well as\s+)?|\s+and\s+|\s+plus\s+)(?=\S)/gi;
const SHORTEST_CLAUSE_WORDS = 3;

/**
 * The demands of one sentence: "you plan the menus, and you are responsible for ordering" holds two. Each is a verbatim
 * piece of the sentence. A sentence is cut where a new subject begins, or where the kind of demand changes beyond
 * doubt ("a degree and a driving licence").
 */
export function splitClauses(sentence: string): string[] {
  const parts = cut(sentence, SEMICOLON, () => true).flatMap((part) => cut(part, NEW_SUBJECT, longEnough));
  return parts.flatMap((part) => cut(part, LIST_JOINT, differInKind)).map(fold);
}

function cut(text: string, joint: RegExp, mayPart: (left: string, right: string) => boolean): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(joint)) {
    const left = text.slice(from, match.index);
    const right = text.slice(match.index + match[0].length);
    if (!mayPart(left, right)) continue;
    parts.push(left);
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

function longEnough(left: string, right: string): boolean {
  return wordCount(left) >= SHORTEST_CLAUSE_WORDS && wordCount(right) >= SHORTEST_CLAUSE_WORDS;
}

function differInKind(left: string, right: string): boolean {
  const kinds = [asksForEducation, asksForCertificate, asksForYears];
  const next = right.split(/,|\band\b/, 1)[0] ?? right;
  const kindOf = (text: string): number => kinds.findIndex((asks) => asks(text));
  return wordCount(next) >= 2 && kindOf(left) >= 0 && kindOf(next) >= 0 && kindOf(left) !== kindOf(next);
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}
