/** A PDF may begin with some other bytes; readers look this far for its mark. */
const HEADER_WINDOW_BYTES = 1_024;
const ZIP_MARK = Buffer.from('PK\u0003\u0004');

/** What a file is by its content, never by its name or by what the sender says. */
export type DocumentType = 'pdf' | 'docx' | 'other';

export function documentType(bytes: Uint8Array): DocumentType {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.subarray(0, HEADER_WINDOW_BYTES).includes('%PDF-')) return 'pdf';
  // A zip archive whose directory lists the main part of a Word document.
  return view.subarray(0, ZIP_MARK.length).equals(ZIP_MARK) && view.includes('word/document.xml') ? 'docx' : 'other';
}
