import { required } from '../templates/draft.js';
import type { CriterionFinding, Finding } from './finding.js';
import { overallOf } from './overall.js';
import type { PolicyTemplate } from './policy-template.js';
import type { Violation } from './violation.js';

const criterion = (key: string, weight: number, isFatal = false) =>
  required({ key, name: key, weight, isFatal, evaluationPrompt: key });
const POLICY: PolicyTemplate = {
  ...{ name: 'Policy', description: '', passingScore: 70, violationRules: [] },
  criteria: [criterion('fatal', 50, true), criterion('big', 30), criterion('small', 20)],
};
const scored = (score: number): Finding => ({ kind: 'scored', score, passed: score >= 70, quotes: [] });
const UNSURE: Finding = { kind: 'unsure', reason: 'mumbled' };
const NOT_APPLICABLE: Finding = { kind: 'not_applicable', reason: 'wrong number' };

const overall = (fatal: Finding, big: Finding, small: Finding, violations: Violation[] = []) =>
  overallOf(
    POLICY,
    Object.entries({ fatal, big, small }).map(([criterionKey, finding]): CriterionFinding => ({
      criterionKey,
      finding,
      feedback: '',
      confidence: 1,
    })),
    violations,
  );
const violation = (isCertain: boolean, severity: Violation['severity'] = 'critical'): Violation => ({
  ...{ ruleKey: 'rule', type: 'tone', description: '', quote: null },
  ...{ severity, isCertain },
});

describe('the overall score', () => {
  it('is the weighted mean of what applies and is sure', () => {
    expect(overall(scored(100), scored(50), scored(75))).toMatchObject({ score: 80, verdict: 'passed', coverage: 1 });
    expect(overall(scored(100), NOT_APPLICABLE, scored(30))).toMatchObject({
      score: 80,
      verdict: 'passed',
      coverage: 1,
    });
    expect(overall(scored(100), scored(50), UNSURE)).toMatchObject({
      score: 81.25,
      coverage: 0.8,
      unsureKeys: ['small'],
    });
  });

  it('is 0 and failed by rule when a fatal criterion failed or a violation is critical', () => {
    expect(overall(scored(0), scored(100), scored(100))).toMatchObject({ score: 0, failedBy: 'fatal_criterion' });
    expect(overall(scored(100), scored(100), scored(100), [violation(true)])).toMatchObject({
      ...{ score: 0, verdict: 'failed', failedBy: 'critical_violation' },
    });
    expect(overall(scored(100), scored(100), scored(100), [violation(true, 'high')]).verdict).toBe('passed');
  });

  it('fails below the pass, and only when what is unsure could not lift it', () => {
    expect(overall(scored(100), scored(0), scored(50))).toMatchObject({ score: 60, failedBy: 'below_pass' });
    expect(overall(scored(100), scored(0), UNSURE)).toMatchObject({ verdict: 'undecided', needsPerson: true });
  });

  it('passes in spite of what is unsure only when that could not turn it', () => {
    expect(overall(scored(100), scored(100), UNSURE)).toMatchObject({ verdict: 'passed', needsPerson: true });
    expect(overall(UNSURE, scored(100), scored(100)).verdict).toBe('undecided');
    expect(overall(scored(100), scored(100), scored(100), [violation(false)])).toMatchObject({
      ...{ score: 100, verdict: 'undecided', needsPerson: true },
    });
  });

  it('is nothing when nothing is sure or nothing applies', () => {
    expect(overall(UNSURE, UNSURE, UNSURE)).toMatchObject({ score: null, verdict: 'undecided', coverage: 0 });
    expect(overall(NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE)).toMatchObject({
      ...{ score: null, verdict: 'undecided', needsPerson: true },
    });
  });
});
