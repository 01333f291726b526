import { PREPARED_QUESTIONS, type PreparedQuestion } from './prepared-questions.js';

/** Words that a learner of the language stumbles over, and easier ones that fit in the same place. */
const EASIER: readonly (readonly [RegExp, string])[] = [
  [/\butili[sz]e\b/gi, 'use'],
  [/\bprior to\b/gi, 'before'],
  [/\bwith regard to\b/gi, 'about'],
  [/\bin order to\b/gi, 'to'],
  [/\bdemonstrated\b/gi, 'shown'],
  [/\bdemonstrate\b/gi, 'show'],
  [/\bencountered\b/gi, 'met'],
  [/\bencounter\b/gi, 'meet'],
  [/\bobtained\b/gi, 'got'],
  [/\bobtain\b/gi, 'get'],
  [/\bassist\b/gi, 'help'],
  [/\bsubsequently\b/gi, 'then'],
  [/\ban occasion\b/gi, 'a time'],
  [/\bnumerous\b/gi, 'many'],
];
const COURTESIES = /^(?:(?:hello|thank you|thanks|all right|great)\b[^.!?]*[.!]\s+)+/i;
/** Of one sentence. */
const REQUEST = /^(?:please )?(?:tell me about|describe|talk about|share|recall|walk me through) ([^.?!]+)[.?!]?$/i;
/** What would be enough, said after the words. */
const ENOUGH: Readonly<Record<QuestionKind, string>> = {
  behavioural: 'A small example is enough.',
  situational: 'There is no single right answer.',
  technical: 'Plain words are fine.',
};

export type QuestionKind = PreparedQuestion['kind'] | 'technical';

/**
 * A question in other words when no engine has any, in order of preference: what was prepared for it, the same with
 * easier words, and the same with what would be enough. Whatever the question is, these differ from it.
 */
export function preparedRephrasings(question: string, kind: QuestionKind): string[] {
  const prepared = PREPARED_QUESTIONS.find(({ text }) => text === question)?.rephrased;
  const plain = prepared ?? inPlainWords(question);
  return [plain, `${plain} ${ENOUGH[kind]}`, `Let me say it again, without any hurry. ${plain}`].filter(
    (text) => text !== question,
  );
}

function inPlainWords(question: string): string {
  const asked = question.trim().replace(COURTESIES, '');
  const easier = EASIER.reduce((text, [hard, easy]) => text.replaceAll(hard, easy), asked);
  const request = REQUEST.exec(easier)?.[1];
  if (request !== undefined) return `Please think of ${request}. What can you tell me about it?`;
  return `In other words: ${easier}`;
}
