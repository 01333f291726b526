import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ongoing, period, type Person } from '../../support/resumes/person.js';

const HEADINGS: Person['headings'] = {
  summary: 'Profile',
  experience: 'Experience',
  education: 'Education',
  skills: 'Skills',
  certifications: 'Certificates',
};

/** One of the three invented candidates, and the post they apply for. */
export interface Part {
  title: string;
  /** One sentence for the reader of the transcript. */
  about: string;
  rubric: readonly { name: string; description: string; weight: number }[];
  /** Null: comes without a resume. */
  resume: Person | null;
  job: string;
  answers: string;
}

const CANDIDATES = join('test', 'truth', 'interviews', 'candidates');

async function filesOf(name: string): Promise<Pick<Part, 'job' | 'answers'>> {
  const read = (file: string): Promise<string> => readFile(join(CANDIDATES, `${name}.${file}.txt`), 'utf8');
  return { job: await read('job'), answers: await read('answers') };
}

const WITHOUT_FILES: Readonly<Record<string, Omit<Part, 'job' | 'answers'>>> = {
  strong: {
    title: 'Staff Nurse, Orthopaedic Ward',
    about: 'A nurse of eight years who tells what she did, why, and what came of it.',
    rubric: [
      { name: 'Clinical judgement', description: 'Sees early who is getting worse, and acts', weight: 0.35 },
      { name: 'Patient safety', description: 'Medicines, records and mistakes are handled with care', weight: 0.25 },
      { name: 'Communication', description: 'Patients, relatives and colleagues know what to expect', weight: 0.2 },
      { name: 'Teamwork', description: 'Delegates, teaches and settles differences', weight: 0.2 },
    ],
    resume: {
      id: 'strong',
      firstName: 'Ines',
      lastName: 'Marlow',
      headline: 'Registered Nurse',
      email: 'ines.marlow@example.com',
      phone: '+44 7700 900142',
      town: 'Marwood',
      jobs: [
        {
          title: 'Staff Nurse, Orthopaedic Ward',
          company: 'Kingsmead Hospital',
          dates: ongoing('Apr 2019 – Present', '2019-04'),
          bullets: [
            'Cut falls on the ward from 23 to 11 a year by changing the early morning round',
            'Raised the share of patients who stand up on the day of surgery from 60% to 85%',
            'Trained 20 colleagues in the electronic record system',
          ],
        },
        {
          title: 'Staff Nurse, Surgical Ward',
          company: 'Marwood Infirmary',
          dates: period('Sep 2016 – Mar 2019', '2016-09', '2019-03'),
          bullets: ['Looked after up to nine patients per shift after abdominal surgery'],
        },
      ],
      education: [
        {
          degree: 'BSc (Hons) Adult Nursing',
          institution: 'University of Marwood',
          dates: period('2013 – 2016', '2013', '2016'),
        },
      ],
      skills: ['Wound care', 'Pain management', 'Falls prevention', 'Electronic records'],
      certifications: ['Registered adult nurse, 2016'],
      headings: HEADINGS,
    },
  },
  weak: {
    title: 'Warehouse Supervisor (Goods-in)',
    about: 'A young warehouse worker who would like to lead, has little to tell yet, and no resume.',
    rubric: [
      { name: 'Leading people', description: 'Allocates, briefs and settles conflicts fairly', weight: 0.35 },
      { name: 'Running the shift', description: 'Deliveries, stock and handovers, by the figures', weight: 0.35 },
      { name: 'Health and safety', description: 'Sees danger, stops work, removes the cause', weight: 0.3 },
    ],
    resume: null,
  },
  evasive: {
    title: 'Account Manager, Packaging',
    about: 'A salesman who talks around the question, and has more to tell than he lets on.',
    rubric: [
      { name: 'Selling', description: 'Wins, keeps and grows customers', weight: 0.4 },
      { name: 'Negotiation', description: 'Prepares, understands interests and closes well', weight: 0.3 },
      { name: 'Reliability', description: 'Forecasts, promises and records can be trusted', weight: 0.3 },
    ],
    resume: {
      id: 'evasive',
      firstName: 'Rolf',
      lastName: 'Dane',
      headline: 'Account Manager',
      email: 'rolf.dane@example.com',
      phone: '+44 7700 900377',
      town: 'Fenwick',
      jobs: [
        {
          title: 'Account Manager',
          company: 'Brightbox Ltd',
          dates: ongoing('Jan 2020 – Present', '2020-01'),
          bullets: ['Grew the southern territory by 35% in two years', 'Looked after 60 business customers'],
        },
      ],
      education: [
        { degree: 'Diploma in Business', institution: 'Fenwick College', dates: period('2014 – 2016', '2014', '2016') },
      ],
      skills: ['Negotiation', 'Key accounts', 'Presentations'],
      certifications: [],
      headings: HEADINGS,
    },
  },
};

export const CAST = Object.keys(WITHOUT_FILES);

export async function partOf(name: string): Promise<Part> {
  const part = WITHOUT_FILES[name];
  if (!part) throw new Error(`No such candidate: ${name}`);
  return { ...part, ...(await filesOf(name)) };
}
