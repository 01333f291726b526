import type { CriterionOutput, ResolutionOutput, SaidSegment, ViolationsOutput } from '#libs/prompts';
import type { CriterionFinding, Quote } from './domain/finding.js';
import type { Criterion, SpokenViolationType, ViolationRule } from './domain/policy-template.js';
import type { ResolutionProposal } from './domain/resolution.js';
import type { Violation, ViolationProposal } from './domain/violation.js';
import type { CategoryScoreEntity } from './entities/category-score.entity.js';
import type { EvaluationInputs, QuoteDocument } from './entities/qa.document.js';
import type { PolicyViolationEntity } from './entities/policy-violation.entity.js';
import type { Segment } from './domain/segment.js';

/** What a row says, without what makes it a row. */
export type ScoreContent = Omit<CategoryScoreEntity, 'id' | 'createdAt' | 'updatedAt' | 'evaluationId'>;
export type ViolationContent = Omit<PolicyViolationEntity, 'id' | 'createdAt' | 'updatedAt' | 'evaluationId'>;

export function inputsOf({ transcript, template }: { transcript: string; template: string }): EvaluationInputs {
  return { transcript_hash: transcript, template_hash: template };
}

/** A segment as engines see it. @param text without what is addressed to whoever assesses */
export function toSaid({ index, speaker, band }: Segment, text: string): SaidSegment {
  return { index, speaker, text, is_understood: band === 'good' };
}

export function toAskedCriterion({ name, kind, evaluationPrompt, appliesWhen, examples }: Criterion) {
  return { name, kind, evaluation_prompt: evaluationPrompt, applies_when: appliesWhen, examples: [...examples] };
}

export function toAskedRules(rules: readonly ViolationRule[]) {
  return rules.flatMap((rule) => {
    if (rule.type === 'missing_disclosure') return [];
    const type: SpokenViolationType = rule.type;
    return [{ key: rule.key, type, description: rule.description, phrases: [...rule.phrases] }];
  });
}

export const toCriterionProposal = ({ finding, feedback, confidence }: CriterionOutput) => ({
  finding,
  feedback,
  confidence,
});

export function toViolationProposals({ violations }: ViolationsOutput): ViolationProposal[] {
  return violations.map(({ rule_key, quote, explanation, is_certain }) => ({
    ruleKey: rule_key,
    quote,
    explanation,
    isCertain: is_certain,
  }));
}

export function toResolutionProposal({ finding }: ResolutionOutput): ResolutionProposal {
  if (finding.kind !== 'found') return finding;
  const { kind, is_resolved, confidence, quotes } = finding;
  return { kind, isResolved: is_resolved, confidence, quotes };
}

export function toQuote({ segment, start, end, text, atMs }: Quote): QuoteDocument {
  return { segment, start, end, text, at_ms: atMs };
}

function fromQuote({ segment, start, end, text, at_ms }: QuoteDocument): Quote {
  return { segment, start, end, text, atMs: at_ms };
}

export function toScoreContent(criterion: Criterion, position: number, found: CriterionFinding): ScoreContent {
  const { finding, feedback, confidence } = found;
  const isScored = finding.kind === 'scored';
  return {
    position,
    criterionKey: criterion.key,
    categoryName: criterion.name,
    weight: criterion.weight,
    passingScore: criterion.passingScore,
    isFatal: criterion.isFatal,
    state: finding.kind,
    score: isScored ? finding.score : null,
    passed: isScored ? finding.passed : null,
    feedback,
    quotes: isScored ? finding.quotes.map(toQuote) : [],
    confidence,
  };
}

export function toFinding({
  criterionKey,
  state,
  score,
  passed,
  feedback,
  quotes,
  confidence,
}: ScoreContent): CriterionFinding {
  const about = { criterionKey, feedback, confidence };
  if (state === 'scored') {
    const finding = { kind: state, score: score ?? 0, passed: passed === true, quotes: quotes.map(fromQuote) };
    return { ...about, finding };
  }
  return { ...about, finding: { kind: state, reason: feedback } };
}

export function toViolationContent(violation: Violation, position: number): ViolationContent {
  return {
    position,
    criteria: violation.ruleKey,
    violationType: violation.type,
    description: violation.description,
    severity: violation.severity,
    isCertain: violation.isCertain,
    atMs: violation.quote?.atMs ?? null,
    quote: violation.quote && toQuote(violation.quote),
  };
}

export function toViolation({
  criteria,
  violationType,
  severity,
  description,
  isCertain,
  quote,
}: ViolationContent): Violation {
  return {
    ruleKey: criteria,
    type: violationType,
    severity,
    description,
    isCertain,
    quote: quote && fromQuote(quote),
  };
}
