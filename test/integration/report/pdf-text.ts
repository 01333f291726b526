import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A PDF as a reader program sees it. */
export interface ReadPdf {
  /** The text of each page, blanks folded. */
  pages: string[];
  text: string;
  title: string;
  language: string | null;
  isTagged: boolean;
  /** Tags of the structure tree of all pages. */
  tags: Set<string>;
  /** Texts that stand for pictures. */
  alternatives: string[];
}

interface StructureNode {
  role?: string;
  alt?: string;
  children?: StructureNode[];
}

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: true });
  const document = await loading.promise;
  const { info } = (await document.getMetadata()) as { info: { Title: string; Language: string | null } };
  const pages: string[] = [];
  const tags = new Set<string>();
  const alternatives: string[] = [];
  const visit = ({ role, alt, children }: StructureNode): void => {
    if (role !== undefined) tags.add(role);
    if (alt !== undefined) alternatives.push(alt);
    children?.forEach(visit);
  };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const pieces = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
    pages.push(folded(pieces.join('')));
    const tree = (await page.getStructTree()) as StructureNode | null;
    if (tree) visit(tree);
  }
  // A map, whatever its types say.
  const marks = (await document.getMarkInfo()) as unknown as Map<string, boolean> | null;
  const isTagged = marks?.get('Marked') === true;
  await loading.destroy();
  return { pages, text: pages.join(' '), title: info.Title, language: info.Language, isTagged, tags, alternatives };
}

export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
