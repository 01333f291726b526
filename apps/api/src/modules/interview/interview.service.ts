import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import {
  asCandidate,
  viewsOf,
  DomainError,
  notFound,
  type Actor,
  type CandidateScope,
  type Page,
  type PageRequest,
  type Scope,
} from '#libs/kernel';
import type { Exchange, ScoreInput } from '#libs/prompts';
import { RecruitmentService, type ApplicationBrief } from '../recruitment/recruitment.service.js';
import { practiceRole } from './domain/practice-role.js';
import type { InterviewMessageEntity } from './entities/interview-message.entity.js';
import type { InterviewSessionEntity } from './entities/interview-session.entity.js';
import type { InterviewEntity } from './entities/interview.entity.js';
import type { AnswerMetadata, QuestionMetadata } from './entities/progression.document.js';
import { InterviewRepository, type InterviewFilter } from './interview.repository.js';

/** One line of a transcript, for the floors above. */
export interface TranscriptMessage {
  id: string;
  sequenceNumber: number;
  speaker: 'ai' | 'candidate';
  text: string;
  responseTimeSeconds: number | null;
  at: Date;
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
  role: ScoreInput['role'];
  /** Main questions with the answers that belong to them, in order of asking; unanswered ones are left out. */
  exchanges: Exchange[];
  transcript: TranscriptMessage[];
  clientSignals: object[];
}

/** An interview with its session and application, for the interview's own screens. */
export interface InterviewDetail {
  interview: InterviewEntity;
  session: InterviewSessionEntity;
  application: ApplicationBrief | null;
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
    private readonly recruitment: RecruitmentService,
    private readonly unit: UnitOfWork,
  ) {}

  /**
   * The interview with its transcript, ready to be assessed.
   *
   * @throws DomainError `interview.not_found` (404) also when it is outside the scope.
   */
  async record(scope: Scope, interviewId: string): Promise<InterviewRecord> {
    const interview = await this.interviews.find(scope, interviewId);
    if (!interview) throw notFound('Interview');
    const messages = await this.interviews.messages(scope, interviewId);
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
      role: await this.roleOf(interview),
      exchanges: exchangesOf(messages),
      transcript: messages.map(toTranscriptMessage),
      clientSignals: interview.antiCheatSignals,
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

  async detail(actor: Actor, interviewId: string): Promise<InterviewDetail> {
    const scope = await this.viewThatShows(actor, interviewId);
    const [interview, session] = await Promise.all([
      this.interviews.find(scope, interviewId),
      this.interviews.session(scope, interviewId),
    ]);
    if (!interview || !session) throw notFound('Interview');
    return { interview, session, application: await this.applicationOf(interview) };
  }

  async messages(actor: Actor, interviewId: string): Promise<InterviewMessageEntity[]> {
    return this.interviews.messages(await this.viewThatShows(actor, interviewId), interviewId);
  }

  async list(actor: Actor, filter: InterviewFilter, page: PageRequest): Promise<Page<InterviewEntity>> {
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

  /** Adds what the candidate's browser noticed. */
  async addSignals(scope: CandidateScope, interviewId: string, signals: object[]): Promise<void> {
    await this.unit.run(async () => {
      const open = await this.interviews.open(scope, interviewId, { lock: true });
      if (!open) throw notFound('Interview');
      open.interview.antiCheatSignals = [...open.interview.antiCheatSignals, ...signals];
      await this.interviews.save(open.interview);
    });
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

  private async applicationOf({ applicationId, candidateId }: InterviewEntity): Promise<ApplicationBrief | null> {
    return applicationId === null ? null : this.recruitment.applicationFor({ candidateId }, applicationId);
  }

  private async roleOf(interview: InterviewEntity): Promise<ScoreInput['role']> {
    const application = await this.applicationOf(interview);
    if (!application) return practiceRole(interview.roleType ?? 'fullstack');
    const { title, department, description } = application.jobRole;
    return { title, department, description: description ?? '' };
  }
}

/** One view may not show it while another does. */
function nothingInSight(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'not_found') return null;
  throw error;
}

function toTranscriptMessage(message: InterviewMessageEntity): TranscriptMessage {
  return {
    id: message.id,
    sequenceNumber: message.sequenceNumber,
    speaker: message.messageType === 'ai_question' ? 'ai' : 'candidate',
    text: message.contentText,
    responseTimeSeconds: message.responseTimeSeconds,
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
