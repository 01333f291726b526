import type { AskInput } from '#libs/prompts';
import type { AnswerGap, DifficultyLevel } from '../domain/progression.js';
import { skillBoundary, type SkillBoundary } from '../domain/skill-boundary.js';
import { toProgression, type ExchangeDocument, type ProgressionDocument } from '../entities/progression.document.js';
import type { WordedQuestion } from './interviewer.js';

/** The next question with its place in the plan. */
export interface PlannedQuestion {
  worded: WordedQuestion;
  topic: AskInput['topic'];
  level: DifficultyLevel;
  /** What a follow-up asks for; null for a main question. */
  gap: AnswerGap | null;
}

/** Where the interview stands once this question was put; finished when there is none. */
export function advance(
  progression: ProgressionDocument,
  next: PlannedQuestion | null,
  messageId: string | null,
): ProgressionDocument {
  if (!next || messageId === null) return { ...progression, is_finished: true };
  const { output } = next.worded;
  const asked = [...progression.asked, { text: output.text, template_id: output.template_id }];
  if (next.gap !== null) {
    const current = progression.exchanges.at(-1);
    if (!current) throw new Error('A follow-up always follows a question');
    const followed = { ...current, followed_up: [...current.followed_up, next.gap] };
    return { ...progression, asked, exchanges: [...progression.exchanges.slice(0, -1), followed] };
  }
  const exchange: ExchangeDocument = {
    topic_id: next.topic.id,
    level: next.level,
    question: output,
    question_message_id: messageId,
    score: null,
    is_answered: false,
    followed_up: [],
    answers: [],
  };
  return { ...progression, asked, level: next.level, exchanges: [...progression.exchanges, exchange] };
}

/** How far the candidate got in each skill of the plan. */
export function boundariesOf(document: ProgressionDocument): Record<string, SkillBoundary> {
  const { topics, exchanges } = toProgression(document);
  const skills = [...new Set(topics.map((topic) => topic.skill))];
  return Object.fromEntries(
    skills.map((skill) => {
      const ids = new Set(topics.filter((topic) => topic.skill === skill).map((topic) => topic.id));
      return [skill, skillBoundary(exchanges.filter((exchange) => ids.has(exchange.topicId)))];
    }),
  );
}
