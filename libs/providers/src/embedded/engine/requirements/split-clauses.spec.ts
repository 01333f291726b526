import { splitClauses } from './split-clauses.js';

describe('the demands of one sentence', () => {
  it.each([
    [
      'You plan the weekly menus, and you are responsible for ordering.',
      ['You plan the weekly menus', 'you are responsible for ordering.'],
    ],
    [
      'Applicants need a degree in law and a driving licence.',
      ['Applicants need a degree in law', 'a driving licence.'],
    ],
    ['Two years in retail; a first aid certificate; tact', ['Two years in retail', 'a first aid certificate', 'tact']],
    [
      'Plan, carry out and check repairs of pumps and valves',
      ['Plan, carry out and check repairs of pumps and valves'],
    ],
    ['You stay calm when you are alone', ['You stay calm when you are alone']],
  ])('cuts "%s"', (sentence, clauses) => {
    expect(splitClauses(sentence)).toEqual(clauses);
  });
});
