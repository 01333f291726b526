/** What a paper is made of, from top to bottom, as plain data that can be handed to the drawing thread. */
export type Block =
  /** Levels 1 to 3 become the outline of the document. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; startsPage?: boolean }
  | { kind: 'text'; text: string; tone?: 'quiet' | 'strong' }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  /** A statement that nobody should overlook. */
  | { kind: 'notice'; text: string; tone: 'plain' | 'warning' }
  /** Somebody's own words and where they stand. */
  | { kind: 'quote'; text: string; source: string }
  | { kind: 'bars'; bars: readonly Bar[]; legend: string; alternative: string };

/** One line of a chart. */
export interface Bar {
  label: string;
  /** 0 to 100; null draws an empty line. */
  value: number | null;
  /** 0 to 1; a thin line under the bar. */
  confidence: number | null;
  /** Beside the bar: the same in words. */
  note: string;
}

/** A whole document on A4. */
export interface Paper {
  title: string;
  /** BCP 47. */
  language: string;
  /** Milliseconds since 1970. It is the file's date, so that the same paper has the same bytes. */
  madeAtMs: number;
  /** At the top of every page. */
  header: { left: string; right: string };
  /** At the foot of every page, beside the page number: one line or two. */
  footer: readonly string[];
  blocks: readonly Block[];
}
