import { LAYOUTS, type LayoutName } from './layouts.js';
import type { Person } from './person.js';
import { Sheet } from './sheet.js';

/** The resume of an invented person as a PDF. The same person and layout give the same bytes. */
export function printResume(person: Person, layout: LayoutName): Promise<Buffer> {
  const sheet = new Sheet(`Resume of ${person.id}`);
  LAYOUTS[layout](sheet, person);
  return sheet.bytes();
}
