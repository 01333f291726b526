import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { CalibrationReadingEntity } from './entities/calibration-reading.entity.js';
import { CalibrationSessionEntity } from './entities/calibration-session.entity.js';

/** A calibration with everybody's part in it. */
export interface WholeCalibration {
  session: CalibrationSessionEntity;
  /** In the order of their ids, which says nothing about who was first. */
  readings: CalibrationReadingEntity[];
}

@Injectable()
export class CalibrationRepository {
  constructor(private readonly database: Database) {}

  async insert(session: CalibrationSessionEntity, readings: CalibrationReadingEntity[]): Promise<void> {
    await this.database.repository(CalibrationSessionEntity).insert(session);
    await this.database.repository(CalibrationReadingEntity).insert(readings);
  }

  async find({ organisationId }: OrganisationScope, id: string): Promise<WholeCalibration | null> {
    const session = await this.database.repository(CalibrationSessionEntity).findOneBy({ organisationId, id });
    return session && ((await this.withReadings([session]))[0] ?? null);
  }

  /** With this row held, nobody else reads or closes before the unit of work ends. */
  async lock(scope: OrganisationScope, id: string): Promise<CalibrationSessionEntity | null> {
    return this.database
      .select(CalibrationSessionEntity, 'session')
      .where('session.organisation_id = :organisationId and session.id = :id', { ...scope, id })
      .setLock('pessimistic_write')
      .getOne();
  }

  async list(scope: OrganisationScope, page: PageRequest): Promise<Page<WholeCalibration>> {
    const query = this.database
      .select(CalibrationSessionEntity, 'session')
      .where('session.organisation_id = :organisationId', { ...scope });
    if (page.after)
      query.andWhere('(session.created_at, session.id) < (:at, :after)', { at: page.after.at, after: page.after.id });
    const rows = await query
      .orderBy('session.created_at', 'DESC')
      .addOrderBy('session.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    const { items, nextCursor } = pageOf(rows, page.limit, cursorOf);
    return { items: await this.withReadings(items), nextCursor };
  }

  /** Whether this person is forming an opinion about what the evaluation is about, at this moment. */
  async isBlind(userId: string, evaluationId: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from calibration_readings reading
       join calibration_sessions session on session.id = reading.session_id
       where session.evaluation_id = $2 and reading.reviewer_id = $1 and reading.submitted_at is null
         and session.closed_at is null limit 1`,
      [userId, evaluationId],
    );
    return rows.length > 0;
  }

  /** Evaluations that this person must not see at this moment. */
  async blindTo(userId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select distinct session.evaluation_id as id from calibration_readings reading
       join calibration_sessions session on session.id = reading.session_id
       where reading.reviewer_id = $1 and reading.submitted_at is null and session.closed_at is null`,
      [userId],
    );
    return rows.map(({ id }) => id);
  }

  async submit(
    id: string,
    changes: Pick<CalibrationReadingEntity, 'judgements' | 'submittedAt' | 'updatedAt'>,
  ): Promise<void> {
    await this.database.repository(CalibrationReadingEntity).update({ id }, changes);
  }

  async close({ organisationId }: OrganisationScope, id: string, now: Date): Promise<void> {
    await this.database
      .repository(CalibrationSessionEntity)
      .update({ id, organisationId }, { closedAt: now, updatedAt: now });
  }

  private async withReadings(sessions: CalibrationSessionEntity[]): Promise<WholeCalibration[]> {
    const readings = await this.database
      .select(CalibrationReadingEntity, 'reading')
      .where('reading.session_id = any(:ids)', { ids: sessions.map(({ id }) => id) })
      .orderBy('reading.reviewer_id', 'ASC')
      .addOrderBy('reading.id', 'ASC')
      .getMany();
    const bySession = Map.groupBy(readings, ({ sessionId }) => sessionId);
    return sessions.map((session) => ({ session, readings: bySession.get(session.id) ?? [] }));
  }
}
