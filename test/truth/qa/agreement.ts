import type { GoldenCall } from './calls/golden-call.js';
import type { Evaluated } from './evaluate.js';

/** One judgement beside what the author of the call expects. */
export interface Compared {
  call: string;
  what: string;
  expected: string;
  found: string;
}

export interface Counts {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

/** Everything that was found and expected of one call. */
export interface ComparedCall {
  call: GoldenCall;
  criteria: Compared[];
  violations: Compared[];
  resolution: Compared;
  /** Violations that a person is asked to look at; they count nowhere. */
  possible: number;
}

export function compare(call: GoldenCall, { findings, violations, resolution }: Evaluated): ComparedCall {
  const criteria = findings.map(({ criterionKey, finding }) => ({
    call: call.id,
    what: criterionKey,
    expected: call.failed.includes(criterionKey) ? 'fail' : call.notApplicable.includes(criterionKey) ? 'n/a' : 'pass',
    found:
      finding.kind === 'scored' ? (finding.passed ? 'pass' : 'fail') : finding.kind === 'unsure' ? 'unsure' : 'n/a',
  }));
  return {
    call,
    criteria,
    violations: comparedViolations(call, violations),
    resolution: {
      call: call.id,
      what: 'resolution',
      expected: call.isResolved === null ? 'n/a' : call.isResolved ? 'resolved' : 'open',
      found:
        resolution.kind === 'found'
          ? resolution.isResolved
            ? 'resolved'
            : 'open'
          : resolution.kind === 'unsure'
            ? 'unsure'
            : 'n/a',
    },
    possible: violations.filter(({ isCertain }) => !isCertain).length,
  };
}

/** A found violation is the expected one when rule and segment are the same. */
function comparedViolations(call: GoldenCall, violations: Evaluated['violations']): Compared[] {
  const placeOf = (said: string | undefined): number =>
    said === undefined ? -1 : call.segments.findIndex(({ text }) => text.includes(said));
  const expected = new Set(call.violations.map(({ rule, said }) => `${rule} @${placeOf(said)}`));
  const found = new Set(
    violations.filter(({ isCertain }) => isCertain).map(({ ruleKey, quote }) => `${ruleKey} @${quote?.segment ?? -1}`),
  );
  return [...new Set([...expected, ...found])].map((what) => ({
    call: call.id,
    what,
    expected: expected.has(what) ? 'violation' : 'none',
    found: found.has(what) ? 'violation' : 'none',
  }));
}

export function countsOf(compared: readonly Compared[], positive: string): Counts {
  return {
    truePositives: compared.filter((one) => one.expected === positive && one.found === positive).length,
    falsePositives: compared.filter((one) => one.expected !== positive && one.found === positive).length,
    falseNegatives: compared.filter((one) => one.expected === positive && one.found !== positive).length,
  };
}

export const precisionOf = ({ truePositives, falsePositives }: Counts): number =>
  truePositives / (truePositives + falsePositives || 1);
export const recallOf = ({ truePositives, falseNegatives }: Counts): number =>
  truePositives / (truePositives + falseNegatives || 1);

/** Shares of what is settled one way or the other, 0–1. */
export function agreementOf(compared: readonly Compared[]): {
  count: number;
  agreed: number;
  unsure: number;
  wrong: number;
} {
  const share = (is: (one: Compared) => boolean): number => compared.filter(is).length / (compared.length || 1);
  return {
    count: compared.length,
    agreed: share(({ expected, found }) => expected === found),
    unsure: share(({ found }) => found === 'unsure'),
    wrong: share(({ expected, found }) => expected !== found && found !== 'unsure'),
  };
}

/** The figures of one half of the set, then everything in which engine and author differ. */
export function agreementTable(halves: readonly { name: string; calls: readonly ComparedCall[] }[]): string {
  return [
    row('', ['calls', 'violations', 'precision', 'recall', 'possible']),
    ...halves.map(({ name, calls }) => {
      const violations = countsOf(
        calls.flatMap((one) => one.violations),
        'violation',
      );
      return row(name, [
        calls.length,
        violations.truePositives + violations.falseNegatives,
        precisionOf(violations).toFixed(2),
        recallOf(violations).toFixed(2),
        calls.reduce((sum, { possible }) => sum + possible, 0),
      ]);
    }),
    '',
    row('', ['criteria', 'agreed', 'unsure', 'wrong', '']),
    ...halves.map(({ name, calls }) =>
      agreementRow(
        name,
        calls.flatMap(({ criteria }) => criteria),
      ),
    ),
    '',
    row('', ['resolutions', 'agreed', 'unsure', 'wrong', '']),
    ...halves.map(({ name, calls }) =>
      agreementRow(
        name,
        calls.map(({ resolution }) => resolution),
      ),
    ),
    ...halves.flatMap(({ name, calls }) => ['', `other than expected, ${name}:`, ...differences(calls)]),
  ].join('\n');
}

function agreementRow(name: string, compared: readonly Compared[]): string {
  const { count, agreed, unsure, wrong } = agreementOf(compared);
  return row(name, [count, agreed.toFixed(2), unsure.toFixed(2), wrong.toFixed(2), '']);
}

function differences(calls: readonly ComparedCall[]): string[] {
  return calls
    .flatMap(({ criteria, violations, resolution }) => [...criteria, ...violations, resolution])
    .filter(({ expected, found }) => expected !== found)
    .map(({ call, what, expected, found }) => `  ${call.padEnd(36)} ${what.padEnd(26)} ${expected} -> ${found}`);
}

function row(name: string, cells: readonly (string | number)[]): string {
  return `${name.padEnd(24)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;
}
