import type { InterviewLength } from './progression.js';

/** A full interview asks at least this many questions, follow-ups included … */
export const FULL_INTERVIEW_MAIN_QUESTIONS = 12;
/** … and at most this many. */
const FULL_INTERVIEW_QUESTIONS_AT_MOST = 20;

const FULL: InterviewLength = {
  warmup: { min: 2, max: 3 },
  standard: { min: 5, max: 8 },
  advanced: { min: 3, max: 5 },
  mainQuestions: FULL_INTERVIEW_MAIN_QUESTIONS,
  questionsAtMost: FULL_INTERVIEW_QUESTIONS_AT_MOST,
};

/** The full interview, or the shape of it scaled to the number of questions the role asks for. */
export function interviewLength(questionsWanted: number | null): InterviewLength {
  if (questionsWanted === null || questionsWanted >= FULL_INTERVIEW_MAIN_QUESTIONS) return FULL;
  const main = Math.max(1, Math.floor(questionsWanted));
  const warmup = Math.max(1, Math.round(main * 0.2));
  const advanced = Math.round(main * 0.25);
  const standard = Math.max(0, main - warmup - advanced);
  return {
    warmup: { min: warmup, max: warmup },
    standard: { min: standard, max: Math.max(standard, main - warmup) },
    advanced: { min: advanced, max: Math.max(advanced, main - warmup) },
    mainQuestions: main,
    questionsAtMost: Math.ceil((main * FULL_INTERVIEW_QUESTIONS_AT_MOST) / FULL_INTERVIEW_MAIN_QUESTIONS) + 1,
  };
}
