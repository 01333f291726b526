import type { AnswerFlag } from '#libs/prompts';
import { clamp } from '../language.ts';

/** What flags are read from. All shares are 0 to 1. */
export interface FlagSigns {
  onTopic: number;
  questionLead: number | null;
  evidenceSum: number;
  directness: number;
  copied: boolean;
  repeatedShare: number;
  /** Mean over the sentences: 1 told, 0 platitude. */
  plainness: number;
  speaksToTheJudge: boolean;
}

const SOME_EVIDENCE = 0.4;
const OFF_TOPIC_BELOW = 0.35;
const OTHER_QUESTION_LEAD = -0.06;
const OTHER_QUESTION_SPAN = 0.25;
const DODGES_BELOW = 0.8;
const REPEATS_ABOVE = 0.3;
const VAGUE_BELOW = 0.55;
const HARDLY_ANY_EVIDENCE = 0.15;

/** What a person should weigh before the score stands. No flag changes the score. */
export function flagsOf(signs: FlagSigns): AnswerFlag[] {
  const flags: AnswerFlag[] = [];
  const add = (type: AnswerFlag['type'], confidence: number, evidence: string): void => {
    flags.push({ type, confidence: Math.round(clamp(confidence) * 100) / 100, evidence });
  };
  if (signs.speaksToTheJudge) {
    add(
      'off_topic',
      0.95,
      'Part of the answer speaks to whoever scores it instead of answering; that part counts for nothing.',
    );
  } else if (isOffTopic(signs)) {
    add(
      'off_topic',
      0.5 + (OFF_TOPIC_BELOW - signs.onTopic),
      'The evidence comes from a field of work that is not the one of this job.',
    );
  }
  if (answersOther(signs)) {
    const lead = OTHER_QUESTION_LEAD - (signs.questionLead ?? 0);
    add(
      'answers_other_question',
      0.5 + lead / OTHER_QUESTION_SPAN / 2,
      'The answer is nearer to another question of this interview than to this one.',
    );
  }
  if (signs.directness < DODGES_BELOW) {
    add(
      'evasive',
      0.5 + (DODGES_BELOW - signs.directness),
      'The sentences turn away from the question more than they answer it.',
    );
  }
  if (signs.copied) add('copied', 0.9, 'Most of the words are those of the question or the posting.');
  if (signs.repeatedShare > REPEATS_ABOVE) {
    add(
      'repetitive',
      0.5 + signs.repeatedShare / 2,
      `${Math.round(signs.repeatedShare * 100)} per cent of the sentences repeat an earlier one.`,
    );
  }
  if (signs.evidenceSum < HARDLY_ANY_EVIDENCE && signs.plainness < VAGUE_BELOW) {
    add(
      'vague',
      1 - signs.plainness,
      'General statements that fit any job; no action, figure or event of the speaker was found.',
    );
  }
  return flags;
}

export function isOffTopic({ evidenceSum, onTopic }: Pick<FlagSigns, 'evidenceSum' | 'onTopic'>): boolean {
  return evidenceSum >= SOME_EVIDENCE && onTopic < OFF_TOPIC_BELOW;
}

export function answersOther({ evidenceSum, questionLead }: Pick<FlagSigns, 'evidenceSum' | 'questionLead'>): boolean {
  return evidenceSum >= SOME_EVIDENCE && questionLead !== null && questionLead < OTHER_QUESTION_LEAD;
}
