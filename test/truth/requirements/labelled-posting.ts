import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtractedRequirement, RequirementCategory } from '#libs/prompts';

/**
 * Postings labelled by hand, as text files. A marker in braces opens a unit that ends at the next marker or the line's
 * end: S required skill, P preferred skill, Y experience, E education, C certification, D duty, K competency, N noise,
 * H heading. `C-` is a plus rather than a must; `Y|P` means that both readings are right.
 */
export type Label = 'S' | 'P' | 'Y' | 'E' | 'C' | 'D' | 'K' | 'N' | 'H';

export interface LabelledUnit {
  start: number;
  end: number;
  text: string;
  labels: Label[];
  required: boolean;
}

export interface LabelledPosting {
  name: string;
  text: string;
  units: LabelledUnit[];
}

export function readPostings(folder: string): LabelledPosting[] {
  return readdirSync(folder)
    .sort()
    .map((file) => ({ name: file.replace(/\.txt$/, ''), ...parse(readFileSync(join(folder, file), 'utf8')) }));
}

const MARKER = /\{([A-Z|-]+)\}/g;

function parse(marked: string): { text: string; units: LabelledUnit[] } {
  const units: LabelledUnit[] = [];
  let text = '';
  for (const line of marked.split('\n')) {
    const [before = '', ...rest] = line.split(MARKER);
    text += before;
    for (let index = 0; index < rest.length; index += 2) {
      const [code = '', content = ''] = rest.slice(index, index + 2);
      const required = !code.includes('-') && code !== 'P';
      const labels = code.replaceAll('-', '').split('|') as Label[];
      units.push({ start: text.length, end: text.length + content.length, text: content.trim(), labels, required });
      text += content;
    }
    text += '\n';
  }
  return { text, units };
}

const LABEL_OF: Readonly<Record<RequirementCategory, Label>> = {
  required_skill: 'S',
  preferred_skill: 'P',
  experience: 'Y',
  education: 'E',
  certification: 'C',
  responsibility: 'D',
  competency: 'K',
};

/** What the engine made of a unit: the item whose source covers it and whose words are nearest; noise when none does. */
export function readingOf(unit: LabelledUnit, items: readonly ExtractedRequirement[]): ExtractedRequirement | null {
  const candidates = items
    .filter(({ source }) => source.start < unit.end && source.end > unit.start)
    .map((item) => ({ item, likeness: wordsInBoth(item.text, unit.text) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  return candidates[0]?.item ?? null;
}

export function labelOf(item: ExtractedRequirement | null): Label {
  return item ? LABEL_OF[item.category] : 'N';
}

/** Shared words as a share of the shorter text. */
function wordsInBoth(a: string, b: string): number {
  const left = new Set(a.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const right = new Set(b.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const both = [...left].filter((word) => right.has(word)).length;
  return both / Math.max(1, Math.min(left.size, right.size));
}
