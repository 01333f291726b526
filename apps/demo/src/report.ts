import type {
  AssessmentDimensionResponse,
  AssessmentResponse,
  IntegrityFlagResponse,
  TranscriptSegmentResponse,
} from '#libs/api-client';
import { checkQuotes, type CheckedQuote } from './quotes.js';
import type { Terminal } from './terminal.js';

const BAR_COLUMNS = 30;
const PERCENT = 100;
const FLAGS_SHOWN = 3;

export interface ReportMaterial {
  assessment: AssessmentResponse;
  transcript: readonly TranscriptSegmentResponse[];
  areAnswersTyped: boolean;
}

/** The report that the recruiter gets, with everything that the numbers rest on. */
export function printReport(terminal: Terminal, heading: string, material: ReportMaterial): void {
  const { assessment, transcript, areAnswersTyped } = material;
  terminal.heading(heading);
  printOverall(terminal, assessment);
  const quotes = assessment.dimensions.map((dimension) => printDimension(terminal, dimension, transcript));
  printQuoteCheck(terminal, quotes.flat());
  terminal.list('Strengths', assessment.strengths);
  terminal.list('What stayed thin', assessment.weaknesses);
  printIntegrity(terminal, assessment, areAnswersTyped);
  terminal.list('Recommended next steps', assessment.recommended_actions);
  terminal.section('How the scores came about', assessment.ai_reasoning);
  terminal.section('Letter to the candidate', assessment.candidate_feedback);
}

function printOverall(terminal: Terminal, assessment: AssessmentResponse): void {
  const { overall_score: score, status, problem, narrative_summary: summary } = assessment;
  const verdict = score === null ? 'No score: there was not enough evidence.' : `${score.toFixed(1)} of 100`;
  const parts = ['Overall', ...(score === null ? [] : [bar(terminal, score)]), verdict];
  terminal.line(terminal.paint('bold', parts.join('  ')));
  if (status !== 'completed') {
    terminal.paragraph(`This assessment is ${status}. ${problem ?? ''}`, { style: 'yellow' });
  }
  if (summary) {
    terminal.line();
    terminal.paragraph(summary);
  }
}

function printDimension(
  terminal: Terminal,
  { dimension, score, weight, evidence, confidence, cited_quotes: cited }: AssessmentDimensionResponse,
  transcript: readonly TranscriptSegmentResponse[],
): CheckedQuote[] {
  terminal.line();
  terminal.line(terminal.spread(terminal.paint('bold', dimension), `weight ${percent(weight)}`));
  if (score === null) {
    terminal.paragraph('Insufficient evidence: this counts neither for nor against the candidate.', {
      indent: 2,
      style: 'yellow',
    });
  } else {
    const certainty = terminal.paint('dim', `confidence ${percent(confidence)}`);
    terminal.line(`  ${bar(terminal, score)}  ${score.toFixed(1)}   ${certainty}`);
  }
  terminal.paragraph(evidence, { indent: 2 });
  const quotes = checkQuotes(cited, transcript);
  for (const quote of quotes) printQuote(terminal, quote);
  return quotes;
}

function printQuote(terminal: Terminal, { text, messageNumber, isWordForWord }: CheckedQuote): void {
  const place = messageNumber === null ? 'no such message' : `message ${messageNumber}`;
  terminal.paragraph(`"${text}"`, {
    indent: 2,
    lead: `${isWordForWord ? '✓' : '✗'} ${place.padEnd('message 99'.length)}  `,
    style: isWordForWord ? 'green' : 'red',
  });
}

function printQuoteCheck(terminal: Terminal, quotes: readonly CheckedQuote[]): void {
  const found = quotes.filter((quote) => quote.isWordForWord).length;
  terminal.line();
  terminal.paragraph(
    `${found} of ${quotes.length} quotes stand word for word at their place in the transcript; this was looked up again here.`,
    { style: found === quotes.length ? 'dim' : 'red' },
  );
}

function printIntegrity(terminal: Terminal, assessment: AssessmentResponse, areAnswersTyped: boolean): void {
  const { integrity_score: score, integrity_flags: flags, anti_cheat_risk_level: risk } = assessment;
  terminal.title('Integrity, shown beside the scores and never part of them');
  terminal.paragraph(`${score === null ? 'not assessed' : `${score} of 100`}, risk ${risk ?? 'unknown'}`, {
    indent: 2,
  });
  if (flags.length === 0) terminal.paragraph('Nothing that a person would have to look at.', { indent: 2 });
  for (const line of describeFlags(flags)) terminal.paragraph(line, { indent: 2, lead: '• ' });
  if (!areAnswersTyped && flags.some(({ type }) => type === 'fast_answer')) {
    terminal.paragraph('Rightly so: these answers came from a file, faster than anybody types.', {
      indent: 2,
      style: 'dim',
    });
  }
}

function describeFlags(flags: readonly IntegrityFlagResponse[]): string[] {
  const shown = flags.slice(0, FLAGS_SHOWN).map(({ evidence, severity }) => `${evidence} (${severity})`);
  const others = flags.length - shown.length;
  return others > 0 ? [...shown, `and ${others} more like these`] : shown;
}

function bar(terminal: Terminal, score: number): string {
  const full = Math.round((score / PERCENT) * BAR_COLUMNS);
  return terminal.paint('cyan', '█'.repeat(full)) + terminal.paint('dim', '░'.repeat(BAR_COLUMNS - full));
}

const percent = (share: number): string => `${Math.round(share * PERCENT)} %`;
