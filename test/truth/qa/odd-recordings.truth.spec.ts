import type { Segment } from '../../../apps/api/src/modules/recording-qa/domain/segment.js';
import { useEmbeddedEngine } from '../../support/engine.js';
import { segmentsOf } from './calls/golden-call.js';
import { evaluate, templateCalled, type Evaluated } from './evaluate.js';

const SUPPORT = templateCalled('customer_support');

jest.setTimeout(400_000);

describe('a recording that is no ordinary call', () => {
  const engine = useEmbeddedEngine();
  const evaluated = (segments: readonly Segment[]): Promise<Evaluated> => evaluate(engine.llm(), SUPPORT, segments);
  const kinds = ({ findings }: Evaluated): string[] => [...new Set(findings.map(({ finding }) => finding.kind))];

  it.each([
    ['nothing was said', ''],
    [
      'another language',
      'A Guten Tag, mein Name ist Anna, wie kann ich Ihnen heute weiterhelfen, bitte?\nC Mein Gerät ist leider seit gestern kaputt und geht nicht mehr an.',
    ],
    [
      'nobody is known',
      'X Hello, how can I help you today with your order?\nY My order never arrived and I want my money back.',
    ],
  ])('is for a person and accuses nobody: %s', async (_, says) => {
    const { findings, violations, overall } = await evaluated(says === '' ? [] : segmentsOf(says));
    expect(findings.filter(({ finding }) => finding.kind === 'scored')).toEqual([]);
    expect(violations).toEqual([]);
    expect(overall).toMatchObject({ score: null, verdict: 'undecided', needsPerson: true });
  });

  it('is for a person where the agent was hardly understood', async () => {
    const mumbled = segmentsOf(
      'A Hello, this is Anna, how can I help you with your order?\nC My kettle is broken.',
    ).map((segment): Segment => ({ ...segment, band: segment.speaker === 'agent' ? 'check' : 'good' }));
    expect(kinds(await evaluated(mumbled))).toEqual(['unsure']);
  });

  it('is not judged by the customer alone', async () => {
    const oneSided = segmentsOf(
      'C Hello? My order never came.\nC This call is recorded, is it not?\nC Hello, anybody there?',
    );
    const { findings, violations } = await evaluated(oneSided);
    expect(findings.find(({ criterionKey }) => criterionKey === 'recording_disclosure')?.finding.kind).toBe('unsure');
    expect(violations).toEqual([]);
  });

  it.each(['you will', 'name number please the'])(
    'is judged however long one turn without a full stop is: %s',
    async (piece) => {
      const words = Array.from({ length: 600 }, (_, index) => `${piece} ${index.toString(26).replace(/\d/g, 'q')}`);
      const { findings } = await evaluated(segmentsOf(`A Hello, this is Anna, how can I help?\nA ${words.join(' ')}`));
      expect(findings[0]?.finding).toMatchObject({ kind: 'scored', passed: true });
    },
  );

  it('is read to its last word, with 5 000 turns', async () => {
    const filler = (index: number): string =>
      index % 2 === 0 ? 'A Let me look at that for you.' : 'C Yes, that is fine.';
    const lines = Array.from({ length: 5_000 }, (_, index) => filler(index));
    lines[0] = 'A Good morning, this is Anna from Brightwell, and this call is recorded.';
    lines[2_500] = 'A To sum up, the kettle is on its way.';
    lines[4_900] = 'A I guarantee you will never have to pay again.';
    const { findings, violations } = await evaluated(segmentsOf(lines.join('\n')));
    const passed = findings.flatMap(({ criterionKey, finding }) =>
      finding.kind === 'scored' && finding.passed ? [criterionKey] : [],
    );
    expect(passed).toEqual(expect.arrayContaining(['greeting', 'recording_disclosure', 'recap']));
    expect(violations.map(({ ruleKey, quote }) => [ruleKey, quote?.segment])).toContainEqual(['promise', 4_900]);
  });
});
