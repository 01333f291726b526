import { Injectable } from '@nestjs/common';
import { Database, jsonb } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type CandidateScope, type Page, type PageRequest, type Scope } from '#libs/kernel';
import { ABANDONED_AFTER_MINUTES, type InterviewStatus } from './domain/interview-status.js';
import { timesRephrased } from './domain/wordings.js';
import { InterviewMessageEntity } from './entities/interview-message.entity.js';
import type { RephrasingDocument } from './entities/rephrasing.document.js';
import { InterviewSessionEntity } from './entities/interview-session.entity.js';
import { InterviewEntity } from './entities/interview.entity.js';
import { inSight } from './interview-scope.js';

/** An interview with what is needed to go on with it. */
export interface OpenInterview {
  interview: InterviewEntity;
  session: InterviewSessionEntity;
  /** The newest message and the ones before it, newest first; at most three unless the whole transcript was asked for. */
  latest: InterviewMessageEntity[];
}

/** Whoever holds a genuine link may hear the message it names. */
export interface LinkScope {
  linkedMessageId: string;
}

/** What a turn changes. */
export interface SavedStep {
  /** Null when all has been asked. */
  question: InterviewMessageEntity | null;
  answer: InterviewMessageEntity;
  coaching: string | null;
  next: Pick<
    InterviewSessionEntity,
    'currentDifficultyLevel' | 'questionsAskedCount' | 'skillBoundariesIdentified' | 'progressionState'
  >;
  tokens: number;
  costUsd: number;
  at: Date;
}

interface OpenRow {
  interview: Record<string, unknown>;
  session: Record<string, unknown>;
  latest: Record<string, unknown>[] | null;
}

export interface InterviewFilter {
  status?: InterviewStatus;
  jobRoleId?: string;
  candidateId?: string;
  from?: Date;
  to?: Date;
}

/** An interview with the names around it. */
export interface ListedInterview {
  interview: InterviewEntity;
  candidateName: string;
  /** Null for practice. */
  jobRoleTitle: string | null;
}

/** The newest question, the answer before it and the question before that. */
const LATEST = 3;

@Injectable()
export class InterviewRepository {
  constructor(private readonly database: Database) {}

  async find(scope: Scope, id: string): Promise<InterviewEntity | null> {
    return this.scoped(scope).andWhere('interview.id = :id', { id }).getOne();
  }

  /**
   * The interview with its session and newest messages, in one round trip. With `lock`, nobody else can go on with it
   * before the unit of work ends.
   */
  async open(
    scope: CandidateScope,
    id: string,
    options: { lock?: boolean; wholeTranscript?: boolean } = {},
  ): Promise<OpenInterview | null> {
    const [row] = await this.database.query<OpenRow>(
      `select to_jsonb(interview) as interview, to_jsonb(session) as session,
         (select jsonb_agg(newest) from (
            select message.* from interview_messages message where message.interview_id = interview.id
            order by message.sequence_number desc limit $3) newest) as latest
       from interviews interview
       join interview_sessions session on session.interview_id = interview.id
       where interview.id = $1 and interview.candidate_id = $2 ${options.lock ? 'for update of interview, session' : ''}`,
      [id, scope.candidateId, options.wholeTranscript ? null : LATEST],
    );
    return (
      (row && {
        interview: this.database.fromJson(InterviewEntity, row.interview),
        session: this.database.fromJson(InterviewSessionEntity, row.session),
        latest: (row.latest ?? []).map((message) => this.database.fromJson(InterviewMessageEntity, message)),
      }) ??
      null
    );
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

  async list(scope: Scope, filter: InterviewFilter, page: PageRequest): Promise<Page<ListedInterview>> {
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
    const { items, nextCursor } = pageOf(rows, page.limit, cursorOf);
    return { items: await this.named(items), nextCursor };
  }

  async messages(scope: Scope, interviewId: string): Promise<InterviewMessageEntity[]> {
    return inSight(scope, this.database.select(InterviewMessageEntity, 'message'))
      .innerJoin(InterviewEntity, 'interview', 'interview.id = message.interview_id')
      .andWhere('message.interview_id = :interviewId', { interviewId })
      .orderBy('message.sequence_number', 'ASC')
      .getMany();
  }

  /** Only while it is going on, and only for people of this mail domain. */
  async moveBack(
    { candidateId }: CandidateScope,
    interviewId: string,
    { domain, seconds }: { domain: string; seconds: number },
  ): Promise<void> {
    await this.database.query(
      `with moved as (
         update interviews set started_at = started_at - make_interval(secs => $4)
         where id = $1 and candidate_id = $2 and status = 'in_progress'
           and exists (select from users where id = $2 and split_part(email::text, '@', 2) = $3)
         returning id),
       signals as (
         update interview_signals set occurred_at = occurred_at - make_interval(secs => $4)
         where interview_id in (select id from moved))
       update interview_messages set created_at = created_at - make_interval(secs => $4)
       where interview_id in (select id from moved)`,
      [interviewId, candidateId, domain, seconds],
    );
  }

  async findLinked({ linkedMessageId }: LinkScope): Promise<InterviewMessageEntity | null> {
    return this.database.repository(InterviewMessageEntity).findOneBy({ id: linkedMessageId });
  }

  async session(scope: Scope, interviewId: string): Promise<InterviewSessionEntity | null> {
    return inSight(scope, this.database.select(InterviewSessionEntity, 'session'))
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

  /**
   * Saves an answer, if the interview is still as it was when it was opened; else nothing changes and it is false. One
   * statement, so that of two answers, or of an answer and the end of the interview, one comes first. The recording of a
   * spoken one is no upload any more, and the interview one that is held by voice.
   */
  async addAnswer({ interview, session }: OpenInterview, answer: InterviewMessageEntity): Promise<boolean> {
    const rows = await this.database.query(
      `with open as (
         select id from interviews where id = $1 and candidate_id = $2 and status = 'in_progress' for update
       ), moved as (
         update interview_sessions session
         set revision = session.revision + 1, last_activity_at = $4, updated_at = $4
         from open where session.interview_id = open.id and session.revision = $3
         returning session.id
       ), kept as (
         delete from answer_uploads upload using moved where upload.id = $6
       ), aloud as (
         update interviews set mode = 'voice' from moved
         where interviews.id = $1 and interviews.mode = 'text' and $7
       )
       insert into interview_messages
       select answer.* from moved, jsonb_populate_record(null::interview_messages, $5) answer
       returning id`,
      [
        interview.id,
        interview.candidateId,
        session.revision,
        answer.createdAt,
        this.database.toJson(InterviewMessageEntity, answer),
        answer.id,
        answer.contentAudioUrl !== null,
      ],
    );
    return rows.length === 1;
  }

  /**
   * Saves what follows an answer, if the interview is still as it was when it was opened; else it is false. What the
   * turn cost is added in any case, in the same statement.
   */
  async addNextStep({ interview, session }: OpenInterview, step: SavedStep): Promise<boolean> {
    const { question, answer, coaching, next, tokens, costUsd, at } = step;
    const [row] = await this.database.query<{ isSaved: boolean }>(
      `with open as (
         select id, status from interviews where id = $1 and candidate_id = $2 for update
       ), moved as (
         update interview_sessions session
         set revision = session.revision + 1, last_activity_at = $4, updated_at = $4,
             current_difficulty_level = $5, questions_asked_count = $6,
             skill_boundaries_identified = $7, progression_state = $8
         from open where session.interview_id = open.id and open.status = 'in_progress' and session.revision = $3
         returning session.id
       ), asked as (
         insert into interview_messages
         select question.* from moved, jsonb_populate_record(null::interview_messages, $9) question
         where $9::jsonb is not null
       ), coached as (
         update interview_messages set metadata = metadata || jsonb_build_object('coaching', $11::text)
         from moved where interview_messages.id = $10 and $11::text is not null
       ), spent as (
         update interviews
         set total_tokens_used = total_tokens_used + $12, spent_usd = spent_usd + $13::numeric,
             cost_usd = round(spent_usd + $13::numeric, 4), updated_at = $4
         from open where interviews.id = open.id and $12 > 0
       )
       select exists (select from moved) as "isSaved"`,
      [
        interview.id,
        interview.candidateId,
        session.revision,
        at,
        next.currentDifficultyLevel,
        next.questionsAskedCount,
        jsonb(next.skillBoundariesIdentified),
        jsonb(next.progressionState),
        question && this.database.toJson(InterviewMessageEntity, question),
        answer.id,
        coaching,
        tokens,
        costUsd,
      ],
    );
    return row?.isSaved === true;
  }

  /**
   * Puts the question that waits in other words, if it still waits and was put in no others since it was opened; else it
   * is false. Nothing else about the interview changes but that somebody is there. What the words cost is added in any
   * case, in the same statement.
   */
  async addRephrasing(
    { interview, session }: OpenInterview,
    question: InterviewMessageEntity,
    rephrasing: RephrasingDocument,
    { tokens, costUsd, at }: { tokens: number; costUsd: number; at: Date },
  ): Promise<boolean> {
    const [row] = await this.database.query<{ isSaved: boolean }>(
      `with open as (
         select id, status from interviews where id = $1 and candidate_id = $2 for update
       ), there as (
         update interview_sessions session set last_activity_at = $7, updated_at = $7
         from open where session.interview_id = open.id and open.status = 'in_progress' and session.revision = $3
         returning session.id
       ), put as (
         update interview_messages message
         set rephrasings = coalesce(message.rephrasings, '[]') || $6::jsonb, updated_at = $7
         from there where message.id = $4 and message.interview_id = $1
           and jsonb_array_length(coalesce(message.rephrasings, '[]')) = $5
         returning message.id
       ), spent as (
         update interviews
         set total_tokens_used = total_tokens_used + $8, rephrasing_tokens = rephrasing_tokens + $8,
             spent_usd = spent_usd + $9::numeric, cost_usd = round(spent_usd + $9::numeric, 4)
         from open where interviews.id = open.id and $8 > 0
       )
       select exists (select from put) as "isSaved"`,
      [
        interview.id,
        interview.candidateId,
        session.revision,
        question.id,
        timesRephrased(question),
        jsonb([rephrasing]),
        at,
        tokens,
        costUsd,
      ],
    );
    return row?.isSaved === true;
  }

  async saveMessageMetadata(message: InterviewMessageEntity): Promise<void> {
    await this.database.repository(InterviewMessageEntity).update({ id: message.id }, { metadata: message.metadata });
  }

  /** How often the engine had no next question after this answer, this time included. */
  async countFailure({ interview }: OpenInterview, answer: InterviewMessageEntity): Promise<number> {
    const [row] = await this.database.query<{ failedTries: number }>(
      `update interview_messages
       set metadata = jsonb_set(metadata, '{failed_tries}', to_jsonb((metadata->>'failed_tries')::integer + 1))
       where interview_id = $1 and id = $2
       returning (metadata->>'failed_tries')::integer as "failedTries"`,
      [interview.id, answer.id],
    );
    return row?.failedTries ?? 0;
  }

  /** For a turn that saves nothing else. */
  async addUsage({ interview }: OpenInterview, tokens: number, costUsd: number): Promise<void> {
    await this.database.query(
      `update interviews
       set total_tokens_used = total_tokens_used + $3, spent_usd = spent_usd + $4::numeric,
           cost_usd = round(spent_usd + $4::numeric, 4)
       where id = $1 and candidate_id = $2`,
      [interview.id, interview.candidateId, tokens, costUsd],
    );
  }

  async touch(interviewId: string, at: Date): Promise<void> {
    await this.database.repository(InterviewSessionEntity).update({ interviewId }, { lastActivityAt: at });
  }

  async save(interview: InterviewEntity): Promise<void> {
    const { id, mode, status, startedAt, completedAt, endedAt, durationSeconds } = interview;
    await this.database
      .repository(InterviewEntity)
      .update({ id }, { mode, status, startedAt, completedAt, endedAt, durationSeconds });
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

  private async named(interviews: readonly InterviewEntity[]): Promise<ListedInterview[]> {
    const rows = await this.database.query<{ id: string } & Omit<ListedInterview, 'interview'>>(
      `select interview.id, candidate.full_name as "candidateName", role.title as "jobRoleTitle"
       from interviews interview
       join users candidate on candidate.id = interview.candidate_id
       left join job_roles role on role.id = interview.job_role_id
       where interview.id = any ($1)`,
      [interviews.map(({ id }) => id)],
    );
    const names = new Map(rows.map(({ id, ...around }) => [id, around]));
    return interviews.flatMap((interview) => {
      const around = names.get(interview.id);
      return around ? [{ interview, ...around }] : [];
    });
  }

  private scoped(scope: Scope) {
    return inSight(scope, this.database.select(InterviewEntity, 'interview'));
  }
}
