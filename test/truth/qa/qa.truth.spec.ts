import { readFileSync, writeFileSync } from 'node:fs';
import { useEmbeddedEngine } from '../../support/engine.js';
import { tableOnPage, trimmed, writeTableOnPage } from '../golden/page.js';
import {
  agreementOf,
  agreementTable,
  compare,
  countsOf,
  precisionOf,
  recallOf,
  type ComparedCall,
} from './agreement.js';
import { ROUNDS } from './calls/all-calls.js';
import { evaluate, templateCalled, type Evaluated } from './evaluate.js';
import { evaluationPage } from './evaluation-page.js';
import { PAGE, pageOf, SHOULD_WRITE } from './written.js';

/**
 * Invented calls with what their author expected before the engine heard them. After a change that is meant to move
 * findings, look at what moved, then write the pages again:
 *
 *     WRITE_QA=1 NODE_OPTIONS=--experimental-vm-modules node node_modules/jest/bin/jest.js -i test/truth/qa
 */
const SHOWN = ['support/refund-promise', 'interview/driver-health-union', 'collections/medical-bill'];
/** What must hold, a little below what was measured. */
const FLOORS: Readonly<Record<string, { precision: number; recall: number; agreed: number; wrong: number }>> = {
  tuning: { precision: 0.95, recall: 0.95, agreed: 0.96, wrong: 0.01 },
  'held out': { precision: 0.9, recall: 0.95, agreed: 0.92, wrong: 0.04 },
  'second round': { precision: 0.95, recall: 0.9, agreed: 0.93, wrong: 0.02 },
  'third round': { precision: 0.88, recall: 0.75, agreed: 0.88, wrong: 0.05 },
  'fourth round': { precision: 0.65, recall: 0.4, agreed: 0.75, wrong: 0.16 },
};

jest.setTimeout(400_000);

describe('the golden calls', () => {
  const engine = useEmbeddedEngine();
  const evaluated = new Map<string, Evaluated>();
  const rounds: { name: string; calls: ComparedCall[] }[] = [];
  const calls = ROUNDS.flatMap((round) => round.calls);

  beforeAll(async () => {
    for (const call of calls) {
      evaluated.set(call.id, await evaluate(engine.llm(), templateCalled(call.template), call.segments));
    }
    for (const { name, calls: some } of ROUNDS) {
      rounds.push({ name, calls: some.map((call) => compare(call, evaluationOf(call.id))) });
    }
    if (!SHOULD_WRITE) return;
    writeTableOnPage('agreement', trimmed(agreementTable(rounds)), PAGE);
    for (const id of SHOWN) writeFileSync(pageOf(id), pageFor(id));
  });

  it('are at least 25, of every template, each with what is expected at a place that is there', () => {
    expect(calls.length).toBeGreaterThanOrEqual(25);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(calls.length);
    expect(new Set(calls.map(({ template }) => template)).size).toBe(5);
    for (const { id, template, failed, notApplicable, violations, segments } of calls) {
      const { criteria, violationRules } = templateCalled(template);
      const keys = [...criteria, ...violationRules].map(({ key }) => key);
      const named = [...failed, ...notApplicable, ...violations.map(({ rule }) => rule)];
      expect([id, named.filter((key) => !keys.includes(key))]).toEqual([id, []]);
      const said = violations.flatMap((violation) => violation.said ?? []);
      expect([id, said.filter((words) => !segments.some(({ text }) => text.includes(words)))]).toEqual([id, []]);
    }
  });

  it('are judged as well as they were, round by round', () => {
    console.log(agreementTable(rounds));
    for (const { name, calls: some } of rounds) {
      const floor = FLOORS[name];
      const violations = countsOf(
        some.flatMap((one) => one.violations),
        'violation',
      );
      const { agreed, wrong } = agreementOf(some.flatMap(({ criteria }) => criteria));
      expect([name, precisionOf(violations) >= (floor?.precision ?? 1)]).toEqual([name, true]);
      expect([name, recallOf(violations) >= (floor?.recall ?? 1)]).toEqual([name, true]);
      expect([name, agreed >= (floor?.agreed ?? 1), wrong <= (floor?.wrong ?? 0)]).toEqual([name, true, true]);
    }
  });

  it('rest on words that stand in the segment they cite, said by those held to the policy', () => {
    for (const call of calls) {
      const { findings, violations } = evaluationOf(call.id);
      const quotes = [
        ...findings.flatMap(({ finding, criterionKey }) =>
          finding.kind === 'scored' ? finding.quotes.map((quote) => ({ quote, criterionKey })) : [],
        ),
        ...violations.flatMap(({ quote }) => (quote ? [{ quote, criterionKey: null }] : [])),
      ];
      const outcomes = templateCalled(call.template).criteria.filter(({ kind }) => kind === 'outcome');
      for (const { quote, criterionKey } of quotes) {
        const segment = call.segments[quote.segment];
        expect(segment?.text.slice(quote.start, quote.end)).toBe(quote.text);
        if (outcomes.some(({ key }) => key === criterionKey)) continue;
        expect(['agent', 'interviewer']).toContain(segment?.speaker);
      }
    }
  });

  it('are judged as docs/qa.md and its recordings say (run with WRITE_QA=1 and commit what changes)', () => {
    expect(tableOnPage('agreement', PAGE)).toBe(trimmed(agreementTable(rounds)));
    for (const id of SHOWN) expect(readFileSync(pageOf(id), 'utf8')).toBe(pageFor(id));
  });

  function evaluationOf(id: string): Evaluated {
    const found = evaluated.get(id);
    if (!found) throw new Error(`${id} was not evaluated`);
    return found;
  }

  function pageFor(id: string): string {
    const call = calls.find((one) => one.id === id);
    if (!call) throw new Error(`No call is named ${id}`);
    return evaluationPage(call, evaluationOf(id));
  }
});
