import { parseResume, type ResumeOutput } from '#libs/prompts';
import { useEmbeddedEngine } from '../../support/engine.js';
import { inventions } from './scoring.js';

const DIETITIAN = `OLUWASEUN "SEUN" ADEBAYO
Registered Dietitian
Toronto, ON | (416) 555-0134 | seun.adebayo@example.com

HIGHLIGHTS
Dietitian with six years in renal and paediatric care. Known for practical meal plans.

WORK
Renal Dietitian
Lakeview Health Centre, Toronto, ON
January 2021 – Present
- Counsel 60 patients on dialysis each month
- Designed a low-phosphate cookbook now used by four clinics

Clinical Dietitian
St. Brendan's Children's Hospital, Hamilton, ON
May 2018 – December 2020
- Managed tube feeding for infants

EDUCATION
Master of Health Science in Nutrition Communication
Maplewood University, Toronto, 2016 – 2018
B.A.Sc. Nutrition and Food, Riverdale College, 2012 – 2016

LICENSES
College of Dietitians of Ontario (2018)
Certified Renal Nutrition Specialist, 2022

SKILLS
Counselling: motivational interviewing, group education
Software: ESHA, Excel`;

const ARCHITECT = `Name: Ingrid Haugen
E-mail: ingrid.haugen@example.org
Mobile: +44 7700 900777

Career objective
To lead a small architecture studio that builds timber schools.

Employment record
2019-present  Fjellheim Arkitekter AS  Project Architect
Responsible for two primary schools, 40 million NOK each.
2014-2019  Stavkirke Design  Architect
Drew details and followed sites.
2012-2013  Oslo Municipality  Intern

Academic record
2006-2012  Oslo School of Design  Master of Architecture
Software skills: Revit, Rhino, Grasshopper, InDesign
Courses: BIM coordination; Passive house design`;

const ENGINEER = `Daniel Kaplan-Ruiz
Austin, Texas - dkr@example.com - 512-555-0188 - github.com/dkr-example

Professional Experience

Cedar Loop, Inc. — Austin, TX
Staff Engineer (Mar 2022 – Present)
Own the ingestion pipeline.
Senior Engineer (Jun 2019 – Feb 2022)
Rebuilt the scheduler in Rust. Cut the bill by 35%.

Halcyon Labs — Remote
Software Developer (Aug 2016 – May 2019)
Wrote the first mobile SDK.

Education
Texas Hill Country University — BS in Computer Engineering, May 2016

Skills
Languages: Rust, Go, Python
Infrastructure: Kubernetes, Terraform, NATS`;

const ACCOUNTANT = `PRAKASH IYER
Chartered Accountant
Pune, India | +44 7700 900111 | prakash.iyer@example.com

Profile Summary
CA with 12 years in audit and taxation for mid-size manufacturers.

Organisational Experience
Manager – Internal Audit, Deccan Forge Pvt Ltd, Pune (Apr 2017 till date)
* Head a team of 7 auditors
* Saved INR 3.2 crore through vendor reconciliation
Assistant Manager Accounts, Sahyadri Paints Limited (July 2012 to March 2017)
* Finalised annual accounts

Scholastics
Chartered Accountant, Institute of Chartered Accountants of India, 2012
B.Com, University of Western Ghats, 2009

Personal Details
Date of Birth: 12/08/1988
Languages Known: English, Hindi, Marathi, Tamil`;

describe('Resumes as plain text, in the styles of several countries', () => {
  const engine = useEmbeddedEngine();

  async function parse(text: string): Promise<ResumeOutput> {
    const { output } = await engine.llm().answer(parseResume, { text, lines: [] });
    expect(inventions(output, text)).toEqual([]);
    return output;
  }

  function jobs({ experience }: ResumeOutput): string[] {
    return experience.map((job) => {
      const end = job.is_current ? 'now' : job.end_date;
      return `${job.job_title}, ${job.company_name}, ${job.start_date} to ${end}`;
    });
  }

  it('leaves out a nickname in quotes and reads degrees of several words', async () => {
    const parsed = await parse(DIETITIAN);
    expect(parsed).toMatchObject({ first_name: 'OLUWASEUN', last_name: 'ADEBAYO', phone: '(416) 555-0134' });
    expect(jobs(parsed)).toEqual([
      'Renal Dietitian, Lakeview Health Centre, 2021-01 to now',
      "Clinical Dietitian, St. Brendan's Children's Hospital, 2018-05 to 2020-12",
    ]);
    expect(parsed.education.map(({ degree, field_of_study }) => [degree, field_of_study])).toEqual([
      ['Master of Health Science', 'Nutrition Communication'],
      ['B.A.Sc.', 'Nutrition and Food'],
    ]);
    expect(parsed.certifications).toEqual(['College of Dietitians of Ontario', 'Certified Renal Nutrition Specialist']);
  });

  it('reads dates, employer and post from one line', async () => {
    const parsed = await parse(ARCHITECT);
    expect(jobs(parsed)).toEqual([
      'Project Architect, Fjellheim Arkitekter AS, 2019 to now',
      'Architect, Stavkirke Design, 2014 to 2019',
      'Intern, Oslo Municipality, 2012 to 2013',
    ]);
    expect(parsed.skills).toEqual(['Revit', 'Rhino', 'Grasshopper', 'InDesign']);
    expect(parsed.certifications).toEqual(['BIM coordination', 'Passive house design']);
  });

  it('gives two posts with one employer both their employer', async () => {
    const parsed = await parse(ENGINEER);
    expect(jobs(parsed)).toEqual([
      'Staff Engineer, Cedar Loop, Inc., 2022-03 to now',
      'Senior Engineer, Cedar Loop, Inc., 2019-06 to 2022-02',
      'Software Developer, Halcyon Labs, 2016-08 to 2019-05',
    ]);
    expect(parsed.skills).toEqual(['Rust', 'Go', 'Python', 'Kubernetes', 'Terraform', 'NATS']);
  });

  it('does not take a birthday for a job or a degree for a website', async () => {
    const parsed = await parse(ACCOUNTANT);
    expect(jobs(parsed)).toEqual([
      'Manager, Deccan Forge Pvt Ltd, 2017-04 to now',
      'Assistant Manager Accounts, Sahyadri Paints Limited, 2012-07 to 2017-03',
    ]);
    expect(parsed.portfolio_url).toBeNull();
  });
});
