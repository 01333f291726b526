import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { SampleDataResponse } from '#libs/api-client';
import { knownServer, serverAddress } from './arguments.js';
import { DemoError } from './demo-error.js';
import { waitFor } from './patience.js';
import { openStage } from './stage.js';
import { Terminal } from './terminal.js';

const HELP = `Founds an organisation on a running Talenti server, fills it with invented roles, candidates and finished
interviews, and prints how to sign in.

  npm run sample
  npm run sample -- --server URL     otherwise what .data/server-url says, else http://127.0.0.1:8000
`;

const WITHIN_MS = 15 * 60_000;
const ORGANISATION = 'Harbour Group (sample)';
const RECRUITER = 'Visiting Recruiter';

const terminal = new Terminal();

try {
  const { values } = parseArgs({ options: { server: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) terminal.line(HELP);
  else await fill(serverAddress(values.server ?? (await knownServer())));
  process.exit(0);
} catch (error) {
  terminal.rest();
  console.error(error instanceof DemoError ? `\n${error.message}` : error);
  process.exit(1);
}

async function fill(server: string): Promise<void> {
  const { api } = openStage(server, terminal);
  const random = (bytes: number): string => randomBytes(bytes).toString('hex');
  const account = { email: `recruiter-${random(5)}@sample.invalid`, password: `Aa1-${random(9)}` };
  const { access_token: token } = await api.register({ ...account, full_name: RECRUITER });
  await api.createOrganisation(token, { name: ORGANISATION });
  await api.fillSample(token);
  const filled = await terminal.step(`${ORGANISATION} is filled with invented people`, (progress) =>
    waitFor('the sample data', WITHIN_MS, async () => {
      const sample = await api.sample(token);
      if (sample.status === 'failed') throw new DemoError(`It could not be filled (${sample.problem}).`);
      progress(`${sample.doing ?? ''} ${sample.steps_done}/${sample.steps_total}`);
      return sample.status === 'ready' ? sample : null;
    }),
  );
  tell(server, account, filled);
}

function tell(server: string, account: { email: string; password: string }, { counts }: SampleDataResponse): void {
  terminal.line();
  terminal.line(`  ${counts.roles} roles, ${counts.candidates} candidates, ${counts.recordings} checked calls`);
  terminal.line(`  address    ${server}`);
  terminal.line(`  e-mail     ${account.email}`);
  terminal.line(`  password   ${account.password}`);
}
