import type { AssessmentResponse, ShortlistResponse } from '#libs/api-client';
import { seconds, type Terminal } from './terminal.js';

const SHORT_HASH = 12;

/** The best of the role. With one candidate it is short, but its reasons are the real ones. */
export function printShortlist(
  terminal: Terminal,
  { candidates, total_evaluated: evaluated }: ShortlistResponse,
): void {
  terminal.title(`Shortlist, out of ${evaluated} assessed`);
  candidates.forEach(({ candidate_name: name, match_score: score, match_reasons: reasons, concerns }, index) => {
    terminal.line(`  ${index + 1}. ${terminal.paint('bold', name)}  ${score.toFixed(1)}`);
    for (const reason of reasons) terminal.paragraph(reason, { indent: 5, lead: '+ ', style: 'green' });
    for (const concern of concerns) terminal.paragraph(concern, { indent: 5, lead: '? ', style: 'yellow' });
  });
  terminal.paragraph('A person decides. Nobody is rejected by this list.', { indent: 2, style: 'dim' });
}

/** What one prompt was answered by, as the server states it with every result. */
interface Pass {
  engine: string;
  model: string;
  statement: string;
  prompt_id: string;
  prompt_version: number;
  prompt_hash: string;
  input_hash: string;
}

/** What made the assessment, complete enough to make it again. */
export function printProvenance(terminal: Terminal, { provenance }: AssessmentResponse): void {
  if (provenance === null) return;
  terminal.title('Provenance');
  const passes = Object.values(provenance['passes'] ?? {}).filter(isPass);
  for (const pass of passes) {
    const hashes = `prompt ${pass.prompt_hash.slice(0, SHORT_HASH)} · input ${pass.input_hash.slice(0, SHORT_HASH)}`;
    terminal.paragraph(`${pass.prompt_id} v${pass.prompt_version} · ${pass.engine}, ${pass.model} · ${hashes}`, {
      indent: 2,
    });
  }
  const { rubric_version: rubricVersion } = provenance;
  if (typeof rubricVersion === 'number') terminal.paragraph(`rubric version ${rubricVersion}`, { indent: 2 });
  for (const statement of new Set(passes.map((pass) => pass.statement))) terminal.paragraph(statement, { indent: 2 });
}

function isPass(value: unknown): value is Pass {
  if (typeof value !== 'object' || value === null) return false;
  const fields: readonly string[] = ['engine', 'model', 'statement', 'prompt_id', 'prompt_hash', 'input_hash'];
  return fields.every((field) => typeof Reflect.get(value, field) === 'string');
}

/** How long each step took. */
export function printTimes(terminal: Terminal): void {
  terminal.title('Time');
  const { times } = terminal;
  const total = times.reduce((sum, { durationMs }) => sum + durationMs, 0);
  for (const { title, durationMs } of [...times, { title: 'all of it', durationMs: total }]) {
    terminal.line(`  ${terminal.spread(title, seconds(durationMs))}`);
  }
}
