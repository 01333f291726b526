import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '#libs/kernel';
import {
  askQuestion,
  judgeAnswer,
  rephraseQuestion,
  type AskInput,
  type AskOutput,
  type JudgeInput,
  type JudgeOutput,
  type RephraseOutput,
} from '#libs/prompts';
import { Llm, type LlmAnswer, type Provenance } from '#libs/providers';
import type { AnswerGap, DifficultyLevel } from '../domain/progression.js';
import { questionProblems } from '../domain/question-check.js';
import { wordingsOf } from '../domain/wordings.js';
import type { TokenUsage } from '../domain/token-spending.js';
import type { InterviewMessageEntity } from '../entities/interview-message.entity.js';
import type { ExchangeDocument, ProgressionDocument, QuestionMetadata } from '../entities/progression.document.js';

/** What the interviewer knows about the role. */
export type RoleBrief = AskInput['role'];

/** A question in words, with what the judge needs to know about it. */
export interface WordedQuestion {
  output: AskOutput;
  provenance: Provenance;
  usage: TokenUsage;
  /** Why it may not be put to a candidate; empty when it may. */
  problems: readonly string[];
}

/** A question in other words. */
export interface RewordedQuestion {
  /** Null when the engine has no other words that may be put to a candidate. */
  text: string | null;
  provenance: Provenance;
  usage: TokenUsage;
}

/** Receives a question's text piece by piece while it is being written. */
export type OnText = (piece: string) => void;

const INTERACTIVE_TIMEOUT_MS = 20_000;
/** Nobody waits long to hear the same thing again. */
const REPHRASING_TIMEOUT_MS = 10_000;

/** Puts the interviewer's questions to the engine: how good was that, how do I ask this, and how else can I say it. */
@Injectable()
export class Interviewer {
  constructor(
    private readonly llm: Llm,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  get model(): string {
    const { engine, model } = this.llm.describe('interview');
    return `${engine}/${model}`;
  }

  async judge(
    role: RoleBrief,
    exchange: ExchangeDocument,
    all: readonly ExchangeDocument[],
  ): Promise<LlmAnswer<JudgeOutput>> {
    return this.llm.answer(
      judgeAnswer,
      {
        role,
        question: asJudged(exchange.question),
        sibling_questions: all.filter((other) => other !== exchange).map((other) => other.question.text),
        turns: exchange.answers.map((answer) => answer.text),
      },
      { timeoutMs: INTERACTIVE_TIMEOUT_MS },
    );
  }

  /** A question with problems has had its second try, or somebody heard it already: it is not to be put. */
  async ask(
    role: RoleBrief,
    progression: Pick<ProgressionDocument, 'seed' | 'asked'>,
    topic: AskInput['topic'],
    level: DifficultyLevel,
    move: AskInput['move'],
    onText?: OnText,
  ): Promise<WordedQuestion> {
    const asked = progression.asked.map((earlier) => earlier.text);
    const objections = ({ text, criterion, expected_points: expectedPoints }: AskOutput): string[] =>
      questionProblems({ text, criterion, expectedPoints }, asked);
    const { output, provenance, usage } = await this.llm.answer(
      askQuestion,
      { seed: progression.seed, role, topic, level, move, asked: progression.asked },
      { timeoutMs: INTERACTIVE_TIMEOUT_MS, onText, objections },
    );
    return { output, provenance, usage, problems: objections(output) };
  }

  /** The question that waits in other words. The engine is not told what a good answer shows; what it says is checked for it. */
  async rephrase(
    role: RoleBrief,
    asked: readonly string[],
    question: InterviewMessageEntity,
  ): Promise<RewordedQuestion> {
    const { skill, level, kind, criterion, expected_points: expectedPoints } = question.metadata as QuestionMetadata;
    const earlier = wordingsOf(question).slice(1);
    const objections = ({ text }: RephraseOutput): string[] =>
      text === null ? [] : questionProblems({ text, criterion, expectedPoints }, [...asked, ...wordingsOf(question)]);
    const { output, provenance, usage } = await this.llm.answer(
      rephraseQuestion,
      { role, topic: skill, level, kind, question: question.contentText, earlier },
      { timeoutMs: REPHRASING_TIMEOUT_MS, objections },
    );
    return { text: objections(output).length > 0 ? null : output.text, provenance, usage };
  }

  /** The question as a message of the transcript. */
  message(
    interview: { id: string; startedAt: Date | null },
    sequenceNumber: number,
    question: Pick<WordedQuestion, 'output' | 'provenance'>,
    about: {
      topic: AskInput['topic'];
      level: DifficultyLevel;
      gap: AnswerGap | null;
      mainQuestionId: string | null;
      /** What the whole turn took. */
      usage: TokenUsage;
    },
  ): InterviewMessageEntity {
    const id = this.ids.next();
    const now = this.clock.now();
    const { output, provenance } = question;
    const metadata: QuestionMetadata = {
      move: about.gap === null ? 'question' : 'follow_up',
      topic_id: about.topic.id,
      skill: about.topic.skill,
      dimension: about.topic.dimension,
      level: about.level,
      gap: about.gap,
      kind: output.kind,
      criterion: output.criterion,
      expected_points: output.expected_points,
      suggested_followup: output.suggested_followup,
      main_question_id: about.mainQuestionId ?? id,
      provenance,
      input_tokens: about.usage.inputTokens,
      output_tokens: about.usage.outputTokens,
    };
    const sinceStartMs = interview.startedAt ? now.getTime() - interview.startedAt.getTime() : 0;
    return {
      id,
      createdAt: now,
      updatedAt: now,
      interviewId: interview.id,
      sequenceNumber,
      messageType: 'ai_question',
      contentText: output.text,
      contentAudioUrl: null,
      audioDurationSeconds: null,
      audioMetadata: null,
      responseTimeSeconds: null,
      startTimeMs: sinceStartMs,
      endTimeMs: sinceStartMs,
      metadata,
      rephrasings: null,
    };
  }
}

/** What the judge is told about a question. */
function asJudged(question: AskOutput): JudgeInput['question'] {
  const { text, kind, criterion } = question;
  return { text, kind, criterion, expected_points: question.expected_points };
}
