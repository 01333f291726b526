import {
  reasonAssessment,
  recommendActions,
  type ReasonOutput,
  type RecommendOutput,
  type VerifiedScores,
} from '#libs/prompts';
import { useEmbeddedEngine } from '../../support/engine.js';

type Dimension = VerifiedScores['dimensions'][number];
type Words = ReasonOutput & RecommendOutput;

function dimension(
  name: string,
  score: number | null,
  quote: string | null,
  evidence: string,
  confidence = 0.7,
): Dimension {
  const quotes = quote === null ? [] : [{ message_id: 'message-2', text: quote }];
  return { dimension: name, score, weight: 1, evidence, quotes, confidence };
}

const CLINICAL = dimension(
  'Clinical judgement',
  81,
  'I gave oxygen, called the registrar and wrote the times down.',
  'Rests on 2 answers. The answers say what the candidate did and what came of it.',
);
const TEAMWORK = dimension('Teamwork', 66, 'I swapped two shifts so that she could rest.', 'Rests on one answer.', 0.4);
const COMMUNICATION = dimension('Communication', 52, 'I told the family what we knew.', 'Rests on one answer.');
const DOCUMENTATION = dimension(
  'Documentation',
  22,
  'We always write everything down.',
  'Rests on one answer. Little was said about what came of it and concrete details.',
);
const LEADERSHIP = dimension('Leadership', null, null, 'No question of this interview bore on this dimension.', 0);
const FIVE = [CLINICAL, TEAMWORK, COMMUNICATION, DOCUMENTATION, LEADERSHIP];

function assessment(dimensions: Dimension[], overall_score: number | null): VerifiedScores {
  return {
    role: { title: 'Staff Nurse', department: null, description: 'A ward for acute medicine.' },
    overall_score,
    dimensions,
    skills: [{ skill: 'triage', boundary: 'boundary_reached', score: 60, highest_level: 'advanced' }],
    answer_notes: [
      {
        message_id: 'message-4',
        not_judgeable: null,
        flags: [{ type: 'vague', confidence: 0.8, evidence: 'General statements only.' }],
      },
    ],
  };
}

function everyWord({ dimensions, strengths, weaknesses, ...texts }: Words): string {
  const lines = [
    ...dimensions.map(({ reasoning }) => reasoning),
    ...[...strengths, ...weaknesses].map(({ text }) => text),
  ];
  return [...Object.values(texts).flat(), ...lines].join('\n');
}

describe('an assessment in words', () => {
  const engine = useEmbeddedEngine();

  async function narrate(input: VerifiedScores): Promise<Words> {
    const reasons = await engine.llm().answer(reasonAssessment, input);
    const actions = await engine.llm().answer(recommendActions, input);
    return { ...reasons.output, ...actions.output };
  }

  it('rests every strength and weakness on words of the candidate', async () => {
    const { strengths, weaknesses } = await narrate(assessment(FIVE, 58.4));
    expect(strengths).toHaveLength(2);
    expect(strengths[0]).toMatchObject({ quotes: CLINICAL.quotes });
    expect(strengths[0]?.text).toContain(CLINICAL.quotes[0]?.text);
    expect(strengths[1]?.text).toContain(TEAMWORK.quotes[0]?.text);
    expect(weaknesses).toHaveLength(1);
    expect(weaknesses[0]?.text).toContain(DOCUMENTATION.quotes[0]?.text);
  });

  it('writes a letter that begins with a strength, advises, names what stayed open and says who decides', async () => {
    const { candidate_feedback } = await narrate(assessment(FIVE, 58.4));
    const places = [
      'at your strongest on Clinical judgement',
      'to try next time',
      'could not assess Leadership',
      'a person reads your answers and decides',
    ].map((piece) => candidate_feedback.indexOf(piece));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(candidate_feedback).not.toMatch(/\d/);
  });

  it.each([
    ['five dimensions', FIVE, 58.4],
    ['one strong dimension', [CLINICAL], 81],
    ['one weak dimension', [DOCUMENTATION], 22],
    ['one dimension without evidence', [LEADERSHIP], null],
    ['no dimensions', [], null],
  ])('invents no figure and leaves no hole with %s', async (_name, dimensions, overall) => {
    const input = assessment(dimensions, overall);
    const text = everyWord(await narrate(input));
    const given = new Set(
      [overall, ...dimensions.flatMap(({ score, confidence }) => [score, confidence * 100])]
        .filter((value) => value !== null)
        .map((value) => String(Math.round(value))),
    );
    const allowed = new Set([...given, '100', String(dimensions.length), String(dimensions.length - 1), '2']);
    expect((text.match(/\d+/g) ?? []).filter((figure) => !allowed.has(figure))).toEqual([]);
    expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}|\.\.|,\s*\./);
  });

  it('never recommends to hire or to reject', async () => {
    for (const dimensions of [FIVE, [CLINICAL], [DOCUMENTATION], []]) {
      const text = everyWord(await narrate(assessment(dimensions, dimensions.length > 0 ? 50 : null)));
      expect(text).not.toMatch(/\b(?:hire|hiring|reject|rejection|unsuitable|not recommended|invite to)\b/i);
    }
  });

  it('tells the recruiter to find out what is not known yet', async () => {
    const { recommended_actions } = await narrate(assessment(FIVE, 58.4));
    expect(recommended_actions.join('\n')).toMatch(/Ask about Leadership/);
    expect(recommended_actions.join('\n')).toMatch(/second example on Documentation/);
    expect(recommended_actions.join('\n')).toMatch(/Check Teamwork/);
  });

  it('calls missing evidence missing, not poor', async () => {
    const { narrative_summary, weaknesses } = await narrate(assessment([LEADERSHIP], null));
    expect(narrative_summary).toContain('missing evidence, not a poor result');
    expect(weaknesses).toEqual([]);
  });

  it('says the same for the same assessment, whatever the order of its dimensions', async () => {
    const inOrder = await narrate(assessment(FIVE, 58.4));
    expect(JSON.stringify(await narrate(assessment(FIVE, 58.4)))).toBe(JSON.stringify(inOrder));
    const turned = await narrate(assessment(FIVE.toReversed(), 58.4));
    expect(turned.candidate_feedback).toBe(inOrder.candidate_feedback);
    expect(turned.strengths).toEqual(inOrder.strengths);
    expect(turned.dimensions).toEqual(inOrder.dimensions.toReversed());
  });
});
