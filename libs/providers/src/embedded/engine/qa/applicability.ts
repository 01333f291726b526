import { statedProblem } from './problem.ts';
import type { Said } from './said-sentences.ts';

/** Whether the condition of a criterion is met; null where the engine does not know the condition. */
export type Applicability = { applies: true } | { applies: false; reason: string } | null;

interface Condition {
  /** Found in the words of the condition. */
  asks: RegExp;
  /** It is met when something in the conversation shows it, or with `isExcluded` when nothing does. */
  shows: (sentences: readonly Said[]) => boolean | Promise<boolean>;
  isExcluded?: true;
  reason: string;
}

const otherSide = (pattern: RegExp) => (sentences: readonly Said[]) =>
  sentences.some(({ plain, isHeld }) => !isHeld && pattern.test(plain));
const anybody = (pattern: RegExp) => (sentences: readonly Said[]) => sentences.some(({ plain }) => pattern.test(plain));

const CONDITIONS: readonly Condition[] = [
  {
    asks: /\b(?:right (?:person|party)|debtor|consumer is reached)\b/i,
    shows: (sentences) =>
      otherSide(
        /\bwrong number\b|\b(?:he|she|they)(?:'s| is| are|'re) (?:not|out|away|at work)\b|\bno (?:one|\w+) here\b|\b(?:does not|doesn't|no longer) (?:live|work) here\b|\bi(?:'m| am) (?:his|her|their|the) (?:neighbou?r|wife|husband|mother|father|son|daughter|flatmate|roommate|secretary|colleague|aunt|uncle|cousin|friend|sister|brother|landlord|tenant)\b|\bmoved (?:out|away)\b|\bleave (?:a|your) message\b/i,
      )(sentences) || anybody(/\bafter the (?:tone|beep)\b/i)(sentences),
    isExcluded: true,
    reason: 'Somebody else was reached.',
  },
  {
    asks: /\b(?:agrees? to buy|buys|purchases?|places? an order)\b/i,
    shows: otherSide(
      /\bi(?:'ll| will) (?:take|have|buy|order|go (?:for|with)|do) (?:it|that|this|one|the)\b|\blet(?:'s| us) do (?:it|that)\b|\b(?:please )?go ahead\b|\bsign me up\b|\bi(?:'d| would) like to (?:order|buy|book)\b|\b(?:yes|okay|alright),? (?:please )?(?:book|order) (?:it|that)\b|\b(?:you(?:'ve| have) got|it(?:'s| is)|we have) a deal\b|\bput me down\b|\bi(?:'m| am) in\b|\b(?:yes|okay|alright|fine),? (?:please|let(?:'s| us))\b|\bcount me in\b|\b(?:enroll?|book|subscribe) me\b|^agreed\b/i,
    ),
    reason: 'Nothing was bought.',
  },
  {
    asks: /\b(?:account|order|own data|personal data)\b/i,
    shows: async (sentences) =>
      anybody(
        /\b(?:my|your|the|an?|annual|monthly) (?:\w+ )?(?:account|order|policy|booking|membership|contract|bill|invoice|statement|subscription|parcel|delivery|profile|claim|payment|refund|suitcase|luggage|flight|ticket|purchase|warranty)\b|\b(?:charged|refund(?:ed)?|bought|ordered|log in|locked out|(?:booking|policy|order|customer) (?:reference|number))\b/i,
      )(sentences) || (await statedProblem(sentences)) !== null,
    reason: 'Nothing about an account or an order was asked for.',
  },
  {
    asks: /\bproblems?\b|\bcomplain/i,
    shows: async (sentences) => (await statedProblem(sentences)) !== null,
    reason: 'Nobody brought a problem.',
  },
];

export async function applicabilityOf(condition: string, sentences: readonly Said[]): Promise<Applicability> {
  const known = CONDITIONS.find(({ asks }) => asks.test(condition));
  if (!known) return null;
  const isShown = await known.shows(sentences);
  return isShown !== (known.isExcluded ?? false) ? { applies: true } : { applies: false, reason: known.reason };
}
