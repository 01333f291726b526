import { join } from 'node:path';

/** One thing that the interview is scored by. */
export interface Dimension {
  name: string;
  description: string;
  /** Share of the overall score; all of them add up to 1. */
  weight: number;
}

/** An invented role with its invented people. */
export interface Sample {
  title: string;
  organisation: string;
  industry: string;
  recruiter: string;
  candidate: string;
  rubric: readonly Dimension[];
}

export const SAMPLES = {
  nurse: {
    title: 'Staff Nurse, Acute Medical Unit',
    organisation: "St Alder's Hospital",
    industry: 'Health care',
    recruiter: 'Rosa Lindqvist',
    candidate: 'Grace Adeyemi',
    rubric: [
      { name: 'Clinical judgement', description: 'Sees early who is getting worse, and acts', weight: 0.35 },
      { name: 'Patient safety', description: 'Medicines, records and mistakes are handled with care', weight: 0.25 },
      { name: 'Communication', description: 'Patients, relatives and colleagues know what to expect', weight: 0.2 },
      { name: 'Teamwork', description: 'Delegates, teaches and settles differences', weight: 0.2 },
    ],
  },
  'software-engineer': {
    title: 'Software Engineer (Backend)',
    organisation: 'Fernwick Freight Systems',
    industry: 'Logistics software',
    recruiter: 'Rosa Lindqvist',
    candidate: 'Mateusz Zieliński',
    rubric: [
      { name: 'Engineering', description: 'Designs, builds and tests services that hold', weight: 0.35 },
      { name: 'Problem solving', description: 'Finds causes by measuring, and removes them', weight: 0.25 },
      { name: 'Ownership', description: 'From the first conversation to the proof that it works', weight: 0.2 },
      { name: 'Communication', description: 'Trade-offs, delays and reviews in plain words', weight: 0.2 },
    ],
  },
  'warehouse-lead': {
    title: 'Warehouse Shift Lead (Lates)',
    organisation: 'Oakhurst Provisions',
    industry: 'Food distribution',
    recruiter: 'Tomas Byrne',
    candidate: 'Rosa Delgado',
    rubric: [
      { name: 'Leading people', description: 'Allocates, gives feedback, settles conflicts fairly', weight: 0.3 },
      { name: 'Running the shift', description: 'Volumes, lorries and handovers, by the figures', weight: 0.3 },
      { name: 'Health and safety', description: 'Sees danger, stops work, removes the cause', weight: 0.25 },
      { name: 'Communication', description: 'Briefs and reports so that others can act', weight: 0.15 },
    ],
  },
} as const satisfies Record<string, Sample>;

export type SampleName = keyof typeof SAMPLES;

const FOLDER = join('apps', 'demo', 'samples');

/** Samples are read from the repository, in whose folder npm runs its scripts. */
export function samplePath(name: SampleName, file: 'job.txt' | 'resume.pdf' | 'answers.txt'): string {
  return join(FOLDER, `${name}.${file}`);
}

export function isSampleName(name: string): name is SampleName {
  return Object.hasOwn(SAMPLES, name);
}
