import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { toEntry } from './audit.mapper.js';
import type { AuditView } from './audit.repository.js';
import type { ExportFormat } from './dto/audit.request.js';

const CSV_COLUMNS = [
  'sequence',
  'at',
  'actor_id',
  'actor_name',
  'actor_key',
  'action',
  'object_type',
  'object_id',
  'object_key',
  'facts',
  'before_digest',
  'after_digest',
  'request_id',
  'id',
  'prev_hash',
  'hash',
] as const;

/** A format with its name on the wire and what writes it, piece by piece. */
export const FILES: Readonly<
  Record<ExportFormat, { contentType: string; write: (entries: AsyncIterable<AuditView>) => Readable }>
> = {
  csv: { contentType: 'text/csv; charset=utf-8', write: csvOf },
  jsonl: { contentType: 'application/jsonl; charset=utf-8', write: (entries) => Readable.from(linesOf(entries)) },
};

/** What a spreadsheet would take for a formula begins with an apostrophe: names are written by strangers. */
function csvOf(entries: AsyncIterable<AuditView>): Readable {
  const writer = stringify({
    header: true,
    columns: [...CSV_COLUMNS],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return pipeline(Readable.from(rowsOf(entries)), writer, ignoreBrokenOff);
}

/** The stream itself tells its reader what went wrong; without this, pipeline would throw it once more. */
const ignoreBrokenOff = (): void => undefined;

async function* rowsOf(entries: AsyncIterable<AuditView>): AsyncGenerator<object> {
  for await (const entry of entries) yield toEntry(entry);
}

async function* linesOf(entries: AsyncIterable<AuditView>): AsyncGenerator<string> {
  for await (const entry of entries) yield `${JSON.stringify(toEntry(entry))}\n`;
}
