export interface ChangedLine {
  kind: 'kept' | 'gone' | 'new';
  text: string;
}

/** What became of a text, line by line; empty lines are left out. */
export function whatChanged(before: string, after: string): ChangedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const common = commonLengths(old, now);
  const lines: ChangedLine[] = [];
  let [at, to] = [0, 0];
  for (;;) {
    const [gone, added] = [old[at], now[to]];
    if (gone === undefined && added === undefined) return lines;
    if (gone !== undefined && gone === added) {
      lines.push({ kind: 'kept', text: gone });
      at += 1;
      to += 1;
    } else if (
      gone !== undefined &&
      (added === undefined || lengthAt(common, at + 1, to) >= lengthAt(common, at, to + 1))
    ) {
      lines.push({ kind: 'gone', text: gone });
      at += 1;
    } else if (added !== undefined) {
      lines.push({ kind: 'new', text: added });
      to += 1;
    }
  }
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
const lengthAt = (lengths: number[][], at: number, to: number): number => lengths[at]?.[to] ?? 0;

/** How many lines the texts have in common, in order, from each pair of lines to the ends. */
function commonLengths(old: string[], now: string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      const row = lengths[at] ?? [];
      row[to] =
        old[at] === now[to]
          ? lengthAt(lengths, at + 1, to + 1) + 1
          : Math.max(lengthAt(lengths, at + 1, to), lengthAt(lengths, at, to + 1));
    }
  }
  return lengths;
}
