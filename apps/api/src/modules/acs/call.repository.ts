import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CandidateScope } from '#libs/kernel';
import type { CallState } from './domain/call-state.js';
import { AcsCallEntity } from './entities/acs-call.entity.js';

/** Calls of one interview, for whoever has found that the interview is in sight. */
export interface InterviewScope {
  interviewId: string;
}

/** The service's own names of a call; whoever says one of them is the service. */
export interface NamedScope {
  callId: string;
}

const LIVE = `status in ('requested', 'connecting', 'connected')`;

@Injectable()
export class CallRepository {
  constructor(private readonly database: Database) {}

  async find({ candidateId }: CandidateScope, id: string): Promise<AcsCallEntity | null> {
    return this.database.repository(AcsCallEntity).findOneBy({ id, candidateId });
  }

  /** Nobody else can change it before the unit of work ends; news about it can still be put down meanwhile. */
  async lock({ callId }: NamedScope): Promise<AcsCallEntity | null> {
    return this.database
      .select(AcsCallEntity, 'call')
      .setLock('for_no_key_update')
      .where('call.id = :callId', { callId })
      .getOne();
  }

  async list({ interviewId }: InterviewScope): Promise<AcsCallEntity[]> {
    return this.database
      .repository(AcsCallEntity)
      .find({ where: { interviewId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async listLiveOf({ candidateId }: CandidateScope): Promise<AcsCallEntity[]> {
    return this.database
      .select(AcsCallEntity, 'call')
      .where('call.candidate_id = :candidateId', { candidateId })
      .andWhere(`call.${LIVE}`)
      .getMany();
  }

  /** Whether there was no other call of the interview going on. One that nobody finished placing gives way. */
  async insert(call: AcsCallEntity, abandonedBefore: Date): Promise<boolean> {
    await this.database.query(
      `update acs_calls set status = 'failed', ended_at = $2, updated_at = $2
       where interview_id = $1 and status = 'requested' and created_at < $3`,
      [call.interviewId, call.createdAt, abandonedBefore],
    );
    const rows = await this.database.query(
      `insert into acs_calls select row.* from jsonb_populate_record(null::acs_calls, $1) row
       on conflict (interview_id) where (${LIVE}) do nothing returning id`,
      [this.database.toJson(AcsCallEntity, call)],
    );
    return rows.length === 1;
  }

  async findLive({ interviewId }: InterviewScope): Promise<AcsCallEntity | null> {
    return this.database
      .select(AcsCallEntity, 'call')
      .where('call.interview_id = :interviewId', { interviewId })
      .andWhere(`call.${LIVE}`)
      .getOne();
  }

  async save({ id }: Pick<AcsCallEntity, 'id'>, state: CallState): Promise<void> {
    const { status, connectionId, serverCallId, correlationId, startedAt } = state;
    const { endedAt, durationSeconds, recordingId, recordingStatus } = state;
    await this.database.repository(AcsCallEntity).update(
      { id },
      {
        status,
        connectionId,
        serverCallId,
        correlationId,
        startedAt,
        endedAt,
        durationSeconds,
        recordingId,
        recordingStatus,
      },
    );
  }
}
