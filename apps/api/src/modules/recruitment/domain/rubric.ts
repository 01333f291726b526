import type { FieldError } from '#libs/kernel';

/** What a score of this height looks like in an answer. */
export interface RubricAnchor {
  /** The score that this describes, 0 to 100. */
  level: number;
  description: string;
}

/** One thing that an interview is scored by. */
export interface RubricDimension {
  name: string;
  description?: string;
  /** Share of the overall score, above 0; the weights of a rubric add up to 1. */
  weight: number;
  anchors?: RubricAnchor[];
}

/** What counts in a role, and how much. */
export interface Rubric {
  /** Counted from 1 within a role. A change makes a new version and keeps the old ones. */
  version: number;
  dimensions: RubricDimension[];
}

export const MOST_DIMENSIONS = 12;
const WEIGHT_TOLERANCE = 0.001;

/** Counts when the role names no rubric of its own. */
export const DEFAULT_DIMENSIONS: readonly Readonly<RubricDimension>[] = [
  { name: 'Technical Skills', description: 'Knowledge and problem-solving', weight: 0.25 },
  { name: 'Communication', description: 'Clarity, articulation and listening', weight: 0.2 },
  { name: 'Problem Solving', description: 'Analysis and approach', weight: 0.2 },
  { name: 'Cultural Fit', description: 'Values and team', weight: 0.15 },
  { name: 'Experience Relevance', description: 'Past work against the role', weight: 0.2 },
];

/** What is wrong with the dimensions as a whole. `field` is the name of their list on the wire. */
export function rubricProblems(dimensions: readonly RubricDimension[], field: string): FieldError[] {
  if (dimensions.length === 0 || dimensions.length > MOST_DIMENSIONS) {
    return [{ field, message: `must have 1 to ${MOST_DIMENSIONS} entries` }];
  }
  return [...repeatedNames(dimensions, field), ...wrongSum(dimensions, field)];
}

/** A stored rubric in which a dimension lacks its weight says nothing about weights: then all of them count the same. */
export function withWeights(dimensions: readonly RubricDimension[]): RubricDimension[] {
  const isWeighted = dimensions.every(({ weight }) => weight > 0);
  return dimensions.map((dimension) => ({
    ...dimension,
    weight: isWeighted ? dimension.weight : 1 / dimensions.length,
  }));
}

export function isSameRubric(one: readonly RubricDimension[], other: readonly RubricDimension[]): boolean {
  return JSON.stringify(one.map(inOrder)) === JSON.stringify(other.map(inOrder));
}

function repeatedNames(dimensions: readonly RubricDimension[], field: string): FieldError[] {
  const seen = new Set<string>();
  return dimensions.flatMap(({ name }, index) => {
    const folded = name.trim().toLowerCase();
    if (seen.has(folded)) return [{ field: `${field}[${index}].name`, message: `repeats the dimension "${name}"` }];
    seen.add(folded);
    return [];
  });
}

function wrongSum(dimensions: readonly RubricDimension[], field: string): FieldError[] {
  const sum = dimensions.reduce((total, { weight }) => total + weight, 0);
  // A hair more than the tolerance, because 0.1 + 0.2 is not 0.3 in binary.
  if (Math.abs(sum - 1) <= WEIGHT_TOLERANCE + Number.EPSILON * MOST_DIMENSIONS) return [];
  return [{ field, message: `weights must add up to 1, and these add up to ${Number(sum.toFixed(4))}` }];
}

/** The database does not keep the order of keys, so they are put in one before comparing. */
function inOrder({ name, description, weight, anchors }: RubricDimension): unknown[] {
  return [name, description ?? '', weight, (anchors ?? []).map((anchor) => [anchor.level, anchor.description])];
}
