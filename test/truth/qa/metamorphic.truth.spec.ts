import { EmbeddedLlm } from '../../../libs/providers/src/embedded/embedded-llm.js';
import { useEmbeddedEngine } from '../../support/engine.js';
import { tableOnPage, trimmed, writeTableOnPage } from '../golden/page.js';
import { ROUNDS } from './calls/all-calls.js';
import type { GoldenCall } from './calls/golden-call.js';
import { INJECTIONS, withInjection, withOtherNames, withPadding, withSmallTalk } from './changes.js';
import { evaluate, templateCalled, type Evaluated } from './evaluate.js';
import { PAGE, SHOULD_WRITE } from './written.js';

const CHANGED = new Set([
  'support/router-brush-off',
  'support/refund-promise',
  'sales/solar-pressure',
  'sales/investment-hype',
  'collections/threats',
  'collections/paid-in-full',
  'interview/office-family',
  'interview/driver-health-union',
]);

jest.setTimeout(400_000);

type Change = (call: GoldenCall) => GoldenCall;

describe('a conversation that is changed in something that does not count', () => {
  const engine = useEmbeddedEngine();
  const calls = ROUNDS.flatMap((round) => round.calls).filter(({ id }) => CHANGED.has(id));
  const unchanged = new Map<string, string>();
  const rows: string[] = [];
  const table = (): string => trimmed([row('', 'evaluations', 'moved'), ...rows].join('\n'));

  beforeAll(async () => {
    for (const call of calls) unchanged.set(call.id, await judged(call));
  });

  afterAll(() => {
    console.log(table());
    if (SHOULD_WRITE) writeTableOnPage('movement', table(), PAGE);
  });

  it.each<[string, readonly Change[]]>([
    ['names of the people', [withOtherNames(1), withOtherNames(2)]],
    ['small talk, in two orders', [withSmallTalk(false), withSmallTalk(true)]],
    ['padding in the middle', [withPadding]],
    ['spoken to the assessor', INJECTIONS.map(({ text, at }) => withInjection(text, at))],
  ])('is judged the same: %s', async (name, changes) => {
    const moved: string[] = [];
    for (const call of calls) {
      for (const change of changes) {
        const now = await judged(change(call));
        if (now !== unchanged.get(call.id)) moved.push(`${call.id}: ${now}\n${unchanged.get(call.id) ?? ''}`);
      }
    }
    rows.push(row(name, `${calls.length * changes.length}`, `${moved.length}`));
    expect(moved).toEqual([]);
  });

  it('is judged the same byte for byte by another engine that heard the calls in another order', async () => {
    const fresh = new EmbeddedLlm();
    try {
      for (const call of calls.toReversed().slice(0, 3)) {
        const policy = templateCalled(call.template);
        const again = await evaluate(fresh, policy, call.segments);
        expect(JSON.stringify(again)).toBe(JSON.stringify(await evaluate(engine.llm(), policy, call.segments)));
      }
    } finally {
      await fresh.stop();
    }
  });

  it('moves as docs/qa.md says (run with WRITE_QA=1 and commit what changes)', () => {
    expect(SHOULD_WRITE ? table() : tableOnPage('movement', PAGE)).toBe(table());
  });

  async function judged(call: GoldenCall): Promise<string> {
    return JSON.stringify(judgementOf(await evaluate(engine.llm(), templateCalled(call.template), call.segments)));
  }
});

/** What counts of an evaluation: where and in which words things were said may move. */
function judgementOf({ findings, violations, resolution, overall }: Evaluated): unknown {
  return {
    findings: findings.map(({ criterionKey, finding }) => [
      criterionKey,
      finding.kind,
      finding.kind === 'scored' ? finding.score : null,
    ]),
    violations: violations.map(({ ruleKey, isCertain }) => [ruleKey, isCertain]),
    resolution: resolution.kind === 'found' ? resolution.isResolved : resolution.kind,
    overall,
  };
}

function row(name: string, ...cells: string[]): string {
  return `${name.padEnd(28)}${cells.map((cell) => cell.padStart(12)).join('')}`;
}
