import type { Exchange, JudgeOutput } from '#libs/prompts';
import { assessDimension } from './assess-dimension.js';
import type { JudgedExchange } from './judged-exchange.js';

const NOTHING_COVERED = {
  context: false,
  action: false,
  reason: false,
  outcome: false,
  specifics: false,
  steps: false,
};

function judged(options: {
  id: string;
  verdict: JudgeOutput['verdict'];
  quotes?: string[];
  coverage?: Partial<JudgeOutput['coverage']>;
}): JudgedExchange {
  const exchange: Exchange = {
    topic_id: options.id,
    skill: 'triage',
    dimension: 'Clinical judgement',
    level: 'standard',
    question: { text: 'Tell me about a patient.', kind: 'behavioural', criterion: 'acts early', expected_points: [] },
    answers: [{ message_id: options.id, text: (options.quotes ?? []).join(' ') }],
  };
  const judgement: JudgeOutput = {
    verdict: options.verdict,
    confidence: 0.8,
    coverage: { ...NOTHING_COVERED, ...options.coverage },
    points: [],
    flags: [],
    gap: null,
    quotes: [],
  };
  return { exchange, judgement, quotes: (options.quotes ?? []).map((text) => ({ message_id: options.id, text })) };
}

describe('the finding on one dimension', () => {
  it('quotes the best answer first and says what was missing', () => {
    const outcome = assessDimension(
      'Clinical judgement',
      [
        judged({ id: 'a', verdict: { kind: 'judged', score: 20 }, quotes: ['I waited.'] }),
        judged({
          id: 'b',
          verdict: { kind: 'judged', score: 80 },
          quotes: ['I gave oxygen.'],
          coverage: { action: true },
        }),
      ],
      [],
    );
    expect(outcome.finding).toEqual({ kind: 'scored', score: 80.1 });
    expect(outcome.quotes.map((quote) => quote.text)).toEqual(['I gave oxygen.', 'I waited.']);
    expect(outcome.evidence).toBe(
      'Rests on 2 answers. The strongest was about triage (standard level). The answers say what the candidate did. ' +
        'Little was said about why it was done, what came of it and concrete details.',
    );
  });

  it('says why there is no evidence instead of giving a low score', () => {
    const outcome = assessDimension(
      'Clinical judgement',
      [
        judged({ id: 'a', verdict: { kind: 'not_judgeable', reason: 'other_language' } }),
        judged({ id: 'b', verdict: { kind: 'judged', score: 3 } }),
      ],
      [],
    );
    expect(outcome).toMatchObject({
      finding: {
        kind: 'insufficient_evidence',
        reason:
          'All 2 questions about this brought no evidence: not in English (1), nothing in it to rest a score on (1).',
      },
      quotes: [],
      confidence: 0,
    });
  });

  it('trusts evidence from other questions half as much', () => {
    const answer = judged({ id: 'a', verdict: { kind: 'judged', score: 70 }, quotes: ['I told the family.'] });
    const own = assessDimension('Communication', [answer], []);
    const elsewhere = assessDimension('Communication', [], [answer]);
    expect(elsewhere.finding).toEqual(own.finding);
    expect(elsewhere.confidence).toBeCloseTo(own.confidence / 2, 2);
    expect(elsewhere.evidence).toContain('No question was about this');
  });

  it('does not look elsewhere when a question was asked and not answered', () => {
    const refused = judged({ id: 'a', verdict: { kind: 'not_judgeable', reason: 'no_answer' } });
    const other = judged({ id: 'b', verdict: { kind: 'judged', score: 90 }, quotes: ['I led the team.'] });
    expect(assessDimension('Communication', [refused], [other]).finding.kind).toBe('insufficient_evidence');
  });
});
