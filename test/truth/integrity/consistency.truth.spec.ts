import { checkConsistency, type Exchange } from '#libs/prompts';
import { verifiedContradictions } from '../../../apps/api/src/modules/scoring/domain/consistency.js';
import { useEmbeddedEngine } from '../../support/engine.js';
import { CONSISTENT, CONTRADICTORY, type Pair } from './paired-statements.js';

const SETS = ['tuning', 'held-out'] as const;
/** What must hold, a little below what was measured. Precision comes first: a wrong flag is about a person. */
const BARS = {
  tuning: { recall: 0.9, falsePositives: 0.03 },
  'held-out': { recall: 0.5, falsePositives: 0.03 },
} as const;

const QUESTION = {
  text: 'What did you do then?',
  kind: 'behavioural',
  criterion: 'acts',
  expected_points: [],
} as const;

describe.each(SETS)('two answers of one person, %s set', (set) => {
  const engine = useEmbeddedEngine();

  async function contradictions({ to, first, second }: Pair): Promise<number> {
    const answers = [first, second].map((text, index) => ({ message_id: `m${index}`, text }));
    const groups = to === 'one question' ? [answers] : answers.map((answer) => [answer]);
    const exchanges = groups.map((given, index): Exchange => ({
      topic_id: `t${index}`,
      skill: 'work',
      dimension: 'Work',
      level: 'standard',
      question: { ...QUESTION, expected_points: [] },
      answers: given,
    }));
    const role = { title: 'Shift lead', department: null, description: '' };
    const { output } = await engine.llm().answer(checkConsistency, { role, exchanges });
    const proposed = output.contradictions.map((found) => ({
      first: { messageId: found.first.message_id, quote: found.first.quote },
      second: { messageId: found.second.message_id, quote: found.second.quote },
      explanation: found.explanation,
    }));
    const verified = verifiedContradictions(
      proposed,
      new Map(answers.map(({ message_id, text }) => [message_id, { id: message_id, text }])),
    );
    expect(verified).toHaveLength(proposed.length);
    return verified.length;
  }

  it('are left in peace when both can be true', async () => {
    const wronged: Pair[] = [];
    for (const pair of CONSISTENT[set]) if ((await contradictions(pair)) > 0) wronged.push(pair);
    console.info(`${set}: ${wronged.length} of ${CONSISTENT[set].length} consistent pairs flagged`, wronged);
    expect(wronged.length / CONSISTENT[set].length).toBeLessThanOrEqual(BARS[set].falsePositives);
  });

  it('are shown side by side when they cannot both be true', async () => {
    const missed: Pair[] = [];
    for (const pair of CONTRADICTORY[set]) if ((await contradictions(pair)) === 0) missed.push(pair);
    const found = CONTRADICTORY[set].length - missed.length;
    console.info(`${set}: ${found} of ${CONTRADICTORY[set].length} contradictory pairs found`, missed);
    expect(found / CONTRADICTORY[set].length).toBeGreaterThanOrEqual(BARS[set].recall);
  });
});
