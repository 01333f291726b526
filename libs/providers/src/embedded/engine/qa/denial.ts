/** What turns round what follows it in the same clause. */
const DENIES =
  /\b(?:not|never|nobody|no one|cannot|can't|\w+n't|without|neither|nor|unable|there(?: is|'s| are) no|instead of|rather than|nothing)\b/i;
/** Words of somebody else, or of a case that is only thought of. */
const REPORTS =
  /\b(?:you (?:said|say|told|asked|mentioned|wrote)|(?:he|she|they|somebody|someone|who|did (?:he|she|they|anyone|anybody)) (?:\w+ )?(?:said|say|told|promised?|guaranteed?)|if (?:i|we|anyone|somebody) (?:said|say|told|were to)|the (?:word|term|phrase))\b/i;
/** A condition that has a "not" in it denies nothing: "people who do not pay", "if you don't agree". */
const CONDITION =
  /\b(?:who|if (?:you|they|he|she|i|we|nothing)|unless|when you|until)\b (?:\w+ )?(?:\w+n't|(?:\w+ )?(?:not|never))\b/gi;
const CLAUSE_END = /[,;:.!?]\s|\s(?:but|and|because|so)\s/gi;
const REACH_WORDS = 7;

/** Whether what stands at `at` is denied or reported by the words before it. */
export function isDenied(sentence: string, at: number): boolean {
  const before = sentence.slice(0, at);
  if (REPORTS.test(before)) return true;
  const clause = before.slice([...before.matchAll(CLAUSE_END)].reduce((_, end) => end.index + end[0].length, 0));
  return DENIES.test(clause.replace(CONDITION, '').split(/\s+/).slice(-REACH_WORDS).join(' '));
}

/** Whether a sentence denies anything at all, for comparing it with one that does not. */
export function denies(sentence: string): boolean {
  return DENIES.test(sentence) || REPORTS.test(sentence);
}

/** Where a pattern is found in a sentence without being denied; null where it is not. */
export function assertedMatch(sentence: string, pattern: RegExp): RegExpExecArray | null {
  for (const match of sentence.matchAll(new RegExp(pattern, pattern.flags.replace('g', '') + 'g'))) {
    if (!isDenied(sentence, match.index)) return match;
  }
  return null;
}
