import type { RoleAgreement } from './use-cases/read-agreement.js';
import { HIDDEN } from './domain/hidden-identity.js';
import type { GivenScore } from './domain/review-scores.js';
import type { KeepReviewRequest } from './dto/review.request.js';
import type { AgreementResponse, ReviewEngine, ReviewListResponse, ReviewResponse } from './dto/review.response.js';
import type { ReviewScoreDocument } from './entities/review.document.js';
import type { EngineView, ListedReview, ShownReview } from './use-cases/review-blind.js';

export function fromKeepReview({ scores }: KeepReviewRequest): GivenScore[] {
  return scores.map(({ dimension, score, reason, note, quotes }) => ({
    dimension,
    score,
    reason: reason ?? null,
    note: note ?? null,
    quotes: (quotes ?? []).map(({ message_id, start, end }) => ({ messageId: message_id, start, end })),
  }));
}

/** Which interview the body of a request names; null for none. */
export function interviewIn(body: unknown): string | null {
  const named = (body as { interview_id?: unknown } | undefined)?.interview_id;
  return typeof named === 'string' ? named : null;
}

/** What a request asks to be put side by side. */
export function applicationsIn(query: unknown): string[] {
  const named = (query as { application_ids?: unknown } | undefined)?.application_ids;
  return (Array.isArray(named) ? named : [named]).flatMap((ids) => (typeof ids === 'string' ? ids.split(',') : []));
}

export function toReview({ review, material, engine }: ShownReview): ReviewResponse {
  return {
    id: review.id,
    interview_id: review.interviewId,
    reviewer_id: review.reviewerId,
    status: review.status,
    saw_assessment_before: review.sawAssessmentBefore,
    hidden: HIDDEN,
    role_title: material.roleTitle,
    criteria: material.criteria,
    transcript: material.transcript.map(({ id, speaker, text }) => ({ id, speaker, content: text })),
    scores: review.scores,
    submitted_at: review.submittedAt?.toISOString() ?? null,
    engine: engine && toEngine(engine, review.scores),
  };
}

export function toReviewList(reviews: readonly ListedReview[]): ReviewListResponse {
  return {
    items: reviews.map(({ review, reviewer }) => ({
      id: review.id,
      reviewer,
      status: review.status,
      saw_assessment_before: review.sawAssessmentBefore,
      submitted_at: review.submittedAt?.toISOString() ?? null,
    })),
    next_cursor: null,
  };
}

export function toAgreement({
  jobRoleId,
  blindReviews,
  excludedReviews,
  dimensions,
}: RoleAgreement): AgreementResponse {
  return {
    job_role_id: jobRoleId,
    blind_reviews: blindReviews,
    excluded_reviews: excludedReviews,
    dimensions: dimensions.map(({ dimension, agreement, withoutBothScores }) => ({
      dimension,
      n: agreement.n,
      without_both_scores: withoutBothScores,
      mean_absolute_difference: rounded(agreement.meanAbsoluteDifference, 2),
      pearson: rounded(agreement.pearson, 4),
      spearman: rounded(agreement.spearman, 4),
      weighted_kappa: rounded(agreement.weightedKappa, 4),
    })),
  };
}

function toEngine(engine: EngineView, given: readonly ReviewScoreDocument[]): ReviewEngine {
  return {
    assessment_id: engine.assessmentId,
    version: engine.version,
    overall_score: engine.overallScore,
    dimensions: [...engine.scores].map(([dimension, engineScore]) => {
      const score = given.find((one) => one.dimension === dimension)?.score ?? null;
      const difference = score === null || engineScore === null ? null : rounded(score - engineScore, 2);
      return { dimension, reviewer_score: score, engine_score: engineScore, difference };
    }),
  };
}

const rounded = (value: number | null, places: number): number | null =>
  value === null ? null : Number(value.toFixed(places));
