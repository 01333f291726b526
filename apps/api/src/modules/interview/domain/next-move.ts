import { nextLevel } from './difficulty.policy.js';
import {
  questionsAsked,
  type AnswerGap,
  type DifficultyLevel,
  type Exchange,
  type Progression,
  type Topic,
} from './progression.js';
import { skillBoundary } from './skill-boundary.js';

/** What the interviewer does next. */
export type Move =
  | { kind: 'follow_up'; gap: AnswerGap }
  | { kind: 'question'; topic: Topic; level: DifficultyLevel }
  | { kind: 'finish' };

/** At most this many follow-ups to one question: after that it is kinder to move on. */
export const FOLLOW_UPS_AT_MOST = 2;
/** An answer this full needs no follow-up. */
const FULL_ENOUGH = 72;

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
  if (current && gap !== null && deservesFollowUp(current, gap) && asked < progression.length.questionsAtMost) {
    return { kind: 'follow_up', gap };
  }
  if (progression.exchanges.length >= progression.length.mainQuestions || asked >= progression.length.questionsAtMost) {
    return { kind: 'finish' };
  }
  const level = nextLevel(progression);
  const topic = nextTopic(progression, level);
  return topic ? { kind: 'question', topic, level } : { kind: 'finish' };
}

function deservesFollowUp(exchange: Exchange, gap: AnswerGap): boolean {
  if (exchange.followedUp.length >= FOLLOW_UPS_AT_MOST) return false;
  if (exchange.score !== null && exchange.score >= FULL_ENOUGH) return false;
  return !exchange.followedUp.includes(gap);
}

/**
 * A topic that nobody has asked about yet comes first, in the plan's order, so that all is covered. When the plan is
 * through, the skills whose boundary is still open are asked about again, never twice at the same level.
 */
function nextTopic({ topics, exchanges }: Progression, level: DifficultyLevel): Topic | null {
  const seen = new Set(exchanges.map((exchange) => exchange.topicId));
  const unseen = topics.find((topic) => !seen.has(topic.id));
  if (unseen) return unseen;
  const last = exchanges.at(-1)?.topicId;
  const open = topics.filter((topic) => {
    const about = exchanges.filter((exchange) => exchange.topicId === topic.id);
    const isOpen = skillBoundary(about) !== 'boundary_reached';
    return isOpen && topic.id !== last && about.length < 2 && !about.some((exchange) => exchange.level === level);
  });
  return [...open].sort((a, b) => b.importance - a.importance)[0] ?? null;
}
