import { hash } from '../language.ts';

/** Ways to say it one after the other, so that a letter does not repeat itself. */
export class Rotation {
  private readonly ways: readonly string[];
  private next: number;

  constructor(ways: readonly string[], key: string) {
    this.ways = ways;
    this.next = hash(key) % ways.length;
  }

  take(): string {
    const way = this.ways[this.next % this.ways.length] ?? '';
    this.next += 1;
    return way;
  }
}

const LONGEST_QUOTE = 200;

/** Words of a resume as they can stand in quotation marks: whole, or the first clause of a long line. Verbatim. */
export function quotable(text: string): string {
  const folded = text.trim().replace(/[.;,]+$/, '');
  if (folded.length <= LONGEST_QUOTE) return folded;
  const cut = folded.slice(0, LONGEST_QUOTE);
  const clause = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('; '), cut.lastIndexOf(', '));
  return cut.slice(0, clause > 60 ? clause : cut.lastIndexOf(' ')).trim();
}

const LONGEST_TITLE = 120;

/** A requirement as a heading: verbatim, without its lead and full stop, and no longer than its first clauses. */
export function asTitle(text: string): string {
  const bare = text
    .trim()
    .replace(/^(?:you are responsible for|you will|you are|you have|you|to) (?=\S)/i, '')
    .replace(/[.;,:]+$/, '');
  const clause = bare.length > LONGEST_TITLE ? bare.slice(0, Math.max(40, bare.lastIndexOf(',', LONGEST_TITLE))) : bare;
  const title = clause.length > LONGEST_TITLE ? clause.slice(0, clause.lastIndexOf(' ', LONGEST_TITLE)) : clause;
  return title.charAt(0).toUpperCase() + title.slice(1);
}
