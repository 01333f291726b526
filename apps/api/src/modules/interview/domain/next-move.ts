import { nextLevel } from './difficulty.policy.js';
import {
  questionsAsked,
  type AnswerGap,
  type DifficultyLevel,
  type Exchange,
  type Progression,
  type Topic,
} from './progression.js';
import { skillBoundary, SOLID, THIN } from './skill-boundary.js';

/** What the interviewer does next. */
export type Move =
  | { kind: 'follow_up'; gap: AnswerGap }
  | { kind: 'question'; topic: Topic; level: DifficultyLevel }
  | { kind: 'finish' };

/** At most this many follow-ups to one question: after that it is kinder to move on. */
export const FOLLOW_UPS_AT_MOST = 2;
/** The warm-up is there to give confidence. */
const WARMUP_FOLLOW_UPS_AT_MOST = 1;
/** An answer this full needs no follow-up. */
const FULL_ENOUGH = 72;
/** Questions of one job are close to each other: whoever gives this much is not told to come back to the question. */
const GOOD_ACCOUNT = 55;

/**
 * Decides what comes after the latest answer: ask for what it lacks, go on to the next topic at the right level, or
 * close. `gap` is what the judge missed in the latest answer; without tokens left the interview closes.
 */
export function nextMove(
  progression: Progression,
  gap: AnswerGap | null,
  tokensLeft: number = Number.POSITIVE_INFINITY,
): Move {
  if (tokensLeft <= 0) return { kind: 'finish' };
  const current = progression.exchanges.at(-1);
  const asked = questionsAsked(progression);
  if (current && gap !== null && deservesFollowUp(current, gap) && hasRoomForFollowUp(progression)) {
    return { kind: 'follow_up', gap };
  }
  if (progression.exchanges.length >= progression.length.mainQuestions || asked >= progression.length.questionsAtMost) {
    return { kind: 'finish' };
  }
  const level = nextLevel(progression);
  if (isAsFarAsItGoes(progression, level) && asked >= progression.length.mainQuestions) return { kind: 'finish' };
  const topic = nextTopic(progression, level);
  return topic ? { kind: 'question', topic, level } : { kind: 'finish' };
}

function deservesFollowUp(exchange: Exchange, gap: AnswerGap): boolean {
  const atMost = exchange.level === 'warmup' ? WARMUP_FOLLOW_UPS_AT_MOST : FOLLOW_UPS_AT_MOST;
  if (exchange.followedUp.length >= atMost) return false;
  // Where the first one brought nothing, a second one is pestering.
  if (exchange.followedUp.length > 0 && (exchange.score ?? 0) < THIN) return false;
  if (exchange.score !== null && exchange.score >= FULL_ENOUGH) return false;
  if (gap === 'redirect' && (exchange.score ?? 0) >= GOOD_ACCOUNT) return false;
  return !exchange.followedUp.includes(gap);
}

/** Follow-ups take what the main questions leave, spread over the interview, so that every topic gets its turn. */
function hasRoomForFollowUp(progression: Progression): boolean {
  const { exchanges, length } = progression;
  const spare = length.questionsAtMost - length.mainQuestions;
  const used = questionsAsked(progression) - exchanges.length;
  const share = Math.ceil((spare * (exchanges.length + 1)) / length.mainQuestions);
  return used < Math.min(spare, share);
}

/** All standard questions were asked, and the answers do not call for harder ones. */
function isAsFarAsItGoes({ exchanges, length }: Progression, level: DifficultyLevel): boolean {
  return level === 'standard' && exchanges.filter((exchange) => exchange.level === level).length >= length.standard.max;
}

/**
 * Topics that nobody has asked about yet come in the plan's order. Advanced questions take turns between those and the
 * skills that were answered well so far: there the boundary is still to be found. When the plan is through, open skills
 * are asked about again, never twice at the same level.
 */
function nextTopic(progression: Progression, level: DifficultyLevel): Topic | null {
  const unseen = nextUnseen(progression);
  const { topics, exchanges } = progression;
  const last = exchanges.at(-1)?.topicId;
  const about = (topic: Topic): Exchange[] => exchanges.filter((exchange) => exchange.topicId === topic.id);
  const open = topics
    .filter((topic) => topic.id !== last && about(topic).length === 1 && about(topic)[0]?.level !== level)
    .filter((topic) => skillBoundary(about(topic)) !== 'boundary_reached')
    .sort((a, b) => b.importance - a.importance);
  const cameToNew =
    exchanges.at(-1)?.level === level && exchanges.filter(({ topicId }) => topicId === last).length === 1;
  const provedWell = open.find((topic) => (about(topic)[0]?.score ?? 0) >= SOLID);
  if (level === 'advanced' && cameToNew && provedWell && !unseen?.isPressing) return provedWell;
  return unseen?.topic ?? open[0] ?? null;
}

/** Pressing: as many dimensions have not been asked about yet as there are questions left. */
function nextUnseen({ topics, exchanges, length }: Progression): { topic: Topic; isPressing: boolean } | null {
  const seen = new Set(exchanges.map((exchange) => exchange.topicId));
  const unseen = topics.filter((topic) => !seen.has(topic.id));
  const dimensionsSeen = new Set(topics.filter((topic) => seen.has(topic.id)).map((topic) => topic.dimension));
  const missing = unseen.filter((topic) => !dimensionsSeen.has(topic.dimension));
  const dimensionsMissing = new Set(missing.map((topic) => topic.dimension)).size;
  const isPressing = dimensionsMissing > 0 && length.mainQuestions - exchanges.length <= dimensionsMissing;
  const topic = isPressing ? missing[0] : unseen[0];
  return topic ? { topic, isPressing } : null;
}
