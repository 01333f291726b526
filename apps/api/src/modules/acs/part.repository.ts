import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CandidateScope } from '#libs/kernel';
import type { InterviewScope } from './call.repository.js';
import type { PartStatus } from './domain/recording-standing.js';
import { AcsRecordingPartEntity } from './entities/acs-recording-part.entity.js';

/** A part that the queue works on. */
export interface PartScope {
  partId: string;
}

@Injectable()
export class PartRepository {
  constructor(private readonly database: Database) {}

  /** The ids of those that were not known. */
  async insert(parts: readonly AcsRecordingPartEntity[]): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `insert into acs_recording_parts
       select part.* from jsonb_array_elements($1::jsonb) sent, jsonb_populate_record(null::acs_recording_parts, sent) part
       on conflict (document_id) do nothing returning id`,
      [`[${parts.map((part) => this.database.toJson(AcsRecordingPartEntity, part)).join(',')}]`],
    );
    return rows.map(({ id }) => id);
  }

  async find({ partId }: PartScope): Promise<AcsRecordingPartEntity | null> {
    return this.database.repository(AcsRecordingPartEntity).findOneBy({ id: partId });
  }

  async list({ interviewId }: InterviewScope): Promise<AcsRecordingPartEntity[]> {
    return this.database
      .repository(AcsRecordingPartEntity)
      .find({ where: { interviewId }, order: { createdAt: 'ASC', partIndex: 'ASC', id: 'ASC' } });
  }

  async listOf({ candidateId }: CandidateScope): Promise<AcsRecordingPartEntity[]> {
    return this.database.repository(AcsRecordingPartEntity).findBy({ candidateId });
  }

  /** Whether it was still as the caller had found it. */
  async move(
    { id, status: from }: Pick<AcsRecordingPartEntity, 'id' | 'status'>,
    change: Partial<AcsRecordingPartEntity> & { status: PartStatus },
  ): Promise<boolean> {
    const result = await this.database
      .repository(AcsRecordingPartEntity)
      .update({ id, status: from }, { problem: null, ...change });
    return result.affected === 1;
  }

  async noteProblem({ partId }: PartScope, problem: string): Promise<void> {
    await this.database.query(
      `update acs_recording_parts set attempts = attempts + 1, problem = $2, updated_at = now() where id = $1`,
      [partId, problem],
    );
  }
}
