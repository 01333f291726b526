import { DEFAULT_DIMENSIONS, isSameRubric, rubricProblems, type RubricDimension } from './rubric.js';

const FIELD = 'dimensions';
const equally = (...names: string[]): RubricDimension[] => names.map((name) => ({ name, weight: 1 / names.length }));

describe('a rubric', () => {
  it('takes weights that add up to 1 although binary fractions do not quite', () => {
    const tenths = Array.from({ length: 10 }, (_, index) => ({ name: `Trait ${index}`, weight: 0.1 }));
    expect(rubricProblems(tenths, FIELD)).toEqual([]);
    expect(rubricProblems(equally('Care', 'Calm', 'Speed'), FIELD)).toEqual([]);
  });

  it.each([
    [0.999, true],
    [1.001, true],
    [0.998, false],
    [1.002, false],
  ])('of weights that add up to %p is taken: %p', (sum, isTaken) => {
    const dimensions = [
      { name: 'Care', weight: 0.5 },
      { name: 'Calm', weight: sum - 0.5 },
    ];
    expect(rubricProblems(dimensions, FIELD).length === 0).toBe(isTaken);
  });

  it('names the sum when it is not 1', () => {
    const problems = rubricProblems(
      [
        { name: 'Care', weight: 0.5 },
        { name: 'Calm', weight: 0.2 },
      ],
      'scoring_rubric.dimensions',
    );
    expect(problems).toEqual([
      { field: 'scoring_rubric.dimensions', message: 'weights must add up to 1, and these add up to 0.7' },
    ]);
  });

  it('refuses a dimension that is there twice, whatever its letters', () => {
    expect(rubricProblems(equally('Care', 'care '), FIELD)).toEqual([
      { field: 'dimensions[1].name', message: 'repeats the dimension "care "' },
    ]);
  });

  it('has 1 to 12 dimensions', () => {
    const thirteen = equally(...Array.from({ length: 13 }, (_, index) => `Trait ${index}`));
    expect(rubricProblems([], FIELD)).toHaveLength(1);
    expect(rubricProblems(thirteen, FIELD)).toHaveLength(1);
    expect(
      rubricProblems(
        thirteen.slice(0, 1).map((only) => ({ ...only, weight: 1 })),
        FIELD,
      ),
    ).toEqual([]);
  });

  it('that counts by default is sound itself', () => {
    expect(rubricProblems(DEFAULT_DIMENSIONS, FIELD)).toEqual([]);
    expect(DEFAULT_DIMENSIONS.map(({ weight }) => weight)).toEqual([0.25, 0.2, 0.2, 0.15, 0.2]);
  });
});

describe('a changed rubric', () => {
  const before: RubricDimension[] = [{ name: 'Care', weight: 1, description: 'For patients' }];

  it('is the same one when only the order of the keys differs', () => {
    expect(isSameRubric(before, [{ weight: 1, description: 'For patients', name: 'Care' }])).toBe(true);
  });

  it.each<[string, RubricDimension[]]>([
    ['another description', [{ name: 'Care', weight: 1, description: 'For colleagues' }]],
    ['anchors', [{ ...before[0]!, anchors: [{ level: 50, description: 'Names one case' }] }]],
    ['another order', [...equally('B', 'A')]],
  ])('is a new one with %s', (_, after) => {
    expect(isSameRubric(after.length === 2 ? equally('A', 'B') : before, after)).toBe(false);
  });
});
