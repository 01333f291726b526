/** A dimension as it counts, with every field there. */
export interface CountedDimension {
  name: string;
  description: string;
  weight: number;
  anchors: { level: number; description: string }[];
}

interface WrittenDimension extends Pick<CountedDimension, 'name' | 'weight'> {
  description?: string;
  anchors?: CountedDimension['anchors'];
}

/** The same form for the same rubric, whatever was left out of it, so that its hash is the same. */
export function countedDimensions(dimensions: readonly WrittenDimension[]): CountedDimension[] {
  return dimensions.map(({ name, description, weight, anchors }) => ({
    name,
    description: description ?? '',
    weight,
    anchors: (anchors ?? []).map((anchor) => ({ level: anchor.level, description: anchor.description })),
  }));
}
