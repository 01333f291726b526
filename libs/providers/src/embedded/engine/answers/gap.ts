import type { AnswerGap, QuestionKind } from '#libs/prompts';
import type { Coverage } from './coverage.ts';

/** What a gap is read from. */
export interface GapSigns {
  kind: QuestionKind;
  score: number;
  /** Sum of the worth of the best six sentences. */
  evidenceSum: number;
  directness: number;
  /** A flag says that the answer is about something else. */
  strayed: boolean;
  /** Some fluent, plain sentence names an action, whether it is evidence or not. */
  namesAnAction: boolean;
  ownActions: number;
  sharedActions: number;
  coverage: Coverage;
}

const DODGES_BELOW = 0.8;
const HARDLY_ANY_EVIDENCE = 0.12;
const LOW_SCORE = 30;
const ENOUGH_EVIDENCE = 1;

/** What to ask for next; null when the account is full. The first thing that is missing wins. */
export function gapOf(signs: GapSigns): AnswerGap | null {
  const { coverage, kind } = signs;
  const thin = signs.evidenceSum < HARDLY_ANY_EVIDENCE;
  if (signs.directness < DODGES_BELOW) return 'reframe';
  if (thin && signs.score < LOW_SCORE && !signs.namesAnAction) return 'reframe';
  if (signs.strayed) return 'redirect';
  const speaksOfOthers = signs.sharedActions > signs.ownActions;
  if (thin) return speaksOfOthers ? 'role' : 'action';
  if (!coverage.action) return 'action';
  if (speaksOfOthers) return 'role';
  if (kind === 'behavioural' && !coverage.outcome) return 'result';
  if (kind === 'situational' && !coverage.steps) return 'action';
  if (kind !== 'situational' && !coverage.specifics) return 'specifics';
  if (!coverage.reason) return 'reason';
  if (signs.evidenceSum < ENOUGH_EVIDENCE) return kind === 'technical' ? 'specifics' : 'action';
  return null;
}
