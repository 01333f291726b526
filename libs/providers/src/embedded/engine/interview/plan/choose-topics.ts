import type { PlanInput } from '#libs/prompts';
import { dot, hash, type Vector } from '../../language.ts';
import type { Candidate } from './candidate.ts';

/** Above this cosine two topics are the same. */
const NEAR_DUPLICATE = 0.85;
/** Below this a topic says too little about a dimension to be its only one. */
const FEEDS_DIMENSION = 0.3;
const NEARLY_AS_WELL = 0.1;
/** A dimension loses this share of its pull with every topic it has. */
const CROWDING = 0.45;
const SEED_SPREAD = 0.05;
const ROLE_TYPE_SHARE = 1 / 3;

/** Chooses what to ask about: every dimension once, a claim of the resume, the role type's share, then by importance. */
export function chooseTopics(input: PlanInput, candidates: readonly Candidate[]): Candidate[] {
  const chosen = new Choice(input);
  const own = candidates.filter((candidate) => candidate.source !== 'rubric');
  const rubric = candidates.filter((candidate) => candidate.source === 'rubric');

  chosen.addBest(own.filter((candidate) => candidate.source === 'resume').slice(0, 1));
  coverDimensions(input, chosen, own, rubric);
  const roleTypeWanted = Math.round(input.topics_wanted * ROLE_TYPE_SHARE);
  for (const topic of own.filter((candidate) => candidate.source === 'role_type').slice(0, roleTypeWanted)) {
    if (chosen.count('role_type') < roleTypeWanted) chosen.addBest([topic]);
  }
  chosen.fillFrom(own.filter((candidate) => candidate.required && candidate.source !== 'resume'));
  chosen.fillFrom(own.filter((candidate) => !candidate.required));
  chosen.fillFrom(own.filter((candidate) => candidate.source === 'resume'));
  chosen.fillFrom(rubric);
  return chosen.topics;
}

/** Heaviest dimensions first, in case there are more of them than topics wanted. */
function coverDimensions(
  input: PlanInput,
  chosen: Choice,
  own: readonly Candidate[],
  rubric: readonly Candidate[],
): void {
  const byWeight = input.rubric
    .map((dimension, index) => ({ index, weight: dimension.weight }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  for (const { index } of byWeight) {
    if (chosen.covers(index)) continue;
    if (chosen.addBest(own.filter((candidate) => candidate.dimension === index && feeds(candidate, index)))) continue;
    if (chosen.addBest(own.filter((candidate) => almostFeeds(candidate, index)).map(movedTo(index)))) continue;
    // Coverage matters more than the distance between topics.
    chosen.addBest(
      rubric.filter((candidate) => candidate.dimension === index),
      { evenIfAlike: true },
    );
  }
}

function feeds(candidate: Candidate, dimension: number): boolean {
  const inPlace = candidate.required && candidate.source !== 'resume';
  return inPlace && (candidate.fit[dimension] ?? 0) >= FEEDS_DIMENSION;
}

/** Feeds this dimension nearly as well as the one it was put to. */
function almostFeeds(candidate: Candidate, dimension: number): boolean {
  const lag = Math.max(...candidate.fit) - (candidate.fit[dimension] ?? 0);
  return feeds(candidate, dimension) && lag <= NEARLY_AS_WELL;
}

function movedTo(dimension: number): (candidate: Candidate) => Candidate {
  return (candidate) => ({ ...candidate, dimension });
}

class Choice {
  readonly topics: Candidate[] = [];
  private readonly input: PlanInput;
  private readonly weights: readonly number[];

  constructor(input: PlanInput) {
    this.input = input;
    const heaviest = Math.max(...input.rubric.map((dimension) => dimension.weight));
    this.weights = input.rubric.map((dimension) => dimension.weight / heaviest);
  }

  count(source: Candidate['source']): number {
    return this.topics.filter((topic) => topic.source === source).length;
  }

  covers(dimension: number): boolean {
    return this.topics.some((topic) => topic.dimension === dimension);
  }

  /** Adds the most valuable of some candidates; false when none of them is new or there is no room. */
  addBest(candidates: readonly Candidate[], options: { evenIfAlike?: boolean } = {}): boolean {
    if (this.topics.length >= this.input.topics_wanted) return false;
    const fresh = candidates.filter(
      (candidate) => !this.has(candidate) && (options.evenIfAlike || !this.isAlike(candidate.vector)),
    );
    const best = fresh.toSorted((a, b) => this.value(b) - this.value(a))[0];
    if (!best) return false;
    this.topics.push(best);
    return true;
  }

  fillFrom(candidates: readonly Candidate[]): void {
    while (this.addBest(candidates));
  }

  private has(candidate: Candidate): boolean {
    return this.topics.some(
      (topic) => topic.source === candidate.source && topic.source_text === candidate.source_text,
    );
  }

  private isAlike(vector: Vector): boolean {
    return this.topics.some((topic) => dot(topic.vector, vector) > NEAR_DUPLICATE);
  }

  private value(candidate: Candidate): number {
    const already = this.topics.filter((topic) => topic.dimension === candidate.dimension).length;
    const sameCategory = this.topics.filter((topic) => topic.category === candidate.category).length;
    const pull = 0.6 + 0.4 * (this.weights[candidate.dimension] ?? 0);
    const spread = SEED_SPREAD * ((hash(`${this.input.seed}|${candidate.source_text}`) % 1_009) / 1_009);
    return (candidate.importance * pull) / (1 + CROWDING * already + 0.15 * sameCategory) + spread;
  }
}
