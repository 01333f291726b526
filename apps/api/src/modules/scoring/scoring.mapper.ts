import type { Difference, Page } from '#libs/kernel';
import type { ExtractedRequirement, RequirementCategory, RequirementsOutput } from '#libs/prompts';
import type { LlmAnswer } from '#libs/providers';
import type { InterviewRecord } from '../interview/interview.service.js';
import type {
  AssessmentDimensionResponse,
  AssessmentListItem,
  AssessmentListResponse,
  AssessmentResponse,
  CandidateAssessmentResponse,
  DimensionListResponse,
  InterviewScoreResponse,
  ReportResponse,
  ScoreResponse,
} from './dto/scoring.response.js';
import type { AssessmentPassResponse } from './dto/assessment-pass.response.js';
import type { HumanOverrideResponse } from './dto/human-override.response.js';
import type { DifferenceResponse, ReplayResponse } from './dto/replay.response.js';
import type { RequirementsResponse } from './dto/requirements.response.js';
import type { AssessmentDimensionEntity } from './entities/assessment-dimension.entity.js';
import type { AssessmentPassEntity } from './entities/assessment-pass.entity.js';
import { effectiveScore } from './domain/override.js';
import { missingParts } from './domain/pass.js';
import type { Override } from './assessment-override.repository.js';
import type { ListedAssessment, WholeAssessment } from './scoring.repository.js';
import type { InputComparison, Replay } from './use-cases/replay-assessment.js';

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
    reasoning: dimension.reasoning,
    reasoning_quotes: dimension.reasoningQuotes,
  };
}

export function toOverride({ by, at, overallScore, decision, reason }: Override): HumanOverrideResponse {
  return { by, at: at.toISOString(), overall_score: overallScore, decision, reason };
}

function toPass({
  pass,
  status,
  attempts,
  problem,
  startedAt,
  finishedAt,
}: AssessmentPassEntity): AssessmentPassResponse {
  return {
    pass,
    status,
    attempts,
    problem,
    started_at: startedAt?.toISOString() ?? null,
    finished_at: finishedAt?.toISOString() ?? null,
  };
}

export function toAssessment({ assessment, dimensions, passes, overrides }: WholeAssessment): AssessmentResponse {
  return {
    id: assessment.id,
    interview_id: assessment.interviewId,
    version: assessment.version,
    status: assessment.status,
    problem: assessment.problem,
    missing_parts: missingParts(passes),
    passes: passes.map(toPass),
    requested_by: assessment.requestedBy,
    overall_score: assessment.overallScore,
    effective_score: effectiveScore(assessment.overallScore, overrides),
    human_override: overrides[0] ? toOverride(overrides[0]) : null,
    overrides: overrides.map(toOverride),
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
    provenance: assessment.provenance && { ...assessment.provenance, output_hash: assessment.outputHash },
    generated_at: assessment.generatedAt?.toISOString() ?? null,
    created_at: assessment.createdAt.toISOString(),
  };
}

export function toCandidateView({ assessment, dimensions, overrides }: WholeAssessment): CandidateAssessmentResponse {
  return {
    status: assessment.status,
    overall_score: assessment.overallScore,
    effective_score: effectiveScore(assessment.overallScore, overrides),
    dimensions: dimensions.map(toDimension),
    candidate_feedback: assessment.candidateFeedback,
    engine_statement: assessment.provenance?.passes.scores?.statement ?? null,
    who_decides: WHO_DECIDES,
  };
}

export function toScore({ assessment, dimensions, passes }: WholeAssessment): ScoreResponse {
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
    missing_parts: missingParts(passes),
  };
}

export function toInterviewScore({ assessment, overrides }: WholeAssessment): InterviewScoreResponse {
  return {
    id: assessment.id,
    overall_score: assessment.overallScore,
    narrative_summary: assessment.narrativeSummary,
    candidate_feedback: assessment.candidateFeedback,
    anti_cheat_risk_level: assessment.antiCheatRiskLevel,
    effective_score: effectiveScore(assessment.overallScore, overrides),
    human_override: overrides.length > 0,
    human_override_reason: overrides[0]?.reason ?? null,
  };
}

export function toDimensions(whole: WholeAssessment | null): DimensionListResponse {
  return { items: (whole?.dimensions ?? []).map(toDimension), next_cursor: null };
}

export function toAssessmentList(page: Page<ListedAssessment>): AssessmentListResponse {
  return { items: page.items.map(toListItem), next_cursor: page.nextCursor };
}

export function toVersions(versions: readonly ListedAssessment[]): AssessmentListResponse {
  return { items: versions.map(toListItem), next_cursor: null };
}

function toListItem({ assessment, overrides }: ListedAssessment): AssessmentListItem {
  return {
    id: assessment.id,
    interview_id: assessment.interviewId,
    version: assessment.version,
    status: assessment.status,
    problem: assessment.problem,
    overall_score: assessment.overallScore,
    effective_score: effectiveScore(assessment.overallScore, overrides),
    human_override: overrides[0] ? toOverride(overrides[0]) : null,
    requested_by: assessment.requestedBy,
    generated_at: assessment.generatedAt?.toISOString() ?? null,
  };
}

const LONGEST_DIFFERENCE = 2_000;

function toDifference({ path, stored, replayed }: Difference): DifferenceResponse {
  const json = (value: unknown): string => JSON.stringify(value).slice(0, LONGEST_DIFFERENCE);
  return {
    path: path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    stored: json(stored),
    replayed: json(replayed),
  };
}

export function toReplay({ assessmentId, version, matches, verification, engine, inputs }: Replay): ReplayResponse {
  const { storedHash, shownHash, replayedHash } = verification;
  const compared = ({ stored, now, matches: isSame }: InputComparison) => ({ stored, now, matches: isSame });
  return {
    assessment_id: assessmentId,
    version,
    matches,
    verification: {
      matches: verification.matches,
      stored_hash: storedHash,
      shown_hash: shownHash,
      replayed_hash: replayedHash,
      differences: verification.differences.map(toDifference),
    },
    engine: { ...engine, differences: engine.differences.map(toDifference) },
    inputs: {
      transcript_hash: compared(inputs.transcript_hash),
      rubric_hash: compared(inputs.rubric_hash),
      role_hash: compared(inputs.role_hash),
      signals_hash: compared(inputs.signals_hash),
    },
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
