import type { Page } from '#libs/kernel';
import type { CalibrationListResponse, CalibrationResponse } from './dto/calibration.response.js';
import type { TrendQuery } from './dto/evaluation.request.js';
import type { QaAgreementResponse, TrendResponse } from './dto/qa-figures.response.js';
import type { SamplingRuleListResponse, SamplingRuleRequest, SamplingRuleResponse } from './dto/sampling-rule.dto.js';
import type { SamplingRuleEntity } from './entities/sampling-rule.entity.js';
import type { WholeCalibration } from './calibration.repository.js';
import type { TrendRow } from './qa-figures.repository.js';
import type { CalibrationView } from './use-cases/calibrate.js';
import type { NewRule } from './use-cases/draw-samples.js';
import type { AskedTrend, CriterionAgreement } from './use-cases/read-figures.js';

export function fromTrendQuery({ group_by, interval, from, until, policy_template_id }: TrendQuery): AskedTrend {
  return {
    groupBy: group_by,
    interval: interval ?? 'week',
    from: from === undefined ? null : new Date(from),
    until: until === undefined ? null : new Date(until),
    policyTemplateId: policy_template_id ?? null,
  };
}

export function toTrend(rows: readonly TrendRow[]): TrendResponse {
  const items = rows.map((row) => ({
    group_id: row.groupId,
    group_name: row.groupName,
    from: row.from.toISOString(),
    evaluations: row.evaluations,
    mean_score: row.meanScore,
    pass_rate: row.passRate,
    violations: row.violations,
    reviewed: row.reviewed,
  }));
  return { items, next_cursor: null };
}

export function toQaAgreement(agreements: readonly CriterionAgreement[]): QaAgreementResponse {
  const items = agreements.map(({ criterionKey, categoryName, blind, reviewed, engineUnsure }) => ({
    criterion_key: criterionKey,
    category_name: categoryName,
    blind,
    reviewed,
    engine_unsure: engineUnsure,
  }));
  return { items, next_cursor: null };
}

export function toCalibration({
  session,
  recordingId,
  template,
  readings,
  result,
}: CalibrationView): CalibrationResponse {
  return {
    id: session.id,
    name: session.name,
    recording_id: recordingId,
    evaluation_id: session.evaluationId,
    created_at: session.createdAt.toISOString(),
    closed_at: session.closedAt?.toISOString() ?? null,
    criteria: template.criteria.map(({ key, categoryName, evaluationPrompt, passingScore }) => ({
      criterion_key: key,
      category_name: categoryName,
      evaluation_prompt: evaluationPrompt,
      passing_score: passingScore,
    })),
    readings: readings.map(({ reviewer, isSubmitted, isBlind, judgements }) => ({
      reviewer,
      is_submitted: isSubmitted,
      is_blind: isBlind,
      judgements,
    })),
    engine:
      result &&
      result.engine.map(({ criterionKey, state, score, passed }) => ({
        criterion_key: criterionKey,
        state,
        score,
        passed,
      })),
    pairs:
      result &&
      result.pairs.map(({ one, other, agreement }) => ({
        one,
        with_engine: other === 'engine',
        other: other === 'engine' ? null : other,
        agreement,
      })),
  };
}

export function toCalibrationList(page: Page<WholeCalibration>): CalibrationListResponse {
  const items = page.items.map(({ session, readings }) => ({
    id: session.id,
    name: session.name,
    reviewers: readings.length,
    submitted: readings.filter(({ submittedAt }) => submittedAt !== null).length,
    created_at: session.createdAt.toISOString(),
    closed_at: session.closedAt?.toISOString() ?? null,
  }));
  return { items, next_cursor: page.nextCursor };
}

export function fromSamplingRule({ kind, amount, policy_template_id, seed }: SamplingRuleRequest): NewRule {
  return { kind, amount, policyTemplateId: policy_template_id ?? null, seed: seed ?? null };
}

export function toSamplingRule(rule: SamplingRuleEntity): SamplingRuleResponse {
  return {
    id: rule.id,
    kind: rule.kind,
    amount: rule.amount,
    policy_template_id: rule.policyTemplateId,
    seed: rule.seed,
    created_by: rule.createdBy,
    created_at: rule.createdAt.toISOString(),
  };
}

export function toSamplingRuleList(rules: readonly SamplingRuleEntity[]): SamplingRuleListResponse {
  return { items: rules.map(toSamplingRule), next_cursor: null };
}
