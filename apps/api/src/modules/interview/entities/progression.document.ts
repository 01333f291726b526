import type { AskOutput, InterviewTopic } from '#libs/prompts';
import type { Provenance } from '#libs/providers';
import type { AnswerGap, DifficultyLevel, InterviewLength, Progression } from '../domain/progression.js';

/** One main question with what followed, as the session remembers it. */
export interface ExchangeDocument {
  topic_id: string;
  level: DifficultyLevel;
  question: AskOutput;
  question_message_id: string;
  score: number | null;
  is_answered: boolean;
  followed_up: AnswerGap[];
  /** Candidate messages that belong to it, oldest first. */
  answers: { message_id: string; text: string }[];
}

/** All that is needed to go on with an interview on any instance. */
export interface ProgressionDocument {
  seed: string;
  level: DifficultyLevel;
  length: InterviewLength;
  topics: InterviewTopic[];
  exchanges: ExchangeDocument[];
  asked: { text: string; template_id: string }[];
  is_finished: boolean;
}

/** What the interviewer is told about the role. */
export interface RoleBriefDocument {
  title: string;
  department: string | null;
  description: string;
}

/** What a question carries besides its words. What a good answer contains is never shown to the candidate. */
export interface QuestionMetadata {
  move: 'question' | 'follow_up';
  topic_id: string;
  skill: string;
  dimension: string;
  level: DifficultyLevel;
  gap: AnswerGap | null;
  kind: AskOutput['kind'];
  criterion: string;
  expected_points: string[];
  suggested_followup: string | null;
  /** The main question of this exchange; its own id for a main question. */
  main_question_id: string;
  /** Whose words they are; engine `prepared` for a question from the built-in list. */
  provenance: Provenance;
  /** What the turn that led to this question took: judging the answer before, and asking. */
  input_tokens: number;
  output_tokens: number;
}

/** What an answer carries besides its words. */
export interface AnswerMetadata {
  in_reply_to: string;
  main_question_id: string;
  /** Milliseconds from putting the question to the arrival of the answer, by our own clock. */
  waited_ms: number;
  was_repeated: boolean;
  /** How often no next question came from the engine. */
  failed_tries: number;
  /** Parts of a spoken answer that speech recognition was not sure of; left out for what was typed. */
  low_confidence?: { start: number; end: number }[];
  /** How to make the answer better; only in practice, and once it was judged. */
  coaching: string | null;
}

export type MessageMetadata = QuestionMetadata | AnswerMetadata;

export function toProgression(document: ProgressionDocument): Progression {
  return {
    topics: document.topics,
    level: document.level,
    length: document.length,
    exchanges: document.exchanges.map((exchange) => ({
      topicId: exchange.topic_id,
      level: exchange.level,
      score: exchange.score,
      isAnswered: exchange.is_answered,
      followedUp: exchange.followed_up,
    })),
  };
}
