import type { PromptMessage } from '#libs/prompts';

/**
 * The question again, with what was wrong about the first answer. That answer may repeat what a candidate wrote, so it
 * comes back as fenced material, like everything else that people wrote.
 */
export function askForRepair(
  messages: readonly PromptMessage[],
  answer: string,
  problems: readonly string[],
): PromptMessage[] {
  const note = [
    'An earlier answer to this could not be used:',
    ...problems.map((problem) => `- ${problem}`),
    `It was:\n<data>\n${JSON.stringify(answer).replaceAll('<', '\\u003c')}\n</data>`,
    'Give the whole answer again as one JSON object of the given schema, without these mistakes.',
  ].join('\n');
  const last = messages.at(-1);
  if (last?.role !== 'user') return [...messages, { role: 'user', content: note }];
  // In the same message: some servers insist that user and assistant take turns.
  return [...messages.slice(0, -1), { role: 'user', content: `${last.content}\n\n${note}` }];
}
