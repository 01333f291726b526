/** Stands where something was left out, so that neither a model nor a person takes the rest for the whole. */
export const CUT_MARK = '\n[… cut here …]\n';

/** How many of the earlier questions stay when the input is too long. */
const QUESTIONS_KEPT = 5;

/** A string is never cut below this many characters. */
const SHORTEST_CUT = 200;

/** Prompts whose answers give positions in the text: only what stands before a cut keeps its position. */
const CUT_AT_THE_END = new Set(['resume.parse', 'requirements.extract']);

/**
 * The input for a second try when the model says that it is too long: about half of it.
 *
 * 1. Of `asked`, the questions so far, the last five stay.
 * 2. A layout (`lines`) is left out; it only helps.
 * 3. The longest texts are cut to one length, in the middle, with a visible mark; where the answer gives positions in
 *    the text, at the end. Short texts, such as names, ids and criteria, stay whole.
 */
export function shortenInput<Input>(promptId: string, input: Input): Input {
  const budget = JSON.stringify(input).length / 2;
  const trimmed = dropWhatOnlyHelps(input);
  const cut = CUT_AT_THE_END.has(promptId) ? cutAtTheEnd : cutInTheMiddle;
  const excess = JSON.stringify(trimmed).length - budget;
  if (excess <= 0) return trimmed as Input;
  const longest = lengthThatFrees(excess, lengthsOf(trimmed));
  return mapTexts(trimmed, (text) => (text.length > longest ? cut(text, longest) : text)) as Input;
}

function dropWhatOnlyHelps(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input;
  const trimmed: Record<string, unknown> = { ...input };
  if (Array.isArray(trimmed['asked'])) trimmed['asked'] = trimmed['asked'].slice(-QUESTIONS_KEPT);
  if (Array.isArray(trimmed['lines'])) trimmed['lines'] = [];
  return trimmed;
}

function cutInTheMiddle(text: string, length: number): string {
  const half = Math.max(0, Math.floor((length - CUT_MARK.length) / 2));
  return `${text.slice(0, half)}${CUT_MARK}${text.slice(text.length - half)}`.toWellFormed();
}

function cutAtTheEnd(text: string, length: number): string {
  return `${text.slice(0, Math.max(0, length - CUT_MARK.length))}${CUT_MARK}`.toWellFormed();
}

/** The greatest length to which cutting every longer text frees that many characters. */
function lengthThatFrees(excess: number, lengths: readonly number[]): number {
  const freedAt = (limit: number): number => lengths.reduce((sum, length) => sum + Math.max(0, length - limit), 0);
  let low = SHORTEST_CUT;
  let high = Math.max(SHORTEST_CUT, ...lengths);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (freedAt(middle) >= excess) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lengthsOf(value: unknown): number[] {
  if (typeof value === 'string') return [value.length];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(lengthsOf) : [];
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, change)]));
}
