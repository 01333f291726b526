import type { ExtractedRequirement } from '#libs/prompts';
import { contentWords, stem, words } from '../language.ts';

/** The same demand twice becomes one: a must outweighs a plus, and the first place it stands at is kept. */
export function mergeDuplicates(items: readonly ExtractedRequirement[]): ExtractedRequirement[] {
  const merged = new Map<string, ExtractedRequirement>();
  for (const item of items) {
    const key = `${topicOf(item)}|${meaningOf(item.text)}`;
    const earlier = merged.get(key);
    merged.set(key, earlier ? combine(earlier, item) : item);
  }
  return [...merged.values()];
}

function topicOf({ category }: ExtractedRequirement): string {
  return category === 'preferred_skill' ? 'required_skill' : category;
}

/** Stems in alphabetical order, numbers included, so that word order and endings do not matter. */
function meaningOf(text: string): string {
  const numbers = words(text).filter((word) => /^\d/.test(word));
  const meaning = [...new Set([...contentWords(text).map(stem), ...numbers])].sort().join(' ');
  return meaning || text.toLowerCase();
}

function combine(earlier: ExtractedRequirement, later: ExtractedRequirement): ExtractedRequirement {
  const strongest = later.required && !earlier.required ? later : earlier;
  return {
    ...earlier,
    category: strongest.category,
    required: strongest.required,
    years: earlier.years ?? later.years,
    margin: Math.max(earlier.margin, later.margin),
  };
}
