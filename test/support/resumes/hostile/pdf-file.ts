import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';

/** A PDF by a proper library. */
export function pdf(
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

interface HandMade {
  /** What the page draws. */
  content?: Buffer | string;
  /** Entries of the catalogue, and of the page. */
  catalogue?: string;
  page?: string;
  /** Entries of the page's resources, other than Helvetica as F1. */
  resources?: string;
  /** Replaces Helvetica. */
  fonts?: string;
  /** The page tree, when it is not a single page. */
  pages?: string;
  mediaBox?: string;
  /** More objects, from number 10. */
  objects?: readonly string[];
}

/** A PDF written by hand, so that it can be wrong. Object 3 is its page. */
export function handMadePdf(parts: HandMade): Buffer {
  const packed = deflateSync(parts.content ?? '');
  const font = parts.fonts ?? '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
  const head =
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${parts.catalogue ?? ''} >>\nendobj\n` +
    `2 0 obj\n${parts.pages ?? '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'}\nendobj\n` +
    `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox ${parts.mediaBox ?? '[0 0 595 842]'} /Contents 4 0 R ` +
    `/Resources << ${font} ${parts.resources ?? ''} >> ${parts.page ?? ''} >>\nendobj\n` +
    (parts.objects ?? []).map((object, index) => `${10 + index} 0 obj\n${object}\nendobj\n`).join('') +
    `4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  const tail = '\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 100 >>\nstartxref\n0\n%%EOF\n';
  return Buffer.concat([Buffer.from(head, 'latin1'), packed, Buffer.from(tail)]);
}

/** Operations that write one line. */
export function line(text: string, y = 700): string {
  return `BT /F1 12 Tf 50 ${y} Td (${text}) Tj ET\n`;
}
