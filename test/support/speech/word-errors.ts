/**
 * Share of the words said that were heard wrong: (substituted + left out + put in) ÷ said. 0 is perfect; inventions can
 * bring it over 1. Case and punctuation do not count; a number counts as it is written.
 */
export function wordErrorRate(said: string, heard: string): number {
  const { errors, words } = wordErrors(said, heard);
  return errors / words;
}

export function wordErrors(said: string, heard: string): { errors: number; words: number } {
  const wanted = wordsOf(said);
  return { errors: editDistance(wanted, wordsOf(heard)), words: wanted.length };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
}

function editDistance(from: readonly string[], to: readonly string[]): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, word] of from.entries()) {
    const next = [index + 1];
    for (const [other, candidate] of to.entries()) {
      const replaced = (row[other] ?? 0) + (word === candidate ? 0 : 1);
      next.push(Math.min(replaced, (row[other + 1] ?? 0) + 1, (next[other] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
