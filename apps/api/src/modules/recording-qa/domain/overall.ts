import { toHundredth } from '#libs/kernel';
import type { CriterionFinding } from './finding.js';
import type { Criterion, PolicyTemplate } from './policy-template.js';
import type { Violation } from './violation.js';

/** Why a conversation failed. A fatal criterion or a critical violation outweighs every score. */
export type FailedBy = 'fatal_criterion' | 'critical_violation' | 'below_pass';

export interface Overall {
  /** Σ score·weight / Σ weight over what applies and is sure; 0 by rule when fatal; null when nothing is sure. */
  score: number | null;
  /** `undecided`: what is unsure could turn it. */
  verdict: 'passed' | 'failed' | 'undecided';
  failedBy: FailedBy | null;
  /** Share of the weight that applies and is sure, 0–1; 1 where nothing applies. */
  coverage: number;
  /** What a person has to look at: criteria that are unsure. */
  unsureKeys: string[];
  needsPerson: boolean;
}

interface Weighed {
  criterion: Criterion;
  /** Null while it is unsure. */
  score: number | null;
  passed: boolean | null;
}

/** The total, computed here and never asked of an engine. */
export function overallOf(
  { criteria, passingScore }: PolicyTemplate,
  findings: readonly CriterionFinding[],
  violations: readonly Violation[],
): Overall {
  const weighed = criteria.flatMap((criterion) => weigh(criterion, findings));
  const unsure = weighed.filter(({ score }) => score === null);
  const sure = weighed.filter(({ score }) => score !== null);
  const rest = {
    coverage: weighed.length === 0 ? 1 : toHundredth(weightOf(sure) / weightOf(weighed)),
    unsureKeys: unsure.map(({ criterion }) => criterion.key),
    needsPerson: weighed.length === 0 || unsure.length > 0 || violations.some(({ isCertain }) => !isCertain),
  };
  if (sure.some(({ criterion, passed }) => criterion.isFatal && passed === false)) {
    return { score: 0, verdict: 'failed', failedBy: 'fatal_criterion', ...rest };
  }
  if (violations.some(({ severity, isCertain }) => severity === 'critical' && isCertain)) {
    return { score: 0, verdict: 'failed', failedBy: 'critical_violation', ...rest };
  }
  const score = mean(sure, 0);
  const worst = mean(weighed, 0);
  const best = mean(weighed, 100);
  if (best !== null && best < passingScore) return { score, verdict: 'failed', failedBy: 'below_pass', ...rest };
  const couldBeFatal =
    unsure.some(({ criterion }) => criterion.isFatal) ||
    violations.some(({ severity, isCertain }) => severity === 'critical' && !isCertain);
  const isPassed = worst !== null && worst >= passingScore && !couldBeFatal;
  return { score, verdict: isPassed ? 'passed' : 'undecided', failedBy: null, ...rest };
}

function weigh(criterion: Criterion, findings: readonly CriterionFinding[]): Weighed[] {
  const finding = findings.find(({ criterionKey }) => criterionKey === criterion.key)?.finding;
  if (finding?.kind === 'not_applicable') return [];
  if (finding?.kind === 'scored') return [{ criterion, score: finding.score, passed: finding.passed }];
  return [{ criterion, score: null, passed: null }];
}

function weightOf(weighed: readonly Weighed[]): number {
  return weighed.reduce((sum, { criterion }) => sum + criterion.weight, 0);
}

/** The weighted mean, with `whenUnsure` for what is unsure. */
function mean(weighed: readonly Weighed[], whenUnsure: number): number | null {
  const sum = weighed.reduce((total, { criterion, score }) => total + (score ?? whenUnsure) * criterion.weight, 0);
  return weighed.length === 0 ? null : toHundredth(sum / weightOf(weighed));
}
