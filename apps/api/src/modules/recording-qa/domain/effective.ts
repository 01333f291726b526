import type { CriterionFinding } from './finding.js';
import { overallOf, type Overall } from './overall.js';
import type { Criterion, PolicyTemplate } from './policy-template.js';
import type { Violation } from './violation.js';

/** What a person says about one criterion. */
export type Judgement = { criterionKey: string; note: string | null } & (
  { state: 'scored'; score: number; passed: boolean } | { state: 'not_applicable' }
);

/** What a person scored, with whether that passes; never said by the person, so that it cannot contradict the score. */
export function judgementOf(criterion: Criterion, score: number | null, note: string | null): Judgement {
  const about = { criterionKey: criterion.key, note };
  if (score === null) return { ...about, state: 'not_applicable' };
  return { ...about, state: 'scored', score, passed: score >= criterion.passingScore };
}

/**
 * The total after people spoke: where somebody judged a criterion, that counts instead of the engine's finding; a
 * violation that was dismissed is none, and one that was confirmed is certain.
 */
export function effectiveOverall(
  template: PolicyTemplate,
  findings: readonly CriterionFinding[],
  violations: readonly (Violation & { verdict: 'confirmed' | 'dismissed' | null })[],
  judgements: readonly Judgement[],
): Overall {
  const judged = new Map(judgements.map((judgement) => [judgement.criterionKey, judgement]));
  const counted = findings.map((finding): CriterionFinding => {
    const judgement = judged.get(finding.criterionKey);
    return judgement ? { ...finding, finding: asFinding(judgement) } : finding;
  });
  const standing = violations
    .filter(({ verdict }) => verdict !== 'dismissed')
    .map(({ verdict, ...violation }) => ({ ...violation, isCertain: violation.isCertain || verdict === 'confirmed' }));
  return overallOf(template, counted, standing);
}

function asFinding(judgement: Judgement): CriterionFinding['finding'] {
  if (judgement.state === 'not_applicable') return { kind: 'not_applicable', reason: judgement.note ?? '' };
  return { kind: 'scored', score: judgement.score, passed: judgement.passed, quotes: [] };
}
