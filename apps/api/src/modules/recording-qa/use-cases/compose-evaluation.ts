import { checkCriterion } from '../domain/finding.js';
import { overallOf, type FailedBy, type Overall } from '../domain/overall.js';
import type { PolicyTemplate } from '../domain/policy-template.js';
import { mergeProposals } from '../domain/reading.js';
import { checkResolution, type Resolution } from '../domain/resolution.js';
import { checkViolations } from '../domain/violation.js';
import type { EvaluationEntity } from '../entities/evaluation.entity.js';
import {
  toScoreContent,
  toViolationContent,
  type ScoreContent,
  type ViolationContent,
} from '../evaluation-content.mapper.js';
import type { Material } from './evaluation-material.js';
import type { Proposals } from './part-questions.js';

/** Everything that an evaluation says and that follows from what engines proposed. */
export interface EvaluationContent extends Pick<
  EvaluationEntity,
  'overallScore' | 'verdict' | 'failedBy' | 'coverage' | 'resolutionDetected' | 'resolutionConfidence' | 'llmAnalysis'
> {
  scores: ScoreContent[];
  violations: ViolationContent[];
}

/** Our own code makes the evaluation out of proposals: checks each against the words, and adds up. */
export function composeEvaluation({ policy, conversation }: Material, proposals: Proposals): EvaluationContent {
  const findings = policy.criteria.map((criterion) =>
    checkCriterion(criterion, mergeProposals(criterion, proposals.criteria.get(criterion.key) ?? []), conversation),
  );
  const violations = checkViolations(policy, proposals.violations, findings, conversation);
  const resolution = proposals.resolution && checkResolution(proposals.resolution, conversation);
  const overall = overallOf(policy, findings, violations);
  return {
    overallScore: overall.score,
    verdict: overall.verdict,
    failedBy: overall.failedBy,
    coverage: overall.coverage,
    resolutionDetected: resolution?.kind === 'found' ? resolution.isResolved : null,
    resolutionConfidence: resolution?.kind === 'found' ? resolution.confidence : null,
    llmAnalysis: inWords(policy, overall, violations.length, resolution),
    scores: policy.criteria.flatMap((criterion, position) => {
      const found = findings[position];
      return found ? [toScoreContent(criterion, position, found)] : [];
    }),
    violations: violations.map(toViolationContent),
  };
}

/** What an evaluation says by its rows: to be compared with what follows from the proposals. */
export function contentOf(
  evaluation: EvaluationEntity,
  scores: readonly ScoreContent[],
  violations: readonly ViolationContent[],
): EvaluationContent {
  const { overallScore, verdict, failedBy, coverage, resolutionDetected, resolutionConfidence, llmAnalysis } =
    evaluation;
  return {
    ...{ overallScore, verdict, failedBy, coverage, resolutionDetected, resolutionConfidence, llmAnalysis },
    scores: scores.map(withoutRow),
    violations: violations.map(withoutRow),
  };
}

const ROW = new Set(['id', 'createdAt', 'updatedAt', 'evaluationId']);

/** What a row says, without what makes it a row. */
function withoutRow<Content extends object>(row: Content): Content {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !ROW.has(name))) as Content;
}

const FAILED_BY: Readonly<Record<FailedBy, string>> = {
  fatal_criterion: 'a criterion was failed that must not be',
  critical_violation: 'there is a critical violation',
  below_pass: 'the score is too low',
};

function inWords(
  { criteria }: PolicyTemplate,
  { score, verdict, failedBy, unsureKeys }: Overall,
  violations: number,
  resolution: Resolution | null,
): string {
  const names = criteria.filter(({ key }) => unsureKeys.includes(key)).map(({ name }) => name);
  const sentences = [
    failedBy ? `Failed: ${FAILED_BY[failedBy]}.` : verdict === 'passed' ? 'Passed.' : 'A person has to decide.',
    score === null ? 'Nothing could be scored.' : `Overall score ${score}.`,
    violations === 0 ? 'No violation was found.' : `Violations found: ${violations}.`,
    ...(names.length > 0 ? [`Unsure: ${names.join(', ')}.`] : []),
    ...(resolution?.kind === 'found' ? [`The matter was ${resolution.isResolved ? '' : 'not '}settled.`] : []),
  ];
  return sentences.join(' ');
}
