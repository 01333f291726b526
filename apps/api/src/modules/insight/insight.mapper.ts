import { toHundredth } from '#libs/kernel';
import { APPLICATION_STATUSES } from '../recruitment/recruitment.service.js';
import { isSmall, type CriterionFigures, type ScoreFigures, type Waiting } from './domain/insights.js';
import type { InsightsQuery } from './dto/insights.request.js';
import type {
  CriterionInsightResponse,
  InsightsResponse,
  ScoreDistributionResponse,
  WaitingInsightResponse,
} from './dto/insights.response.js';
import type { Cohort } from './insight.repository.js';
import type { Insights } from './use-cases/read-insights.js';

export function fromInsightsQuery({ job_role_id: jobRoleId, from, to }: InsightsQuery): Cohort {
  return {
    jobRoleId,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
  };
}

export function toInsights({ funnel, scores, criteria, decisions, invitations }: Insights): InsightsResponse {
  const counts = new Map(funnel.map(({ status, count }) => [status, count]));
  return {
    funnel: APPLICATION_STATUSES.map((status) => ({ status, count: counts.get(status) ?? 0 })),
    scores: toDistribution(scores),
    criteria: criteria.map(toCriterion),
    time_to_decision: {
      from_application: toWaiting(decisions.fromApplication),
      from_interview: toWaiting(decisions.fromInterview),
    },
    invitations,
  };
}

function toDistribution({ bins, count, people, mean, ...rest }: ScoreFigures): ScoreDistributionResponse {
  return {
    bins,
    count,
    people,
    mean: mean === null ? null : toHundredth(mean),
    is_small: isSmall(people),
    insufficient_count: rest.insufficientCount,
    waiting_count: rest.waitingCount,
  };
}

function toCriterion(figures: CriterionFigures): CriterionInsightResponse {
  const { jobRoleId, jobRoleTitle, criterion, mean, count, people, insufficientCount } = figures;
  return {
    job_role_id: jobRoleId,
    job_title: jobRoleTitle,
    criterion,
    mean: mean === null ? null : toHundredth(mean),
    count,
    people,
    is_small: isSmall(people),
    insufficient_share: insufficientCount / (count + insufficientCount),
  };
}

function toWaiting({ count, medianHours, p90Hours }: Waiting): WaitingInsightResponse {
  return {
    count,
    median_hours: medianHours === null ? null : toHundredth(medianHours),
    p90_hours: p90Hours === null ? null : toHundredth(p90Hours),
    is_small: isSmall(count),
  };
}
