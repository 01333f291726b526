import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { FlagVerdictEntity } from './entities/flag-verdict.entity.js';

/** Verdicts of assessments that were looked up in a scope before. */
@Injectable()
export class VerdictRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async ofAssessment(assessmentId: string): Promise<FlagVerdictEntity[]> {
    return this.database
      .repository(FlagVerdictEntity)
      .find({ where: { assessmentId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** Until the unit of work ends nobody else judges a flag of this assessment. */
  async takeTurn(assessmentId: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended('verdict:' || $1, 0))`, [assessmentId]);
  }

  async insert(verdict: FlagVerdictEntity): Promise<void> {
    await this.database.repository(FlagVerdictEntity).insert(verdict);
  }
}
