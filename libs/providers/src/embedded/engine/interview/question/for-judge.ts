import type { AnswerGap, AskInput, AskOutput, QuestionKind } from '#libs/prompts';
import { hash } from '../../language.ts';
import type { BankEntry } from '../bank/bank-entry.ts';
import { FOLLOW_UPS } from '../bank/follow-ups.ts';
import { fill, type Phrases } from '../wording/phrases.ts';
import type { Asked } from './asked.ts';

/** A worded question and the entry that says what a good answer holds. */
export interface Question {
  text: string;
  templateId: string;
  entry: Pick<BankEntry, 'kind' | 'criterion' | 'expectedPoints' | 'topics' | 'followUps'>;
}

const MAX_POINTS = 12;
/** What a first answer to a question of this kind most often lacks. */
const LIKELY_GAP: Readonly<Record<QuestionKind, AnswerGap>> = {
  behavioural: 'result',
  situational: 'reason',
  technical: 'specifics',
};

/** Adds what the judge needs to a question. */
export function forJudge(
  question: Question,
  phrases: Phrases,
  suggest: ((question: Question) => string | null) | null,
): AskOutput {
  const { entry } = question;
  const inTopic = (text: string): string => fill(text, phrases) ?? text;
  return {
    text: question.text,
    kind: entry.kind,
    template_id: question.templateId,
    criterion: inTopic(entry.criterion),
    expected_points: entry.expectedPoints.map((point) => asPoint(point, phrases)).slice(0, MAX_POINTS),
    suggested_followup: suggest ? suggest(question) : null,
  };
}

/** Points stay in lower case, as they are clauses and not sentences. */
function asPoint(point: string, phrases: Phrases): string {
  return point.replaceAll('{topic}', phrases.topic);
}

/** Chooses, for a question, a follow-up without slots that has not been asked yet. */
export function planFollowUp(input: AskInput, asked: Asked): (question: Question) => string | null {
  return (question) => {
    const gap = LIKELY_GAP[question.entry.kind];
    const own = question.entry.followUps?.[gap] ?? [];
    const fresh = [...own, ...FOLLOW_UPS[gap]].filter((text) => !text.includes('{') && !asked.has(text));
    return fresh[hash(input.seed + question.templateId) % Math.max(1, own.length || fresh.length)] ?? null;
  };
}
