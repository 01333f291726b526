/** How hard the questions are at the moment. */
export const DIFFICULTY_LEVELS = ['warmup', 'standard', 'advanced'] as const;
export type DifficultyLevel = (typeof DIFFICULTY_LEVELS)[number];

/** What an answer still lacks; see the prompt that judges answers. */
export type AnswerGap = 'reframe' | 'redirect' | 'action' | 'role' | 'result' | 'specifics' | 'reason';

/** Something to find out, from the plan. */
export interface Topic {
  id: string;
  skill: string;
  dimension: string;
  /** 0 to 1. */
  importance: number;
}

/** One main question with all its follow-ups, and what the answers were worth so far. */
export interface Exchange {
  topicId: string;
  level: DifficultyLevel;
  /** 0 to 100; null while unanswered, or when the answers could not be judged. */
  score: number | null;
  isAnswered: boolean;
  /** Gaps that were followed up, in order. */
  followedUp: AnswerGap[];
}

/** How many main questions an interview asks, by level, and how many questions of any kind at most. */
export interface InterviewLength {
  warmup: { min: number; max: number };
  standard: { min: number; max: number };
  advanced: { min: number; max: number };
  mainQuestions: number;
  /** Main questions and follow-ups together. */
  questionsAtMost: number;
}

/** Everything the next move depends on. */
export interface Progression {
  topics: readonly Topic[];
  exchanges: readonly Exchange[];
  level: DifficultyLevel;
  length: InterviewLength;
}

/** Main questions and follow-ups asked so far. */
export function questionsAsked(progression: Pick<Progression, 'exchanges'>): number {
  return progression.exchanges.reduce((sum, exchange) => sum + 1 + exchange.followedUp.length, 0);
}
