import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { PASSES, type PassName } from './domain/pass.js';
import { AssessmentPassEntity } from './entities/assessment-pass.entity.js';

/** A pass that stands still, and whose assessment it belongs to. */
export interface StalledPass {
  assessmentId: string;
  candidateId: string;
  pass: PassName;
}

/** What came out of a pass. */
export type PassResult = Pick<AssessmentPassEntity, 'output' | 'provenance' | 'inputHash'>;

/** The passes of assessments that were looked up in a scope before. */
@Injectable()
export class AssessmentPassRepository {
  constructor(private readonly database: Database) {}

  /** In the order in which they are made. */
  async of(assessmentId: string): Promise<AssessmentPassEntity[]> {
    const found = await this.database.repository(AssessmentPassEntity).findBy({ assessmentId });
    return found.sort((one, other) => PASSES.indexOf(one.pass) - PASSES.indexOf(other.pass));
  }

  async insert(passes: AssessmentPassEntity[]): Promise<void> {
    await this.database.repository(AssessmentPassEntity).insert(passes);
  }

  /**
   * Takes an open pass, or one whose worker has given no sign of life since `deadBefore`. Null when it is settled, when
   * somebody else is at it, or while it waits for the scores.
   *
   * @returns how often it has been begun, this time included.
   */
  async claim(assessmentId: string, pass: PassName, now: Date, deadBefore: Date): Promise<number | null> {
    const [claimed] = await this.database.query<{ attempts: number }>(
      `update assessment_passes set status = 'processing', attempts = attempts + 1, started_at = $3, updated_at = $3
       where assessment_id = $1 and pass = $2
         and (status = 'pending' or (status = 'processing' and updated_at < $4))
         and (pass in ('scores', 'integrity') or exists (
           select 1 from assessment_passes scores
           where scores.assessment_id = $1 and scores.pass = 'scores' and scores.status = 'completed'))
       returning attempts`,
      [assessmentId, pass, now, deadBefore],
    );
    return claimed?.attempts ?? null;
  }

  /** A sign of life. */
  async keepAlive(assessmentId: string, pass: PassName, now: Date): Promise<void> {
    await this.database.query(
      `update assessment_passes set updated_at = $3 where assessment_id = $1 and pass = $2 and status = 'processing'`,
      [assessmentId, pass, now],
    );
  }

  /** False when somebody else has completed it before: then nothing is changed. */
  async complete(assessmentId: string, pass: PassName, result: PassResult, now: Date): Promise<boolean> {
    const { affected } = await this.database
      .repository(AssessmentPassEntity)
      .createQueryBuilder()
      .update()
      .set({ ...result, status: 'completed', problem: null, finishedAt: now, updatedAt: now })
      .where(`assessment_id = :assessmentId and pass = :pass and status <> 'completed'`, { assessmentId, pass })
      .execute();
    return affected === 1;
  }

  /** Ends a try, or all of them; a pass that is completed stays so. */
  async giveUp(
    assessmentId: string,
    passes: readonly PassName[],
    status: 'pending' | 'failed',
    problem: string | null,
    now: Date,
  ): Promise<void> {
    await this.database.query(
      `update assessment_passes set status = $3, problem = coalesce($4, problem), updated_at = $5,
         finished_at = case when $3 = 'failed' then $5::timestamptz end
       where assessment_id = $1 and pass = any ($2) and status <> 'completed'`,
      [assessmentId, passes, status, problem, now],
    );
  }

  /** What has failed may be tried again from the first try on. */
  async reopenFailed(assessmentId: string, now: Date): Promise<PassName[]> {
    const reopened = await this.database.query<{ pass: PassName }>(
      `update assessment_passes set status = 'pending', attempts = 0, problem = null, finished_at = null, updated_at = $2
       where assessment_id = $1 and status = 'failed' returning pass`,
      [assessmentId, now],
    );
    return reopened.map(({ pass }) => pass);
  }

  /** Open passes that nobody seems to be at, oldest first: their process was killed. */
  async stalled(deadBefore: Date, forgottenBefore: Date, limit: number): Promise<StalledPass[]> {
    return this.database.query<StalledPass>(
      `select pass.assessment_id as "assessmentId", assessment.candidate_id as "candidateId", pass.pass
       from assessment_passes pass
       join assessments assessment on assessment.id = pass.assessment_id
       where (pass.status = 'processing' and pass.updated_at < $1)
         or (pass.status = 'pending' and pass.updated_at < $2 and (pass.pass in ('scores', 'integrity') or exists (
           select 1 from assessment_passes scores
           where scores.assessment_id = pass.assessment_id and scores.pass = 'scores' and scores.status = 'completed')))
       order by pass.updated_at limit $3`,
      [deadBefore, forgottenBefore, limit],
    );
  }
}
