import { Injectable } from '@nestjs/common';
import {
  asCandidate,
  viewsOf,
  DomainError,
  notFound,
  SAMPLE_DOMAIN,
  type Actor,
  type CandidateScope,
  type Page,
  type PageRequest,
  type Scope,
} from '#libs/kernel';
import type { Exchange, ScoreInput } from '#libs/prompts';
import { RecruitmentService, type ApplicationBrief } from '../recruitment/recruitment.service.js';
import type { ClientSignal } from './domain/client-signal.js';
import type { InterviewMessageEntity } from './entities/interview-message.entity.js';
import type { InterviewSessionEntity } from './entities/interview-session.entity.js';
import type { InterviewSignalEntity } from './entities/interview-signal.entity.js';
import type { InterviewEntity } from './entities/interview.entity.js';
import type { AnswerMetadata, QuestionMetadata } from './entities/progression.document.js';
import { InterviewRepository, type InterviewFilter, type ListedInterview } from './interview.repository.js';
import { InterviewSignalRepository } from './interview-signal.repository.js';

/** One line of a transcript, for the floors above. */
export interface TranscriptMessage {
  id: string;
  sequenceNumber: number;
  speaker: 'ai' | 'candidate';
  text: string;
  /** What the candidate's client says it took. */
  responseTimeSeconds: number | null;
  /** From putting the question to the arrival of the answer, by our own clock; null for questions. */
  waitedMs: number | null;
  /** Parts that were not understood well enough to be evidence, in UTF-16 units; empty for what was typed. */
  unreliable: { start: number; end: number }[];
  /** Silences in the recording of a spoken answer, the one before the first word included; empty for what was typed. */
  silencesMs: number[];
  at: Date;
}

/** What the candidate's browser noticed, for the floors above to judge. */
export interface NoticedSignal extends ClientSignal {
  id: string;
  /** The question that waited for an answer then; null between an answer and the next question. */
  messageId: string | null;
}

/** An interview as whoever assesses it needs it. */
export interface InterviewRecord {
  id: string;
  candidateId: string;
  organisationId: string | null;
  applicationId: string | null;
  jobRoleId: string | null;
  /** Which version of the role's rubric counts; null for practice, which uses the default one. */
  rubricVersion: number | null;
  kind: 'real' | 'practice';
  status: InterviewEntity['status'];
  completedAt: Date | null;
  /** As it was when the interview began. */
  role: ScoreInput['role'];
  /** Main questions with the answers that belong to them, in order of asking; unanswered ones are left out. */
  exchanges: Exchange[];
  transcript: TranscriptMessage[];
  /** In order of their time. */
  clientSignals: NoticedSignal[];
}

/** An interview and how far it is. */
export interface InterviewStanding {
  interview: InterviewEntity;
  session: InterviewSessionEntity;
}

/** An interview with all that belongs to it, for the interview's own screens. */
export interface InterviewDetail extends InterviewStanding {
  application: ApplicationBrief | null;
  signals: InterviewSignalEntity[];
  /** How far the candidate got in each skill; null while it would tell the candidate in mid-interview how they do. */
  boundaries: InterviewSessionEntity['skillBoundariesIdentified'] | null;
}

/** An application as an interview screen needs it. */
export interface ApplicationContext {
  application: ApplicationBrief;
  /** Names of the rubric's dimensions, in its order. */
  dimensions: string[];
  /** Of the newest interview; null while there was none. */
  session: InterviewSessionEntity | null;
}

/** The front desk of interviews: what others may read, and what the door needs without a story of its own. */
@Injectable()
export class InterviewService {
  constructor(
    private readonly interviews: InterviewRepository,
    private readonly signals: InterviewSignalRepository,
    private readonly recruitment: RecruitmentService,
  ) {}

  /**
   * The interview with its transcript, ready to be assessed.
   *
   * @throws DomainError `interview.not_found` (404) also when it is outside the scope.
   */
  async record(scope: Scope, interviewId: string): Promise<InterviewRecord> {
    const interview = await this.interviews.find(scope, interviewId);
    if (!interview) throw notFound('Interview');
    const [session, messages, signals] = await Promise.all([
      this.interviews.session(scope, interviewId),
      this.interviews.messages(scope, interviewId),
      this.signals.list(scope, interviewId),
    ]);
    if (!session) throw notFound('Interview');
    return {
      id: interview.id,
      candidateId: interview.candidateId,
      organisationId: interview.organisationId,
      applicationId: interview.applicationId,
      jobRoleId: interview.jobRoleId,
      rubricVersion: interview.rubricVersion,
      kind: interview.kind,
      status: interview.status,
      completedAt: interview.completedAt,
      role: session.roleBrief,
      exchanges: exchangesOf(messages),
      transcript: messages.map(toTranscriptMessage),
      clientSignals: signals.map(toNoticedSignal),
    };
  }

  /** @throws DomainError `interview.not_found` (404) when it does not exist or is outside the scope. */
  async checkInSight(scope: Scope, interviewId: string): Promise<void> {
    if (!(await this.interviews.find(scope, interviewId))) throw notFound('Interview');
  }

  /** The record through whichever of the actor's views shows it: staff's first, then their own. */
  async recordFor(actor: Actor, interviewId: string): Promise<InterviewRecord> {
    return this.record(await this.viewThatShows(actor, interviewId), interviewId);
  }

  async standing(actor: Actor, interviewId: string): Promise<InterviewStanding> {
    return this.standingIn(await this.viewThatShows(actor, interviewId), interviewId);
  }

  async detail(actor: Actor, interviewId: string): Promise<InterviewDetail> {
    const scope = await this.viewThatShows(actor, interviewId);
    const [standing, signals] = await Promise.all([
      this.standingIn(scope, interviewId),
      this.signals.list(scope, interviewId),
    ]);
    const { interview, session } = standing;
    const isTold = 'organisationId' in scope || interview.status === 'completed';
    return {
      ...standing,
      signals,
      boundaries: isTold ? session.skillBoundariesIdentified : null,
      application: await this.applicationOf(interview),
    };
  }

  async messages(actor: Actor, interviewId: string): Promise<InterviewMessageEntity[]> {
    return this.interviews.messages(await this.viewThatShows(actor, interviewId), interviewId);
  }

  async list(actor: Actor, filter: InterviewFilter, page: PageRequest): Promise<Page<ListedInterview>> {
    return this.interviews.list(viewsOf(actor)[0], filter, page);
  }

  async active(actor: Actor, applicationId: string): Promise<InterviewDetail | null> {
    const interview = await this.interviews.findActive(asCandidate(actor), applicationId);
    return interview && this.detail(actor, interview.id);
  }

  /**
   * An application with the names of its rubric's dimensions and the session of its newest interview.
   *
   * @throws DomainError `application.not_found` (404) also when it is out of the actor's sight.
   */
  async contextOf(actor: Actor, applicationId: string): Promise<ApplicationContext> {
    const application = await this.applicationInSight(actor, applicationId);
    const scope = { candidateId: application.candidateId };
    const [rubric, newest] = await Promise.all([
      this.recruitment.rubricOf(application.jobRole.id),
      this.interviews.findNewest(scope, applicationId),
    ]);
    const session = newest && (await this.interviews.session(scope, newest.id));
    return { application, dimensions: rubric.dimensions.map(({ name }) => name), session };
  }

  /**
   * Lets an invented candidate's interview look as if the question had been waiting so long: all that happened in it
   * moves into the past. Of real people's interviews nothing is ever moved.
   */
  async letSampleTimePass(scope: CandidateScope, interviewId: string, seconds: number): Promise<void> {
    await this.interviews.moveBack(scope, interviewId, { domain: SAMPLE_DOMAIN, seconds });
  }

  private async applicationInSight(actor: Actor, applicationId: string): Promise<ApplicationBrief> {
    for (const scope of viewsOf(actor)) {
      const application = await this.recruitment.applicationFor(scope, applicationId).catch(nothingInSight);
      if (application) return application;
    }
    throw notFound('Application');
  }

  private async viewThatShows(actor: Actor, interviewId: string): Promise<Scope> {
    for (const scope of viewsOf(actor)) {
      if (await this.interviews.find(scope, interviewId)) return scope;
    }
    throw notFound('Interview');
  }

  private async standingIn(scope: Scope, interviewId: string): Promise<InterviewStanding> {
    const [interview, session] = await Promise.all([
      this.interviews.find(scope, interviewId),
      this.interviews.session(scope, interviewId),
    ]);
    if (!interview || !session) throw notFound('Interview');
    return { interview, session };
  }

  private async applicationOf({ applicationId, candidateId }: InterviewEntity): Promise<ApplicationBrief | null> {
    return applicationId === null ? null : this.recruitment.applicationFor({ candidateId }, applicationId);
  }
}

/** One view may not show it while another does. */
function nothingInSight(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'not_found') return null;
  throw error;
}

function toNoticedSignal(signal: InterviewSignalEntity): NoticedSignal {
  const { id, messageId, kind, occurredAt, durationMs, details } = signal;
  return { id, messageId, kind, occurredAt, durationMs, details };
}

function silencesIn({ audioMetadata }: InterviewMessageEntity): number[] {
  return audioMetadata ? [audioMetadata.hesitation.first_word_ms, ...audioMetadata.hesitation.pauses_ms] : [];
}

function toTranscriptMessage(message: InterviewMessageEntity): TranscriptMessage {
  return {
    id: message.id,
    sequenceNumber: message.sequenceNumber,
    speaker: message.messageType === 'ai_question' ? 'ai' : 'candidate',
    text: message.contentText,
    responseTimeSeconds: message.responseTimeSeconds,
    waitedMs: (message.metadata as Partial<AnswerMetadata>).waited_ms ?? null,
    unreliable: (message.metadata as Partial<AnswerMetadata>).low_confidence ?? [],
    silencesMs: silencesIn(message),
    at: message.createdAt,
  };
}

/** The transcript says by itself which answers belong to which question; nothing else is needed to score it again. */
function exchangesOf(messages: readonly InterviewMessageEntity[]): Exchange[] {
  const answers = new Map<string, Exchange['answers']>();
  for (const message of messages) {
    if (message.messageType !== 'candidate_response') continue;
    const question = (message.metadata as AnswerMetadata).main_question_id;
    answers.set(question, [...(answers.get(question) ?? []), { message_id: message.id, text: message.contentText }]);
  }
  return messages.flatMap((message) => {
    if (message.messageType !== 'ai_question') return [];
    const about = message.metadata as QuestionMetadata;
    const given = answers.get(message.id);
    if (about.move !== 'question' || !given) return [];
    const { skill, dimension, level, kind, criterion } = about;
    const question = { text: message.contentText, kind, criterion, expected_points: about.expected_points };
    return [{ topic_id: about.topic_id, skill, dimension, level, question, answers: given }];
  });
}
