import type { Criterion, CriterionKind } from '../domain/policy-template.js';

type Written = Pick<Criterion, 'key' | 'name' | 'weight' | 'evaluationPrompt'> & Partial<Criterion>;

const of =
  (kind: CriterionKind) =>
  (written: Written): Criterion => ({
    ...{ passingScore: 70, isFatal: false, moment: 'anywhere', appliesWhen: null, examples: [], kind },
    ...written,
  });

/** A criterion with what most of them have: passed from 70, not fatal, anywhere in the conversation, always. */
export const required = of('required_statement');
export const prohibited = of('prohibited_phrase');
export const behaviour = of('behaviour');
export const outcome = of('outcome');
