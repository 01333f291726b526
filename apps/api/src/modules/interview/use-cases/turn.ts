import type { InterviewMessageEntity } from '../entities/interview-message.entity.js';
import type { InterviewSessionEntity } from '../entities/interview-session.entity.js';
import type { InterviewEntity } from '../entities/interview.entity.js';
import type { AnswerMetadata, ProgressionDocument } from '../entities/progression.document.js';
import type { OpenInterview } from '../interview.repository.js';

/** Where the interview stands after an answer. */
export interface Turn {
  interview: InterviewEntity;
  session: InterviewSessionEntity;
  /** Null when all has been asked. */
  waitingQuestion: InterviewMessageEntity | null;
  /** How to make the latest answer better; null in real interviews, and when no engine judged it. */
  coaching: string | null;
}

export function turnOf({ interview, session, latest }: OpenInterview): Turn {
  const [newest] = latest;
  const answer = latest.find((message) => message.messageType === 'candidate_response');
  return {
    interview,
    session,
    waitingQuestion: newest?.messageType === 'ai_question' ? newest : null,
    coaching: (answer?.metadata as AnswerMetadata | undefined)?.coaching ?? null,
  };
}

/** The answer that a next question is due for, if one is. */
export function answerWithoutQuestion({ interview, session, latest }: OpenInterview): InterviewMessageEntity | null {
  const [newest] = latest;
  const isOpen = interview.status === 'in_progress' && !session.progressionState.is_finished;
  return isOpen && newest?.messageType === 'candidate_response' ? newest : null;
}

/** The progression with the answer in it: it is saved as a message at once, and with the next question here. */
export function withAnswer(progression: ProgressionDocument, answer: InterviewMessageEntity): ProgressionDocument {
  const { main_question_id: mainQuestionId } = answer.metadata as AnswerMetadata;
  const exchanges = progression.exchanges.map((exchange) =>
    exchange.question_message_id === mainQuestionId
      ? { ...exchange, answers: [...exchange.answers, { message_id: answer.id, text: answer.contentText }] }
      : exchange,
  );
  return { ...progression, exchanges };
}
