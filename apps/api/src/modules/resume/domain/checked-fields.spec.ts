import { checkedFields } from './checked-fields.js';
import type { ParsedFields } from './parsed-resume.document.js';

const TEXT = `Amira HADDAD
amira.haddad@example.com | +44 7700 900 142 | www.linkedin.com/in/amira

EXPERIENCE
Senior Nurse, Ashgrove Hospital
Mar 2019 – Present
• Lead a team of six
• Teach students
Nurse, Millbrook Hospital (Sept. – Dec 2015)

EDUCATION
BSc Nursing, Calderdale University, 2012–15

SKILLS
Excel, C++, Wound care`;

const NOTHING: ParsedFields = {
  first_name: null,
  last_name: null,
  email: null,
  phone: null,
  linkedin_url: null,
  portfolio_url: null,
  summary: null,
  skills: [],
  experience: [],
  education: [],
  certifications: [],
  sources: [],
};
const JOB = {
  job_title: null,
  company_name: null,
  start_date: null,
  end_date: null,
  is_current: false,
  description: null,
};

const check = (read: Partial<ParsedFields>, text = TEXT): ParsedFields => checkedFields(text, { ...NOTHING, ...read });
const said = (checked: ParsedFields, path: string, text = TEXT): string | undefined => {
  const source = checked.sources.find((candidate) => candidate.path === path);
  return source && text.slice(source.start, source.end);
};

describe('what an engine says it read in a resume', () => {
  it('is dropped when it does not stand there', () => {
    const checked = check({
      first_name: 'Amina',
      email: 'amira@example.com',
      phone: '+44 7700 900143',
      skills: ['Excel', 'Java', 'C'],
      certifications: ['Nobel Prize'],
      experience: [{ ...JOB, job_title: 'Director', company_name: 'Acme', start_date: '2019-03' }],
    });
    expect(checked).toEqual({ ...NOTHING, skills: ['Excel'], sources: checked.sources });
    expect(checked.sources.map(({ path }) => path)).toEqual(['skills[0]']);
  });

  it('is no value when it is a part of a word', () => {
    expect(check({ skills: ['Wound', 'C++', 'Ex', 'cel'] }).skills).toEqual(['Wound', 'C++']);
  });

  it('is found again where the engine counted wrong, in the letters of the text', () => {
    const checked = check({
      last_name: 'Haddad',
      phone: '+447700900142',
      linkedin_url: 'https://www.linkedin.com/in/amira/',
      sources: [{ path: 'last_name', start: 3, end: 9, confidence: 0.8 }],
    });
    expect(checked).toMatchObject({
      last_name: 'HADDAD',
      phone: '+44 7700 900 142',
      linkedin_url: 'linkedin.com/in/amira',
    });
    expect(said(checked, 'last_name')).toBe('HADDAD');
    expect(checked.sources[0]?.confidence).toBe(0.8);
  });

  it('keeps what the engine is unsure of as unsure', () => {
    const checked = check({ skills: ['Excel'], sources: [{ path: 'skills[0]', start: 0, end: 0, confidence: 0.4 }] });
    expect(checked.sources).toEqual([
      { path: 'skills[0]', start: TEXT.indexOf('Excel'), end: TEXT.indexOf('Excel') + 5, confidence: 0.4 },
    ]);
  });

  it('keeps a job with the dates that its words tell, and drops the others', () => {
    const { experience, ...checked } = check({
      experience: [
        {
          job_title: 'Senior Nurse',
          company_name: 'Ashgrove Hospital',
          start_date: '2019-03',
          end_date: null,
          is_current: true,
          description: 'Lead a team of six\nTeach students',
        },
        { ...JOB, job_title: 'Nurse', company_name: 'Millbrook Hospital', start_date: '2015-09', end_date: '2015-12' },
      ],
    });
    expect(experience).toEqual([
      {
        job_title: 'Senior Nurse',
        company_name: 'Ashgrove Hospital',
        start_date: '2019-03',
        end_date: null,
        is_current: true,
        description: 'Lead a team of six\n• Teach students',
      },
      { ...JOB, job_title: 'Nurse', company_name: 'Millbrook Hospital', start_date: '2015-09', end_date: '2015-12' },
    ]);
    const whole = { ...checked, experience };
    expect(said(whole, 'experience[0].start_date')).toBe('Mar 2019');
    expect(said(whole, 'experience[1].end_date')).toBe('Dec 2015');
    const wrong = { ...JOB, company_name: 'Ashgrove Hospital', start_date: '2018-03', end_date: '2019-04' };
    expect(check({ experience: [wrong] }).experience).toEqual([{ ...JOB, company_name: 'Ashgrove Hospital' }]);
  });

  it('does not let a job go on that the text says has ended', () => {
    const text = 'Work\nCook at Bistro Nord, 2014 – 2016';
    const job = { ...JOB, job_title: 'Cook', company_name: 'Bistro Nord', start_date: '2014', is_current: true };
    expect(check({ experience: [job] }, text).experience).toEqual([{ ...job, is_current: false }]);
    const open = text.replace('2016', 'present');
    expect(check({ experience: [job] }, open).experience).toEqual([job]);
  });

  it('moves the sources along when an entry before them is dropped', () => {
    const checked = check({
      experience: [
        { ...JOB, company_name: 'Invented Ltd' },
        { ...JOB, company_name: 'Millbrook Hospital' },
      ],
    });
    expect(checked.sources.map(({ path }) => path)).toEqual(['experience[0].company_name']);
  });
});

describe('the words that tell a date', () => {
  const cook = (period: string, start: string, end: string | null): [string | null, string | null] => {
    const text = `Work\nCook, Bistro Nord, ${period}`;
    const job = { ...JOB, company_name: 'Bistro Nord', start_date: start, end_date: end };
    const [kept] = check({ experience: [job] }, text).experience;
    return [kept?.start_date ?? null, kept?.end_date ?? null];
  };

  it.each([
    ['03/2019 – 11/20', '2019-03', '2020-11'],
    ['2012–15', '2012', '2015'],
    ["Jun '15 - Dec '19", '2015-06', '2019-12'],
    ['mars 2019 – févr. 2021', '2019-03', '2021-02'],
    ['März 2019 – Dezember 2021', '2019-03', '2021-12'],
    ['март 2019 – декабря 2021', '2019-03', '2021-12'],
    ['Μάρτιος 2019 – Δεκέμβριος 2021', '2019-03', '2021-12'],
    ['2019年3月 – 2021年12月', '2019-03', '2021-12'],
    ['平成31年3月 – 令和3年12月', '2019-03', '2021-12'],
    ['مارس ٢٠١٩ – ديسمبر ٢٠٢١', '2019-03', '2021-12'],
    ['1 June 2017 – 31 May 2019', '2017-06-01', '2019-05-31'],
  ])('are understood in %j', (period, start, end) => {
    expect(cook(period, start, end)).toEqual([start, end]);
  });

  it.each([
    ['2019 – 2021', '2019-03', '2021-11'],
    ['March 2019 – April 2021', '2019-05', '2021-06'],
    ['March 2019 – April 2021', '2019-03-01', '2020'],
  ])('do not tell more than they say, as in %j', (period, start, end) => {
    expect(cook(period, start, end)).toEqual([null, null]);
  });
});
