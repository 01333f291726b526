import { effectiveScore } from '../scoring/scoring.service.js';
import type { ExportedApplicationResponse, ExportedAssessment } from './dto/exported-application.response.js';
import type { ExportedApplication } from './use-cases/export-role.js';

export function toExportedApplication({ application, scores }: ExportedApplication): ExportedApplicationResponse {
  const { decidedAt, decidedByName, decisionReason } = application;
  return {
    application_id: application.id,
    candidate_id: application.candidateId,
    candidate_name: application.candidateName,
    candidate_email: application.candidateEmail,
    status: application.status,
    applied_at: application.createdAt.toISOString(),
    decision: decidedAt && { by: decidedByName, at: decidedAt.toISOString(), reason: decisionReason },
    interview_id: application.latestInterviewId,
    scores: scores.kind,
    assessment: scores.kind === 'given' ? toExportedAssessment(scores.assessment) : null,
  };
}

type Scored = Extract<ExportedApplication['scores'], { kind: 'given' }>['assessment'];

function toExportedAssessment({ assessment, dimensions, overrides }: Scored): ExportedAssessment {
  const origin = assessment.provenance?.passes.scores;
  return {
    id: assessment.id,
    version: assessment.version,
    status: assessment.status,
    overall_score: assessment.overallScore,
    effective_score: effectiveScore(assessment.overallScore, overrides),
    generated_at: assessment.generatedAt?.toISOString() ?? null,
    rubric_version: assessment.rubricVersion,
    engine: origin?.engine ?? null,
    model: origin?.model ?? null,
    output_hash: assessment.outputHash,
    dimensions: dimensions.map(({ dimension, score, weight, confidence, evidence, citedQuotes }) => ({
      dimension,
      score,
      weight,
      confidence,
      evidence,
      cited_quotes: citedQuotes,
    })),
    overrides: overrides.map(({ by, at, overallScore, decision, reason }) => ({
      by: by?.name ?? null,
      at: at.toISOString(),
      overall_score: overallScore,
      decision,
      reason,
    })),
  };
}
