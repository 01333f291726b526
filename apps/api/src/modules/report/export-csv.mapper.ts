import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { ExportedDimension } from './dto/exported-application.response.js';
import { toExportedApplication } from './export.mapper.js';
import type { ExportedApplication } from './use-cases/export-role.js';

type Cell = string | number | null;

/** The columns of the CSV file, in their order. */
const CSV_COLUMNS = [
  'application_id',
  'candidate_id',
  'candidate_name',
  'candidate_email',
  'application_status',
  'applied_at',
  'decided_by',
  'decided_at',
  'decision_reason',
  'interview_id',
  'scores',
  'assessment_id',
  'assessment_version',
  'assessment_status',
  'overall_score',
  'effective_score',
  'overruled_by',
  'overruled_at',
  'overruled_score',
  'overruled_decision',
  'overruled_reason',
  'generated_at',
  'rubric_version',
  'engine',
  'model',
  'output_hash',
  'dimension',
  'dimension_score',
  'dimension_weight',
  'dimension_confidence',
  'dimension_evidence',
  'dimension_quotes',
] as const;

/**
 * RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8. What a spreadsheet would take for a formula
 * begins with an apostrophe: names and answers are written by strangers.
 */
export function toCsv(applications: AsyncIterable<ExportedApplication>): Readable {
  const writer = stringify({
    header: true,
    columns: [...CSV_COLUMNS],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return pipeline(Readable.from(linesOf(applications)), writer, ignoreBrokenOff);
}

async function* linesOf(applications: AsyncIterable<ExportedApplication>): AsyncGenerator<unknown[]> {
  for await (const application of applications) yield* linesOfOne(application);
}

/** The stream itself tells its reader what went wrong; without this, pipeline would throw it once more. */
const ignoreBrokenOff = (): void => undefined;

/** A line per dimension, or one with empty cells for an application without scores. */
function linesOfOne(exported: ExportedApplication): Cell[][] {
  const { assessment, decision, ...application } = toExportedApplication(exported);
  const override = assessment?.overrides[0];
  const first: Cell[] = [
    application.application_id,
    application.candidate_id,
    application.candidate_name,
    application.candidate_email,
    application.status,
    application.applied_at,
    decision?.by ?? null,
    decision?.at ?? null,
    decision?.reason ?? null,
    application.interview_id,
    application.scores,
    assessment?.id ?? null,
    assessment?.version ?? null,
    assessment?.status ?? null,
    assessment?.overall_score ?? null,
    assessment?.effective_score ?? null,
    override?.by ?? null,
    override?.at ?? null,
    override?.overall_score ?? null,
    override?.decision ?? null,
    override?.reason ?? null,
    assessment?.generated_at ?? null,
    assessment?.rubric_version ?? null,
    assessment?.engine ?? null,
    assessment?.model ?? null,
    assessment?.output_hash ?? null,
  ];
  const lines = assessment?.dimensions.map((dimension) => [...first, ...dimensionCells(dimension)]);
  return lines ?? [[...first, ...CSV_COLUMNS.slice(first.length).map(() => null)]];
}

function dimensionCells({ dimension, score, weight, confidence, evidence, cited_quotes }: ExportedDimension): Cell[] {
  return [dimension, score, weight, confidence, evidence, cited_quotes.map(({ text }) => `“${text}”`).join('\n')];
}
