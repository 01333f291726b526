import type { Difference, Page } from '#libs/kernel';
import type { Judgement } from './domain/effective.js';
import type { Correction, GivenReview, ViolationVerdict } from './domain/given-review.js';
import type {
  ListEvaluationsQuery,
  CorrectionRequest,
  EvaluationFilterQuery,
  ReviewEvaluationRequest,
} from './dto/evaluation.request.js';
import type { EvaluationReplayResponse, QaDifferenceResponse } from './dto/evaluation-replay.response.js';
import type {
  DisputeResponse,
  EvaluationListResponse,
  EvaluationResponse,
  EvaluationReviewResponse,
  ListedEvaluationResponse,
} from './dto/evaluation.response.js';
import type { EvaluationEntity } from './entities/evaluation.entity.js';
import type { EvaluationPartEntity } from './entities/evaluation-part.entity.js';
import type { EvaluationProvenance, JudgementDocument, ViolationVerdictDocument } from './entities/qa.document.js';
import type { EvaluationFilter, ListedEvaluation } from './evaluation.repository.js';
import type { NamedDispute, NamedReview } from './evaluation-review.repository.js';
import type { WholeEvaluation } from './use-cases/read-evaluation.js';
import type { EvaluationReplay } from './use-cases/replay-evaluation.js';

export const evaluatedNews = ({ id, organisationId, recordingId }: EvaluationEntity) => ({
  organisation_id: organisationId,
  recording_id: recordingId,
  evaluation_id: id,
});

export const reviewedNews = ({ id, organisationId }: EvaluationEntity) => ({
  organisation_id: organisationId,
  evaluation_id: id,
});

export const disputedNews = ({ id, organisationId }: EvaluationEntity, disputeId: string) => ({
  organisation_id: organisationId,
  evaluation_id: id,
  dispute_id: disputeId,
});

export function provenanceOf(
  made: { productVersion: string; templateVersion: number; inputs: EvaluationProvenance['inputs'] },
  parts: readonly EvaluationPartEntity[],
): EvaluationProvenance {
  return {
    product_version: made.productVersion,
    template_version: made.templateVersion,
    parts: Object.fromEntries(parts.map(({ part, provenance }) => [part, provenance])),
    inputs: made.inputs,
  };
}

export function fromEvaluationFilter(query: EvaluationFilterQuery | ListEvaluationsQuery): EvaluationFilter {
  return {
    status: query.status,
    verdict: query.verdict,
    recordingId: query.recording_id,
    policyTemplateId: query.policy_template_id,
    agentId: query.agent_id,
    sampled: query.sampled === undefined ? undefined : query.sampled === 'true',
  };
}

export function fromCorrection({ criterion_key, score, note }: CorrectionRequest): Correction {
  return { criterionKey: criterion_key, score, note: note ?? null };
}

export function fromReview({ corrections, violations, note }: ReviewEvaluationRequest): GivenReview {
  return {
    corrections: (corrections ?? []).map(fromCorrection),
    verdicts: (violations ?? []).map(({ violation_id, verdict, note: why }) => ({
      violationId: violation_id,
      verdict,
      note: why ?? null,
    })),
    note: note ?? null,
  };
}

export function toJudgementDocument(judgement: Judgement): JudgementDocument {
  const { criterionKey, state, note } = judgement;
  const isScored = judgement.state === 'scored';
  return {
    criterion_key: criterionKey,
    state,
    score: isScored ? judgement.score : null,
    passed: isScored ? judgement.passed : null,
    note,
  };
}

export function toJudgement({ criterion_key, state, score, passed, note }: JudgementDocument): Judgement {
  const about = { criterionKey: criterion_key, note };
  return state === 'scored'
    ? { ...about, state, score: score ?? 0, passed: passed === true }
    : { ...about, state: 'not_applicable' };
}

export function toVerdictDocument({ violationId, verdict, note }: ViolationVerdict): ViolationVerdictDocument {
  return { violation_id: violationId, verdict, note };
}

export function toListedEvaluation({ evaluation, recording }: ListedEvaluation): ListedEvaluationResponse {
  return {
    id: evaluation.id,
    recording_id: recording.id,
    file_name: recording.fileName,
    agent_id: recording.agentId,
    agent_name: recording.agentName,
    team: recording.team,
    policy_template_id: evaluation.policyTemplateId,
    version: evaluation.version,
    status: evaluation.status,
    problem: evaluation.problem,
    overall_score: evaluation.overallScore,
    verdict: evaluation.verdict,
    failed_by: evaluation.failedBy,
    effective_score: evaluation.effectiveScore,
    effective_verdict: evaluation.effectiveVerdict,
    coverage: evaluation.coverage,
    needs_person: evaluation.needsPerson,
    sampled: evaluation.sampled,
    resolution_detected: evaluation.resolutionDetected,
    resolution_confidence: evaluation.resolutionConfidence,
    evaluated_by: evaluation.evaluatedBy,
    reviewed_at: evaluation.reviewedAt?.toISOString() ?? null,
    evaluated_at: evaluation.evaluatedAt?.toISOString() ?? null,
    created_at: evaluation.createdAt.toISOString(),
  };
}

export function toEvaluationList(page: Page<ListedEvaluation>): EvaluationListResponse {
  return { items: page.items.map(toListedEvaluation), next_cursor: page.nextCursor };
}

export function toEvaluation(whole: WholeEvaluation): EvaluationResponse {
  const newest = whole.reviews[0]?.review;
  return {
    ...toListedEvaluation(whole),
    llm_analysis: whole.evaluation.llmAnalysis,
    category_scores: whole.scores.map((score) => ({
      criterion_key: score.criterionKey,
      category_name: score.categoryName,
      weight: score.weight,
      passing_score: score.passingScore,
      is_fatal: score.isFatal,
      state: score.state,
      score: score.score,
      passed: score.passed,
      feedback: score.feedback,
      quotes: score.quotes,
      confidence: score.confidence,
      person: newest?.judgements.find((one) => one.criterion_key === score.criterionKey) ?? null,
    })),
    violations: whole.violations.map((violation) => ({
      id: violation.id,
      criteria: violation.criteria,
      violation_type: violation.violationType,
      description: violation.description,
      severity: violation.severity,
      is_certain: violation.isCertain,
      at_ms: violation.atMs,
      quote: violation.quote,
      person: newest?.violationVerdicts.find((one) => one.violation_id === violation.id)?.verdict ?? null,
    })),
    parts: whole.parts.map(({ part, status, problem }) => ({ part, status, problem })),
    reviews: whole.reviews.map(toReview),
    disputes: whole.disputes.map(toDispute),
    provenance: whole.evaluation.provenance,
  };
}

function toReview({ review, reviewer }: NamedReview): EvaluationReviewResponse {
  return {
    id: review.id,
    reviewer,
    at: review.createdAt.toISOString(),
    effective_score: review.effectiveScore,
    judgements: review.judgements,
    note: review.note,
  };
}

function toDispute({ dispute, openedBy, answeredBy }: NamedDispute): DisputeResponse {
  return {
    id: dispute.id,
    opened_by: openedBy,
    on_behalf_of: dispute.onBehalfOf,
    opened_at: dispute.createdAt.toISOString(),
    reason: dispute.reason,
    criteria: dispute.criteria,
    outcome: dispute.outcome,
    explanation: dispute.explanation,
    answered_by: answeredBy,
    answered_at: dispute.answeredAt?.toISOString() ?? null,
  };
}

const LONGEST_DIFFERENCE = 2_000;

function toDifference({ path, stored, replayed }: Difference): QaDifferenceResponse {
  const json = (value: unknown): string => JSON.stringify(value).slice(0, LONGEST_DIFFERENCE);
  return { path, stored: json(stored), replayed: json(replayed) };
}

export function toEvaluationReplay(replay: EvaluationReplay): EvaluationReplayResponse {
  const { verification, engine, inputs } = replay;
  return {
    evaluation_id: replay.evaluationId,
    matches: replay.matches,
    verification: {
      stored_hash: verification.storedHash,
      shown_hash: verification.shownHash,
      replayed_hash: verification.replayedHash,
      differences: verification.differences.map(toDifference),
    },
    engine: { ...engine, differences: engine.differences.map(toDifference) },
    stored_inputs: inputs.stored,
    inputs_now: inputs.now,
  };
}
