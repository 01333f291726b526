import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useEmbeddedEngine } from '../../support/engine.js';
import { agreementOf, agreementTables, compare, type Compared } from './agreement.js';
import { assess, type Scores } from './assess.js';
import { SHOULD_WRITE, tableOnPage, trimmed, writeTableOnPage } from './page.js';
import { readInterviews } from './read-interviews.js';

/**
 * Invented interviews with the bands that their author set before any of them was scored. The scores are frozen in
 * `golden.json`. After a change that is meant to move them, look at what moved, then write them and the page again:
 *
 *     WRITE_TRUTH=1 NODE_OPTIONS=--experimental-vm-modules node node_modules/jest/bin/jest.js -i test/truth/golden test/truth/metamorphic
 */
const FROZEN = join(__dirname, 'golden.json');
const MOST_DRIFT = 0.01;
/** What must hold, a little below what was measured. */
const FLOORS = {
  overall: { exact: 0.86, withinOne: 1, rank: 0.9 },
  dimensions: { exact: 0.84, withinOne: 1, rank: 0.9 },
} as const;

jest.setTimeout(400_000);

describe('the golden set', () => {
  const engine = useEmbeddedEngine();
  const interviews = readInterviews();
  const scored: Record<string, Scores> = {};
  let compared: Compared[] = [];

  beforeAll(async () => {
    for (const interview of interviews) scored[interview.id] = await assess(engine.llm(), interview);
    compared = interviews.flatMap((interview) =>
      compare(interview, scored[interview.id] ?? { overall: null, dimensions: {} }),
    );
    if (SHOULD_WRITE) {
      writeFileSync(FROZEN, `${JSON.stringify(scored, null, 2)}\n`);
      writeTableOnPage('agreement', trimmed(agreementTables(compared)));
    }
  });

  it('has at least 40 interviews of 6 to 12 exchanges over 8 roles, each with a band for every dimension', () => {
    expect(interviews.length).toBeGreaterThanOrEqual(40);
    expect(new Set(interviews.map(({ role }) => role.title)).size).toBeGreaterThanOrEqual(8);
    for (const { id, exchanges, expected, rubric } of interviews) {
      expect([id, exchanges.length >= 6 && exchanges.length <= 12]).toEqual([id, true]);
      expect([id, ...Object.keys(expected.dimensions).sort()]).toEqual([id, ...rubric.map(({ name }) => name).sort()]);
    }
  });

  it('is scored as it was when a person last looked at it', () => {
    const frozen = JSON.parse(readFileSync(FROZEN, 'utf8')) as Record<string, Scores>;
    const drift = Object.keys({ ...frozen, ...scored }).flatMap((id) => driftOf(id, frozen[id], scored[id]));
    const renew =
      'Review what moved; if it is meant, write golden.json again with WRITE_TRUTH=1 (see the top of this file).';
    expect({ drift, whatToDo: drift.length > 0 ? renew : 'nothing' }).toEqual({ drift: [], whatToDo: 'nothing' });
  });

  it('agrees with the person who set the bands as well as it did', () => {
    const tables = agreementTables(compared);
    console.log(tables);
    const totals = compared.filter(({ what }) => what === 'overall');
    const dimensions = compared.filter(({ what }) => what !== 'overall');
    for (const [floor, agreement] of [
      [FLOORS.overall, agreementOf(totals)],
      [FLOORS.dimensions, agreementOf(dimensions)],
    ] as const) {
      expect(agreement.exact).toBeGreaterThanOrEqual(floor.exact);
      expect(agreement.withinOne).toBeGreaterThanOrEqual(floor.withinOne);
      expect(agreement.rank).toBeGreaterThanOrEqual(floor.rank);
    }
  });

  it('calls nobody better than the person did: weak answers stay weak, and solid ones do not become strong', () => {
    const flattered = compared.filter(
      ({ expected, score }) =>
        score !== null && ((expected === 'weak' && score >= 45) || (expected === 'solid' && score > 70)),
    );
    expect(flattered).toEqual([]);
  });

  it('agrees as docs/truth.md says (run with WRITE_TRUTH=1 and commit what changes)', () => {
    expect(tableOnPage('agreement')).toBe(trimmed(agreementTables(compared)));
  });
});

function driftOf(id: string, before: Scores | undefined, now: Scores | undefined): string[] {
  if (!before || !now) return [`${id}: ${before ? 'is gone' : 'is new'}`];
  const was = { overall: before.overall, ...before.dimensions };
  const is: Record<string, number | null> = { overall: now.overall, ...now.dimensions };
  return Object.entries(was).flatMap(([what, score]) => {
    const after = is[what] ?? null;
    const moved = score === null || after === null ? score !== after : Math.abs(after - score) > MOST_DRIFT;
    return moved ? [`${id}, ${what}: ${score ?? 'no evidence'} is now ${after ?? 'no evidence'}`] : [];
  });
}
