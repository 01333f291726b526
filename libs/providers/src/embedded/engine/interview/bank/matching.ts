import type { InterviewTopic } from '#libs/prompts';
import { dot, embed, words, type Vector } from '../../language.ts';
import { dutyPhrase } from '../wording/duty-phrase.ts';
import type { BankEntry, BankSubject } from './bank-entry.ts';
import { BANK } from './bank.ts';

export interface Match {
  entry: BankEntry;
  /** Cosine of the topic and the closest phrase of the entry; null for entries that fit every topic. */
  closeness: number | null;
}

/** How close a topic must be to a theme before its questions are asked about it. */
const CLOSE_ENOUGH: Partial<Record<BankSubject, number>> = { competency: 0.58, rubric: 0.58 };
const CLOSE_ENOUGH_ELSEWHERE = 0.6;
/** Themes that are this much further away than the closest one are about something else. */
const CLOSEST_BAND = 0.03;
/** A theme whose keyword stands in the topic is meant, even where the vectors see it from afar. */
const KEYWORD_BONUS = 0.3;
const ROLE_TYPES: readonly BankSubject[] = ['react', 'python', 'javascript', 'fullstack'];

let phraseVectors: Promise<ReadonlyMap<string, Vector>> | undefined;

/** Reads the phrases of all themes, once; about two seconds of work that a plan does ahead of the first question. */
export function loadBank(): Promise<ReadonlyMap<string, Vector>> {
  phraseVectors ??= readPhrases();
  return phraseVectors;
}

async function readPhrases(): Promise<ReadonlyMap<string, Vector>> {
  const phrases = [...new Set(BANK.flatMap((entry) => entry.topics ?? []))];
  const vectors = await embed(phrases);
  return new Map(phrases.map((phrase, index) => [phrase, vectors[index]!]));
}

/** The entries that can be asked about a topic. */
export async function entriesFor(topic: InterviewTopic): Promise<Match[]> {
  const phrases = await loadBank();
  // What a dimension is called says what it is about; its description names much else beside.
  const told = topic.source === 'rubric' ? [topic.skill] : [topic.skill, topic.source_text];
  const topicVectors = await embed(told.map((text) => text.slice(0, 300)));
  const named = new Set(words(`${topic.skill} ${topic.source_text}`));
  const closenessOf = (entry: BankEntry): number | null =>
    entry.topics
      ? Math.max(...entry.topics.flatMap((phrase) => topicVectors.map((vector) => dot(vector, phrases.get(phrase)!))))
      : null;
  if (topic.source === 'role_type') return roleTypeMatches(closenessOf);
  const subject = subjectOf(topic);
  const threshold = CLOSE_ENOUGH[subject] ?? CLOSE_ENOUGH_ELSEWHERE;
  const matches = BANK.filter((entry) => entry.for.includes(subject))
    .filter((entry) => !entry.keywords || entry.keywords.some((keyword) => named.has(keyword)))
    .map((entry) => ({
      entry,
      closeness: entry.keywords ? (closenessOf(entry) ?? 0) + KEYWORD_BONUS : closenessOf(entry),
    }));
  const best = Math.max(...matches.map(({ closeness }) => closeness ?? 0));
  return matches.filter(
    ({ entry, closeness }) =>
      closeness === null || entry.keywords || (closeness >= threshold && closeness >= best - CLOSEST_BAND),
  );
}

/** A topic planned for a role type names one theme; its entries are the closest ones. */
function roleTypeMatches(closenessOf: (entry: BankEntry) => number | null): Match[] {
  const matches = BANK.filter((entry) => entry.for.some((subject) => ROLE_TYPES.includes(subject))).map((entry) => ({
    entry,
    closeness: closenessOf(entry),
  }));
  const best = Math.max(...matches.map(({ closeness }) => closeness ?? 0));
  return matches.filter(({ closeness }) => (closeness ?? 0) >= best - 0.02);
}

export function subjectOf(topic: InterviewTopic): BankSubject {
  if (topic.source === 'resume') return 'resume';
  if (topic.category) return topic.category;
  if (topic.source === 'rubric') return 'rubric';
  return dutyPhrase(topic.source_text) ? 'responsibility' : 'rubric';
}

/** Themes that can be asked about in any job, whatever the topic is called. */
const OPEN_THEMES = /^(craft|background|problem-solving|planning|accuracy|learning|teamwork|decisions)\./;

/** What to ask about a topic that says nothing, or that everything has been asked about. */
export function openEntries(): Match[] {
  return BANK.filter((entry) => OPEN_THEMES.test(entry.id)).map((entry) => ({ entry, closeness: null }));
}

/** The entry of a template id like `conflict.standard.behavioural#1`. */
export function entryOf(templateId: string): BankEntry | undefined {
  const id = templateId.split('#')[0];
  return BANK.find((entry) => entry.id === id);
}
