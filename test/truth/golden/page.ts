import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(__dirname, '../../../docs/truth.md');

/** How the page and the frozen scores are written again, on purpose. */
export const SHOULD_WRITE = process.env['WRITE_TRUTH'] === '1';

/** The table of that name on the page of figures, or on another page. */
export function tableOnPage(name: string, file = PAGE): string {
  return new RegExp(`<!-- ${name} -->\\n\\n\`\`\`text\\n([^]*?)\\n\`\`\``).exec(readFileSync(file, 'utf8'))?.[1] ?? '';
}

export function writeTableOnPage(name: string, table: string, file = PAGE): void {
  const page = readFileSync(file, 'utf8');
  const section = new RegExp(`(<!-- ${name} -->\\n\\n\`\`\`text\\n)[^]*?(\\n\`\`\`)`);
  if (!section.test(page)) throw new Error(`${file} has no table ${name}`);
  writeFileSync(
    file,
    page.replace(section, (_all, before: string, after: string) => `${before}${table}${after}`),
  );
}

/** Lines without blanks at their ends, as they stand on the page. */
export function trimmed(table: string): string {
  return table.replace(/ +$/gm, '');
}
