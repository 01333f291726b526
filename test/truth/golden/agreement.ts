import { spearman } from '../answers/order-statistics.js';
import type { Scores } from './assess.js';
import { BANDS, type Band, type GoldenInterview } from './read-interviews.js';

const SOLID_FROM = 45;
const STRONG_ABOVE = 70;

/** weak below 45, solid from 45 to 70, strong above. */
export function bandOf(score: number | null): Band {
  if (score === null) return 'none';
  if (score < SOLID_FROM) return 'weak';
  return score > STRONG_ABOVE ? 'strong' : 'solid';
}

/** One score beside the band that a person set. */
export interface Compared {
  role: string;
  id: string;
  what: string;
  expected: Band;
  score: number | null;
}

export function compare({ id, expected }: GoldenInterview, { overall, dimensions }: Scores): Compared[] {
  const [role = ''] = id.split('/');
  return [
    { role, id, what: 'overall', expected: expected.overall, score: overall },
    ...Object.entries(expected.dimensions).map(([what, band]) => ({
      role,
      id,
      what,
      expected: band,
      score: dimensions[what] ?? null,
    })),
  ];
}

export interface Agreement {
  count: number;
  /** Shares, 0 to 1. */
  exact: number;
  withinOne: number;
  /** Rank correlation of bands and scores; no evidence ranks lowest. */
  rank: number;
}

export function agreementOf(compared: readonly Compared[]): Agreement {
  const apart = compared.map(({ expected, score }) => Math.abs(rankOf(expected) - rankOf(bandOf(score))));
  return {
    count: compared.length,
    exact: apart.filter((steps) => steps === 0).length / apart.length,
    withinOne: apart.filter((steps) => steps <= 1).length / apart.length,
    rank: spearman(
      compared.map(({ expected }) => rankOf(expected)),
      compared.map(({ score }) => score ?? -1),
    ),
  };
}

const rankOf = (band: Band): number => BANDS.indexOf(band);

/** Agreement of dimensions and totals, in all and by role, then expected bands against found ones. */
export function agreementTables(compared: readonly Compared[]): string {
  const totals = compared.filter(({ what }) => what === 'overall');
  const dimensions = compared.filter(({ what }) => what !== 'overall');
  const roles = [...new Set(compared.map(({ role }) => role))];
  const isFitted = ({ role }: Compared): boolean => roles.indexOf(role) % 2 === 0;
  return [
    row('', ['scores', 'same band', 'within one', 'Spearman']),
    agreementRow('overall', totals),
    agreementRow('dimensions', dimensions),
    agreementRow(' fitted roles', dimensions.filter(isFitted)),
    agreementRow(
      ' other roles',
      dimensions.filter((one) => !isFitted(one)),
    ),
    ...roles.map((role) =>
      agreementRow(
        `  ${role}`,
        dimensions.filter((one) => one.role === role),
      ),
    ),
    '',
    confusion('overall', totals),
    '',
    confusion('dimensions', dimensions),
    '',
    'in another band than expected:',
    ...compared
      .filter(({ expected, score }) => bandOf(score) !== expected)
      .map(({ id, what, expected, score }) => `  ${id.padEnd(36)} ${what.padEnd(22)} ${expected} ${score ?? '-'}`),
  ].join('\n');
}

function agreementRow(name: string, compared: readonly Compared[]): string {
  const { count, exact, withinOne, rank } = agreementOf(compared);
  return row(name, [count, exact.toFixed(2), withinOne.toFixed(2), rank.toFixed(2)]);
}

function confusion(name: string, compared: readonly Compared[]): string {
  const rows = BANDS.map((expected) =>
    row(
      `  expected ${expected}`,
      BANDS.map((found) => compared.filter((one) => one.expected === expected && bandOf(one.score) === found).length),
    ),
  );
  return [row(`${name}, found:`, BANDS), ...rows].join('\n');
}

function row(name: string, cells: readonly (string | number)[]): string {
  return `${name.padEnd(24)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;
}
