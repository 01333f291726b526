import { Injectable } from '@nestjs/common';
import type { OrganisationScope } from '#libs/kernel';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import type {
  CriterionFigures,
  DecisionFigures,
  FunnelStep,
  InvitationFigures,
  ScoreFigures,
} from '../domain/insights.js';
import { InsightRepository, type Cohort } from '../insight.repository.js';

/** How hiring goes in an organisation, in sums. */
export interface Insights {
  funnel: FunnelStep[];
  scores: ScoreFigures;
  criteria: CriterionFigures[];
  decisions: DecisionFigures;
  invitations: InvitationFigures;
}

@Injectable()
export class ReadInsights {
  constructor(
    private readonly insights: InsightRepository,
    private readonly recruitment: RecruitmentService,
  ) {}

  /** @throws DomainError `job_role.not_found` (404) when the role is not the organisation's. */
  async read(scope: OrganisationScope, cohort: Cohort): Promise<Insights> {
    if (cohort.jobRoleId !== undefined) await this.recruitment.roleFor(scope, cohort.jobRoleId);
    const [funnel, scores, criteria, decisions, invitations] = await Promise.all([
      this.insights.funnel(scope, cohort),
      this.insights.scores(scope, cohort),
      this.insights.criteria(scope, cohort),
      this.insights.decisions(scope, cohort),
      this.insights.invitations(scope, cohort),
    ]);
    return { funnel, scores, criteria, decisions, invitations };
  }
}
