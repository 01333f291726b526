import { Injectable } from '@nestjs/common';
import { invalid } from '#libs/http';
import { notFound, type CandidateScope } from '#libs/kernel';
import { LONGEST_ANSWER } from '../domain/answer-text.js';
import { CLOSING_WORDS, piecesOf, PRACTICE_CLOSING_WORDS } from '../domain/closing-words.js';
import { readConversation, type SpokenLine, type ToldMessage } from '../domain/conversation.js';
import { wordingsOf, wordsShown } from '../domain/wordings.js';
import type { InterviewMessageEntity } from '../entities/interview-message.entity.js';
import { notInProgress, otherQuestionSaved } from '../interview.errors.js';
import { InterviewRepository } from '../interview.repository.js';
import { AnswerQuestion } from './answer-question.js';
import { ContinueInterview } from './continue-interview.js';
import type { OnText } from './interviewer.js';
import type { Turn } from './turn.js';

export interface Reply {
  turn: Turn;
  /** Null when the interview is over. */
  question: InterviewMessageEntity | null;
  /** The question, or the closing words. */
  words: string;
}

/**
 * The same interview held as a conversation: the candidate's newest message answers the question that waits, and the
 * reply is the next question. The transcript, not the client, says what was asked and answered before.
 */
@Injectable()
export class TalkToInterviewer {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly answerQuestion: AnswerQuestion,
    private readonly continueInterview: ContinueInterview,
  ) {}

  async talk(
    scope: CandidateScope,
    interviewId: string,
    told: readonly ToldMessage[],
    onText?: OnText,
  ): Promise<Reply> {
    const open = await this.interviews.open(scope, interviewId, { wholeTranscript: true });
    if (!open) throw notFound('Interview');
    const reading = readConversation(told, open.latest.map(toSpokenLine).reverse());
    if (reading.kind === 'nothing_new') return replyOf(await this.continueInterview.next(scope, interviewId, onText));
    const { at, text, inReplyTo } = reading;
    refuseUnlessAnAnswer(text, `messages[${at}].content`);
    const arriving = { text, inReplyTo, responseTimeSeconds: null };
    return replyOf(await this.answerQuestion.answerIn(scope, open, arriving, onText));
  }

  /**
   * The reply in pieces: while it is being written when it is new, else as it was saved. The pieces together are what
   * stands in the transcript; it is there when this ends, whether somebody listened to the end or not.
   */
  async talkAloud(
    scope: CandidateScope,
    interviewId: string,
    told: readonly ToldMessage[],
    say: OnText,
  ): Promise<void> {
    let spoken = '';
    const { words } = await this.talk(scope, interviewId, told, (piece) => {
      spoken += piece;
      say(piece);
    });
    if (!words.startsWith(spoken)) throw otherQuestionSaved();
    for (const piece of piecesOf(words.slice(spoken.length))) say(piece);
  }
}

function refuseUnlessAnAnswer(text: string, field: string): void {
  if (text === '') throw invalid([{ field, message: 'must not be empty' }]);
  if (text.length > LONGEST_ANSWER) {
    throw invalid([{ field, message: `must have at most ${LONGEST_ANSWER} characters` }]);
  }
}

function replyOf(turn: Turn): Reply {
  const { interview, waitingQuestion } = turn;
  if (interview.status !== 'in_progress' && interview.status !== 'completed') throw notInProgress(interview.status);
  const closing = interview.kind === 'practice' ? PRACTICE_CLOSING_WORDS : CLOSING_WORDS;
  // Whoever completes early leaves a question behind that nobody waits for any more.
  const question = interview.status === 'in_progress' ? waitingQuestion : null;
  return { turn, question, words: question ? wordsShown(question) : closing };
}

function toSpokenLine(message: InterviewMessageEntity): SpokenLine {
  const { id, messageType, contentText } = message;
  const otherWords = wordingsOf(message).slice(1);
  return { id, speaker: messageType === 'ai_question' ? 'ai' : 'candidate', text: contentText, otherWords };
}
