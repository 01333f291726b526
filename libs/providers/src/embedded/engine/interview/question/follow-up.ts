import type { AnswerGap, AskInput, AskOutput } from '#libs/prompts';
import { hash, words } from '../../language.ts';
import { FOLLOW_UP_OPENINGS, FOLLOW_UPS, REFRAMES } from '../bank/follow-ups.ts';
import { entryOf } from '../bank/matching.ts';
import { fill, phraseFromAnswer, phrasesFor } from '../wording/phrases.ts';
import { Asked } from './asked.ts';
import { forJudge, type Question } from './for-judge.ts';

type FollowUpMove = Extract<AskInput['move'], { kind: 'follow_up' }>;

const UNKNOWN_ENTRY: Question['entry'] = {
  kind: 'behavioural',
  criterion: 'Adds to the first answer what was still missing about {topic}.',
  expectedPoints: [
    'what the candidate did',
    'own part in it',
    'why that way',
    'figures, times or names',
    'what came of it',
  ],
};

/** A follow-up about what the last answer lacked, in the words of that answer where this is safe. */
export async function followUp(input: AskInput, move: FollowUpMove): Promise<AskOutput> {
  const asked = await Asked.read(input.asked);
  const gap = gapToAskFor(input, move);
  const entry = askedEntry(input, move) ?? UNKNOWN_ENTRY;
  const phrases = { ...phrasesFor(input.topic), thing: thingFor(gap, move) };
  const question = worded(gap, entry, input, asked, (template) =>
    fits(template, phrases.topic, move) ? fill(template, phrases) : null,
  );
  return forJudge(question, phrases, null);
}

/** "We sorted it out"; not "we are the leaders in our region". */
const WE_ACTED =
  /\bwe (?!are\b|were\b|have\b|had a\b|all\b|always\b|usually\b|never\b|will\b|would\b|can\b|could\b)\w+/i;

/**
 * Who hears only "we" asks for the candidate's own part first, before saying that nothing concrete was told.
 * Said once per question: whoever answers "we" again needs another kind of help.
 */
function gapToAskFor(input: AskInput, move: FollowUpMove): AnswerGap {
  if (move.gap !== 'reframe' && move.gap !== 'action') return move.gap;
  const said = words(move.answer);
  if (!WE_ACTED.test(move.answer)) return move.gap;
  const count = (list: readonly string[]): number => said.filter((word) => list.includes(word)).length;
  const speaksOfTheTeam = count(['we', 'our', 'us', "we'd", "we've"]) > count(['i', 'my', "i'd", "i've"]);
  const followUpsSoFar = sinceQuestion(input, move).filter((id) => id.startsWith('follow.'));
  return speaksOfTheTeam && followUpsSoFar.length === 0 ? 'role' : move.gap;
}

/** Template ids from the question that is followed up to the end. */
function sinceQuestion(input: AskInput, move: FollowUpMove): string[] {
  const at = input.asked.findLastIndex((question) => question.text === move.question);
  return at < 0 ? [] : input.asked.slice(at).map((question) => question.template_id);
}

/** The entry of the question that is followed up; a follow-up to a follow-up belongs to the main question before it. */
function askedEntry(input: AskInput, move: FollowUpMove): Question['entry'] | undefined {
  const at = input.asked.findLastIndex((question) => question.text === move.question);
  const upToThen = at < 0 ? [] : input.asked.slice(0, at + 1);
  const main = upToThen.findLast((question) => !question.template_id.startsWith('follow.'));
  return main && entryOf(main.template_id);
}

/** What a wording says was said must have been said, and only what reads well in mid-sentence is put there. */
function fits(template: string, topic: string, move: FollowUpMove): boolean {
  if (template.includes('{topic}') && topic.startsWith('"')) return false;
  return !template.includes('"we"') || /\bwe\b/i.test(move.answer);
}

/** The candidate's own noun is not taken up when the answer missed the question: it would sound like mockery. */
function thingFor(gap: AnswerGap, move: FollowUpMove): string | null {
  return gap === 'redirect' || gap === 'reframe' ? null : phraseFromAnswer(move.answer, move.question);
}

function worded(
  gap: AnswerGap,
  entry: Question['entry'],
  input: AskInput,
  asked: Asked,
  filled: (template: string) => string | null,
): Question {
  const family = [
    ...(entry.followUps?.[gap] ?? []).map((template, index) => ({
      template,
      templateId: `follow.own.${gap}#${index}`,
    })),
    ...(gap === 'reframe' ? reframes(entry, input) : []),
    ...inSeededOrder(gap, input, FOLLOW_UPS[gap]),
  ].flatMap(({ template, templateId }) => {
    const text = filled(template);
    return text ? [{ text, templateId }] : [];
  });
  const fresh =
    family.find(({ text, templateId }) => !asked.templateIds.has(templateId) && !asked.has(text)) ??
    family.find(({ text }) => !asked.has(text)) ??
    withOpening(family, asked);
  return { ...fresh, entry };
}

function reframes(entry: Question['entry'], input: AskInput): { template: string; templateId: string }[] {
  const kind = input.topic.source === 'resume' && entry.kind !== 'situational' ? 'resume' : entry.kind;
  const all = REFRAMES[kind].map((template, index) => ({ template, templateId: `follow.reframe.${kind}#${index}` }));
  const first = hash(`${input.seed}${kind}`) % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

function inSeededOrder(
  gap: AnswerGap,
  input: AskInput,
  templates: readonly string[],
): { template: string; templateId: string }[] {
  const all = templates.map((template, index) => ({ template, templateId: `follow.${gap}#${index}` }));
  // "You said 'we'" comes first because it names what was heard.
  if (gap === 'role') return all;
  const first = hash(input.seed + gap) % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}

/** After a very long interview every wording has been used: the same thought behind a new opening. */
function withOpening(
  family: readonly { text: string; templateId: string }[],
  asked: Asked,
): { text: string; templateId: string } {
  const combined = FOLLOW_UP_OPENINGS.flatMap((opening, index) =>
    family.map(({ text, templateId }) => ({ text: `${opening} ${text}`, templateId: `${templateId}.${index}` })),
  );
  const number = asked.templateIds.size + 1;
  return (
    combined.find(({ text }) => !asked.has(text)) ?? {
      text: `Let me ask once more, for the ${number}th time today: what exactly happened?`,
      templateId: `follow.more#${number}`,
    }
  );
}
