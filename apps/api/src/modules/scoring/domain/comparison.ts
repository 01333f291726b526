import { toHundredth, type LocatedQuote } from '#libs/kernel';
import { basisWarnings, type ScoringBasis } from './comparability.js';
import type { CountedDimension } from './counted-rubric.js';

/** One dimension of an assessment that is compared. */
export interface ComparedDimension {
  dimension: string;
  /** 0 to 100; null for insufficient evidence. */
  score: number | null;
  weight: number;
  /** 0 to 1. */
  confidence: number;
  quotes: LocatedQuote[];
}

export interface ComparedAssessment extends ScoringBasis {
  dimensions: readonly ComparedDimension[];
}

/** What one candidate's assessment says about one criterion. */
export type Cell =
  | { state: 'scored'; score: number; weight: number; confidence: number; quotes: LocatedQuote[] }
  | { state: 'insufficient_evidence'; weight: number; confidence: number }
  /** Their interview was scored by a version of the rubric that does not have it. */
  | { state: 'not_in_rubric' }
  | { state: 'not_assessed' };

/** One criterion, candidates side by side. */
export interface ComparedCriterion {
  name: string;
  description: string;
  /** Whether every version that it was scored by describes it the same way. */
  isComparable: boolean;
  /** Points between the highest and the lowest score; null with fewer than two scores, or where they do not compare. */
  difference: number | null;
  cells: Cell[];
}

/** Dimensions of a rubric by its version. */
export type RubricVersions = ReadonlyMap<number, readonly CountedDimension[]>;

const MOST_QUOTES = 3;

/**
 * The criteria of the rubric that counts now, in its order, then those that only older versions have.
 *
 * @param assessments in the order asked for; null for who was not assessed.
 */
export function compareCriteria(
  current: readonly CountedDimension[],
  versions: RubricVersions,
  assessments: readonly (ComparedAssessment | null)[],
): ComparedCriterion[] {
  const scoredBy = assessments.flatMap((assessment) => assessment?.dimensions ?? []);
  const names = new Set([...current, ...scoredBy].map((each) => ('name' in each ? each.name : each.dimension)));
  return [...names].map((name) => {
    const cells = assessments.map((assessment) => cellOf(assessment, name));
    const definitions = assessments.flatMap((assessment) => definitionOf(assessment, name, versions));
    const isComparable = new Set(definitions.map(meaning)).size < 2;
    const shown = current.find((dimension) => dimension.name === name) ?? definitions.find((one) => one !== null);
    return {
      name,
      description: shown?.description ?? '',
      isComparable,
      difference: spread(cells, isComparable),
      cells,
    };
  });
}

/** Why scores side by side do not say who is better, in sentences for staff; empty when they compare. */
export function comparisonWarnings(
  criteria: readonly ComparedCriterion[],
  assessments: readonly (ComparedAssessment | null)[],
): string[] {
  const unlike = criteria.filter(({ isComparable }) => !isComparable).map(({ name }) => name);
  const weighing = assessments.flatMap((assessment) => (assessment ? [weights(assessment)] : []));
  return [
    ...basisWarnings(assessments.filter((assessment) => assessment !== null)),
    ...(unlike.length > 0
      ? [`Not comparable, because the rubric describes it differently: ${unlike.join(', ')}.`]
      : []),
    ...(new Set(weighing).size > 1 ? ['The overall scores weigh the criteria differently.'] : []),
  ];
}

function cellOf(assessment: ComparedAssessment | null, name: string): Cell {
  if (!assessment) return { state: 'not_assessed' };
  const found = assessment.dimensions.find(({ dimension }) => dimension === name);
  if (!found) return { state: 'not_in_rubric' };
  const { score, weight, confidence, quotes } = found;
  if (score === null) return { state: 'insufficient_evidence', weight, confidence };
  return { state: 'scored', score, weight, confidence, quotes: quotes.slice(0, MOST_QUOTES) };
}

/** By which definition this criterion was scored, in a list of one; null when that was not kept. */
function definitionOf(
  assessment: ComparedAssessment | null,
  name: string,
  versions: RubricVersions,
): (CountedDimension | null)[] {
  if (!assessment?.dimensions.some(({ dimension }) => dimension === name)) return [];
  const rubric = assessment.rubricVersion === null ? undefined : versions.get(assessment.rubricVersion);
  return [rubric?.find((dimension) => dimension.name === name) ?? null];
}

const meaning = (definition: CountedDimension | null): string =>
  JSON.stringify(
    definition && [definition.description, definition.anchors.map(({ level, description }) => [level, description])],
  );

const weights = ({ dimensions }: ComparedAssessment): string =>
  JSON.stringify(dimensions.map(({ dimension, weight }) => [dimension, weight]).sort());

function spread(cells: readonly Cell[], isComparable: boolean): number | null {
  const scores = cells.flatMap((cell) => (cell.state === 'scored' ? [cell.score] : []));
  if (!isComparable || scores.length < 2) return null;
  return toHundredth(Math.max(...scores) - Math.min(...scores));
}
