import { clamp, tokens } from '../language.ts';
import { IMPERATIVES } from './imperatives.ts';
import { cueScores, speaksOfTheEmployer, speaksToTheCandidate } from './cues.ts';
import { familyOf, LINE_KINDS, type HeadingFamily, type KindScores, type LineKind } from './line-kind.ts';
import { soundsLikeAPlus } from './priority.ts';

/** One demand (or one piece of noise) with everything around it that helps to read it. */
export interface Statement {
  text: string;
  heading: HeadingFamily | null;
  /** 0 to 1: how far the family of the heading can be relied on. */
  headingStrength: number;
  /** Whether a heading stands above it, be its meaning clear or not. */
  underHeading: boolean;
  /** Above the first heading: the place for the employer, the town and the pay. */
  inPreamble: boolean;
  /** Statements under one heading, or in one paragraph, share a block. */
  block: number;
  prose: boolean;
  /** The very first line is the job's title more often than a demand. */
  opensThePosting: boolean;
  /** Names right below the title: the employer and the town more often than tools. */
  letterhead: boolean;
}

export interface Reading {
  kind: LineKind;
  /** Lead over the next best kind, 0 to 1. */
  margin: number;
}

const UNDER_DUTIES = 2.2;
const UNDER_NOISE = 3;
const UNDER_PROFILE = 1;
const DUTY_UNDER_PROFILE = -0.8;
const NOISE_UNDER_PROFILE = -0.8;
const VERB_FIRST = 1.2;
const ABOUT_THE_EMPLOYER = 1;
const NOT_TO_THE_CANDIDATE = 1;
const FEWEST_WORDS_OF_A_SENTENCE = 8;
const OPENING_LINE = 2;
const IN_PREAMBLE = 1.5;
const LETTERHEAD = 0.8;
const A_PLUS_IS_NO_NOISE = -1.5;
const A_PLUS_IS_NO_DUTY = -1.5;
const A_PLUS_IS_A_SKILL = 0.8;

/** How many lines on either side have a say in an undecided one, and how much. */
const VOTING_NEIGHBOURS = 2;
const VOTE_WEIGHT = 1.2;
/** Under a heading that says nothing clear, the whole section has a say. */
const VOTING_SECTION = 12;
const SECTION_VOTE_WEIGHT = 2.2;
const VOTE_SHARPNESS = 0.7;
/** A lead of this many points or more counts as certain. */
const FULL_MARGIN_POINTS = 3;

/** The evidence on one statement from words and place, without its vector. */
export function plainScores(statement: Statement): KindScores {
  const scores = cueScores(statement.text);
  addHeading(scores, statement);
  if (startsWithPlainVerb(statement.text)) scores.duty += VERB_FIRST;
  if (speaksOfTheEmployer(statement.text)) scores.noise += ABOUT_THE_EMPLOYER;
  else if (isFullSentence(statement) && !speaksToTheCandidate(statement.text)) scores.noise += NOT_TO_THE_CANDIDATE;
  if (statement.opensThePosting) scores.noise += OPENING_LINE;
  else if (introduces(statement)) scores.noise += IN_PREAMBLE;
  else if (statement.letterhead) scores.noise += LETTERHEAD;
  if (soundsLikeAPlus(statement.text)) {
    scores.noise += A_PLUS_IS_NO_NOISE;
    scores.duty += A_PLUS_IS_NO_DUTY;
    scores.skill += A_PLUS_IS_A_SKILL;
  }
  return scores;
}

function introduces({ inPreamble, text }: Statement): boolean {
  return inPreamble && !speaksToTheCandidate(text) && !startsWithPlainVerb(text);
}

function isFullSentence({ prose, text }: Statement): boolean {
  return (
    prose || (/[.!?]$/.test(text) && text.split(' ').length >= FEWEST_WORDS_OF_A_SENTENCE && !startsWithPlainVerb(text))
  );
}

function addHeading(scores: KindScores, { heading, headingStrength }: Statement): void {
  if (heading === 'duties') scores.duty += UNDER_DUTIES * headingStrength;
  if (heading === 'noise') scores.noise += UNDER_NOISE * headingStrength;
  if (heading !== 'profile' && heading !== 'preferred') return;
  for (const kind of LINE_KINDS) if (familyOf(kind) === 'profile') scores[kind] += UNDER_PROFILE;
  if (heading === 'preferred') scores.skill += UNDER_PROFILE;
  scores.duty += DUTY_UNDER_PROFILE;
  scores.noise += NOISE_UNDER_PROFILE;
}

export function startsWithPlainVerb(text: string): boolean {
  const first = /^(?:to |also )?([a-z]+)/i.exec(text)?.[1]?.toLowerCase() ?? '';
  if (IMPERATIVES.has(first)) return true;
  const token = tokens(text.slice(0, 60))[0];
  return token?.pos === 'VERB' && !/(?:ing|ed|en)$/.test(token.lower);
}

/** Reads all statements of a posting: undecided lines of a list lean to the family that their neighbours show. */
export function readStatements(statements: readonly Statement[], evidence: readonly KindScores[]): Reading[] {
  return evidence.map((own, index) => {
    const statement = statements[index];
    if (!statement || statement.headingStrength >= 1 || statement.prose) return readingOf(own);
    const reach = statement.underHeading ? VOTING_SECTION : VOTING_NEIGHBOURS;
    const around: KindScores[] = [];
    for (let other = Math.max(0, index - reach); other <= index + reach; other++) {
      const neighbour = statements[other];
      const scores = evidence[other];
      if (!neighbour || !scores || other === index) continue;
      if (neighbour.block === statement.block && !neighbour.prose) around.push(scores);
    }
    return readingOf(leanTo(own, around, statement.underHeading ? SECTION_VOTE_WEIGHT : VOTE_WEIGHT));
  });
}

function leanTo(own: KindScores, around: readonly KindScores[], weight: number): KindScores {
  if (around.length === 0) return own;
  const leaning = { ...own };
  for (const scores of around) {
    const shares = familyShares(scores);
    for (const kind of LINE_KINDS) leaning[kind] += (weight * shares[familyOf(kind)]) / around.length;
  }
  return leaning;
}

/** How a line is split between the families, as shares of one. */
function familyShares(scores: KindScores): Record<'duties' | 'profile' | 'noise', number> {
  const best = Math.max(...LINE_KINDS.map((kind) => scores[kind]));
  const shares = { duties: 0, profile: 0, noise: 0 };
  for (const kind of LINE_KINDS) {
    const family = familyOf(kind);
    shares[family] = Math.max(shares[family], Math.exp((scores[kind] - best) / VOTE_SHARPNESS));
  }
  const total = shares.duties + shares.profile + shares.noise;
  return { duties: shares.duties / total, profile: shares.profile / total, noise: shares.noise / total };
}

function readingOf(scores: KindScores): Reading {
  const ranked = [...LINE_KINDS].sort((a, b) => scores[b] - scores[a]);
  const [best, second] = ranked;
  if (!best || !second) return { kind: 'noise', margin: 0 };
  const margin = clamp((scores[best] - scores[second]) / FULL_MARGIN_POINTS);
  return { kind: best, margin: Math.round(margin * 1000) / 1000 };
}
