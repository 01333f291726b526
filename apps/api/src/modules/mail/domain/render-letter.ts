import type { Letter, RenderedLetter } from './letter.js';
import { layOutLetter } from './letter-layout.js';

/**
 * One layout for every mail: a heading, paragraphs, lists and at most one button, readable with and without HTML. Every
 * word is escaped; line breaks inside a paragraph are kept.
 *
 * @throws Error when the button leads anywhere but to a web address.
 */
export function renderLetter(letter: Letter, sender: string): RenderedLetter {
  if (letter.button && !/^https?:\/\//.test(letter.button.url)) throw new Error('A button leads to a web address');
  return { text: asText(letter, sender), html: layOutLetter(letter, sender) };
}

function asText({ heading, paragraphs, sections = [], button, notes = [] }: Letter, sender: string): string {
  const lists = sections.map((section) => [section.heading, ...section.items.map((item) => `* ${item}`)].join('\n'));
  const action = button ? [`${button.label}:\n${button.url}`] : [];
  return `${[heading, ...paragraphs, ...lists, ...action, ...notes, `-- \n${sender}`].join('\n\n')}\n`;
}
