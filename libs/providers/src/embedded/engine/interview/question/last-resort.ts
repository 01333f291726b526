import type { AskInput } from '#libs/prompts';
import { hash } from '../../language.ts';
import { fill, type Phrases } from '../wording/phrases.ts';
import type { Asked } from './asked.ts';
import type { Question } from './for-judge.ts';

/** Each names the topic of what follows. */
export const LAST_OPENINGS = [
  'Let us take another look at {topic}.',
  'I would like to stay with {topic} for one more question.',
  'One more question about {topic}.',
  'Let us turn to something we have not touched yet about {topic}.',
  'To round off {topic}, let me ask you this.',
  'Coming back to {topic} from a different side.',
] as const;
export const LAST_QUESTIONS = [
  'What is the most useful thing you know about it that cannot be found in a book?',
  'Which detail of it do people outside your line of work never see?',
  'What would you like to do better next time?',
  'Who has taught you most about it?',
  'Which moment comes to mind when you think back over the last year?',
  'What do you do on a day when it does not come easily?',
  'Which tool or habit would you not want to do without?',
  'What would a colleague who has watched you say about the way you do it?',
] as const;

const ENTRY: Question['entry'] = {
  kind: 'behavioural',
  criterion: 'Speaks about {topic} from own experience, with one concrete example.',
  expectedPoints: [
    'a concrete situation',
    'what the candidate did',
    'why that way',
    'who else was involved',
    'what came of it',
    'what the candidate learned about {topic}',
  ],
};

/** When the bank has nothing new on a topic: one of 48 plain questions, and a numbered one after those. */
export function lastResort(input: AskInput, asked: Asked, phrases: Phrases): Question {
  const all = LAST_QUESTIONS.flatMap((question, q) =>
    LAST_OPENINGS.map((opening, o) => ({
      template: `${opening} ${question}`,
      templateId: `rest.${q}#${o}`,
      part: `rest.${q}`,
    })),
  );
  const first = hash(`${input.seed}rest`) % all.length;
  const inOrder = [...all.slice(first), ...all.slice(0, first)];
  const fresh = inOrder
    .map((wording) => ({ ...wording, text: fill(wording.template, phrases) ?? wording.template }))
    .filter((wording) => !asked.templateIds.has(wording.templateId) && !asked.has(wording.text));
  const chosen = fresh.find((wording) => !asked.entryIds.has(wording.part)) ?? fresh[0];
  if (chosen) return { text: chosen.text, templateId: chosen.templateId, entry: ENTRY };
  const number = input.asked.length + 1;
  return {
    text: `For question ${number}, please give me one more example from your work.`,
    templateId: `rest.more#${number}`,
    entry: ENTRY,
  };
}
