import type { AskInput } from '#libs/prompts';
import { hash } from '../../language.ts';
import { entryOf } from '../bank/matching.ts';

const GREETING = 'Hello, and thank you for taking the time.';
const HARDER = 'The next questions go a little deeper, so take your time.';
/** After a question that brought little: no praise and no blame, and the page is turned. */
const TURNING_THE_PAGE: readonly string[] = [
  'Thank you, let us turn to something else.',
  'Thank you. Here is a different one.',
  'All right, on to another subject.',
  'Thank you. The next one is about something different.',
];
const ALL = [GREETING, HARDER, ...TURNING_THE_PAGE];

/** A new question, led up to as a person would: with a greeting, after a dead end, or before it gets harder. */
export function ledUpTo(question: string, input: AskInput): string {
  const bridge = bridgeFor(input);
  return bridge ? `${bridge} ${question}` : question;
}

/** The question alone, for comparing it with others. */
export function withoutBridge(text: string): string {
  const bridge = ALL.find((one) => text.startsWith(`${one} `));
  return bridge ? text.slice(bridge.length + 1) : text;
}

function bridgeFor({ asked, level, seed }: AskInput): string | null {
  if (asked.length === 0) return level === 'warmup' ? GREETING : null;
  if (level === 'advanced' && !asked.some(({ template_id: id }) => entryOf(id)?.level === 'advanced')) return HARDER;
  const wasDeadEnd = /^follow\.(reframe|redirect)/.test(asked.at(-1)?.template_id ?? '');
  if (!wasDeadEnd) return null;
  const first = hash(`${seed}bridge`) % TURNING_THE_PAGE.length;
  const inOrder = [...TURNING_THE_PAGE.slice(first), ...TURNING_THE_PAGE.slice(0, first)];
  return inOrder.find((bridge) => !asked.some(({ text }) => text.startsWith(bridge))) ?? null;
}
