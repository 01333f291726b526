import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgeInput } from '#libs/prompts';

/**
 * Answers labelled by hand, one text file per profession. Labels: 0 none or evasive, 1 empty talk, 2 thin, 3 solid, 4 strong.
 * A file opens with `title:`, `department:` and the posting; then blocks of `kind:`, `question:`, `criterion:`, `point:`
 * and answers, each in one line behind its label in brackets.
 */
export type AnswerLabel = 0 | 1 | 2 | 3 | 4;

export interface LabelledAnswer {
  label: AnswerLabel;
  text: string;
}

export interface LabelledQuestion {
  profession: string;
  role: JudgeInput['role'];
  question: JudgeInput['question'];
  answers: LabelledAnswer[];
}

export function readQuestions(folder: string): LabelledQuestion[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => parse(file.replace(/\.txt$/, ''), readFileSync(join(folder, file), 'utf8')));
}

function parse(profession: string, content: string): LabelledQuestion[] {
  const [head = '', ...blocks] = content.split(/^(?=kind: )/m);
  const role = {
    title: fieldsOf(head, 'title')[0] ?? '',
    department: fieldsOf(head, 'department')[0] ?? null,
    description: head
      .split('\n')
      .filter((line) => !/^(?:title|department): /.test(line))
      .join('\n')
      .trim(),
  };
  return blocks.map((block) => ({
    profession,
    role,
    question: {
      text: fieldsOf(block, 'question')[0] ?? '',
      kind: (fieldsOf(block, 'kind')[0] ?? '') as JudgeInput['question']['kind'],
      criterion: fieldsOf(block, 'criterion')[0] ?? '',
      expected_points: fieldsOf(block, 'point'),
    },
    answers: [...block.matchAll(/^\[([0-4])\] (.+)$/gm)].map(([, label = '', text = '']) => ({
      label: Number(label) as AnswerLabel,
      text,
    })),
  }));
}

function fieldsOf(block: string, name: string): string[] {
  return [...block.matchAll(new RegExp(`^${name}: (.+)$`, 'gm'))].map(([, value = '']) => value.trim());
}
