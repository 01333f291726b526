import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import {
  pageOf,
  type CandidateScope,
  type OrganisationScope,
  type Page,
  type PageRequest,
  type Scope,
} from '#libs/kernel';
import { ABANDONED_AFTER_MINUTES, type InterviewStatus } from './domain/interview-status.js';
import { InterviewMessageEntity } from './entities/interview-message.entity.js';
import { InterviewSessionEntity } from './entities/interview-session.entity.js';
import { InterviewEntity } from './entities/interview.entity.js';

/** An interview with what is needed to go on with it. */
export interface OpenInterview {
  interview: InterviewEntity;
  session: InterviewSessionEntity;
  /** The newest message and the ones before it, newest first; at most three. */
  latest: InterviewMessageEntity[];
}

export interface InterviewFilter {
  status?: InterviewStatus;
  jobRoleId?: string;
  candidateId?: string;
  from?: Date;
  to?: Date;
}

/** The newest question, the answer before it and the question before that. */
const LATEST = 3;

@Injectable()
export class InterviewRepository {
  constructor(private readonly database: Database) {}

  async find(scope: Scope, id: string): Promise<InterviewEntity | null> {
    return this.scoped(scope).andWhere('interview.id = :id', { id }).getOne();
  }

  /** With `lock`, nobody else can go on with the interview before the unit of work ends. */
  async open(scope: CandidateScope, id: string, options: { lock: boolean }): Promise<OpenInterview | null> {
    const query = this.scoped(scope)
      .innerJoinAndMapOne('interview.session', InterviewSessionEntity, 'session', 'session.interview_id = interview.id')
      .andWhere('interview.id = :id', { id });
    if (options.lock) query.setLock('pessimistic_write');
    const interview = (await query.getOne()) as (InterviewEntity & { session: InterviewSessionEntity }) | null;
    if (!interview) return null;
    const { session } = interview;
    const latest = await this.database.repository(InterviewMessageEntity).find({
      where: { interviewId: id },
      order: { sequenceNumber: 'DESC' },
      take: LATEST,
    });
    return { interview, session, latest };
  }

  async findActive(scope: CandidateScope, applicationId: string): Promise<InterviewEntity | null> {
    return this.scoped(scope)
      .andWhere('interview.application_id = :applicationId', { applicationId })
      .andWhere(`interview.status in ('scheduled', 'in_progress', 'abandoned')`)
      .orderBy('interview.created_at', 'DESC')
      .getOne();
  }

  async findNewest(scope: CandidateScope, applicationId: string): Promise<InterviewEntity | null> {
    return this.scoped(scope)
      .andWhere('interview.application_id = :applicationId', { applicationId })
      .orderBy('interview.created_at', 'DESC')
      .limit(1)
      .getOne();
  }

  async list(scope: Scope, filter: InterviewFilter, page: PageRequest): Promise<Page<InterviewEntity>> {
    const query = this.scoped(scope);
    if (filter.status) query.andWhere('interview.status = :status', { status: filter.status });
    if (filter.jobRoleId) query.andWhere('interview.job_role_id = :jobRoleId', { jobRoleId: filter.jobRoleId });
    if (filter.candidateId) query.andWhere('interview.candidate_id = :candidate', { candidate: filter.candidateId });
    if (filter.from) query.andWhere('interview.created_at >= :from', { from: filter.from });
    if (filter.to) query.andWhere('interview.created_at < :to', { to: filter.to });
    if (page.after)
      query.andWhere('(interview.created_at, interview.id) < (:at, :after)', {
        at: page.after.at,
        after: page.after.id,
      });
    const rows = await query
      .orderBy('interview.created_at', 'DESC')
      .addOrderBy('interview.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    return pageOf(rows, page.limit, cursorOf);
  }

  async messages(scope: Scope, interviewId: string): Promise<InterviewMessageEntity[]> {
    return this.scopedTo(scope, this.database.select(InterviewMessageEntity, 'message'))
      .innerJoin(InterviewEntity, 'interview', 'interview.id = message.interview_id')
      .andWhere('message.interview_id = :interviewId', { interviewId })
      .orderBy('message.sequence_number', 'ASC')
      .getMany();
  }

  async session(scope: Scope, interviewId: string): Promise<InterviewSessionEntity | null> {
    return this.scopedTo(scope, this.database.select(InterviewSessionEntity, 'session'))
      .innerJoin(InterviewEntity, 'interview', 'interview.id = session.interview_id')
      .andWhere('session.interview_id = :interviewId', { interviewId })
      .getOne();
  }

  async insert(
    interview: InterviewEntity,
    session: InterviewSessionEntity,
    question: InterviewMessageEntity,
  ): Promise<void> {
    await this.database.repository(InterviewEntity).insert(interview);
    await this.database.repository(InterviewSessionEntity).insert(session);
    await this.database.repository(InterviewMessageEntity).insert(question);
  }

  async addMessage(message: InterviewMessageEntity): Promise<void> {
    await this.database.repository(InterviewMessageEntity).insert(message);
  }

  async saveMessageMetadata(message: InterviewMessageEntity): Promise<void> {
    await this.database.repository(InterviewMessageEntity).update({ id: message.id }, { metadata: message.metadata });
  }

  async saveSession(session: InterviewSessionEntity): Promise<void> {
    const {
      id,
      currentDifficultyLevel,
      questionsAskedCount,
      skillBoundariesIdentified,
      progressionState,
      lastActivityAt,
    } = session;
    await this.database
      .repository(InterviewSessionEntity)
      .update(
        { id },
        { currentDifficultyLevel, questionsAskedCount, skillBoundariesIdentified, progressionState, lastActivityAt },
      );
  }

  async touch(interviewId: string, at: Date): Promise<void> {
    await this.database.repository(InterviewSessionEntity).update({ interviewId }, { lastActivityAt: at });
  }

  /** Adds the tokens of a turn; `costUsd` is the interview's whole cost so far, which is kept with four places. */
  async addUsage(interviewId: string, tokens: number, costUsd: number): Promise<void> {
    await this.database.query(
      `update interviews set total_tokens_used = total_tokens_used + $2, cost_usd = round($3::numeric, 4) where id = $1`,
      [interviewId, tokens, costUsd],
    );
  }

  async save(interview: InterviewEntity): Promise<void> {
    const { id, status, startedAt, completedAt, endedAt, durationSeconds, antiCheatSignals } = interview;
    await this.database
      .repository(InterviewEntity)
      .update({ id }, { status, startedAt, completedAt, endedAt, durationSeconds, antiCheatSignals });
  }

  /** In one statement, so that an answer that arrives at this instant is either before it or after it. */
  async abandonIdle(now: Date): Promise<{ id: string; applicationId: string | null }[]> {
    return this.database.query(
      `update interviews set status = 'abandoned', ended_at = $1, updated_at = $1
       where id in (
         select interview.id from interviews interview
         join interview_sessions session on session.interview_id = interview.id
         where interview.status = 'in_progress' and session.last_activity_at < $1::timestamptz - make_interval(mins => $2)
         for update skip locked)
       returning id, application_id as "applicationId"`,
      [now, ABANDONED_AFTER_MINUTES],
    );
  }

  private scoped(scope: Scope) {
    return this.scopedTo(scope, this.database.select(InterviewEntity, 'interview'));
  }

  /** A candidate sees their own interviews; an organisation the real ones for its roles, never somebody's practice. */
  private scopedTo<Query extends { where(condition: string, values: object): Query }>(
    scope: Scope,
    query: Query,
  ): Query {
    return isOrganisation(scope)
      ? query.where(`interview.organisation_id = :organisationId and interview.kind = 'real'`, { ...scope })
      : query.where('interview.candidate_id = :candidateId', { ...scope });
  }
}

const isOrganisation = (scope: Scope): scope is OrganisationScope => 'organisationId' in scope;
