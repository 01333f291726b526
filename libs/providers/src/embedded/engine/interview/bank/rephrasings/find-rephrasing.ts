import { BANK } from '../bank.ts';
import { FOLLOW_UP_OPENINGS, FOLLOW_UPS, REFRAMES } from '../follow-ups.ts';
import { LAST_OPENINGS, LAST_QUESTIONS } from '../../question/last-resort.ts';
import { REPHRASINGS_OF_FOLLOW_UPS } from './of-follow-ups.ts';
import { REPHRASINGS_OF_PEOPLE } from './of-people.ts';
import { REPHRASINGS_OF_TASKS } from './of-tasks.ts';
import { REPHRASINGS_OF_TRADES } from './of-trades.ts';
import { REPHRASINGS_OF_WORK } from './of-work.ts';
import type { Rephrasings } from './rephrasings.ts';

/** Every rephrasing, by the id of its wordings. */
export const REPHRASINGS: Rephrasings = {
  ...REPHRASINGS_OF_TASKS,
  ...REPHRASINGS_OF_PEOPLE,
  ...REPHRASINGS_OF_WORK,
  ...REPHRASINGS_OF_TRADES,
  ...REPHRASINGS_OF_FOLLOW_UPS,
};

/** A wording that the interviewer may use, and the same in easier words. Both may hold the same slots. */
export interface RephrasedWording {
  /** Under which its rephrasings stand. */
  id: string;
  wording: string;
  rephrasing: string;
}

/** The ids of everything that may be asked, with its wordings. */
export function allWordings(): [id: string, wordings: readonly string[]][] {
  return [
    ...BANK.map(({ id, templates }): [string, readonly string[]] => [id, templates]),
    ...BANK.flatMap(({ id, followUps }) => ownFollowUps(id, followUps ?? {})),
    ...Object.entries(FOLLOW_UPS).map(([gap, wordings]): [string, readonly string[]] => [`follow.${gap}`, wordings]),
    ...Object.entries(REFRAMES).map(([kind, wordings]): [string, readonly string[]] => [
      `follow.reframe.${kind}`,
      wordings,
    ]),
  ];
}

/** Every wording of the bank with the same in easier words, the longest first. */
export function rephrasedWordings(): RephrasedWording[] {
  const ofBank = allWordings().flatMap(([id, wordings]) =>
    wordings.flatMap((wording, index) => rephrased(id, wording, REPHRASINGS[id]?.[index])),
  );
  const ofLastResort = LAST_QUESTIONS.flatMap((question, index) =>
    LAST_OPENINGS.flatMap((opening) =>
      rephrased('rest', `${opening} ${question}`, inTopic(REPHRASINGS['rest']?.[index])),
    ),
  );
  return [...ofBank, ...ofLastResort].sort((a, b) => b.wording.length - a.wording.length);
}

let patterns: { pattern: RegExp; rephrasing: string }[] | undefined;

/** The question in easier words, with the same names in it; null for one that is not of the bank. */
export function findRephrasing(question: string): string | null {
  patterns ??= rephrasedWordings().map(({ wording, rephrasing }) => ({ pattern: patternOf(wording), rephrasing }));
  const opening = FOLLOW_UP_OPENINGS.find((one) => question.startsWith(`${one} `));
  const asked = opening ? question.slice(opening.length + 1) : question;
  for (const { pattern, rephrasing } of patterns) {
    const found = pattern.exec(asked);
    if (found) return rephrasing.replace(SLOT, (_, slot: string) => found.groups?.[slot] ?? '');
  }
  return null;
}

const SLOT = /\{(\w+)\}/g;

/** What an asked question looks like that was made from a wording; slots keep what stands in them. */
function patternOf(wording: string): RegExp {
  const literal = wording.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replace(SLOT, '(?<$1>.+)')}$`, 'u');
}

function rephrased(id: string, wording: string, rephrasing: string | undefined): RephrasedWording[] {
  return rephrasing === undefined ? [] : [{ id, wording, rephrasing }];
}

const inTopic = (question: string | undefined): string | undefined => question && `It is about {topic}. ${question}`;

function ownFollowUps(
  id: string,
  followUps: Readonly<Record<string, readonly string[] | undefined>>,
): [string, readonly string[]][] {
  return Object.entries(followUps).flatMap(([gap, wordings]): [string, readonly string[]][] =>
    wordings ? [[`${id}>${gap}`, wordings]] : [],
  );
}
