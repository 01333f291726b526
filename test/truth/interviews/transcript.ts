import type { Part } from './cast.js';
import type { PlayedInterview, PlayedTurn } from './play-interview.js';

/** The interview as a page for people to read. */
export function printTranscript(
  name: string,
  part: Part,
  { turns, progression, boundaries, closingWords }: PlayedInterview,
): string {
  const mains = turns.filter(({ asked }) => asked.gap === null).length;
  const skills = [...new Set(progression.topics.map(({ skill }) => skill))];
  return [
    `# The ${name} candidate: ${part.title}`,
    '',
    `${part.about} Invented, and interviewed by the embedded engine: ${mains} questions and ${counted(turns.length - mains, 'follow-up')}.`,
    'This page is written by `test/truth/interviews`, which says how to write it anew.',
    '',
    ...turns.flatMap((turn, index) => [...printTurn(turn, index + 1), '']),
    `**${closingWords}**`,
    '',
    '## How far each skill was seen',
    '',
    '| Skill | Boundary |',
    '|---|---|',
    ...skills.map((skill) => `| ${skill} | ${boundaries[skill]?.replaceAll('_', ' ') ?? ''} |`),
    '',
  ].join('\n');
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function printTurn({ question, answer, asked, templateId, score, boundary }: PlayedTurn, number: number): string[] {
  const move = asked.gap === null ? 'question' : `follow-up for ${asked.gap}`;
  const judged = score === null ? 'not judged' : `score ${score.toFixed(1)}`;
  return [
    `**${number}. ${question}**`,
    '',
    `${answer}`,
    '',
    `<sub>${asked.level} · ${asked.skill} · ${asked.dimension} · ${move} · \`${templateId}\` · ${judged} · ${boundary.replaceAll('_', ' ')}</sub>`,
  ];
}
