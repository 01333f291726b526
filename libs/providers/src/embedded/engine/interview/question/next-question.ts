import type { AskInput, AskOutput, DifficultyLevel, InterviewTopic } from '#libs/prompts';
import { hash } from '../../language.ts';
import type { BankEntry } from '../bank/bank-entry.ts';
import { entriesFor, entryOf, openEntries, subjectOf, type Match } from '../bank/matching.ts';
import { BRINGS_CHANGE } from '../wording/claims.ts';
import { cleanText, isReadable } from '../wording/clean-text.ts';
import { fill, phrasesFor, type Phrases } from '../wording/phrases.ts';
import { touchesProtectedTopic } from '../wording/protected-topics.ts';
import { Asked } from './asked.ts';
import { ledUpTo } from './bridges.ts';
import { forJudge, planFollowUp, type Question } from './for-judge.ts';
import { lastResort } from './last-resort.ts';

const LEVELS: readonly DifficultyLevel[] = ['warmup', 'standard', 'advanced'];
/** What an entry that fits every topic is worth beside the closeness of a theme. */
const GENERAL_ENTRY_CLOSENESS = 0.75;
/** Competencies and dimensions are better asked about by their own theme, when there is one. */
const GENERAL_ENTRY_CLOSENESS_BESIDE_THEME = 0.62;
/** Good first questions of an interview. */
const OPENERS: ReadonlySet<string> = new Set(['duty.routine', 'skill.where-used', 'duty.last-time']);
const OPENER_BONUS = 0.4;
/** The wordings of a general entry ask the same thing; those of a theme are questions of their own. */
const USED_ENTRY_PENALTY = 0.5;
const USED_THEME_PENALTY = 0.3;
const SAME_KIND_PENALTY = 0.1;
/** Enough that two seeds differ, too little to prefer a theme that is far away. */
const SEED_SPREAD = 0.12;
const ASKS_ABOUT_A_CHANGE: ReadonlySet<string> = new Set([
  'resume.how-measured',
  'resume.lasting',
  'resume.resistance',
  'resume.apply-here',
]);
const ROLE_QUESTION_ID = 'role.question';

/** The next main question about a topic; never a wording, and hardly ever a thought, that was asked before. */
export async function nextQuestion(input: AskInput): Promise<AskOutput> {
  const asked = await Asked.read(input.asked);
  const phrases = phrasesFor(input.topic);
  const question =
    (await ownQuestionOfRole(input, asked)) ??
    (await fromBank((await entriesFor(input.topic)).filter(suits(input.topic)), input, asked, phrases)) ??
    (await fromBank(openEntries(), input, asked, phrases));
  const chosen = question ?? lastResort(input, asked, phrases);
  const isOwn = chosen.templateId.startsWith(ROLE_QUESTION_ID);
  const led = isOwn ? chosen : { ...chosen, text: ledUpTo(chosen.text, input) };
  return forJudge(led, phrases, planFollowUp(input, asked));
}

/** A question that the hiring team wrote for this role is asked as it stands, once. */
async function ownQuestionOfRole(input: AskInput, asked: Asked): Promise<Question | null> {
  const { source, source_text: sourceText } = input.topic;
  const text = sourceText.replace(/\s+/g, ' ').trim();
  if (source !== 'role_plan' || !text.endsWith('?') || text.length < 12 || text.length > 600) return null;
  if (!isReadable(cleanText(text)) || touchesProtectedTopic(text) || (await asked.hasLike(text))) return null;
  const [model] = rankedEntries(await entriesFor(input.topic), input);
  if (!model) return null;
  return { text, templateId: `${ROLE_QUESTION_ID}#${hash(text)}`, entry: model };
}

/** "Looked after 60 customers" is a task: nobody can say how they measured it, or who had doubts about it. */
function suits({ source, source_text: claim }: InterviewTopic): (match: Match) => boolean {
  const isTask = source === 'resume' && !BRINGS_CHANGE.test(claim);
  return ({ entry }) => !isTask || !ASKS_ABOUT_A_CHANGE.has(entry.id);
}

async function fromBank(
  matches: readonly Match[],
  input: AskInput,
  asked: Asked,
  phrases: Phrases,
): Promise<Question | null> {
  for (const entry of rankedEntries(matches, input)) {
    for (const wording of wordingsOf(entry, input.seed)) {
      if (asked.templateIds.has(wording.templateId)) continue;
      const text = fill(wording.template, phrases);
      if (text && !(await asked.hasLike(text))) return { text, templateId: wording.templateId, entry };
    }
  }
  return null;
}

/** Best first: the wanted level, then its neighbours; within a level the closest theme, and some variety. */
function rankedEntries(matches: readonly Match[], input: AskInput): BankEntry[] {
  const usedEntries = new Set(input.asked.map((question) => question.template_id.split('#')[0]));
  const recentKinds = input.asked.slice(-2).map((question) => entryOf(question.template_id)?.kind);
  const hasTheme = matches.some(({ closeness }) => closeness !== null);
  const isHuman = ['competency', 'rubric'].includes(subjectOf(input.topic));
  const general = hasTheme && isHuman ? GENERAL_ENTRY_CLOSENESS_BESIDE_THEME : GENERAL_ENTRY_CLOSENESS;
  const wanted = LEVELS.indexOf(input.level);
  const scored = matches.map(({ entry, closeness }) => ({
    entry,
    steps: Math.abs(LEVELS.indexOf(entry.level) - wanted),
    score:
      (closeness ?? general) +
      (input.asked.length === 0 && OPENERS.has(entry.id) ? OPENER_BONUS : 0) -
      (usedEntries.has(entry.id) ? (entry.topics ? USED_THEME_PENALTY : USED_ENTRY_PENALTY) : 0) -
      SAME_KIND_PENALTY * recentKinds.filter((kind) => kind === entry.kind).length +
      SEED_SPREAD * fraction(`${input.seed}|${input.topic.id}|${entry.id}`),
  }));
  scored.sort((a, b) => a.steps - b.steps || b.score - a.score || a.entry.id.localeCompare(b.entry.id));
  return scored.map(({ entry }) => entry);
}

/** All wordings of an entry, beginning with the one the seed points at; quoting a line is the second choice. */
function wordingsOf(entry: BankEntry, seed: string): { template: string; templateId: string }[] {
  const wordings = entry.templates.map((template, index) => ({ template, templateId: `${entry.id}#${index}` }));
  const first = hash(seed + entry.id) % wordings.length;
  const inOrder = [...wordings.slice(first), ...wordings.slice(0, first)];
  const namesTopic = ({ template }: { template: string }): boolean => /\{(duty|skill|claim)\}/.test(template);
  return [...inOrder.filter(namesTopic), ...inOrder.filter((wording) => !namesTopic(wording))];
}

function fraction(text: string): number {
  // The low bits of this hash are the well mixed ones.
  return (hash(text) % 1_009) / 1_009;
}
