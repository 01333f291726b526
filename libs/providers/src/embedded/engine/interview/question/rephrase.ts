import type { QuestionKind, RephraseInput } from '#libs/prompts';
import { findRephrasing } from '../bank/rephrasings/find-rephrasing.ts';
import { withoutBridge } from './bridges.ts';

/** What would be enough: said with the easier words the second time, when those alone did not help. */
const ENOUGH: Readonly<Record<QuestionKind, string>> = {
  behavioural: 'A small example is enough, also from another job or from training.',
  situational: 'There is no single right answer, so just tell me what you would do.',
  technical: 'It does not have to be complete, and plain words are fine.',
};

/** The question in other words that were not tried yet; null when there are none. */
export function rephrase({ question, kind, earlier }: RephraseInput): string | null {
  const easier = findRephrasing(withoutBridge(question));
  if (easier === null) return null;
  const known = new Set([question, ...earlier]);
  return [easier, `${easier} ${ENOUGH[kind]}`].find((text) => !known.has(text)) ?? null;
}
