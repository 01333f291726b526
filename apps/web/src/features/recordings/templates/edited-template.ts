import type { CriterionRequest, TemplateRequest, TemplateResponse, ViolationRuleRequest } from '#libs/api-client';

export const KINDS = ['behaviour', 'required_statement', 'prohibited_phrase', 'outcome'] as const;
export const MOMENTS = ['anywhere', 'opening', 'closing'] as const;
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export const RULE_TYPES = [
  'prohibited_phrase',
  'missing_disclosure',
  'unlawful_question',
  'promise',
  'tone',
] as const satisfies readonly ViolationRuleRequest['type'][];

/** Weights may differ from 100 by so little. */
const TOLERANCE = 0.01;
const USUAL_PASS = 70;

export const emptyCriterion = (): CriterionRequest => ({
  category_name: '',
  weight: 0,
  passing_score: USUAL_PASS,
  evaluation_prompt: '',
  kind: 'behaviour',
  moment: 'anywhere',
});

export const emptyTemplate = (): TemplateRequest => ({
  name: '',
  description: '',
  passing_score: USUAL_PASS,
  criteria: [{ ...emptyCriterion(), weight: 100 }],
  violation_rules: [],
});

export const toRequest = ({
  name,
  description,
  passing_score,
  criteria,
  violation_rules,
}: TemplateResponse): TemplateRequest => ({ name, description, passing_score, criteria, violation_rules });

export const sumOf = (criteria: readonly CriterionRequest[]): number =>
  Math.round(criteria.reduce((sum, { weight }) => sum + weight, 0) * 100) / 100;

export const addsUp = (criteria: readonly CriterionRequest[]): boolean => Math.abs(sumOf(criteria) - 100) <= TOLERANCE;

/** `No guarantees` becomes `no_guarantees`. */
export const keyOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 80);

export const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
