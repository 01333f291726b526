import type { Page } from '#libs/kernel';
import type { ExtractedRequirement, RequirementCategory, RequirementsOutput } from '#libs/prompts';
import type { LlmAnswer } from '#libs/providers';
import type { InterviewRecord } from '../interview/interview.service.js';
import type {
  AssessmentDimensionResponse,
  AssessmentListResponse,
  AssessmentResponse,
  CandidateAssessmentResponse,
  DimensionListResponse,
  InterviewScoreResponse,
  ReportResponse,
  ScoreResponse,
} from './dto/scoring.response.js';
import type { RequirementsResponse } from './dto/requirements.response.js';
import type { ShortlistResponse } from './dto/shortlist.response.js';
import type { AssessmentDimensionEntity } from './entities/assessment-dimension.entity.js';
import type { AssessmentEntity } from './entities/assessment.entity.js';
import type { WholeAssessment } from './scoring.repository.js';
import type { Shortlist } from './use-cases/generate-shortlist.js';

const WHO_DECIDES = 'A person at the organisation decides. This assessment is material for them, not a decision.';

export function toDimension(dimension: AssessmentDimensionEntity): AssessmentDimensionResponse {
  return {
    dimension: dimension.dimension,
    state: dimension.score === null ? 'insufficient_evidence' : 'scored',
    score: dimension.score,
    weight: dimension.weight,
    evidence: dimension.evidence,
    cited_quotes: dimension.citedQuotes,
    confidence: dimension.confidence,
  };
}

export function toAssessment({ assessment, dimensions }: WholeAssessment): AssessmentResponse {
  return {
    id: assessment.id,
    interview_id: assessment.interviewId,
    version: assessment.version,
    status: assessment.status,
    problem: assessment.problem,
    overall_score: assessment.overallScore,
    dimensions: dimensions.map(toDimension),
    skill_scores: assessment.skillScores,
    skill_boundary_map: Object.fromEntries(assessment.skillScores.map(({ skill, boundary }) => [skill, boundary])),
    strengths: assessment.strengths,
    weaknesses: assessment.weaknesses,
    integrity_score: assessment.integrityScore,
    integrity_flags: assessment.integrityFlags,
    anti_cheat_risk_level: assessment.antiCheatRiskLevel,
    narrative_summary: assessment.narrativeSummary,
    candidate_feedback: assessment.candidateFeedback,
    ai_reasoning: assessment.aiReasoning,
    recommended_actions: assessment.recommendedActions,
    provenance: assessment.provenance,
    generated_at: assessment.generatedAt?.toISOString() ?? null,
    created_at: assessment.createdAt.toISOString(),
  };
}

export function toCandidateView({ assessment, dimensions }: WholeAssessment): CandidateAssessmentResponse {
  return {
    status: assessment.status,
    overall_score: assessment.overallScore,
    dimensions: dimensions.map(toDimension),
    candidate_feedback: assessment.candidateFeedback,
    engine_statement: assessment.provenance?.score.statement ?? null,
    who_decides: WHO_DECIDES,
  };
}

export function toScore({ assessment, dimensions }: WholeAssessment): ScoreResponse {
  return {
    assessment_id: assessment.id,
    overall_score: assessment.overallScore,
    dimensions: dimensions.map(({ dimension, score, weight, evidence, citedQuotes }) => ({
      dimension,
      score,
      weight,
      evidence,
      cited_quotes: citedQuotes.map((quote) => quote.text),
    })),
    narrative_summary: assessment.narrativeSummary ?? '',
    candidate_feedback: assessment.candidateFeedback ?? '',
    anti_cheat_risk_level: assessment.antiCheatRiskLevel ?? 'low',
  };
}

export function toInterviewScore({ assessment }: WholeAssessment): InterviewScoreResponse {
  return {
    id: assessment.id,
    overall_score: assessment.overallScore,
    narrative_summary: assessment.narrativeSummary,
    candidate_feedback: assessment.candidateFeedback,
    anti_cheat_risk_level: assessment.antiCheatRiskLevel,
    human_override: false,
    human_override_reason: null,
  };
}

export function toDimensions(whole: WholeAssessment | null): DimensionListResponse {
  return { items: (whole?.dimensions ?? []).map(toDimension), next_cursor: null };
}

export function toAssessmentList(page: Page<AssessmentEntity>): AssessmentListResponse {
  return {
    items: page.items.map((assessment) => ({
      id: assessment.id,
      interview_id: assessment.interviewId,
      version: assessment.version,
      status: assessment.status,
      overall_score: assessment.overallScore,
      generated_at: assessment.generatedAt?.toISOString() ?? null,
    })),
    next_cursor: page.nextCursor,
  };
}

/** `asStaff` decides which of the two views of the assessment is filled in. */
export function toReport(record: InterviewRecord, whole: WholeAssessment | null, asStaff: boolean): ReportResponse {
  return {
    interview: {
      id: record.id,
      candidate_id: record.candidateId,
      application_id: record.applicationId,
      role_title: record.role.title,
      status: record.status,
      completed_at: record.completedAt?.toISOString() ?? null,
    },
    assessment: whole && asStaff ? toAssessment(whole) : null,
    candidate_view: whole && toCandidateView(whole),
    dimensions: (whole?.dimensions ?? []).map(toDimension),
    transcript: record.transcript.map(({ id, speaker, text, at }) => ({
      id,
      speaker,
      content: text,
      at: at.toISOString(),
    })),
  };
}

export function toRequirements({ output, provenance }: LlmAnswer<RequirementsOutput>): RequirementsResponse {
  const texts = (...categories: RequirementCategory[]): string[] =>
    output.items.filter((item) => categories.includes(item.category)).map((item) => item.text);
  return {
    required_skills: texts('required_skill'),
    preferred_skills: texts('preferred_skill'),
    experience_years: mostYears(output.items),
    education_requirements: texts('education'),
    certifications: texts('certification'),
    responsibilities: texts('responsibility'),
    key_competencies: texts('competency'),
    items: output.items,
    warnings: output.warnings,
    provenance,
  };
}

function mostYears(items: readonly ExtractedRequirement[]): number | null {
  const years = items.flatMap((item) => (item.years !== null && item.required ? [item.years] : []));
  return years.length === 0 ? null : Math.max(...years);
}

export function toShortlist({ candidates, totalEvaluated }: Shortlist): ShortlistResponse {
  return {
    candidates: candidates.map(({ applicationId, candidateName, matchScore, reasons, concerns }) => ({
      application_id: applicationId,
      candidate_name: candidateName,
      match_score: matchScore,
      match_reasons: reasons,
      concerns,
    })),
    total_evaluated: totalEvaluated,
  };
}
