import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type Page, type PageRequest, type Scope } from '#libs/kernel';
import { AssessmentOverrideRepository, type Override } from './assessment-override.repository.js';
import { AssessmentPassRepository } from './assessment-pass.repository.js';
import { AssessmentDimensionEntity } from './entities/assessment-dimension.entity.js';
import type { AssessmentPassEntity } from './entities/assessment-pass.entity.js';
import { AssessmentEntity } from './entities/assessment.entity.js';

/** An assessment with all that belongs to it. */
export interface WholeAssessment {
  assessment: AssessmentEntity;
  /** In the rubric's order. */
  dimensions: AssessmentDimensionEntity[];
  /** In the order in which they are made; empty for what was made before there were passes. */
  passes: AssessmentPassEntity[];
  /** What people said against it, newest first: the newest counts. */
  overrides: Override[];
}

/** An assessment with what it says, without how it was made. */
export type ScoredAssessment = Omit<WholeAssessment, 'passes'>;

/** An assessment in a list. */
export type ListedAssessment = Omit<WholeAssessment, 'dimensions' | 'passes'>;

@Injectable()
export class ScoringRepository {
  constructor(
    private readonly database: Database,
    private readonly passes: AssessmentPassRepository,
    private readonly overrides: AssessmentOverrideRepository,
  ) {}

  async find(scope: Scope, id: string): Promise<WholeAssessment | null> {
    return this.whole(await this.scoped(scope).andWhere('assessment.id = :id', { id }).getOne());
  }

  /** The newest version, whatever its state. */
  async newest(scope: Scope, interviewId: string): Promise<WholeAssessment | null> {
    return this.whole(
      await this.scoped(scope)
        .andWhere('assessment.interview_id = :interviewId', { interviewId })
        .orderBy('assessment.version', 'DESC')
        .limit(1)
        .getOne(),
    );
  }

  async list(scope: Scope, interviewId: string | undefined, page: PageRequest): Promise<Page<ListedAssessment>> {
    const query = this.scoped(scope);
    if (interviewId) query.andWhere('assessment.interview_id = :interviewId', { interviewId });
    if (page.after) {
      query.andWhere('(assessment.created_at, assessment.id) < (:at, :after)', {
        at: page.after.at,
        after: page.after.id,
      });
    }
    const rows = await query
      .orderBy('assessment.created_at', 'DESC')
      .addOrderBy('assessment.id', 'DESC')
      .limit(page.limit + 1)
      .getMany();
    const { items, nextCursor } = pageOf(rows, page.limit, cursorOf);
    return { items: await this.listed(items), nextCursor };
  }

  /** Every version, newest first. */
  async versions(scope: Scope, interviewId: string): Promise<ListedAssessment[]> {
    const rows = await this.scoped(scope)
      .andWhere('assessment.interview_id = :interviewId', { interviewId })
      .orderBy('assessment.version', 'DESC')
      .getMany();
    return this.listed(rows);
  }

  /** Until the unit of work ends nobody else writes an assessment of this interview. */
  async takeTurn(interviewId: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended('assessment:' || $1, 0))`, [interviewId]);
  }

  async insert(assessment: AssessmentEntity): Promise<void> {
    await this.database.repository(AssessmentEntity).insert(assessment);
  }

  /** Something is being made for it, first or again. */
  async noteUnderWay(id: string, now: Date): Promise<void> {
    await this.database.query(
      `update assessments set status = 'processing', problem = null, updated_at = $2 where id = $1 and status <> 'processing'`,
      [id, now],
    );
  }

  /** The newest version that has scores. */
  async newestScored(scope: Scope, interviewId: string): Promise<AssessmentEntity | null> {
    return this.scoped(scope)
      .andWhere('assessment.interview_id = :interviewId', { interviewId })
      .andWhere('exists (select 1 from assessment_dimensions scored where scored.assessment_id = assessment.id)')
      .orderBy('assessment.version', 'DESC')
      .limit(1)
      .getOne();
  }

  /** The newest version with scores of each interview, by the interview's id; interviews without one are left out. */
  async newestScoredOf(scope: Scope, interviewIds: readonly string[]): Promise<Map<string, ScoredAssessment>> {
    const assessments = await this.scoped(scope)
      .andWhere('assessment.interview_id = any (:interviewIds)', { interviewIds })
      .andWhere('exists (select 1 from assessment_dimensions scored where scored.assessment_id = assessment.id)')
      .distinctOn(['assessment.interview_id'])
      .orderBy('assessment.interview_id')
      .addOrderBy('assessment.version', 'DESC')
      .getMany();
    const dimensions = await this.database
      .select(AssessmentDimensionEntity, 'dimension')
      .where('dimension.assessment_id = any (:ids)', { ids: assessments.map(({ id }) => id) })
      .orderBy('dimension.position')
      .getMany();
    const byAssessment = Map.groupBy(dimensions, ({ assessmentId }) => assessmentId);
    const listed = await this.listed(assessments);
    return new Map(
      listed.map((one) => [
        one.assessment.interviewId,
        { ...one, dimensions: byAssessment.get(one.assessment.id) ?? [] },
      ]),
    );
  }

  async save(assessment: AssessmentEntity): Promise<void> {
    const { id, createdAt: _, ...values } = assessment;
    await this.database.repository(AssessmentEntity).update({ id }, values);
  }

  async replaceDimensions(assessmentId: string, dimensions: AssessmentDimensionEntity[]): Promise<void> {
    const repository = this.database.repository(AssessmentDimensionEntity);
    await repository.delete({ assessmentId });
    if (dimensions.length > 0) await repository.insert(dimensions);
  }

  private async whole(assessment: AssessmentEntity | null): Promise<WholeAssessment | null> {
    if (!assessment) return null;
    const { id } = assessment;
    const dimensions = await this.database
      .repository(AssessmentDimensionEntity)
      .find({ where: { assessmentId: id }, order: { position: 'ASC' } });
    return { assessment, dimensions, passes: await this.passes.of(id), overrides: await this.overrides.of(id) };
  }

  private async listed(assessments: AssessmentEntity[]): Promise<ListedAssessment[]> {
    const overrides = await this.overrides.ofAll(assessments.map(({ id }) => id));
    return assessments.map((assessment) => ({ assessment, overrides: overrides.get(assessment.id) ?? [] }));
  }

  private scoped(scope: Scope) {
    const query = this.database.select(AssessmentEntity, 'assessment');
    return 'organisationId' in scope
      ? query.where('assessment.organisation_id = :organisationId', { ...scope })
      : query.where('assessment.candidate_id = :candidateId', { ...scope });
  }
}
