import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { useApp } from '../../support/app.js';

const PROGRAM = 'dist/apps/demo/src/main.js';
const JOURNEY_MS = 60_000;

interface Played {
  exitCode: number;
  shown: string;
  complaint: string;
}

/** Runs the program as `npm run demo` does, without a terminal. */
function play(...args: string[]): Promise<Played> {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: build first, as \`npm test\` does.`);
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, ...args], (error, shown, complaint) =>
      resolve({ exitCode: error ? Number(error.code) : 0, shown, complaint }),
    );
    child.stdin?.end();
  });
}

/** An address where nobody listens. */
async function deadAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

describe('the demonstration', () => {
  const app = useApp();

  it(
    'plays from the posting to a report whose every quote stands in the transcript',
    async () => {
      const server = app().config.publicBaseUrl;
      const { exitCode, shown, complaint } = await play('--server', server, '--sample', 'nurse', '--questions', '4');
      expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: '' });

      expect(shown).toContain('Registration as an adult nurse with the professional register ←\u00a0line\u00a0');
      expect(shown).toContain(`${server}/api/dev/mail`);
      expect(shown).toContain('Senior Staff Nurse, Kelham Bridge Hospital (2020-05 to today)');
      expect(shown).toContain('question 1 of about 4 · warmup · ');

      for (const [dimension, weight] of [
        ['Clinical judgement', 35],
        ['Patient safety', 25],
        ['Communication', 20],
        ['Teamwork', 20],
      ]) {
        expect(shown).toMatch(new RegExp(`^${dimension} +weight ${weight} %$`, 'm'));
      }
      expect(shown).toMatch(/^Overall {2}█+░* {2}\d+\.\d of 100$/m);
      const [, found, all] = /^(\d+) of (\d+) quotes stand word for word/m.exec(shown) ?? [];
      expect(Number(found)).toBeGreaterThan(0);
      expect(found).toBe(all);
      expect(shown).toMatch(/^Letter to the candidate$/m);
      expect(shown).toMatch(/1\. Grace Adeyemi {2}\d+\.\d/);
      expect(shown).toContain('not a language model');
      expect(shown).toMatch(/^ {2}it is assessed +\d+\.\d s$/m);
      expect(shown).not.toContain('\x1b');
    },
    JOURNEY_MS,
  );

  it(
    'plays another profession with answers from a file that is shorter than the interview',
    async () => {
      const { exitCode, shown } = await play(
        ...['--server', app().config.publicBaseUrl, '--sample', 'warehouse-lead', '--questions', '3'],
        ...['--answers', 'test/e2e/demo/two.answers.txt', '--title', 'Late shift lead'],
      );
      expect(exitCode).toBe(0);
      expect(shown).toContain('The answers come from a file with 2 of them.');
      expect(shown).toContain('Report · Rosa Delgado · Late shift lead');
    },
    JOURNEY_MS,
  );

  it(
    'passes on what the server refuses, field by field',
    async () => {
      const { exitCode, complaint } = await play('--server', app().config.publicBaseUrl, '--title', 'X');
      expect(exitCode).toBe(1);
      expect(complaint).toContain('The server refused: ');
      expect(complaint).toContain('  title: must have at least 2 characters');
      expect(complaint).not.toContain('    at ');
    },
    JOURNEY_MS,
  );
});

describe('the demonstration without a server', () => {
  it('says how to start one', async () => {
    const { exitCode, complaint } = await play('--server', await deadAddress());
    expect(exitCode).toBe(1);
    expect(complaint).toContain('No Talenti server answers at http://127.0.0.1:');
    expect(complaint).toContain('npm start');
    expect(complaint).not.toContain('    at ');
  });

  it.each([
    [['--flowers'], "Unknown option '--flowers'"],
    [['--sample', 'florist'], 'There is no sample "florist"'],
    [['--questions', '99'], '--questions must be a whole number from 1 to 30'],
    [['--resume', 'nowhere.pdf'], 'The file nowhere.pdf cannot be read'],
    [['--job', 'apps/demo/samples/nurse.job.txt'], 'Nobody can type answers here'],
    [['--server', 'here'], '--server must be an address'],
  ])('explains what is wrong with %j', async (args, explanation) => {
    const { exitCode, shown, complaint } = await play(...args);
    expect({ exitCode, shown }).toEqual({ exitCode: 1, shown: '' });
    expect(complaint).toContain(explanation);
  });

  it('lists its options', async () => {
    const { exitCode, shown } = await play('--help');
    expect(exitCode).toBe(0);
    for (const option of ['--job', '--resume', '--answers', '--server', '--questions', '--pause']) {
      expect(shown).toContain(option);
    }
  });
});
