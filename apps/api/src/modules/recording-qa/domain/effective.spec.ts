import { agreementOf } from './agreement.js';
import { effectiveOverall, judgementOf } from './effective.js';
import type { CriterionFinding } from './finding.js';
import type { Criterion, PolicyTemplate } from './policy-template.js';
import type { Violation } from './violation.js';

const criterion = (key: string, changes: Partial<Criterion> = {}): Criterion => ({
  ...{ key, name: key, weight: 50, passingScore: 70, isFatal: false, kind: 'behaviour', moment: 'anywhere' },
  ...{ appliesWhen: null, evaluationPrompt: key, examples: [] },
  ...changes,
});
const [GREETING, PRICE] = [criterion('greeting'), criterion('price', { isFatal: true })];
const TEMPLATE: PolicyTemplate = {
  ...{ name: 'x', description: '', passingScore: 70, violationRules: [] },
  criteria: [GREETING, PRICE],
};
const found = (criterionKey: string, score: number): CriterionFinding => ({
  ...{ criterionKey, feedback: '', confidence: 1 },
  finding: { kind: 'scored', score, passed: score >= 70, quotes: [] },
});
const FINDINGS = [found('greeting', 80), found('price', 20)];
const CRITICAL: Violation = {
  ...{ ruleKey: 'r', type: 'promise', severity: 'critical', description: '', quote: null },
  isCertain: false,
};

describe('an evaluation after people spoke', () => {
  it('is the engine’s where nobody said anything', () => {
    expect(effectiveOverall(TEMPLATE, FINDINGS, [], [])).toMatchObject({ score: 0, failedBy: 'fatal_criterion' });
  });

  it('counts what a person said instead of what the engine found', () => {
    const judged = [judgementOf(PRICE, 100, null)];
    expect(effectiveOverall(TEMPLATE, FINDINGS, [], judged)).toMatchObject({ score: 90, verdict: 'passed' });
    const left = [judgementOf(PRICE, null, 'There was no offer.')];
    expect(effectiveOverall(TEMPLATE, FINDINGS, [], left)).toMatchObject({ score: 80, verdict: 'passed' });
    expect(judgementOf(PRICE, 69, null)).toMatchObject({ state: 'scored', passed: false });
  });

  it('fails by a violation that a person confirmed, and not by one that was dismissed', () => {
    const judged = [judgementOf(PRICE, 100, null)];
    const after = (verdict: 'confirmed' | 'dismissed' | null) =>
      effectiveOverall(TEMPLATE, FINDINGS, [{ ...CRITICAL, verdict }], judged).verdict;
    expect([after(null), after('confirmed'), after('dismissed')]).toEqual(['undecided', 'failed', 'passed']);
  });
});

describe('agreement about a criterion', () => {
  it('is worked out over passed, failed and not applicable', () => {
    const pairs = [
      { one: 'passed', other: 'passed' },
      { one: 'passed', other: 'failed' },
      { one: 'failed', other: 'failed' },
      { one: 'not_applicable', other: 'not_applicable' },
    ] as const;
    // By hand: 3 of 4 agree; chance gives (2·1 + 1·2 + 1·1) / 16.
    expect(agreementOf(pairs)).toEqual({ n: 4, observed: 0.75, kappa: (0.75 - 5 / 16) / (1 - 5 / 16) });
    expect(agreementOf([])).toEqual({ n: 0, observed: null, kappa: null });
  });
});
