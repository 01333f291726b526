import { LAYOUTS, type Layout } from '../layouts.js';
import type { Person } from '../person.js';
import { Sheet } from '../sheet.js';
import type { BrowserPrinter } from './browser-printer.js';
import { wordHeadings, wordSidebar, wordTable } from './docx-layouts.js';
import { HTML_LAYOUTS } from './html-layouts.js';
import { centred, dense, icons, timeline, twoColumns } from './pdf-layouts.js';

const PDF_LAYOUTS: Readonly<Record<string, Layout>> = {
  ...LAYOUTS,
  two_columns: twoColumns,
  timeline,
  dense,
  icons,
  centred,
};
const WORD_LAYOUTS: Readonly<Record<string, (person: Person) => Promise<Buffer>>> = {
  word_headings: wordHeadings,
  word_table: wordTable,
  word_sidebar: wordSidebar,
};

/** Letters that the fonts of a browser on a bare machine lack. */
const NOT_IN_BROWSER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** How the corpus prints a person: the name of each layout and what writes the file. */
export function corpusLayouts(browser: BrowserPrinter | null): Map<string, (person: Person) => Promise<Buffer>> {
  const layouts = new Map<string, (person: Person) => Promise<Buffer>>();
  for (const [name, layout] of Object.entries(PDF_LAYOUTS)) layouts.set(name, (person) => printed(layout, person));
  for (const [name, write] of Object.entries(WORD_LAYOUTS)) layouts.set(name, write);
  if (browser)
    for (const [name, page] of Object.entries(HTML_LAYOUTS)) layouts.set(name, (person) => browser.print(page(person)));
  return layouts;
}

export function canPrint(layout: string, person: Person): boolean {
  return !(layout in HTML_LAYOUTS) || !NOT_IN_BROWSER.test(JSON.stringify(person));
}

function printed(layout: Layout, person: Person): Promise<Buffer> {
  const sheet = new Sheet(`Resume of ${person.id}`);
  layout(sheet, person);
  return sheet.bytes();
}
