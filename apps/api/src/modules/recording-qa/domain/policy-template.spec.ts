import { TEMPLATE_LIBRARY } from '../templates/library.js';
import { templateProblems, type PolicyTemplate } from './policy-template.js';

const [{ template: SUPPORT } = { template: undefined }] = TEMPLATE_LIBRARY;

function changed(change: (template: PolicyTemplate) => Partial<PolicyTemplate>): string[] {
  if (!SUPPORT) throw new Error('The library is empty');
  return templateProblems({ ...SUPPORT, ...change(SUPPORT) }).map(({ field, message }) => `${field} ${message}`);
}

describe('a policy template', () => {
  it.each(TEMPLATE_LIBRARY.map(({ key, template }) => [key, template] as const))(
    'of the library has no contradiction, and weights that add up to 100: %s',
    (_, template) => {
      expect(templateProblems(template)).toEqual([]);
      expect(template.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    },
  );

  it('is refused when its weights do not add up', () => {
    expect(changed(({ criteria }) => ({ criteria: criteria.slice(1) }))).toEqual([
      'criteria weights must add up to 100, and these add up to 90',
    ]);
  });

  it('is refused with a name or key twice, whatever its case and blanks', () => {
    const problems = changed(({ criteria }) => ({
      criteria: criteria.map((one, index) => (index === 1 ? { ...one, name: ' greeting  AND identification' } : one)),
    }));
    expect(problems).toEqual(['criteria[1].category_name repeats " greeting  AND identification"']);
  });

  it('is refused when it prohibits what it requires', () => {
    const problems = changed(({ violationRules }) => ({
      violationRules: violationRules.map((rule) =>
        rule.type === 'tone' ? { ...rule, phrases: ['Is there anything else I can help you with today'] } : rule,
      ),
    }));
    expect(problems).toEqual(['violation_rules[3].phrases[0] is required by "Closing"']);
  });

  it('is refused with an empty prompt, a weight of nothing or a score off the scale', () => {
    const problems = changed(({ criteria }) => ({
      passingScore: 101,
      criteria: criteria.map((one, index) =>
        index === 0 ? { ...one, evaluationPrompt: ' ', weight: 0, passingScore: -1 } : { ...one, weight: 100 / 7 },
      ),
    }));
    expect(problems).toEqual([
      'passing_score must be from 0 to 100',
      'criteria[0].evaluation_prompt must not be empty',
      'criteria[0].weight must be more than 0 and at most 100',
      'criteria[0].passing_score must be from 0 to 100',
    ]);
  });

  it('is refused when a missing disclosure is about nothing that is required', () => {
    const problems = changed(({ violationRules }) => ({
      violationRules: violationRules.map((rule) =>
        rule.type === 'missing_disclosure' ? { ...rule, criterionKey: 'resolution' } : rule,
      ),
    }));
    expect(problems).toEqual(
      [0, 1].map((index) => `violation_rules[${index}].criterion_key must be the key of a required statement`),
    );
  });
});
