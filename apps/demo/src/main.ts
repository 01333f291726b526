import { HELP, readArguments } from './arguments.js';
import { DemoError } from './demo-error.js';
import { continueJourney, playJourney } from './journey.js';
import { loadInterview } from './saved-interview.js';
import { Terminal } from './terminal.js';

const INTERRUPTED = 130;
const terminal = new Terminal();

process.on('SIGINT', () => {
  terminal.rest();
  terminal.line();
  terminal.line(['Stopped.', terminal.partingWords].join(' ').trimEnd());
  process.exit(INTERRUPTED);
});
// Whoever reads along through a pipe, such as `head`, may go early.
process.stdout.on('error', () => process.exit(1));

try {
  await run();
  process.exit(0);
} catch (error) {
  terminal.rest();
  console.error(error instanceof DemoError ? `\n${error.message}` : error);
  process.exit(1);
}

async function run(): Promise<void> {
  const request = await readArguments(process.argv.slice(2), process.stdin.isTTY);
  switch (request.kind) {
    case 'help':
      return terminal.line(HELP);
    case 'continue':
      return continueJourney(await loadInterview(), request.answers, terminal);
    case 'play':
      return playJourney(request.plan, terminal);
  }
}
