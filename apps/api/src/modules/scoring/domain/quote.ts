/** A quote with its place in the message: `start` inclusive, `end` exclusive, in UTF-16 units of the message as stored. */
export interface LocatedQuote {
  messageId: string;
  start: number;
  end: number;
  /** The message's own characters between the two. */
  text: string;
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
 * @returns null when the words are not there: such a quote does not exist.
 */
export function locateQuote(message: { id: string; text: string }, proposed: string): LocatedQuote | null {
  const wanted = fold(proposed).text.trim();
  if (wanted === '') return null;
  const folded = fold(message.text);
  const at = folded.text.indexOf(wanted);
  if (at < 0) return null;
  const start = folded.origins[at] ?? 0;
  const end = folded.origins[at + wanted.length] ?? message.text.length;
  const text = message.text.slice(start, end).trimEnd();
  return { messageId: message.id, start, end: start + text.length, text };
}

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
