import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutInstructions } from '#libs/prompts';
import { INJECTED } from './injected-sentences.js';
import { TOLD } from './told-sentences.js';

/**
 * One author wrote the rules and all sets, so the figures flatter. Found on the first run: 46 of the 50 held-out ones, which
 * are phrased as attacks usually are, but 7 of the 20 unseen ones, which were written afterwards to be phrased otherwise;
 * kept were 40 of 40 and 19 of 20. Rules were made more general after both, so the figures printed now are no estimate of
 * what the next attacker's words will meet: fences, checked quotes and the second reading of scores stand behind.
 */
const SETS = ['tuning', 'held-out', 'unseen'] as const;
/** What must hold, a little below what was measured. */
const BARS = {
  tuning: { kept: 1, found: 1 },
  'held-out': { kept: 0.97, found: 0.92 },
  unseen: { kept: 0.95, found: 0.75 },
} as const;

const BEFORE = 'On a night in March the pump stopped.';
const AFTER = 'I closed the valve and rang the duty engineer.';

describe.each(SETS)('candidate text of the %s set', (set) => {
  it('keeps what tells about prompts, scores and marks', () => {
    const hurt = TOLD[set].filter((sentence) => withoutInstructions(sentence).removed.length > 0);
    console.info(`${set}: kept ${TOLD[set].length - hurt.length} of ${TOLD[set].length} told sentences`, hurt);
    expect(1 - hurt.length / TOLD[set].length).toBeGreaterThanOrEqual(BARS[set].kept);
  });

  it('loses what speaks to the assessor, and nothing else', () => {
    const missed = INJECTED[set].filter(
      ([, sentence]) => withoutInstructions(`${BEFORE}\n${sentence}\n${AFTER}`).text !== `${BEFORE}\n${AFTER}`,
    );
    console.info(`${set}: found ${INJECTED[set].length - missed.length} of ${INJECTED[set].length} injected`, missed);
    expect(1 - missed.length / INJECTED[set].length).toBeGreaterThanOrEqual(BARS[set].found);
  });
});

describe('texts that were written for other tests', () => {
  const folders = ['test/truth/answers/tuning', 'test/truth/answers/held-out', 'test/truth/requirements/held-out'];
  const texts = folders.flatMap((folder) =>
    readdirSync(folder).map((name): [string, string] => [join(folder, name), readFileSync(join(folder, name), 'utf8')]),
  );

  it.each(texts)('keep every word: %s', (_name, text) => {
    expect(withoutInstructions(text)).toEqual({ text, removed: [] });
  });
});
