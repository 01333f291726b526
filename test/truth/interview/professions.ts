import type { PlanInput } from '#libs/prompts';

type Category = PlanInput['requirements'][number]['category'];
type Lines = readonly (readonly [Category, string, boolean?])[];

export const DEFAULT_RUBRIC: PlanInput['rubric'] = [
  { name: 'Technical Skills', description: 'Knowledge and problem-solving', weight: 0.25 },
  { name: 'Communication', description: 'Clarity, articulation, listening', weight: 0.2 },
  { name: 'Problem Solving', description: 'Analysis, approach', weight: 0.2 },
  { name: 'Cultural Fit', description: 'Values, team', weight: 0.15 },
  { name: 'Experience Relevance', description: 'Past work against the role', weight: 0.2 },
];

function profession(title: string, lines: Lines, highlights: string[], rest: Partial<PlanInput> = {}): PlanInput {
  return {
    seed: `seed-${title}`,
    role: { title, department: null, description: `We are looking for a ${title}.` },
    role_type: null,
    requirements: lines.map(([category, text, required = true]) => ({ category, text, required })),
    rubric: DEFAULT_RUBRIC,
    resume: highlights.length > 0 ? { summary: null, skills: [], highlights } : null,
    topics_wanted: 10,
    ...rest,
  };
}

/** Invented postings and resume lines. */
export const PROFESSIONS: Readonly<Record<string, PlanInput>> = {
  nurse: profession(
    'Registered nurse, surgical ward',
    [
      ['responsibility', 'Assess new patients and plan their care'],
      ['responsibility', 'Administer medication safely and document it in the patient record'],
      ['responsibility', 'Support families in difficult conversations'],
      ['required_skill', 'Sound knowledge of wound care'],
      ['required_skill', 'Experience with electronic patient records'],
      ['competency', 'You stay calm when things get hectic'],
      ['competency', 'Good team player'],
      ['certification', 'Current nursing registration'],
      ['experience', 'At least two years on a surgical ward'],
      ['preferred_skill', 'Experience with mentoring students is a plus', false],
    ],
    ['Introduced a hand-over checklist that cut medication errors by 30%', 'Member of the ward team since 2019'],
    {
      rubric: [
        { name: 'Patient care', description: 'Safe, kind and well documented care', weight: 3 },
        { name: 'Clinical knowledge', description: 'Medication, wounds, observation', weight: 2 },
        { name: 'Working with others', description: 'Team, families, doctors', weight: 2 },
        { name: 'Composure', description: 'Calm in emergencies and under load', weight: 1 },
      ],
    },
  ),
  programmer: profession(
    'React developer',
    [
      ['responsibility', 'Build and maintain our customer portal'],
      ['responsibility', 'Review code and mentor juniors'],
      ['required_skill', '3+ years of experience with React and TypeScript'],
      ['required_skill', 'Solid understanding of REST APIs'],
      ['competency', 'Ability to explain technical matters to non-technical colleagues'],
      ['education', 'Degree in computer science or comparable training'],
      ['preferred_skill', 'Docker and Kubernetes would be a plus', false],
    ],
    ['Reduced the start-up time of a web shop from 6 s to 2 s', 'Led the migration of 40 screens to React'],
    { role_type: 'react' },
  ),
  chef: profession(
    'Chef de partie',
    [
      ['responsibility', 'Prepare and plate dishes for up to 120 guests'],
      ['responsibility', 'Order goods and control stock'],
      ['responsibility', 'Train apprentices'],
      ['required_skill', 'Knife skills'],
      ['required_skill', 'Knowledge of HACCP'],
      ['competency', 'You keep your humour when the pass is full'],
      ['experience', 'Three years in an upmarket kitchen'],
      ['preferred_skill', 'Patisserie', false],
    ],
    ['Cut food waste by a quarter within one season'],
  ),
  teacher: profession(
    'Secondary school teacher of mathematics',
    [
      ['responsibility', 'Plan and deliver lessons for years 7 to 11'],
      ['responsibility', 'Mark homework and report progress to parents'],
      ['responsibility', 'Be the first contact for parents'],
      ['required_skill', 'Classroom management'],
      ['required_skill', 'Ability to adapt material to different abilities'],
      ['competency', 'Patience and a sense of humour'],
      ['certification', 'Qualified teacher status'],
      ['education', 'Degree in mathematics'],
      ['preferred_skill', 'Experience with Moodle', false],
    ],
    ['Set up a maths club with 25 pupils', 'Raised the pass rate of a repeat class from 48 to 71 percent'],
  ),
  'warehouse lead': profession(
    'Warehouse shift lead',
    [
      ['responsibility', 'Allocate staff on the late shift'],
      ['responsibility', 'Walk the floor for safety and report hazards'],
      ['responsibility', 'Monitor picking performance and reduce errors'],
      ['required_skill', 'Confident with a warehouse management system and handheld scanners'],
      ['required_skill', 'Excel'],
      ['competency', 'You stay fair and friendly when things get hectic'],
      ['certification', 'Forklift licence'],
      ['experience', 'Minimum of three years in logistics, one of them leading people'],
    ],
    ['Cut mispicks by a third after introducing two-stage checks in 2022'],
  ),
  accountant: profession(
    'Management accountant',
    [
      ['responsibility', 'Prepare monthly accounts and reconcile ledgers'],
      ['responsibility', 'Advise budget holders on variances'],
      ['responsibility', 'Liaise with auditors and tax authorities'],
      ['required_skill', 'Advanced Excel'],
      ['required_skill', 'Thorough knowledge of IFRS'],
      ['competency', 'Accuracy and discretion'],
      ['certification', 'ACCA or CIMA qualification'],
      ['experience', '5 years in a comparable position'],
      ['preferred_skill', 'SAP S/4HANA', false],
    ],
    ['Shortened the month-end close from nine to five working days'],
  ),
  'bus driver': profession(
    'Bus driver',
    [
      ['responsibility', 'Drive passengers safely and on time on city routes'],
      ['responsibility', 'Sell tickets, check passes and help passengers with wheelchairs'],
      ['responsibility', 'Carry out daily vehicle checks'],
      ['required_skill', 'Good knowledge of the city'],
      ['competency', 'Friendly with passengers, even at the end of a long shift'],
      ['competency', 'Punctual and reliable'],
      ['certification', 'Driving licence category D'],
      ['preferred_skill', 'Basic Polish or Turkish', false],
    ],
    [],
  ),
  'social worker': profession(
    'Social worker, child protection',
    [
      ['responsibility', 'Assess risks to children and agree protection plans with families'],
      ['responsibility', 'Write court reports and represent the service in court'],
      ['responsibility', 'Work with schools, police and health services'],
      ['required_skill', 'Knowledge of child protection law'],
      ['required_skill', 'Motivational interviewing'],
      ['competency', 'Respectful manner and clear boundaries'],
      ['certification', 'Registered with Social Work England'],
      ['education', 'Degree in social work'],
    ],
    ['Held a caseload of 18 families for three years'],
  ),
};
