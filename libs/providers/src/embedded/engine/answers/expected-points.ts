import type { JudgeOutput } from '#libs/prompts';
import { clamp, dot } from '../language.ts';
import type { Coverage } from './coverage.ts';
import type { ExpectedPoint } from './prepared-question.ts';
import type { SentenceReading } from './read-answer.ts';

/** Cosine at which a sentence begins to touch a point, and at which it meets it. */
const TOUCHED_FROM = 0.2;
const MET_AT = 0.45;
/** A point such as "how it ended" names a part of the account, not a content; having the part meets it this far. */
const PART_PRESENT = 0.8;

const PART_NAMED: readonly (readonly [keyof Coverage, RegExp])[] = [
  [
    'outcome',
    /\b(?:outcome|results?|effect|how it (?:ended|turned out|went)|what (?:came|changed)|what was (?:achieved|learnt)|how .* fared|before and after|afterwards)\b/i,
  ],
  ['reason', /\b(?:why|reasons?|causes?|trade-?offs?|because|how it was (?:noticed|found))\b/i],
  ['specifics', /\b(?:in numbers|numbers|figures|how (?:long|many|much|often|far)|amount|cost|when it)\b/i],
  [
    'action',
    /\b(?:own (?:part|share|role)|what (?:the )?(?:candidate|was) (?:did|done|said|changed|tried)|what they did|steps?|first measures)\b/i,
  ],
  [
    'context',
    /\b(?:what (?:happened|went wrong|was (?:noticed|unsafe|going wrong))|situation|what it was about|what .* was about|the weakness)\b/i,
  ],
];

/** How far each expected point is met by the sentences that show work. */
export function pointsMet(
  expected: readonly ExpectedPoint[],
  working: readonly SentenceReading[],
  coverage: Coverage,
): JudgeOutput['points'] {
  return expected.map(({ text, vector }) => {
    const nearest = Math.max(0, ...working.map((reading) => dot(vector, reading.vector)));
    const bySentence = clamp((nearest - TOUCHED_FROM) / (MET_AT - TOUCHED_FROM));
    const byPart = partNamedIn(text).some((part) => coverage[part]) ? PART_PRESENT : 0;
    return { point: text, met: Math.round(Math.max(bySentence, byPart) * 100) / 100 };
  });
}

export function partNamedIn(point: string): (keyof Coverage)[] {
  return PART_NAMED.filter(([, words]) => words.test(point)).map(([part]) => part);
}

export function meanMet(points: JudgeOutput['points']): number {
  return points.length === 0 ? 0 : points.reduce((sum, { met }) => sum + met, 0) / points.length;
}
