import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type OrganisationScope, type Page, type PageRequest, type Scope } from '#libs/kernel';
import type { MatchDimension } from './domain/match.js';
import { AssessmentDimensionEntity } from './entities/assessment-dimension.entity.js';
import { AssessmentEntity } from './entities/assessment.entity.js';

/** An assessment with its dimensions in the rubric's order. */
export interface WholeAssessment {
  assessment: AssessmentEntity;
  dimensions: AssessmentDimensionEntity[];
}

@Injectable()
export class ScoringRepository {
  constructor(private readonly database: Database) {}

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

  async list(scope: Scope, interviewId: string | undefined, page: PageRequest): Promise<Page<AssessmentEntity>> {
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
    return pageOf(rows, page.limit, cursorOf);
  }

  /** Until the unit of work ends nobody else writes an assessment of this interview. */
  async takeTurn(interviewId: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended('assessment:' || $1, 0))`, [interviewId]);
  }

  async insert(assessment: AssessmentEntity): Promise<void> {
    await this.database.repository(AssessmentEntity).insert(assessment);
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

  /** Dimensions of the newest completed assessment of each interview. */
  async dimensionsOf(
    scope: OrganisationScope,
    interviewIds: readonly string[],
  ): Promise<Map<string, MatchDimension[]>> {
    const rows = await this.database.query<{
      interviewId: string;
      dimension: string;
      score: string | null;
      quote: string | null;
    }>(
      `select newest.interview_id as "interviewId", dimension.dimension, dimension.score, dimension.cited_quotes -> 0 ->> 'text' as quote
       from (
         select distinct on (interview_id) id, interview_id from assessments
         where organisation_id = $1 and interview_id = any ($2) and status in ('completed', 'partial')
         order by interview_id, version desc
       ) newest
       join assessment_dimensions dimension on dimension.assessment_id = newest.id
       order by newest.interview_id, dimension.position`,
      [scope.organisationId, interviewIds],
    );
    const found = new Map<string, MatchDimension[]>();
    for (const { interviewId, dimension, score, quote } of rows) {
      const known = found.get(interviewId) ?? [];
      found.set(interviewId, [...known, { dimension, score: score === null ? null : Number(score), quote }]);
    }
    return found;
  }

  private async whole(assessment: AssessmentEntity | null): Promise<WholeAssessment | null> {
    if (!assessment) return null;
    const dimensions = await this.database
      .repository(AssessmentDimensionEntity)
      .find({ where: { assessmentId: assessment.id }, order: { position: 'ASC' } });
    return { assessment, dimensions };
  }

  private scoped(scope: Scope) {
    const query = this.database.select(AssessmentEntity, 'assessment');
    return 'organisationId' in scope
      ? query.where('assessment.organisation_id = :organisationId', { ...scope })
      : query.where('assessment.candidate_id = :candidateId', { ...scope });
  }
}
