import type {
  AskInput,
  ConsistencyInput,
  CriterionInput,
  FeedbackInput,
  JudgeInput,
  RephraseInput,
  PlanInput,
  ReasonInput,
  RequirementsInput,
  ResolutionInput,
  ResumeInput,
  ScoreInput,
  ViolationsInput,
} from '#libs/prompts';

/** One question per prompt, about invented people and places. */

const role = {
  title: 'Warehouse shift lead',
  department: 'Logistics',
  description: 'Plans the late shift, walks the floor for safety and keeps stock records right.',
};

const rubric = [
  { name: 'Technical Skills', description: 'Knows scanners and stock records.', weight: 0.6 },
  { name: 'Communication', description: 'Hands over clearly and stays fair.', weight: 0.4 },
];

const topic: AskInput['topic'] = {
  id: 't1',
  skill: 'planning the late shift',
  dimension: 'Technical Skills',
  source: 'requirement',
  source_text: 'Plans the late shift.',
  category: 'responsibility',
  importance: 0.9,
};

const question: JudgeInput['question'] = {
  text: 'Tell me about a shift that you had to plan again at short notice.',
  kind: 'behavioural',
  criterion: 'Plans shifts and reacts to what happens.',
  expected_points: ['what happened', 'what they did themselves', 'what came of it'],
};

const ANSWER =
  'In March two drivers were ill at once. I moved the loading to the early team because they had a spare dock. ' +
  'Then I called the customer myself, and we shipped all forty pallets before eight in the evening.';

export const readPosting: RequirementsInput = {
  title: role.title,
  job_description:
    'You plan the late shift in our chilled warehouse. You need two years of experience with handheld scanners. ' +
    'A forklift licence is a plus.',
};

export const readResume: ResumeInput = {
  text:
    'Kofi Mensah\nkofi.mensah@example.org\n\nExperience\nShift lead, Harbour Logistics, 2019-03 to 2023-07\n' +
    'Planned the late shift of twelve people.\n\nSkills\nHandheld scanners, stock records',
  lines: [],
};

export const plan: PlanInput = {
  seed: 'one',
  role,
  role_type: null,
  requirements: [
    { category: 'responsibility', text: 'Plan the late shift', required: true },
    { category: 'experience', text: 'Two years with handheld scanners', required: true },
  ],
  rubric,
  resume: null,
  topics_wanted: 4,
};

export const ask: AskInput = { seed: 'one', role, topic, level: 'standard', move: { kind: 'question' }, asked: [] };

export const rephrase: RephraseInput = {
  role,
  topic: topic.skill,
  level: 'standard',
  kind: 'technical',
  question: 'Why did you decide that?',
  earlier: [],
};

export const judge: JudgeInput = { role, question, sibling_questions: [], turns: [ANSWER] };

export const score: ScoreInput = {
  role,
  rubric,
  exchanges: [
    {
      topic_id: 't1',
      skill: topic.skill,
      dimension: 'Technical Skills',
      level: 'standard',
      question,
      answers: [{ message_id: 'm1', text: ANSWER }],
    },
  ],
};

export const consistency: ConsistencyInput = { role, exchanges: score.exchanges };

export const scores: ReasonInput = {
  role,
  overall_score: 72,
  dimensions: [
    {
      dimension: 'Technical Skills',
      score: 72,
      weight: 0.6,
      evidence: 'Planned a shift again at short notice.',
      quotes: [{ message_id: 'm1', text: 'I moved the loading to the early team because they had a spare dock.' }],
      confidence: 0.7,
    },
  ],
  skills: [{ skill: topic.skill, boundary: 'intermediate', score: 72, highest_level: 'standard' }],
  answer_notes: [],
};

export const feedback: FeedbackInput = {
  role: {
    title: role.title,
    requirements: [
      { category: 'responsibility', text: 'Plan the late shift', required: true, years: null },
      { category: 'certification', text: 'Forklift licence', required: true, years: null },
    ],
  },
  resume: {
    summary: null,
    skills: ['Handheld scanners', 'stock records'],
    jobs: [
      {
        job_title: 'Shift lead',
        company_name: 'Harbour Logistics',
        months: 52,
        is_current: false,
        lines: ['Planned the late shift of twelve people.'],
      },
    ],
    education: [],
    certifications: [],
    working_months: 52,
  },
  resources: [{ id: 'issuing_body', kind: 'credential', title: 'The issuing body', about: 'licence' }],
};

const segments: ResolutionInput['segments'] = [
  { index: 0, speaker: 'agent', text: 'Hello, this is Anna, and this call is recorded.', is_understood: true },
  { index: 1, speaker: 'customer', text: 'My kettle stopped working after two days.', is_understood: true },
  { index: 2, speaker: 'agent', text: 'I have ordered a new one for you.', is_understood: true },
  { index: 3, speaker: 'customer', text: 'Good, that sorts it out.', is_understood: true },
];

export const resolution: ResolutionInput = { segments };

export const criterion: CriterionInput = {
  criterion: {
    name: 'Recording disclosure',
    kind: 'required_statement',
    evaluation_prompt: 'The agent says that the call is recorded.',
    applies_when: null,
    examples: [],
  },
  segments,
};

export const violations: ViolationsInput = {
  rules: [{ key: 'tone', type: 'tone', description: 'The agent insults the customer.', phrases: [] }],
  segments,
};
