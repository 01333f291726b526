import mammoth from 'mammoth';
import { TooMuchInside, unpackDocx, type DocxParts } from './docx-archive.ts';
import { layDocx, type DocxNode } from './docx-lines.ts';
import { readDocxStyles } from './docx-styles.ts';
import { VisibleMarkup } from './docx-visible.ts';
import { HiddenTexts } from './hidden-text.ts';
import { assembleText, countLetters, type LaidLine } from './plain-text.ts';
import { CONTENT_TYPES, MAX_CHARACTERS, MAX_PAGES, unreadable, type ReadDocument } from './read-document.ts';
import { attribute, xmlTokens } from './xml-tokens.ts';

/** Where a parser looks for the text when nothing else is said. */
const MAIN = 'word/document.xml';
const PACKAGE_LINKS = '_rels/.rels';
const SHARED_PARTS = ['[Content_Types].xml', 'word/styles.xml', 'word/numbering.xml'];

/** A Word document: what stands above the page, the text with its tables and boxes, what stands below. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  try {
    const parts = await unpackDocx(bytes);
    const main = mainOf(parts);
    if (!parts.has(main)) return damaged();
    const hidden = new HiddenTexts();
    const styles = readDocxStyles(parts.get('word/styles.xml'));
    const { before, after } = marginsOf(parts, main);
    const laid: LaidLine[] = [];
    for (const name of [...before, main, ...after]) {
      const markup = new VisibleMarkup(parts.get(name) ?? '', styles, hidden).read();
      const document = await throughMammoth(viewOf(parts, name, name === main ? markup : asBody(markup)));
      const known = new Set(laid.map((line) => line.text));
      const lines = layDocx(document, styles, hidden);
      // Headers of several sections often say the same.
      laid.push(...(name === main ? lines : lines.filter((line) => !known.has(line.text))));
    }
    const result = assembleText(laid, MAX_CHARACTERS);
    const pages = Math.max(1, ...laid.map((line) => line.page));
    if (pages > MAX_PAGES) {
      return unreadable(
        'too_many_pages',
        `This document has ${pages} pages; please upload one with at most ${MAX_PAGES}.`,
      );
    }
    if (countLetters(result.text) === 0) {
      if (hidden.list().length > 0) {
        return unreadable('empty', 'This document has text, but none that a person can see.');
      }
      return hasPictures(parts.get(main) ?? '')
        ? unreadable('image_only', 'This document is a picture without text; please upload one with text in it.')
        : unreadable('empty', 'This document has no text.');
    }
    return { kind: 'read', contentType: CONTENT_TYPES.docx, pages, ...result, hiddenText: hidden.list() };
  } catch (error) {
    if (error instanceof TooMuchInside) {
      return unreadable('too_large_inside', 'This document unpacks to far more than a resume; please save it as PDF.');
    }
    return damaged();
  }
}

function damaged(): ReadDocument {
  return unreadable('corrupt', 'This document is damaged and cannot be read; please save it again or as a PDF.');
}

function hasPictures(markup: string): boolean {
  return /<(?:\w+:)?(?:blip|imagedata)\b/.test(markup);
}

/** Some writers number the main part. */
function mainOf(parts: DocxParts): string {
  for (const token of xmlTokens(parts.get(PACKAGE_LINKS) ?? '')) {
    if (token.kind !== 'open' || !attribute(token.attributes, 'Type')?.endsWith('/officeDocument')) continue;
    return (attribute(token.attributes, 'Target') ?? MAIN).replace(/^\//, '');
  }
  return MAIN;
}

function linksOf(part: string): string {
  return part.replace(/([^/]+)$/, '_rels/$1.rels');
}

/** Headers and footers that the document uses. A header for later pages only is no more than a footer. */
function marginsOf(parts: DocxParts, main: string): { before: string[]; after: string[] } {
  const targets = new Map<string, string>();
  for (const token of xmlTokens(parts.get(linksOf(main)) ?? '')) {
    if (token.kind !== 'open') continue;
    const target = attribute(token.attributes, 'Target') ?? '';
    targets.set(attribute(token.attributes, 'Id') ?? '', `word/${target.replace(/^\/?(?:word\/)?/, '')}`);
  }
  const headers: { isFirst: boolean; part: string }[] = [];
  const footers: string[] = [];
  let hasOwnFirstPage = false;
  for (const token of xmlTokens(parts.get(main) ?? '')) {
    if (token.kind !== 'open') continue;
    hasOwnFirstPage ||= token.name === 'w:titlePg';
    const part = targets.get(attribute(token.attributes, 'id') ?? '') ?? '';
    if (!parts.has(part)) continue;
    if (token.name === 'w:headerReference') {
      headers.push({ isFirst: attribute(token.attributes, 'type') === 'first', part });
    } else if (token.name === 'w:footerReference') footers.push(part);
  }
  const isOnFirstPage = (header: { isFirst: boolean }) => header.isFirst === hasOwnFirstPage;
  const partsOf = (some: typeof headers) => some.map(({ part }) => part);
  const before = new Set(partsOf(headers.filter(isOnFirstPage)));
  const after = new Set([...partsOf(headers.filter((header) => !isOnFirstPage(header))), ...footers]);
  return { before: [...before], after: [...after].filter((part) => !before.has(part)) };
}

/** The archive as mammoth sees it: one part as the main document, and nothing that leads out of it. */
function viewOf(parts: DocxParts, name: string, markup: string): Map<string, string> {
  const view = new Map(
    SHARED_PARTS.flatMap((part) => (parts.has(part) ? [[part, parts.get(part) ?? ''] as const] : [])),
  );
  view.set(MAIN, markup);
  const links = parts.get(linksOf(name));
  if (links !== undefined) view.set(linksOf(MAIN), links);
  // Markup that is passed to a parser has no document type.
  for (const part of view.values()) for (const _token of xmlTokens(part)) void _token;
  return view;
}

/** A header or footer in the shape of a main document. */
function asBody(markup: string): string {
  return markup
    .replace(/<((?:[\w.-]+:)?)(?:hdr|ftr)\b([^>]*)>/, '<$1document$2><$1body>')
    .replace(/<\/((?:[\w.-]+:)?)(?:hdr|ftr)\s*>/, '</$1body></$1document>');
}

/** Mammoth's own model of a document, before it becomes HTML. */
async function throughMammoth(view: ReadonlyMap<string, string>): Promise<DocxNode> {
  let read: DocxNode | undefined;
  const file = {
    exists: (name: string) => view.has(name),
    read: async (name: string) => view.get(name) ?? '',
  };
  const keep = (document: DocxNode): DocxNode => {
    read = document;
    return { ...document, children: [] };
  };
  // Mammoth takes an opened archive too, which its types do not tell.
  await mammoth.convertToHtml({ file } as unknown as { path: string }, {
    transformDocument: keep,
    includeEmbeddedStyleMap: false,
    externalFileAccess: false,
  });
  if (!read) throw new Error('No document');
  return read;
}
