/** What was seen for one fault, by where it struck. */
export interface FaultRow {
  fault: string;
  judging: string;
  asking: string;
  speaking: string;
  always: string;
}

/** What a candidate was told, what the tables held then, and what the next try of the same answer brought. */
export interface Consequence {
  detail: string;
  kept: string;
  nextTry: string;
}

const INTRODUCTION = `# When the model fails

What a candidate sees and what is kept when the model behind an interview fails, as measured by
\`test/e2e/faults/model-faults.spec.ts\`, which fails when this page says something else. To write it again:

\`\`\`sh
WRITE_FAULTS=1 NODE_OPTIONS=--experimental-vm-modules node node_modules/jest/bin/jest.js test/e2e/faults/model-faults
\`\`\`

An answer is saved before the model is asked anything. Then the model is asked twice: how good the answer was, and for
the next question. The fault strikes the first of these calls (**judging**), the second (**asking**), the second while
it is streamed (**speaking**, \`POST /ai/interviewer/stream\`), or every call however often it is made (**always**).
"Next question" is one of the model, "prepared question" one of the built-in list. In **always**, "then" is what the
candidate's second try brings.

Independently of this table, five failures in a row that may pass (429, 5xx, silence, a broken connection) have the
model left alone for 60 s. Meanwhile everybody gets prepared questions at once.
`;

const CONSEQUENCES = `
## What is kept

This holds in every case where the candidate sees that. A problem after the first words comes as \`event: error\` in the
stream. The next try is the same answer sent again the same way, with the model well again.
`;

/** The page, with columns padded so that it can be read as it is. `consequences` by what was seen, as JSON. */
export function renderFaults(
  rows: readonly FaultRow[],
  consequences: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const seen = rows.map(({ fault, judging, asking, speaking, always }) => [fault, judging, asking, speaking, always]);
  const kept = [...consequences].map(([words, all]) => {
    const told = [...all].map((each) => JSON.parse(each) as Consequence);
    const distinct = (part: keyof Consequence) => [...new Set(told.map((each) => each[part]))].join('; or ');
    return [words, distinct('detail'), distinct('kept'), distinct('nextTry')];
  });
  return [
    INTRODUCTION,
    table(['Fault', 'Judging', 'Asking', 'Speaking', 'Always'], seen),
    CONSEQUENCES,
    table(['What the candidate saw', 'Problem', 'What the database held', 'What the next try brought'], kept),
    '',
  ].join('\n');
}

function table(heads: string[], rows: string[][]): string {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
