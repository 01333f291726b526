/** A PDF may begin with some other bytes; readers look this far for its mark. */
const HEADER_WINDOW_BYTES = 1_024;

/** What a file is by its content, never by its name or by what the sender says. */
export type DocumentType = 'pdf' | 'docx' | UnreadType;

/** Kinds that people send for a resume and that are not read. */
export type UnreadType = 'doc' | 'odt' | 'rtf' | 'picture' | 'archive' | 'text' | 'other';

/** Marks at the very beginning of a file. */
const MARKS: readonly (readonly [mark: string, type: UnreadType])[] = [
  ['{\\rtf', 'rtf'],
  // Word before 2007, and documents of today that are locked with a password.
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'doc'],
  ['\x89PNG\r\n\x1a\n', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['PK\x05\x06', 'archive'],
  ['Rar!\x1a\x07', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x1f\x8b', 'archive'],
];
const TEXT_WINDOW_BYTES = 4_096;

export function documentType(bytes: Uint8Array): DocumentType {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(view, 'PK\x03\x04')) return archiveType(view);
  const marked = MARKS.find(([mark]) => startsWith(view, mark));
  if (marked) return marked[1];
  if (view.subarray(0, HEADER_WINDOW_BYTES).includes('%PDF-')) return 'pdf';
  if (['WEBP', 'ftyp'].some((mark) => view.subarray(4, 12).includes(mark))) return 'picture';
  return isText(view.subarray(0, TEXT_WINDOW_BYTES)) ? 'text' : 'other';
}

/** Names of the parts stand in an archive as they are, whatever is packed. */
function archiveType(view: Buffer): DocumentType {
  if (view.includes('[Content_Types].xml') && view.includes('word/')) return 'docx';
  return view.subarray(30, 100).includes('mimetypeapplication/vnd.oasis.opendocument.text') ? 'odt' : 'archive';
}

function startsWith(view: Buffer, mark: string): boolean {
  return view.subarray(0, mark.length).equals(Buffer.from(mark, 'latin1'));
}

/** A letter may be cut in half at the end of the window. */
function isText(window: Buffer): boolean {
  return !window.includes(0) && !window.subarray(0, -3).toString('utf8').includes('\ufffd');
}

const REFUSALS: Readonly<Record<UnreadType, string>> = {
  doc: 'This Word document is in the old format or locked with a password.',
  odt: 'This is an OpenDocument text.',
  rtf: 'This is a Rich Text document.',
  picture: 'This is a picture.',
  archive: 'This is an archive.',
  text: 'This is a plain text file.',
  other: 'This file is neither a PDF nor a Word document.',
};

/** What the sender is told about a file that is not read. */
export function refusalOf(type: UnreadType): string {
  return `Only PDF/DOCX supported. ${REFUSALS[type]} Please save it as PDF or DOCX.`;
}
