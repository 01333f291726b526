/** A quote with its place in the message: `start` inclusive, `end` exclusive, in UTF-16 units of the message as stored. */
export interface LocatedQuote {
  messageId: string;
  start: number;
  end: number;
  /** The message's own characters between the two. */
  text: string;
}

/** Part of a text: `start` inclusive, `end` exclusive, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** What the candidate said in one message, and which parts of it cannot be evidence. */
export interface Statement {
  id: string;
  text: string;
  /** Speech that was recognised with low confidence, and words addressed to whoever assesses. */
  unreliable?: readonly Span[];
}

/** A message in comparable form, with the place of each of its characters in the original. */
interface Folded {
  text: string;
  origins: number[];
}

/**
 * Finds a proposed quote in the message it claims to come from. Two texts are the same when they are the same after
 * Unicode NFC and with every run of white space as one blank; nothing else is forgiven.
 *
 * @returns null when the words are not there: such a quote does not exist. The same where they stand only in a part that
 * cannot be evidence.
 */
export function locateQuote(message: Statement, proposed: string): LocatedQuote | null {
  const wanted = fold(proposed).text.trim();
  if (wanted === '') return null;
  const folded = fold(message.text);
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const start = folded.origins[at] ?? 0;
    const end = folded.origins[at + wanted.length] ?? message.text.length;
    const text = message.text.slice(start, end).trimEnd();
    const quote = { messageId: message.id, start, end: start + text.length, text };
    if (!message.unreliable?.some((span) => overlap(span, quote))) return quote;
  }
  return null;
}

export const overlap = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

function fold(text: string): Folded {
  let folded = '';
  const origins: number[] = [];
  // A base character and its combining marks are composed together, so that their origin is the base's.
  for (const { 0: cluster, index } of text.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)) {
    const piece = /^\s/u.test(cluster) ? ' ' : cluster.normalize('NFC');
    folded += piece;
    for (let unit = 0; unit < piece.length; unit++) origins.push(index);
  }
  return { text: folded, origins };
}
