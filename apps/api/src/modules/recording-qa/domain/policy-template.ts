import type { FieldError } from '#libs/kernel';

/** What a criterion asks of those who speak for the organisation. */
export const CRITERION_KINDS = ['required_statement', 'prohibited_phrase', 'behaviour', 'outcome'] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/** Where in the conversation a statement has to be made. */
export const MOMENTS = ['anywhere', 'opening', 'closing'] as const;
export type Moment = (typeof MOMENTS)[number];

export interface Criterion {
  /** Stable name within the template, the same in every version. */
  key: string;
  name: string;
  /** Per cent of the whole, more than 0; those of a template add up to 100. */
  weight: number;
  /** 0–100, inclusive. */
  passingScore: number;
  /** Failing it fails the whole conversation. */
  isFatal: boolean;
  kind: CriterionKind;
  moment: Moment;
  /** When it counts at all, in words; null: always. */
  appliesWhen: string | null;
  /** What is asked for, in words for an engine. */
  evaluationPrompt: string;
  /** Sentences that meet a requirement, or that break a prohibition. */
  examples: readonly string[];
}

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Violations that an engine looks for in the words. A missing disclosure is a criterion that failed instead. */
export const SPOKEN_VIOLATIONS = ['prohibited_phrase', 'unlawful_question', 'promise', 'tone'] as const;
export type SpokenViolationType = (typeof SPOKEN_VIOLATIONS)[number];

export type ViolationRule = {
  key: string;
  severity: Severity;
  /** What is not allowed, in words for an engine and for people. */
  description: string;
} & (
  | { type: 'missing_disclosure'; criterionKey: string }
  /** `phrases`: what must not be said, in any near wording; may be empty where the type says enough. */
  | { type: SpokenViolationType; phrases: readonly string[] }
);

export interface PolicyTemplate {
  name: string;
  description: string;
  /** 0–100: an overall score below it fails. */
  passingScore: number;
  criteria: readonly Criterion[];
  violationRules: readonly ViolationRule[];
}

export const MOST_CRITERIA = 30;
export const MOST_VIOLATION_RULES = 30;
const WHOLE = 100;
const WEIGHT_TOLERANCE = 0.01;

/** Everything in a template that contradicts itself, with the place it stands at, named as on the wire. */
export function templateProblems(template: PolicyTemplate): FieldError[] {
  const { criteria, violationRules } = template;
  return [
    ...outsideOfScale(template.passingScore, 'passing_score'),
    ...wrongCount(criteria, 1, MOST_CRITERIA, 'criteria'),
    ...wrongCount(violationRules, 0, MOST_VIOLATION_RULES, 'violation_rules'),
    ...criteria.flatMap((criterion, index) => criterionProblems(criterion, `criteria[${index}]`)),
    ...repeated(criteria, ({ key }) => key, 'criteria', 'key'),
    ...repeated(criteria, ({ name }) => name, 'criteria', 'category_name'),
    ...wrongSum(criteria),
    ...repeated(violationRules, ({ key }) => key, 'violation_rules', 'key'),
    ...violationRules.flatMap((rule, index) => ruleProblems(rule, criteria, `violation_rules[${index}]`)),
    ...contradictions(template),
  ];
}

function criterionProblems({ weight, passingScore, evaluationPrompt, name, key }: Criterion, at: string): FieldError[] {
  return [
    ...empty(key, `${at}.key`),
    ...empty(name, `${at}.category_name`),
    ...empty(evaluationPrompt, `${at}.evaluation_prompt`),
    ...(weight > 0 && weight <= WHOLE
      ? []
      : [{ field: `${at}.weight`, message: 'must be more than 0 and at most 100' }]),
    ...outsideOfScale(passingScore, `${at}.passing_score`),
  ];
}

function ruleProblems(rule: ViolationRule, criteria: readonly Criterion[], at: string): FieldError[] {
  const missing = empty(rule.description, `${at}.description`);
  if (rule.type === 'prohibited_phrase' && rule.phrases.length === 0) {
    return [...missing, { field: `${at}.phrases`, message: 'must name at least one phrase' }];
  }
  if (rule.type !== 'missing_disclosure') return missing;
  const criterion = criteria.find(({ key }) => key === rule.criterionKey);
  if (criterion?.kind === 'required_statement') return missing;
  return [...missing, { field: `${at}.criterion_key`, message: 'must be the key of a required statement' }];
}

/** The same words required in one place and prohibited in another. */
function contradictions({ criteria, violationRules }: PolicyTemplate): FieldError[] {
  const required = new Map(
    criteria
      .filter(({ kind }) => kind === 'required_statement')
      .flatMap(({ name, examples }) => examples.map((example): [string, string] => [foldPhrase(example), name])),
  );
  const refused = (phrases: readonly string[], at: string): FieldError[] =>
    phrases.flatMap((phrase, index) => {
      const by = required.get(foldPhrase(phrase));
      return by === undefined ? [] : [{ field: `${at}[${index}]`, message: `is required by "${by}"` }];
    });
  return [
    ...criteria.flatMap(({ kind, examples }, index) =>
      kind === 'prohibited_phrase' ? refused(examples, `criteria[${index}].examples`) : [],
    ),
    ...violationRules.flatMap((rule, index) =>
      rule.type === 'missing_disclosure' ? [] : refused(rule.phrases, `violation_rules[${index}].phrases`),
    ),
  ];
}

function repeated<T>(entries: readonly T[], nameOf: (entry: T) => string, list: string, field: string): FieldError[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const name = foldPhrase(nameOf(entry));
    if (seen.has(name)) return [{ field: `${list}[${index}].${field}`, message: `repeats "${nameOf(entry)}"` }];
    seen.add(name);
    return [];
  });
}

function wrongSum(criteria: readonly Criterion[]): FieldError[] {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  if (Math.abs(sum - WHOLE) <= WEIGHT_TOLERANCE) return [];
  return [{ field: 'criteria', message: `weights must add up to 100, and these add up to ${Number(sum.toFixed(2))}` }];
}

function wrongCount(entries: readonly unknown[], fewest: number, most: number, field: string): FieldError[] {
  if (entries.length >= fewest && entries.length <= most) return [];
  return [{ field, message: `must have ${fewest} to ${most} entries` }];
}

const outsideOfScale = (score: number, field: string): FieldError[] =>
  score >= 0 && score <= WHOLE ? [] : [{ field, message: 'must be from 0 to 100' }];

const empty = (text: string, field: string): FieldError[] =>
  text.trim() === '' ? [{ field, message: 'must not be empty' }] : [];

/** Two phrases are the same when only case, punctuation and blanks differ. */
function foldPhrase(phrase: string): string {
  return (
    phrase
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
