import type { Finding, Quote } from '../../../apps/api/src/modules/recording-qa/domain/finding.js';
import type { Resolution } from '../../../apps/api/src/modules/recording-qa/domain/resolution.js';
import type { Segment } from '../../../apps/api/src/modules/recording-qa/domain/segment.js';
import type { GoldenCall } from './calls/golden-call.js';
import { templateCalled, type Evaluated } from './evaluate.js';

/** One evaluated recording in full, as a page. */
export function evaluationPage(call: GoldenCall, { findings, violations, resolution, overall }: Evaluated): string {
  const template = templateCalled(call.template);
  const { score, verdict, failedBy, coverage } = overall;
  const rows = template.criteria.map((criterion) => {
    const found = findings.find(({ criterionKey }) => criterionKey === criterion.key);
    if (!found) throw new Error(`${criterion.key} has no finding`);
    const name = `${criterion.name}${criterion.isFatal ? ' (fatal)' : ''}`;
    const words = found.finding.kind === 'scored' ? found.finding.quotes.map(quoted).join(' ') : '';
    const { confidence, feedback } = found;
    return row([name, `${criterion.weight} %`, stateOf(found.finding), `${confidence}`, `${feedback} ${words}`.trim()]);
  });
  return `${[
    `# ${call.id}: ${template.name}`,
    '',
    'An invented conversation and everything that the built-in engine and our own code made of it. Written by',
    '`test/truth/qa`; do not edit.',
    '',
    `**Overall: ${score ?? '–'}, ${verdict}${failedBy ? ` (${failedBy.replace('_', ' ')})` : ''}.** Passes from ${template.passingScore}; ${Math.round(coverage * 100)} % of the applicable weight was sure. Resolution: ${settled(resolution)}`,
    '',
    '## Criteria',
    '',
    row(['criterion', 'weight', 'finding', 'confidence', 'why']),
    row(['---', '---', '---', '---', '---']),
    ...rows,
    '',
    '## Violations',
    '',
    ...(violations.length === 0 ? ['None.'] : []),
    ...violations.map(({ ruleKey, severity, description, quote, isCertain }) =>
      `- **${severity}** \`${ruleKey}\`${isCertain ? '' : ' (possible, for a person)'}: ${description} ${quote ? quoted(quote) : ''}`.trimEnd(),
    ),
    '',
    '## Transcript',
    '',
    ...call.segments.map(spoken),
  ].join('\n')}\n`;
}

function stateOf(finding: Finding): string {
  if (finding.kind === 'scored') return `${finding.score}, ${finding.passed ? 'passed' : 'failed'}`;
  return finding.kind === 'unsure' ? 'unsure' : 'not applicable';
}

function settled(resolution: Resolution): string {
  if (resolution.kind !== 'found') return `${resolution.kind.replace('_', ' ')}. ${resolution.reason}`;
  const { isResolved, confidence, quotes } = resolution;
  return `${isResolved ? 'resolved' : 'open'} (confidence ${confidence}). ${quotes.map(quoted).join(' ')}`;
}

const quoted = ({ text, segment, atMs }: Quote): string => `“${text}” [${segment}, ${clock(atMs)}]`;
const spoken = ({ index, startMs, speaker, text }: Segment): string =>
  `${index}. ${clock(startMs)} **${speaker}** ${text}`;
const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;

function clock(atMs: number | null): string {
  if (atMs === null) return '–';
  const seconds = Math.floor(atMs / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
