import { Readable } from 'node:stream';
import type { ExportFormat } from './dto/report.request.js';
import { toCsv } from './export-csv.mapper.js';
import { toExportedApplication } from './export.mapper.js';
import type { ExportedApplication } from './use-cases/export-role.js';

/** A format with its name on the wire and what writes it, piece by piece. */
interface Writer {
  contentType: string;
  write: (applications: AsyncIterable<ExportedApplication>) => Readable;
}

export const WRITERS: Readonly<Record<ExportFormat, Writer>> = {
  csv: { contentType: 'text/csv; charset=utf-8', write: toCsv },
  json: { contentType: 'application/json; charset=utf-8', write: jsonOf },
};

function jsonOf(applications: AsyncIterable<ExportedApplication>): Readable {
  return Readable.from(listOf(applications));
}

async function* listOf(applications: AsyncIterable<ExportedApplication>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const application of applications) {
    yield before + JSON.stringify(toExportedApplication(application));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
