import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { TestApp } from '../../support/app.js';

/** Every table of ours, and the queue, that has one of these words in any column: `table: word`. */
export async function tracesInTables(app: TestApp, words: readonly string[]): Promise<string[]> {
  const tables = await app.database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname = 'public' or (schemaname = 'graphile_worker' and tablename = '_private_jobs') order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await app.database.query<{ word: string }>(
      `select word from unnest($1::text[]) word
       where exists (select from ${name} as t where strpos(lower(t::text), lower(word)) > 0)`,
      [words],
    );
    found.push(...rows.map(({ word }) => `${name}: ${word}`));
  }
  return found;
}

/** Every file of the data folder whose name or content has one of these words. */
export async function tracesInFiles(app: TestApp, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of await filesIn(app.config.dataDir)) {
    const text = `${file}\n${await readFile(join(app.config.dataDir, file), 'latin1')}`.toLowerCase();
    found.push(...words.filter((word) => text.includes(word.toLowerCase())).map((word) => `${file}: ${word}`));
  }
  return found;
}

export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
