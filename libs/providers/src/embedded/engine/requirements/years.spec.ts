import { yearsAskedFor } from './years.js';

describe('years asked for', () => {
  it.each([
    ['At least 3 years of experience', 3],
    ['3-5 years in a law firm', 3],
    ['5+ yrs with Java', 5],
    ['Two or more years as a cook', 2],
    ['three (3) years of practice', 3],
    ['A minimum of 18 months on the road', 1],
    ['at least a year', 1],
    ["Seven years' work in a bank", 7],
  ])('reads "%s" as %d', (line, years) => {
    expect(yearsAskedFor(line)).toBe(years);
  });

  it.each(['Founded in 1988', 'You must be 18 years old', 'A degree in law', 'A 2 year contract', 'Class 3 licence'])(
    'finds none in "%s"',
    (line) => {
      expect(yearsAskedFor(line)).toBeNull();
    },
  );
});
