/** A point of a posting with the sentence it is said to come from. */
interface Sourced {
  source: { start: number; end: number; sentence: string };
}

/**
 * Looks the sentences up again: an engine that counts characters badly is corrected, and a point whose sentence is not
 * in the posting does not exist.
 */
export function withRealSources<Item extends Sourced>(posting: string, items: readonly Item[]): Item[] {
  return items.flatMap((item) => {
    const { start, end, sentence } = item.source;
    if (sentence === '') return [];
    if (posting.slice(start, end) === sentence) return [item];
    const found = posting.indexOf(sentence);
    return found < 0 ? [] : [{ ...item, source: { start: found, end: found + sentence.length, sentence } }];
  });
}
