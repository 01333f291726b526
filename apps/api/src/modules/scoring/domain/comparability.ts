/** What scores rest on; null where it was not kept. */
export interface ScoringBasis {
  rubricVersion: number | null;
  /** Engine, model and version of the prompt, in words. */
  engine: string | null;
}

/** Where scores that stand side by side came about in different ways, in sentences for staff. */
export function basisWarnings(scored: readonly ScoringBasis[]): string[] {
  const versions = distinct(scored.map(({ rubricVersion }) => rubricVersion)).sort((a, b) => (a ?? 0) - (b ?? 0));
  const engines = distinct(scored.map(({ engine }) => engine));
  return [
    ...(versions.length > 1
      ? [`Scored by different versions of the rubric (${versions.map((version) => version ?? 'unknown').join(', ')}).`]
      : []),
    ...(engines.length > 1
      ? [`Scored by different engines (${engines.map((engine) => engine ?? 'unknown').join('; ')}).`]
      : []),
  ];
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
