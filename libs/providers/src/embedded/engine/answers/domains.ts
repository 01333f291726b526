import { dot, embed, stem, type Vector } from '../language.ts';
import { DOMAIN_SOURCES, EVERYDAY_LINES } from './domain-words.ts';

/** Shares of the fields of work in a text, in the order of `DOMAIN_SOURCES`; they add up to one. */
export type DomainProfile = readonly number[];

const SOURCES = Object.values(DOMAIN_SOURCES);
/** How sharply the nearest field wins. */
const TEMPERATURE = 0.06;
const PER_LISTED_WORD = 0.06;
const MOST_LISTED_WORDS = 4;
/** A posting may belong to several fields: a hospital recruiter to people and to health. */
const FIELDS_OF_A_JOB = 3;
const SMALLEST_SHARE_OF_A_JOB = 0.04;

const WORD_LISTS = SOURCES.map(({ words }) => new Set(words.split(' ').map(stem)));

interface DomainVectors {
  lines: Vector[][];
  /** How near a field is to everyday text. */
  usual: number[];
}

let loading: Promise<DomainVectors> | undefined;

export function loadDomains(): Promise<DomainVectors> {
  loading ??= embedDomains();
  return loading;
}

async function embedDomains(): Promise<DomainVectors> {
  const everyday = await embed(EVERYDAY_LINES);
  const lines: Vector[][] = [];
  for (const source of SOURCES) lines.push(await embed(source.lines));
  const usual = lines.map(
    (field) => everyday.reduce((sum, vector) => sum + nearest(vector, field), 0) / everyday.length,
  );
  return { lines, usual };
}

function nearest(vector: Vector, known: readonly Vector[]): number {
  return Math.max(...known.map((other) => dot(other, vector)));
}

export function domainProfile(vector: Vector, stems: ReadonlySet<string>, domains: DomainVectors): DomainProfile {
  const listed = listedWords(stems);
  const closeness = domains.lines.map(
    (field, index) =>
      nearest(vector, field) -
      (domains.usual[index] ?? 0) +
      PER_LISTED_WORD * Math.min(listed[index] ?? 0, MOST_LISTED_WORDS),
  );
  const best = Math.max(...closeness);
  const weights = closeness.map((value) => Math.exp((value - best) / TEMPERATURE));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Words of each field's list; one that several lists share counts for a part in each. */
export function listedWords(stems: ReadonlySet<string>): number[] {
  return WORD_LISTS.map((list) => {
    let count = 0;
    for (const word of stems) {
      if (list.has(word)) count += 1 / WORD_LISTS.filter((other) => other.has(word)).length;
    }
    return count;
  });
}

/** How far an answer stays in the fields of a job, 0 to 1: any of the job's first three counts in full. */
export function sharedField(job: DomainProfile, answer: DomainProfile): number {
  const overlap = job.reduce((sum, share, index) => sum + Math.sqrt(share * (answer[index] ?? 0)), 0);
  const fields = job
    .map((share, index) => ({ share, index }))
    .filter(({ share }) => share >= SMALLEST_SHARE_OF_A_JOB)
    .sort((a, b) => b.share - a.share || a.index - b.index)
    .slice(0, FIELDS_OF_A_JOB);
  const within = fields.reduce((sum, { index }) => sum + (answer[index] ?? 0), 0);
  return Math.max(overlap, within);
}
