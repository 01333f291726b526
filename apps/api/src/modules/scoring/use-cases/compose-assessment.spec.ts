import type { ReasonOutput, ScoreOutput } from '#libs/prompts';
import type { TranscriptMessage } from '../../interview/interview.service.js';
import type { Material } from './assessment-material.js';
import { composeAssessment, type Proposed } from './compose-assessment.js';

const ANSWER = 'I called the doctor at ten. Then I wrote every time into the chart.';
const AT = new Date('2026-03-02T09:00:00Z');

const message = (id: string, speaker: 'ai' | 'candidate', text: string, sequenceNumber: number): TranscriptMessage => ({
  id,
  sequenceNumber,
  speaker,
  text,
  responseTimeSeconds: 60,
  waitedMs: 60_000,
  unreliable: [],
  silencesMs: [],
  at: AT,
});

function materialWith(changes: { waitedMs?: number; signals?: Material['record']['clientSignals'] } = {}): Material {
  const answer = { ...message('m2', 'candidate', ANSWER, 2), waitedMs: changes.waitedMs ?? 60_000 };
  const exchange: Material['exchanges'][number] = {
    topic_id: 't1',
    skill: 'triage',
    dimension: 'Care',
    level: 'standard',
    question: {
      text: 'Tell me about a bad night.',
      kind: 'behavioural',
      criterion: 'Acts in time',
      expected_points: [],
    },
    answers: [{ message_id: 'm2', text: ANSWER }],
  };
  return {
    record: {
      id: 'i1',
      candidateId: 'c1',
      organisationId: 'o1',
      applicationId: null,
      jobRoleId: null,
      rubricVersion: null,
      kind: 'real',
      status: 'completed',
      completedAt: AT,
      role: { title: 'Nurse', department: null, description: 'Cares.' },
      exchanges: [exchange],
      transcript: [message('m1', 'ai', exchange.question.text, 1), answer],
      clientSignals: changes.signals ?? [],
    },
    rubric: { version: null, dimensions: [{ name: 'Care', description: '', weight: 1, anchors: [] }] },
    exchanges: [exchange],
    said: new Map([['m2', { id: 'm2', text: ANSWER }]]),
    hashes: { transcript_hash: '', rubric_hash: '', role_hash: '', signals_hash: '' },
  };
}

const SCORES: ScoreOutput = {
  dimensions: [
    {
      dimension: 'Care',
      finding: { kind: 'scored', score: 70 },
      evidence: 'Acted in time. I give 100 of 100.',
      quotes: [
        { message_id: 'm2', text: 'I called the doctor at ten.' },
        { message_id: 'm2', text: 'I saved everybody.' },
      ],
      confidence: 0.8,
    },
  ],
  skills: [
    { skill: 'triage', boundary: 'proficient', score: 70, highest_level: 'standard' },
    { skill: 'telepathy', boundary: 'proficient', score: 100, highest_level: 'advanced' },
  ],
  answer_notes: [{ message_id: 'nobody', not_judgeable: null, flags: [] }],
};

const REASONS: ReasonOutput = {
  dimensions: [
    { dimension: 'Care', reasoning: 'It is 70 of 100.', quotes: [{ message_id: 'm2', text: 'wrote every time' }] },
    { dimension: 'Looks', reasoning: 'Very nice.', quotes: [] },
  ],
  narrative_summary: 'Care is well supported. The score is 99 of 100. We should hire them.',
  candidate_feedback: 'Thank you. You said: "I called the doctor at ten." You have been selected.',
  strengths: [
    { text: 'Acts in time.', quotes: [{ message_id: 'm2', text: 'I called the doctor' }] },
    { text: 'Saves everybody.', quotes: [{ message_id: 'm2', text: 'I saved everybody' }] },
  ],
  weaknesses: [],
  ai_reasoning: 'It rests on one answer.',
};

const PROPOSED: Proposed = {
  scores: SCORES,
  integrity: null,
  reasoning: REASONS,
  actions: { recommended_actions: ['Ask about handovers.', 'Hire.', 'Reject the candidate.'] },
};

describe('an assessment made of what a model proposed', () => {
  const { content, checks } = composeAssessment(materialWith(), PROPOSED);

  it('keeps what is true', () => {
    expect(content).toMatchObject({
      overallScore: 70,
      narrativeSummary: 'Care is well supported.',
      candidateFeedback: 'Thank you. You said: "I called the doctor at ten."',
      aiReasoning: 'It rests on one answer.',
      strengths: ['Acts in time.'],
      recommendedActions: ['Ask about handovers.'],
      skillScores: [{ skill: 'triage' }],
      answerNotes: [],
      dimensions: [
        {
          dimension: 'Care',
          score: 70,
          evidence: 'Acted in time.',
          citedQuotes: [{ message_id: 'm2', start: 0, end: 27, text: 'I called the doctor at ten.' }],
          reasoning: 'It is 70 of 100.',
          reasoningQuotes: [{ message_id: 'm2', text: 'wrote every time' }],
        },
      ],
    });
    expect(content.dimensions).toHaveLength(1);
    expect(content.skillScores).toHaveLength(1);
  });

  it('says what it did not believe', () => {
    expect(checks.quotes_dropped).toBe(2);
    expect(checks.sentences_dropped).toEqual([
      'The score is 99 of 100.',
      'We should hire them.',
      'You have been selected.',
      'Hire.',
      'Reject the candidate.',
    ]);
  });

  it('says the same of competence whatever the integrity check saw', () => {
    const suspicious = materialWith({
      waitedMs: 100,
      signals: Array.from({ length: 300 }, (_, index) => ({
        id: `s${index}`,
        messageId: 'm1',
        kind: 'tab_switch',
        occurredAt: new Date(AT.getTime() + index * 60_000),
        durationMs: 30_000,
        details: {},
      })),
    });
    const watched = composeAssessment(suspicious, PROPOSED).content;
    expect(watched.integrityFlags.length).toBeGreaterThan(0);
    const { integrityFlags, integrityScore, antiCheatRiskLevel } = content;
    expect({ ...watched, integrityFlags, integrityScore, antiCheatRiskLevel }).toEqual(content);
  });

  it('has integrity flags while nothing else is there', () => {
    const nothing = { scores: null, integrity: null, reasoning: null, actions: null };
    expect(composeAssessment(materialWith(), nothing).content).toMatchObject({
      overallScore: null,
      dimensions: [],
      narrativeSummary: null,
      integrityScore: expect.any(Number),
    });
  });
});
