import type { SampleRole } from '../persona.js';
import {
  DWAYNE_PRESCOTT,
  GITA_RAGHUNATHAN,
  ILSE_VANDERMEER,
  MEI_LING_TAN,
  MEI_LING_TAN_ADDS,
  SOREN_HALVORSEN,
} from './nurse-answers.js';

export const NURSE: SampleRole = {
  key: 'nurse',
  title: 'Staff Nurse, Acute Medical Unit (sample)',
  department: 'Acute medicine',
  location: 'Harbour Infirmary, Kelling Quay',
  posting: `Staff Nurse, Acute Medical Unit
Harbour Infirmary, Kelling Quay

The acute medical unit takes in about fifty patients a day from the emergency department and from family doctors. This posting is a sample; nobody is hired by it.

What you will do
- Decide with the doctor which newly arrived patients need to be seen first
- Observe patients, notice early signs of deterioration and escalate without delay
- Give medicines and intravenous fluids safely
- Plan discharges together with families and the community team
- Hand over to the next shift in a clear and complete way
- Supervise healthcare assistants and student nurses

What you need
- Registration as an adult nurse
- At least one year of experience on an acute or medical ward
- Able to explain a plan of care to a frightened relative
- Calm under pressure and honest about mistakes`,
  questionCount: 6,
  rubric: [
    { name: 'Clinical judgement', description: 'Sees early who is getting worse, and acts', weight: 0.35 },
    { name: 'Patient safety', description: 'Medicines, records and mistakes are handled with care', weight: 0.25 },
    { name: 'Communication', description: 'Patients, relatives and colleagues know what to expect', weight: 0.2 },
    { name: 'Teamwork', description: 'Supervises, teaches and settles differences', weight: 0.2 },
  ],
  people: [
    {
      key: 'gita.raghunathan',
      name: 'Gita Raghunathan',
      quality: 'strong',
      path: 'finished',
      resume: {
        headline: 'Senior staff nurse, acute medicine',
        summary: 'Eight years on acute wards. I like the first hour, when it is not yet clear what is wrong.',
        jobs: [
          {
            title: 'Senior Staff Nurse',
            employer: 'Fellgate District Hospital',
            from: '2019-04',
            did: ['Ran the sepsis drill of the unit and counted its results every quarter'],
          },
          {
            title: 'Staff Nurse',
            employer: 'Moorside Infirmary',
            from: '2016-09',
            to: '2019-03',
            did: ['Looked after eight patients on a medical ward'],
          },
        ],
        education: { what: 'BSc Adult Nursing', where: 'University of Fellgate' },
        skills: ['Early warning scores', 'Cannulation', 'Sepsis care', 'Practice supervision'],
      },
      answers: GITA_RAGHUNATHAN,
      decision: { status: 'shortlisted', reason: 'Concrete, self-critical, and measured what she changed.' },
    },
    {
      key: 'soren.halvorsen',
      name: 'Søren Halvorsen',
      quality: 'strong',
      path: 'finished',
      resume: null,
      answers: SOREN_HALVORSEN,
    },
    {
      key: 'meiling.tan',
      name: 'Mei-Ling Tan',
      quality: 'middling',
      path: 'finished',
      resume: null,
      answers: MEI_LING_TAN,
      additions: MEI_LING_TAN_ADDS,
    },
    {
      key: 'dwayne.prescott',
      name: 'Dwayne Prescott',
      quality: 'weak',
      path: 'finished',
      resume: null,
      answers: DWAYNE_PRESCOTT,
      decision: {
        status: 'rejected',
        reason: 'I read the whole transcript. There was no example of care on an acute ward, also when asked twice.',
      },
    },
    {
      key: 'ilse.vandermeer',
      name: 'Ilse Vandermeer',
      quality: 'off topic',
      path: 'finished',
      resume: null,
      answers: ILSE_VANDERMEER,
    },
    {
      key: 'oluwaseun.adebisi',
      name: 'Oluwaseun Adebisi',
      quality: null,
      path: 'claimed',
      resume: {
        headline: 'Registered nurse, care of the elderly',
        summary: 'Three years with older patients; now I want to learn acute medicine.',
        jobs: [
          {
            title: 'Staff Nurse',
            employer: 'Larkfield Rehabilitation Ward',
            from: '2022-10',
            did: [
              'Planned discharges with families and the community team',
              'Gave medicines to twelve patients a shift',
            ],
          },
        ],
        education: { what: 'BSc Adult Nursing', where: 'Larkfield College of Health' },
        skills: ['Discharge planning', 'Medicines administration', 'Wound care'],
      },
      answers: [],
    },
    {
      key: 'fatima.elidrissi',
      name: 'Fatima El Idrissi',
      quality: null,
      path: 'claimed',
      resume: {
        headline: 'Staff nurse, surgical admissions',
        summary: 'Two years in surgical admissions, before that two summers as a healthcare assistant.',
        jobs: [
          {
            title: 'Staff Nurse',
            employer: 'Saint Brannoc Hospital',
            from: '2023-02',
            did: ['Prepared up to nine patients a morning for theatre', 'Mentored one student nurse each term'],
          },
        ],
        education: { what: 'Diploma in Nursing', where: 'Brannoc School of Nursing' },
        skills: ['Preoperative checks', 'Cannulation', 'Patient education'],
      },
      answers: [],
    },
    { key: 'rosalind.otieno', name: 'Rosalind Otieno', quality: null, path: 'invited', resume: null, answers: [] },
  ],
};
