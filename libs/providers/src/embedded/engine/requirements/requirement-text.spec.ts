import { requirementText } from './requirement-text.js';

describe('a requirement in few words', () => {
  it.each([
    ['You must have a clean driving licence.', 'A clean driving licence'],
    ['We are looking for someone with at least three years in a kitchen.', 'At least three years in a kitchen'],
    ['Some welding skills would be a bonus', 'Some welding skills'],
    ['Forklift experience is useful but not essential', 'Forklift experience'],
    ['Must have: a food hygiene certificate', 'A food hygiene certificate'],
    ['Calm under pressure', 'Calm under pressure'],
  ])('says "%s" as "%s"', (clause, text) => {
    expect(requirementText(clause)).toBe(text);
  });

  it('never grows past the limit of the contract, and never tears a character apart', () => {
    const text = requirementText('🚀'.repeat(400));
    expect(text.length).toBeLessThanOrEqual(500);
    expect(text.endsWith('🚀')).toBe(true);
  });
});
