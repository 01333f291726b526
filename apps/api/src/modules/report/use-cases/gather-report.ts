import { Injectable } from '@nestjs/common';
import { asStaff, notFound, type Actor } from '#libs/kernel';
import { InterviewService, type InterviewRecord } from '../../interview/interview.service.js';
import { RecruitmentService, type ApplicationBrief } from '../../recruitment/recruitment.service.js';
import { ReviewService } from '../../review/review.service.js';
import { ScoringService } from '../../scoring/scoring.service.js';
import { nothingToPrint } from '../report.errors.js';

/** Everything that a report about one assessment tells. */
export interface ReportMaterial {
  whole: Awaited<ReturnType<ScoringService['get']>>;
  record: InterviewRecord;
  application: ApplicationBrief;
  flags: Awaited<ReturnType<ReviewService['judgedFlags']>>;
}

/** Gathers an assessment with all that people and engines said, for staff. */
@Injectable()
export class GatherReport {
  constructor(
    private readonly scoring: ScoringService,
    private readonly reviews: ReviewService,
    private readonly interviews: InterviewService,
    private readonly recruitment: RecruitmentService,
  ) {}

  /**
   * @throws DomainError `assessment.not_found` (404), `access.forbidden` (403) when it is about the actor,
   *   `report.nothing_to_print` (409) while it has no scores.
   */
  async gather(actor: Actor, assessmentId: string): Promise<ReportMaterial> {
    const scope = asStaff(actor);
    const whole = await this.scoring.get(actor, assessmentId);
    const flags = await this.reviews.judgedFlags(actor, assessmentId);
    if (whole.dimensions.length === 0) throw nothingToPrint();
    const record = await this.interviews.record(scope, whole.assessment.interviewId);
    if (record.applicationId === null) throw notFound('Application');
    const application = await this.recruitment.applicationFor(scope, record.applicationId);
    return { whole, record, application, flags };
  }
}
