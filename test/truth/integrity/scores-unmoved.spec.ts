import type { ConsistencyOutput, ScoreOutput } from '#libs/prompts';
import type { Material } from '../../../apps/api/src/modules/scoring/use-cases/assessment-material.js';
import { composeAssessment } from '../../../apps/api/src/modules/scoring/use-cases/compose-assessment.js';
import { questionOf } from '../../../apps/api/src/modules/scoring/use-cases/pass-questions.js';
import { SecondReader, type Llm } from '#libs/providers';
import { WARD_INTERVIEW } from '../assessment/ward-interview.js';

type Transcript = Material['record']['transcript'];

const BEGAN = Date.UTC(2026, 0, 5, 9);
const CASES = 200;

/** The same dice for every run. */
function diceOf(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

function material(transcript: Transcript, clientSignals: Material['record']['clientSignals']): Material {
  const { role, exchanges, rubric } = WARD_INTERVIEW;
  return {
    record: {
      id: 'i',
      candidateId: 'c',
      organisationId: null,
      applicationId: null,
      jobRoleId: null,
      rubricVersion: null,
      kind: 'real',
      status: 'completed',
      completedAt: null,
      role,
      exchanges,
      transcript,
      clientSignals,
    },
    rubric: { version: null, dimensions: rubric.map((dimension) => ({ ...dimension, anchors: [] })) },
    exchanges,
    said: new Map(exchanges.flatMap(({ answers }) => answers.map(({ message_id: id, text }) => [id, { id, text }]))),
    hashes: { transcript_hash: '', rubric_hash: '', role_hash: '', signals_hash: '' },
  };
}

type Timing = Pick<Transcript[number], 'responseTimeSeconds' | 'waitedMs'> & { silencesMs?: number[] };

function transcript(time: () => Timing): Transcript {
  const lines = WARD_INTERVIEW.exchanges.flatMap(({ topic_id, question, answers }) => [
    { id: `q-${topic_id}`, speaker: 'ai' as const, text: question.text },
    ...answers.map(({ message_id, text }) => ({ id: message_id, speaker: 'candidate' as const, text })),
  ]);
  return lines.map((line, index) => ({
    ...line,
    sequenceNumber: index + 1,
    unreliable: [],
    silencesMs: [],
    at: new Date(BEGAN + index * 60_000),
    ...(line.speaker === 'ai' ? { responseTimeSeconds: null, waitedMs: null } : time()),
  }));
}

const SCORES: ScoreOutput = {
  dimensions: WARD_INTERVIEW.rubric.map(({ name }, index) => ({
    dimension: name,
    finding: { kind: 'scored', score: 50 + index },
    evidence: 'They acted.',
    quotes: [{ message_id: 'm-triage-1', text: 'I sat him up' }],
    confidence: 0.8,
  })),
  skills: [],
  answer_notes: [],
};
const CONTRADICTION: ConsistencyOutput = {
  contradictions: [
    {
      first: { message_id: 'm-triage-1', quote: 'I sat him up' },
      second: { message_id: 'm-triage-2', quote: 'I stayed with him' },
      explanation: 'Made up for this test',
    },
  ],
};

/** What is asked for the scores, as an engine gets it. */
async function askedForScores(of: Material): Promise<unknown> {
  let asked: unknown;
  const llm = { answer: (_prompt: unknown, input: unknown) => Promise.resolve((asked = input)) } as unknown as Llm;
  await questionOf('scores', of, { scores: null })?.ask({ llm, second: new SecondReader(null) });
  return asked;
}

describe('times, signals and contradictions', () => {
  const calm = material(
    transcript(() => ({ responseTimeSeconds: 90, waitedMs: 100_000 })),
    [],
  );
  const proposed = { scores: SCORES, integrity: null, reasoning: null, actions: null };

  it(`change not one character of the competence part of ${CASES} assessments, and do change the flags`, async () => {
    const {
      integrityFlags: none,
      integrityScore: full,
      antiCheatRiskLevel: _,
      ...honest
    } = composeAssessment(calm, proposed).content;
    expect([none, full]).toEqual([[], 100]);
    let flagged = 0;
    for (let seed = 0; seed < CASES; seed++) {
      const dice = diceOf(seed);
      const kinds = ['tab_switch', 'focus_loss', 'paste', 'copy', 'silence', 'other'] as const;
      const signals = Array.from({ length: dice(501) }, (_signal, index) => ({
        id: `s${index}`,
        kind: kinds[dice(kinds.length)] ?? 'other',
        occurredAt: new Date(BEGAN + dice(3_600_000)),
        durationMs: dice(2) === 0 ? null : dice(600_000),
        messageId: dice(2) === 0 ? null : 'q-triage',
        details: { characters: dice(5_000) },
      }));
      const odd = material(
        transcript(() => ({
          responseTimeSeconds: dice(4) === 0 ? null : dice(4_000),
          waitedMs: dice(4) === 0 ? null : dice(200_000),
          silencesMs: Array.from({ length: dice(4) }, () => dice(90_000)),
        })),
        signals,
      );
      const second = dice(2) === 0 ? null : [{ dimension: 'Clinical judgement', score: dice(100) }];
      const integrity = dice(2) === 0 ? null : { ...CONTRADICTION, secondReading: second };
      const {
        integrityFlags: flags,
        integrityScore: __,
        antiCheatRiskLevel: ___,
        ...content
      } = composeAssessment(odd, { ...proposed, integrity }).content;
      expect(JSON.stringify(content)).toBe(JSON.stringify(honest));
      expect(JSON.stringify(await askedForScores(odd))).toBe(JSON.stringify(await askedForScores(calm)));
      flagged += flags.length > 0 ? 1 : 0;
    }
    expect(flagged).toBeGreaterThan(CASES * 0.8);
  });
});
