import type { ViolationsInput, ViolationsOutput } from '#libs/prompts';
import type { Solver } from '../solver.ts';
import { conversationProblem } from './not-readable.ts';
import { PROMISES, TONE, type PhraseFamily } from './phrase-families.ts';
import { familiesOf, prohibitedWords } from './prohibited.ts';
import { toQuote } from './resolution.ts';
import { saidSentences, type Said } from './said-sentences.ts';
import { unlawfulQuestions } from './unlawful-questions.ts';

type Rule = ViolationsInput['rules'][number];
type Violation = ViolationsOutput['violations'][number];

const MOST = 100;

/** Looks at every sentence of those held to the policy, rule by rule. */
export const solveViolations: Solver<ViolationsInput, ViolationsOutput> = async ({ rules, segments }) => {
  if (conversationProblem(segments) !== null) return { violations: [] };
  const held = saidSentences(segments).filter(({ isHeld }) => isHeld);
  const violations: Violation[] = [];
  for (const rule of rules) violations.push(...(await broken(rule, held)));
  return { violations: violations.slice(0, MOST) };
};

async function broken(rule: Rule, held: readonly Said[]): Promise<Violation[]> {
  const unlawful =
    rule.type === 'unlawful_question'
      ? (await unlawfulQuestions(held)).map(({ topic, ...found }) => ({
          ...found,
          explanation: `Asks about ${topic}.`,
        }))
      : [];
  const said = await prohibitedWords(held, familiesFor(rule), rule.phrases);
  return [...unlawful, ...said].map(({ said: sentence, explanation, isCertain }) => ({
    rule_key: rule.key,
    quote: toQuote(sentence),
    explanation,
    is_certain: isCertain,
  }));
}

function familiesFor({ type, description, phrases }: Rule): readonly PhraseFamily[] {
  if (type === 'promise') return [PROMISES];
  if (type === 'tone') return [TONE];
  return type === 'prohibited_phrase' ? familiesOf([description, ...phrases].join(' ')) : [];
}
