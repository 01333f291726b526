import type { MaterialDocument, ProposalDocument } from './feedback.document.js';
import { verified, type AskedRole } from './verified-feedback.js';

const RESUME: MaterialDocument = {
  summary: 'Nurse with eight years on wards.',
  skills: ['Triage', 'JavaScript'],
  jobs: [
    {
      job_title: 'Senior nurse',
      company_name: 'Ashgrove Hospital',
      months: 60,
      is_current: true,
      lines: ['Cut medication errors by 31% by introducing a second check', 'Mentor student nurses'],
    },
  ],
  education: [{ degree: 'BSc', field_of_study: 'Nursing' }],
  certifications: ['Advanced Life Support'],
  working_months: 60,
};
const ROLE: AskedRole = {
  title: 'Ward manager',
  requirements: [
    { text: 'Triage', years: null },
    { text: 'Java', years: null },
    { text: '3 years of experience', years: 3 },
    { text: '8 years of experience', years: 8 },
    { text: 'Native German speaker', years: null },
  ],
};
const check = (proposed: Partial<ProposalDocument>, role: AskedRole | null = ROLE) =>
  verified({ strengths: [], gaps: [], resource_ids: [], ...proposed }, RESUME, role);
const strength = (quote: string, text = 'That is worth a lot.') => ({ quote, text });
const gap = (requirement: number | null, changes: object = {}) => ({
  requirement,
  title: 'Something',
  advice: 'Add a line about it.',
  quote: null,
  ...changes,
});

describe('of what an engine proposes', () => {
  it('only strengths stay whose quote stands in the resume', () => {
    const proposed = [
      strength('cut medication  errors by 31%'),
      strength('Saved 40 lives'),
      strength('Mentor student nurses', 'You led 12 people.'),
      strength('Advanced Life Support', 'You write “I saved the hospital a fortune”.'),
    ];
    expect(check({ strengths: proposed }).strengths).toEqual([proposed[0]]);
  });

  it('only gaps stay for requirements that the role has and the resume does not show', () => {
    const asked = check({ gaps: [0, 1, 2, 3, 4, 9].map((index) => gap(index)) }).gaps.map(
      ({ requirement }) => requirement,
    );
    expect(asked).toEqual(['Java', '8 years of experience']);
    expect(check({ gaps: [gap(1)] }, null).gaps).toEqual([]);
  });

  it('nothing stays that is personal, a reproach, a decision or an address', () => {
    for (const advice of [
      'There is a gap in your employment; explain it.',
      'Add a photo of you; your looks matter here.',
      'You will be hired if you add this.',
      'Write to me@example.com or go to www.example.com.',
      'Say that you are a young professional.',
    ]) {
      expect({ advice, gaps: check({ gaps: [gap(null, { advice })] }).gaps }).toEqual({ advice, gaps: [] });
      expect(check({ strengths: [strength('Mentor student nurses', advice)] }).strengths).toEqual([]);
    }
    expect(check({ gaps: [gap(null)] }).gaps).toHaveLength(1);
  });

  it('only resources of the list stay, each once', () => {
    const { resources } = check({ resource_ids: ['europass', 'https://evil.example', 'europass', 'onet'] });
    expect(resources.map(({ id }) => id)).toEqual(['europass', 'onet']);
  });

  it('the same is said once', () => {
    const twice = [gap(1, { advice: 'First.' }), gap(1, { advice: 'Second.' })];
    expect(check({ gaps: twice }).gaps.map(({ advice }) => advice)).toEqual(['First.']);
  });
});
