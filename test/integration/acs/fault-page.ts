/** What was seen for one fault. */
export interface FaultRow {
  fault: string;
  /** What the sender was answered. */
  answer: string;
  /** What it left behind. */
  left: string;
}

const INTRODUCTION = `# When the telephony service's news goes wrong

What the webhook of Event Grid, the callbacks of calls and the copying of recordings do with bad, forged, late and
repeated news, as measured by \`test/integration/acs/webhook-faults.spec.ts\`, which fails when this page says something
else. To write it again:

\`\`\`sh
WRITE_WEBHOOK_FAULTS=1 NODE_OPTIONS=--experimental-vm-modules node node_modules/jest/bin/jest.js test/integration/acs/webhook-faults
\`\`\`

"Events" counts what was kept of the deliveries of that line; whatever is kept twice counts twice. "Call" is the call's
state afterwards (\`connecting\` where the line is about something else), "recording" the state of each file; a file that is
\`stored\` is with us, whole, and deleted at the service. Where recordings are copied, the answer is how the file stood after
the first try. A server that is killed with \`kill -9\` in the middle of copying a recording is rehearsed by
\`test/e2e/calls/killed-copy.spec.ts\`: the recording is there once, whole, and gone at the service.
`;

/** The page, with columns padded so that it can be read as it is. */
export function renderFaults(sections: ReadonlyMap<string, readonly FaultRow[]>): string {
  const tables = [...sections].map(([title, rows]) => `\n## ${title}\n\n${table(rows)}\n`);
  return [INTRODUCTION, ...tables].join('');
}

function table(rows: readonly FaultRow[]): string {
  const cells = [['Fault', 'Answer', 'What it left'], ...rows.map(({ fault, answer, left }) => [fault, answer, left])];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [heads = [], ...body] = cells;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
