/** A question and what it was put in besides, oldest first. */
export interface RewordableQuestion {
  contentText: string;
  rephrasings: readonly { text: string }[] | null;
}

/** Whoever has not understood it after this many needs another question, or a person. */
export const REPHRASINGS_AT_MOST = 2;

/** As it was asked, then in other words, oldest first. */
export function wordingsOf({ contentText, rephrasings }: RewordableQuestion): string[] {
  return [contentText, ...(rephrasings ?? []).map(({ text }) => text)];
}

/** What the candidate sees. */
export function wordsShown(question: RewordableQuestion): string {
  return wordingsOf(question).at(-1) ?? question.contentText;
}

/** How often it was put differently. */
export function timesRephrased({ rephrasings }: Pick<RewordableQuestion, 'rephrasings'>): number {
  return rephrasings?.length ?? 0;
}

/** How often it can still be put differently. */
export function rephrasingsLeft(question: Pick<RewordableQuestion, 'rephrasings'>): number {
  return Math.max(0, REPHRASINGS_AT_MOST - timesRephrased(question));
}
