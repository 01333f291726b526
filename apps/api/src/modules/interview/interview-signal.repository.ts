import { Injectable } from '@nestjs/common';
import { Database, jsonb } from '#libs/database';
import type { Scope } from '#libs/kernel';
import { SIGNALS_PER_INTERVIEW, type ArrivedSignal } from './domain/client-signal.js';
import { InterviewSignalEntity } from './entities/interview-signal.entity.js';
import { InterviewEntity } from './entities/interview.entity.js';
import { inSight } from './interview-scope.js';

@Injectable()
export class InterviewSignalRepository {
  constructor(private readonly database: Database) {}

  /** In order of their time. */
  async list(scope: Scope, interviewId: string): Promise<InterviewSignalEntity[]> {
    return inSight(scope, this.database.select(InterviewSignalEntity, 'signal'))
      .innerJoin(InterviewEntity, 'interview', 'interview.id = signal.interview_id')
      .andWhere('signal.interview_id = :interviewId', { interviewId })
      .orderBy('signal.occurred_at', 'ASC')
      .addOrderBy('signal.id', 'ASC')
      .getMany();
  }

  /**
   * Keeps what is new, each beside the question that waited then. What finds no room any more is only counted. The
   * caller holds the interview's lock and has checked whose it is.
   */
  async add(
    interview: InterviewEntity,
    signals: readonly (ArrivedSignal & { id: string })[],
    receivedAt: Date,
  ): Promise<void> {
    if (signals.length === 0) return;
    await this.database.query(
      `with fresh as (
         select arrived.* from jsonb_to_recordset($2::jsonb) as arrived
           (id uuid, key text, kind text, "occurredAt" timestamptz, "durationMs" integer, details jsonb)
         where not exists (
           select from interview_signals kept where kept.interview_id = $1 and kept.dedupe_key = arrived.key)
       ), added as (
         insert into interview_signals
           (id, created_at, updated_at, interview_id, message_id, kind, occurred_at, duration_ms, details, dedupe_key)
         select id, $3, $3, $1, (
             select case message.message_type when 'ai_question' then message.id end
             from interview_messages message
             where message.interview_id = $1 and message.created_at <= fresh."occurredAt"
             order by message.sequence_number desc limit 1
           ), kind, "occurredAt", "durationMs", details, key
         from fresh order by "occurredAt", id
         limit greatest(0, $4 - (select count(*) from interview_signals where interview_id = $1))
         returning id
       )
       update interviews set unkept_signal_count = unkept_signal_count + missed.count
       from (select (select count(*) from fresh) - (select count(*) from added) as count) missed
       where id = $1 and missed.count > 0`,
      [interview.id, jsonb(signals), receivedAt, SIGNALS_PER_INTERVIEW],
    );
  }
}
