import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, notFound, type OrganisationScope } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { InterviewService } from '../../interview/interview.service.js';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { AssessmentOverrideRepository } from '../assessment-override.repository.js';
import { isUnderWay } from '../domain/assessment-status.js';
import { coverageOf } from '../domain/coverage.js';
import { effectiveScore, type OverrideDecision } from '../domain/override.js';
import { nothingOverruled, notSettled } from '../scoring.errors.js';
import { ScoringRepository, type WholeAssessment } from '../scoring.repository.js';

/** What a person says against an assessment, and why. */
export interface Objection {
  byUserId: string;
  /** 0 to 100; null leaves the engine's score. */
  overallScore: number | null;
  decision: OverrideDecision | null;
  reason: string;
}

/**
 * A person overrules an assessment. What the engine said stays beside it, and so do earlier overrides. The application
 * shows the person's score; its status is decided at the application, not here.
 */
@Injectable()
export class OverrideAssessment {
  constructor(
    private readonly assessments: ScoringRepository,
    private readonly overrides: AssessmentOverrideRepository,
    private readonly interviews: InterviewService,
    private readonly recruitment: RecruitmentService,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @throws DomainError `assessment.not_found` (404), `scoring.not_settled` (409) while it is being made, `request.invalid`
   * (422) when nothing is overruled.
   */
  async override(scope: OrganisationScope, assessmentId: string, objection: Objection): Promise<WholeAssessment> {
    if (objection.overallScore === null && objection.decision === null) throw nothingOverruled();
    const { assessment } = await this.find(scope, assessmentId);
    const { applicationId } = await this.interviews.record(scope, assessment.interviewId);
    return this.unit.run(async () => {
      await this.assessments.takeTurn(assessment.interviewId);
      const current = await this.find(scope, assessmentId);
      if (isUnderWay(current.assessment.status)) throw notSettled();
      const now = this.clock.now();
      await this.overrides.insert({ ...objection, id: this.ids.next(), createdAt: now, updatedAt: now, assessmentId });
      await this.audit.record({
        action: 'assessment.overruled',
        object: { type: 'assessment', id: assessmentId },
        ...scope,
        facts: { score: objection.overallScore, decision: objection.decision },
      });
      const overruled = await this.find(scope, assessmentId);
      if (applicationId !== null) await this.noteScore(scope, applicationId, overruled);
      return overruled;
    });
  }

  /** Older versions may be overruled as well, but do not count any more. */
  private async noteScore(
    scope: OrganisationScope,
    applicationId: string,
    { assessment, dimensions, overrides }: WholeAssessment,
  ): Promise<void> {
    const counting = await this.assessments.newestScored(scope, assessment.interviewId);
    if (counting?.id !== assessment.id) return;
    await this.recruitment.noteScored(applicationId, assessment.interviewId, {
      overallScore: effectiveScore(assessment.overallScore, overrides),
      coverage: coverageOf(dimensions),
    });
  }

  private async find(scope: OrganisationScope, id: string): Promise<WholeAssessment> {
    const whole = await this.assessments.find(scope, id);
    if (!whole) throw notFound('Assessment');
    return whole;
  }
}
