/** Makes text of unknown origin fit to be said: no mark-up, no symbols, single blanks, no full stop at the end. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[{}<>[\]|\\^~`*_#]/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{Zs}%€$£+=]/gu, ' ')
    .replace(/["“”„«»]/g, "'")
    .replace(/([!?.,])\1+/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/\s([,.;:!?])/g, '$1')
    .replace(/^[\s\p{P}]+/u, (start) => (start.includes("'") ? "'" : ''))
    .replace(/[\s.,;:!?–—-]+$/u, '')
    .trim();
}

/** Can be read out by an English voice: mostly Latin letters. */
export function isReadable(text: string): boolean {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const visible = text.replace(/\s/g, '').length;
  const longestWord = Math.max(...text.split(' ').map((word) => word.length));
  return latin >= 2 && latin / visible >= 0.6 && longestWord <= 40;
}

/** Cuts at the last end of a clause within the limit, else between two words. */
export function shorten(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const head = text.slice(0, maxCharacters);
  const clauseEnd = Math.max(...[', ', '; ', '. ', ' – ', ': ', ' ('].map((mark) => head.lastIndexOf(mark)));
  if (clauseEnd >= maxCharacters * 0.4) return head.slice(0, clauseEnd);
  const wordEnd = head.lastIndexOf(' ');
  return `${head.slice(0, wordEnd > 0 ? wordEnd : maxCharacters - 1).replace(/\p{P}+$/u, '')}…`;
}
