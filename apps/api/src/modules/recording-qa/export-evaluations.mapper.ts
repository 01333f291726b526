import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { toListedEvaluation } from './evaluation.mapper.js';
import type { ExportedEvaluation } from './use-cases/export-evaluations.js';

type Cell = string | number | boolean | null;

/** The columns of the CSV file, in their order: a line per criterion. */
const CSV_COLUMNS = [
  'evaluation_id',
  'recording_id',
  'file_name',
  'agent',
  'team',
  'policy_template_id',
  'evaluated_at',
  'status',
  'overall_score',
  'verdict',
  'failed_by',
  'effective_score',
  'effective_verdict',
  'resolution_detected',
  'reviewer',
  'reviewed_at',
  'violations',
  'criterion_key',
  'category_name',
  'weight',
  'state',
  'score',
  'passed',
  'feedback',
  'quotes',
] as const;

/**
 * RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8. What a spreadsheet would take for a formula
 * begins with an apostrophe: transcripts and names are written by strangers.
 */
export function evaluationsAsCsv(evaluations: AsyncIterable<ExportedEvaluation>): Readable {
  const writer = stringify({
    header: true,
    columns: [...CSV_COLUMNS],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  });
  return pipeline(Readable.from(linesOf(evaluations)), writer, ignoreBrokenOff);
}

export function evaluationsAsJson(evaluations: AsyncIterable<ExportedEvaluation>): Readable {
  return Readable.from(listOf(evaluations));
}

/** The stream itself tells its reader what went wrong; without this, pipeline would throw it once more. */
const ignoreBrokenOff = (): void => undefined;

async function* linesOf(evaluations: AsyncIterable<ExportedEvaluation>): AsyncGenerator<Cell[]> {
  for await (const exported of evaluations) {
    const { evaluation, recording, violations, scores, agentName, reviewerName } = exported;
    const first: Cell[] = [
      evaluation.id,
      recording.id,
      recording.fileName,
      agentName,
      recording.team,
      evaluation.policyTemplateId,
      evaluation.evaluatedAt?.toISOString() ?? null,
      evaluation.status,
      evaluation.overallScore,
      evaluation.verdict,
      evaluation.failedBy,
      evaluation.effectiveScore,
      evaluation.effectiveVerdict,
      evaluation.resolutionDetected,
      reviewerName,
      evaluation.reviewedAt?.toISOString() ?? null,
      violations.map(({ criteria, severity, description }) => `${severity} ${criteria}: ${description}`).join('\n'),
    ];
    if (scores.length === 0) yield [...first, ...CSV_COLUMNS.slice(first.length).map(() => null)];
    for (const { criterionKey, categoryName, weight, state, score, passed, feedback, quotes } of scores) {
      const words = quotes.map(({ text }) => `“${text}”`).join('\n');
      yield [...first, criterionKey, categoryName, weight, state, score, passed, feedback, words];
    }
  }
}

async function* listOf(evaluations: AsyncIterable<ExportedEvaluation>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const exported of evaluations) {
    yield before + JSON.stringify(toExported(exported));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

function toExported(exported: ExportedEvaluation): object {
  const { scores, violations, agentName, reviewerName } = exported;
  return {
    ...toListedEvaluation(exported),
    agent_name: agentName,
    reviewer_name: reviewerName,
    llm_analysis: exported.evaluation.llmAnalysis,
    category_scores: scores.map((score) => ({
      criterion_key: score.criterionKey,
      category_name: score.categoryName,
      weight: score.weight,
      state: score.state,
      score: score.score,
      passed: score.passed,
      feedback: score.feedback,
      quotes: score.quotes,
    })),
    violations: violations.map(({ criteria, violationType, severity, description, isCertain, atMs, quote }) => ({
      criteria,
      violation_type: violationType,
      severity,
      description,
      is_certain: isCertain,
      at_ms: atMs,
      quote,
    })),
  };
}
