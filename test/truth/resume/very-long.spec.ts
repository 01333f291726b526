import { parseResume } from '#libs/prompts';
import { checkedFields } from '../../../apps/api/src/modules/resume/domain/checked-fields.js';
import { useEmbeddedEngine } from '../../support/engine.js';
import { inventions } from './scoring.js';

/** What the reader gives at most. */
const LONGEST_TEXT = 200_000;
/** A rule that looks back and forth takes minutes at this length; what is in order takes a second or two. */
const NEVER_MS = 15_000;

function job(index: number): string {
  const start = 2000 + (index % 15);
  return `Engineer, Firm ${index} Ltd, Mar ${start} – Apr ${start + 2}\n- Built ${index} things\n- Led a team of ${index}\n\n`;
}

const TEXTS: readonly (readonly [what: string, text: string])[] = [
  [
    'jobs',
    `Amira Haddad\namira@example.com\n\nWORK EXPERIENCE\n${Array.from({ length: 3_000 }, (_, at) => job(at)).join('')}`,
  ],
  ['figures', `Amira Haddad\nExperience\n${'1 2 3 4 5 6 7 8 9 0 '.repeat(10_000)}`],
  ['one line of words', `Experience\n${'word '.repeat(40_000)}`],
  ['years', `Experience\n${'2019 - '.repeat(28_500)}`],
  ['commas and brackets', `Skills\n${'a, b, c, (d, '.repeat(15_000)}`],
  ['blanks and tabs', `Skills\n${' \t '.repeat(66_000)}x`],
  ['Chinese without a stop', `工作经历\n${'公司工程师'.repeat(39_000)}`],
  ['half addresses', `Experience\n${'a@b.'.repeat(49_000)}`],
  ['half domains', `Experience\n${'a-a.a-a.'.repeat(24_500)}`],
  ['short lines', `Experience\n${'Nurse\n'.repeat(33_000)}`],
];

describe('a text as long as the reader lets it be', () => {
  const engine = useEmbeddedEngine();

  it.each(TEXTS)(
    'of %s is answered, and nothing in the answer is made up',
    async (_what, text) => {
      const whole = text.slice(0, LONGEST_TEXT);
      expect(whole.length).toBeGreaterThan(LONGEST_TEXT * 0.9);
      const { output } = await engine.llm().answer(parseResume, { text: whole, lines: [] });
      expect(inventions(output, whole)).toEqual([]);
      expect(checkedFields(whole, output).sources).toHaveLength(output.sources.length);
    },
    NEVER_MS,
  );
});
