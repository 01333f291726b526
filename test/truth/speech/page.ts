import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(__dirname, '../../../docs/speech.md');

/** How the figures on the page are measured and written again, on purpose; takes minutes. */
export const SHOULD_WRITE = process.env['WRITE_SPEECH'] === '1';

export function writeTable(name: string, table: string): void {
  const page = readFileSync(PAGE, 'utf8');
  const section = new RegExp(`(<!-- ${name} -->\\n\\n\`\`\`text\\n)[^]*?(\\n\`\`\`)`);
  if (!section.test(page)) throw new Error(`docs/speech.md has no table ${name}`);
  writeFileSync(
    PAGE,
    page.replace(section, (_all, before: string, after: string) => `${before}${table}${after}`),
  );
}
