import type { Cell } from './domain/comparison.js';
import { coverageOf } from './domain/coverage.js';
import { effectiveScore } from './domain/override.js';
import type { ComparisonCandidate, ComparisonCell, ComparisonResponse } from './dto/comparison.response.js';
import { toOverride } from './scoring.mapper.js';
import type { ComparedApplication, Comparison } from './use-cases/compare-applications.js';
import { toQuoteDocument } from './use-cases/quote-document.js';

export function fromApplicationIds(ids: string): string[] {
  return ids.toLowerCase().split(',');
}

export function toComparison(comparison: Comparison): ComparisonResponse {
  const { jobRoleId, rubricVersion, warnings, candidates, criteria } = comparison;
  return {
    job_role_id: jobRoleId,
    rubric_version: rubricVersion,
    warnings,
    candidates: candidates.map(toCandidate),
    criteria: criteria.map(({ name, description, isComparable, difference, cells }) => ({
      name,
      description,
      is_comparable: isComparable,
      difference,
      cells: cells.map((cell, index) => toCell(cell, candidates[index]?.applicationId ?? '')),
    })),
  };
}

function toCandidate({ assessment, overrides, ...application }: ComparedApplication): ComparisonCandidate {
  return {
    application_id: application.applicationId,
    candidate_name: application.candidateName,
    application_status: application.status,
    interview_id: application.interviewId,
    assessment_id: assessment?.id ?? null,
    assessment_version: assessment?.version ?? null,
    assessment_status: assessment?.status ?? null,
    rubric_version: assessment?.rubricVersion ?? null,
    engine: assessment?.engine ?? null,
    overall_score: assessment?.overallScore ?? null,
    effective_score: effectiveScore(assessment?.overallScore ?? null, overrides),
    human_override: overrides[0] ? toOverride(overrides[0]) : null,
    evidence_coverage: assessment && coverageOf(assessment.dimensions),
    integrity: assessment && {
      risk_level: assessment.riskLevel,
      score: assessment.integrityScore,
      flags: assessment.flags,
    },
  };
}

function toCell(cell: Cell, applicationId: string): ComparisonCell {
  const { state } = cell;
  return {
    application_id: applicationId,
    state,
    score: state === 'scored' ? cell.score : null,
    weight: 'weight' in cell ? cell.weight : null,
    confidence: 'confidence' in cell ? cell.confidence : null,
    quotes: state === 'scored' ? cell.quotes.map(toQuoteDocument) : [],
  };
}
