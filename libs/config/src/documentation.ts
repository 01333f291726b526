import type { Variable } from './variable.js';
import { VARIABLES } from './variables.js';

const entries = Object.entries(VARIABLES) as [string, Variable][];
const groups = [...new Set(entries.map(([, { group }]) => group))];

/** The text of `.env.example`: every variable, commented out, with what it means. */
export function envExample(): string {
  const sections = groups.map((group) => {
    const lines = entries
      .filter(([, entry]) => entry.group === group)
      .map(
        ([name, entry]) => `# ${entry.text}\n# Default: ${entry.fallback}${entry.secret ? '. Secret.' : ''}\n#${name}=`,
      );
    return `# --- ${group} ---\n\n${lines.join('\n\n')}`;
  });
  return `# Settings of Talenti. Nothing here is needed to start; copy to .env and uncomment what you change.\n\n${sections.join('\n\n')}\n`;
}

/** The README's table of settings. */
export function readmeTable(): string {
  const rows = entries.map(
    ([name, entry]) => `| \`${name}\` | ${entry.text}${entry.secret ? ' **Secret.**' : ''} | ${entry.fallback} |`,
  );
  return `| Variable | Meaning | Default |\n|---|---|---|\n${rows.join('\n')}`;
}
