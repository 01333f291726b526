import { toInterviewStructure, toRequirements } from './role.document.js';

describe('what a role asks for', () => {
  it('is also there one by one for the interviewer when somebody only wrote lists', () => {
    const { items } = toRequirements({
      required_skills: ['Triage'],
      preferred_skills: ['Spanish'],
      experience_years: 2,
      certifications: ['Nursing registration'],
    });
    expect(items.map(({ category, text, required, years }) => [category, text, required, years])).toEqual([
      ['required_skill', 'Triage', true, null],
      ['preferred_skill', 'Spanish', false, null],
      ['experience', '2 years of experience', true, 2],
      ['certification', 'Nursing registration', true, null],
    ]);
  });

  it('keeps the single requirements with where they stand when they were given', () => {
    const item = {
      category: 'required_skill' as const,
      text: 'Triage',
      required: true,
      years: null,
      source: { start: 0, end: 11, sentence: 'You triage.' },
      margin: 0.8,
    };
    expect(toRequirements({ required_skills: ['Something else'], items: [item] }).items).toEqual([item]);
  });

  it('keeps where it was read from and what to look at again', () => {
    const read = { warnings: ['This posting does not look English.'], provenance: { engine: 'embedded' } };
    expect(toRequirements(read)).toMatchObject(read);
  });

  it('of somebody who asks for nothing is empty and not missing', () => {
    expect(toRequirements({})).toEqual({
      required_skills: [],
      preferred_skills: [],
      experience_years: null,
      education_requirements: [],
      certifications: [],
      responsibilities: [],
      key_competencies: [],
      warnings: [],
      provenance: null,
      items: [],
    });
  });
});

it('keeps the door closed to applicants without an invitation unless the role says otherwise', () => {
  expect(toInterviewStructure({ questions: ['Why us?'] })).toEqual({
    questions: ['Why us?'],
    duration_minutes: null,
    question_count: null,
    open_to_applicants: false,
  });
});
