import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { format, resolveConfig } from 'prettier';
import { DocumentReader } from '../../../apps/api/src/modules/resume/extraction/document-reader.js';
import type { ReadDocument } from '../../../apps/api/src/modules/resume/extraction/read-document.js';
import { hostileFiles, type HostileFile } from '../../support/resumes/hostile/hostile-files.js';
import { handMadePdf } from '../../support/resumes/hostile/pdf-file.js';
import { TUNING_PEOPLE } from '../../support/resumes/people-tuning.js';
import { printResume } from '../../support/resumes/print-resume.js';

const PAGE = 'docs/hostile-files.md';
const SHOULD_WRITE = process.env['WRITE_HOSTILE_FILES'] === '1';
/** Shorter than in earnest, so that the tests are. */
const TIME_LIMIT_MS = 4_000;
const LONGEST_ANSWER_MS = 5_000;
/** Names of the files are needed before there is a server to lure them to. */
const FILES = hostileFiles('', Buffer.alloc(0)).map(({ file }) => file);

describe('Files that are no resumes, or mean harm', () => {
  const reader = new DocumentReader({ threads: 1, timeLimitMs: TIME_LIMIT_MS });
  const reached: string[] = [];
  let outside: Server;
  let resume: Buffer;
  let files: Map<string, HostileFile>;

  beforeAll(async () => {
    outside = createServer((socket) => {
      reached.push(`connection ${reached.length + 1}`);
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await Promise.all([once(outside, 'listening'), reader.start()]);
    const [person] = TUNING_PEOPLE;
    if (!person) throw new Error('There are people');
    resume = await printResume(person, 'one_column_date_right');
    const { port } = outside.address() as AddressInfo;
    files = new Map(hostileFiles(`http://127.0.0.1:${port}`, resume).map((file) => [file.file, file]));
  });
  afterAll(async () => {
    outside.close();
    await reader.stop();
  });

  it.each(FILES)('answers in time: %s', async (name) => {
    const file = files.get(name);
    const bytes = (await file?.bytes()) ?? Buffer.alloc(0);
    const started = performance.now();
    const document = await reader.read(bytes);
    expect(performance.now() - started).toBeLessThan(LONGEST_ANSWER_MS);
    expect(file?.outcomes).toContain(outcomeOf(document));
    if (document.kind === 'unreadable') expect(document.detail).toMatch(/^[A-Z].*\.$/);
    if (file?.text !== undefined && document.kind === 'read') expect(document.text).toBe(file.text);
  });

  it('asked nobody for anything', () => {
    expect(reached).toEqual([]);
  });

  it('reads an ordinary resume after all of that', async () => {
    expect(outcomeOf(await reader.read(resume))).toBe('read');
  });

  it('ends a file that takes too long, and reads the next one', async () => {
    const impatient = new DocumentReader({ threads: 1, timeLimitMs: 300 });
    await impatient.start();
    const slow = await impatient.read(handMadePdf({ content: 'BT /F1 10 Tf (x) Tj ET '.repeat(2_000_000) }));
    const next = await impatient.read(Buffer.from('no document'));
    await impatient.stop();
    expect(slow).toMatchObject({ kind: 'unreadable', reason: 'too_slow' });
    expect(next).toMatchObject({ kind: 'unreadable', reason: 'unsupported_type' });
  });

  it('says how many pages are too many', async () => {
    const bytes = await files.get('PDF: 100 pages')?.bytes();
    expect(await reader.read(bytes ?? Buffer.alloc(0))).toMatchObject({
      detail: expect.stringContaining('100 pages'),
    });
  });

  it('tells of every file on the page about them', async () => {
    const page = await render([...files.values()]);
    if (SHOULD_WRITE) await writeFile(PAGE, page);
    expect(await readFile(PAGE, 'utf8')).toBe(page);
  });
});

function outcomeOf(document: ReadDocument): string {
  return document.kind === 'read' ? 'read' : document.reason;
}

/** What staff and sender are told, in few words. */
const MEANINGS: Readonly<Record<string, string>> = {
  read: 'read, and nothing but read',
  unsupported_type: 'refused at the door: neither PDF nor DOCX',
  empty: '"has no text"',
  encrypted: '"locked with a password"',
  image_only: '"a picture without text"',
  corrupt: '"damaged and cannot be read"',
  too_large_inside: '"unpacks to far more than a resume"',
  too_many_pages: '"has 100 pages"',
  too_slow: '"too complicated to read", after some seconds',
};

async function render(files: readonly HostileFile[]): Promise<string> {
  const rows = files.map(
    ({ file, outcomes }) =>
      `| ${file} | ${outcomes.map((outcome) => MEANINGS[outcome]).join(' or ')} | ${outcomes.map((outcome) => `\`${outcome}\``).join(', ')} |`,
  );
  const page = `# Files that mean harm

What comes of files that are broken, locked, far too large inside, or that ask for something when they are opened. Each
is made and read by \`test/truth/resume/hostile.spec.ts\`, which fails when this page says something else. To write it again:

\`\`\`sh
WRITE_HOSTILE_FILES=1 NODE_OPTIONS=--experimental-vm-modules node node_modules/jest/bin/jest.js test/truth/resume/hostile
\`\`\`

Every one is answered within 5 s by a thread with 512 MB of memory, an ordinary resume is read right after, and a server
that the files try to reach hears of none of them. A file above 10 MB never gets that far: it is refused with 413 while
it arrives. Where two outcomes are given, the machine decides.

| File | What comes of it | Code |
| --- | --- | --- |
${rows.join('\n')}
`;
  return format(page, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}
