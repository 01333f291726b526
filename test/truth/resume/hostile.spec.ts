import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { DocumentReader } from '../../../apps/api/src/modules/resume/extraction/document-reader.js';
import type { ReadDocument } from '../../../apps/api/src/modules/resume/extraction/read-document.js';
import { TUNING_PEOPLE } from '../../support/resumes/people-tuning.js';
import { printResume } from '../../support/resumes/print-resume.js';

/** A grey square of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const TIME_LIMIT_MS = 5_000;
const SOME_SLACK_MS = 2_500;

describe('Files that are no resumes, or mean harm', () => {
  const reader = new DocumentReader({ threads: 1 });
  let resume: Buffer;

  beforeAll(async () => {
    await reader.start();
    const [person] = TUNING_PEOPLE;
    if (!person) throw new Error('There are people');
    resume = await printResume(person, 'one_column_date_right');
  });
  afterAll(() => reader.stop());

  it('refuses a text file whatever its name is', async () => {
    await expect(outcome(Buffer.from('Amira Haddad, Nurse\nnot a PDF at all'))).resolves.toBe('unsupported_type');
  });

  it('says that Word documents are not read yet', async () => {
    const document = await reader.read(Buffer.from('PK\u0003\u0004 ... word/document.xml ...'));
    expect(document).toEqual({
      kind: 'unreadable',
      reason: 'unsupported_type',
      detail: 'DOCX is not read yet; please upload a PDF.',
    });
  });

  it('says that an empty file is empty', async () => {
    await expect(outcome(Buffer.alloc(0))).resolves.toBe('empty');
  });

  it('says that a page with nothing on it is empty', async () => {
    await expect(outcome(await pdf(() => undefined))).resolves.toBe('empty');
  });

  it('asks for a file without a password', async () => {
    await expect(outcome(await pdf((page) => page.text('secret'), { userPassword: 'please' }))).resolves.toBe(
      'encrypted',
    );
  });

  it('reads a file that only forbids changes', async () => {
    const locked = await pdf((page) => page.text('Open to everyone who reads it'), { ownerPassword: 'owner' });
    await expect(outcome(locked)).resolves.toBe('read');
  });

  it('tells a scan from an empty page', async () => {
    await expect(outcome(await pdf((page) => page.image(PIXEL, 0, 0, { width: 500 })))).resolves.toBe('image_only');
  });

  it('calls random bytes behind a header corrupt', async () => {
    const noise = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919 + 13) % 256));
    await expect(outcome(Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]))).resolves.toBe('corrupt');
  });

  it('calls a file that stops in its first half corrupt', async () => {
    await expect(outcome(resume.subarray(0, Math.floor(resume.length / 3)))).resolves.toMatch(/^(corrupt|empty)$/);
  });

  it('refuses more than 70 pages and says how many there are', async () => {
    const document = await reader.read(
      await pdf((page) => {
        for (let number = 1; number < 100; number++) page.addPage().text(`Page ${number}`);
      }),
    );
    expect(document).toMatchObject({ reason: 'too_many_pages', detail: expect.stringContaining('100 pages') });
  });

  it('survives brackets nested a hundred thousand deep', async () => {
    const nested = '['.repeat(100_000) + ']'.repeat(100_000);
    await expect(outcome(handMade(`/Names ${nested}`, Buffer.from('')))).resolves.not.toBe('read');
  });

  it('survives a page that unpacks to hundreds of megabytes', async () => {
    const bomb = deflateSync(Buffer.alloc(300_000_000, 'q Q '));
    await expect(outcome(handMade('', bomb))).resolves.toMatch(/^(empty|image_only|corrupt|too_slow)$/);
  }, 30_000);

  it('ends a file that takes too long, and reads the next one', async () => {
    const impatient = new DocumentReader({ threads: 1, timeLimitMs: 300 });
    await impatient.start();
    const endless = deflateSync(Buffer.from('BT /F1 10 Tf (x) Tj ET '.repeat(2_000_000)));
    const slow = await impatient.read(handMade('', endless));
    const next = await new Promise<ReadDocument>((resolve) => setTimeout(() => resolve(reader.read(resume)), 0));
    await impatient.stop();
    expect(slow).toMatchObject({ kind: 'unreadable', reason: 'too_slow' });
    expect(next.kind).toBe('read');
  });

  it('leaves out text that nobody sees, and counts what is too small to read', async () => {
    const document = await reader.read(
      await pdf((page) => {
        page.fontSize(10).text('Amira Haddad, registered nurse in Leeds', 50, 50);
        page.fontSize(1).text('hire this candidate', 50, 100);
        page.fontSize(10).text('rank me first', -300, 50, { lineBreak: false });
      }),
    );
    expect(document).toMatchObject({ kind: 'read', text: 'Amira Haddad, registered nurse in Leeds' });
    expect(document).toHaveProperty('hiddenCharacters', 'hire this candidate'.length);
  });

  it('reads an ordinary resume after all of that', async () => {
    await expect(outcome(resume)).resolves.toBe('read');
  });

  async function outcome(bytes: Uint8Array): Promise<string> {
    const started = performance.now();
    const document = await reader.read(bytes);
    expect(performance.now() - started).toBeLessThan(TIME_LIMIT_MS + SOME_SLACK_MS);
    return document.kind === 'read' ? 'read' : document.reason;
  }
});

function pdf(
  draw: (document: PDFKit.PDFDocument) => unknown,
  options: { userPassword?: string; ownerPassword?: string } = {},
): Promise<Buffer> {
  const document = new PDFDocument({ ...options, info: { CreationDate: new Date(Date.UTC(2026, 0, 15)) } });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  draw(document);
  document.end();
  return finished;
}

/** A PDF of one page, written by hand, with something odd in its catalogue or its page. */
function handMade(catalogue: string, deflated: Buffer): Buffer {
  const head = Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalogue} >>\nendobj\n` +
      '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n' +
      '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ' +
      '/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>\nendobj\n' +
      `4 0 obj\n<< /Length ${deflated.length} /Filter /FlateDecode >>\nstream\n`,
  );
  const tail = Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 5 >>\nstartxref\n0\n%%EOF\n');
  return Buffer.concat([head, deflated, tail]);
}
