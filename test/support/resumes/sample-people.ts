/** Three invented people. Addresses and numbers are from the ranges kept for examples. */
export interface Sample {
  file: string;
  name: string;
  headline: string;
  contact: string[];
  profile: string;
  jobs: { title: string; employer: string; town: string; dates: string; points: string[] }[];
  education: { degree: string; school: string; dates: string }[];
  skills: string[];
  certificatesHeading: string;
  certificates: string[];
  languages: string;
}

export const SAMPLES: readonly Sample[] = [
  {
    file: 'nurse.resume.pdf',
    name: 'Grace Adeyemi',
    headline: 'Registered Nurse, Emergency and Acute Care',
    contact: ['Sheffield, UK', '+44 7700 900461', 'grace.adeyemi@example.com', 'linkedin.com/in/grace-adeyemi-rn'],
    profile:
      'Registered nurse with nine years in emergency and acute medicine. I triage quickly, speak plainly with ' +
      'frightened people and keep a clear head when the waiting room fills. I like teaching new colleagues, and I ' +
      'keep at a problem until the ward has a routine that survives a bad night.',
    jobs: [
      {
        title: 'Senior Staff Nurse, Emergency Department',
        employer: 'Kelham Bridge Hospital',
        town: 'Sheffield',
        dates: 'May 2020 – Present',
        points: [
          'Coordinate shifts of up to 14 nurses in a department that sees 290 patients a day',
          'Cut the median time to first observation from 24 to 11 minutes by moving a triage nurse to the entrance',
          'Introduced a sepsis trolley and a two-minute drill; antibiotics within one hour rose from 68% to 91%',
          'Lead debriefings after resuscitations and arrange support for colleagues who need it',
          'Supervise student nurses and assess their competencies',
        ],
      },
      {
        title: 'Staff Nurse, Acute Medical Unit',
        employer: 'Don Valley Infirmary',
        town: 'Rotherham',
        dates: 'Sep 2017 – Apr 2020',
        points: [
          'Cared for eight acutely ill patients per shift, including non-invasive ventilation',
          'Rewrote the handover sheet with two colleagues; missed medication reviews fell by a third in three months',
          'Took charge of the unit on night shifts',
        ],
      },
      {
        title: 'Staff Nurse, Surgical Ward',
        employer: 'Millhouses Community Hospital',
        town: 'Sheffield',
        dates: 'Oct 2015 – Aug 2017',
        points: [
          'Looked after patients before and after abdominal and orthopaedic surgery',
          'Ran the weekly wound clinic and taught patients to change their own dressings',
        ],
      },
    ],
    education: [
      { degree: 'BSc (Hons) Adult Nursing', school: 'University of the Peak District', dates: '2012 – 2015' },
    ],
    skills: [
      'Triage',
      'Advanced observation',
      'Cannulation and IV therapy',
      'Wound care',
      'Sepsis management',
      'De-escalation',
      'Electronic patient records',
      'Mentoring',
    ],
    certificatesHeading: 'Certifications',
    certificates: [
      'Advanced Life Support (ALS), 2024',
      'Trauma Immediate Life Support, 2023',
      'NMC registration, adult nurse',
    ],
    languages: 'English (native), Yoruba (fluent)',
  },
  {
    file: 'software-engineer.resume.pdf',
    name: 'Mateusz Zieliński',
    headline: 'Senior Software Engineer, Payments and Data',
    contact: ['Manchester, UK', '+44 7700 900285', 'mateusz.zielinski@example.org', 'https://mzielinski.example.org'],
    profile:
      'Backend engineer who enjoys the unglamorous parts: migrations without downtime, queues that never lose a ' +
      'message, dashboards that people believe. Ten years with TypeScript, Python and PostgreSQL in payments and ' +
      'logistics, the last four as technical lead.',
    jobs: [
      {
        title: 'Senior Software Engineer',
        employer: 'Tillwise Payments Ltd',
        town: 'Manchester',
        dates: '06/2021 – Present',
        points: [
          'Technical lead of six engineers for the settlement service: 11 million payouts a month, 99.99% on time',
          'Moved 4.2 TB of ledger data to a partitioned schema over five weekends without a maintenance window',
          'Replaced nightly batches by an outbox and idempotent consumers; late payouts went from 140 a week to 2',
          'Started the weekly incident review and wrote the template that other teams now use',
        ],
      },
      {
        title: 'Software Engineer',
        employer: 'Haulbase',
        town: 'Leeds',
        dates: '02/2018 – 05/2021',
        points: [
          'Built the route pricing API in Node.js and PostgreSQL; p95 latency under 80 ms at 1,200 requests a second',
          'Introduced contract tests between nine services, and with them daily releases',
          'Mentored two apprentices, both of whom are now engineers on the team',
        ],
      },
      {
        title: 'Junior Developer',
        employer: 'Studio Wrzos',
        town: 'Poznań',
        dates: '07/2015 – 01/2018',
        points: [
          'Developed booking systems for hotels in Python and Django',
          'Looked after servers, backups and certificates',
        ],
      },
    ],
    education: [
      { degree: 'MSc Computer Science', school: 'Politechnika Warciańska', dates: '2013 – 2015' },
      { degree: 'BSc Applied Mathematics', school: 'Politechnika Warciańska', dates: '2010 – 2013' },
    ],
    skills: [
      'TypeScript',
      'Node.js',
      'Python',
      'PostgreSQL',
      'Kafka',
      'Terraform',
      'AWS (ECS, RDS, SQS)',
      'Event-driven architecture',
      'Incident management',
      'Technical writing',
    ],
    certificatesHeading: 'Certifications',
    certificates: ['AWS Certified Solutions Architect – Professional', 'Certified Kubernetes Administrator (CKA)'],
    languages: 'Polish (native), English (fluent), German (basic)',
  },
  {
    file: 'warehouse-lead.resume.pdf',
    name: 'Rosa Delgado',
    headline: 'Warehouse Team Leader',
    contact: ['Northampton, UK', '07700 900538', 'rosa.delgado@example.com'],
    profile:
      'Team leader with twelve years on warehouse floors, chilled and ambient. I plan people before pallets, walk the ' +
      'floor twice a shift and write down what went wrong while it is still fresh.',
    jobs: [
      {
        title: 'Warehouse Team Leader',
        employer: 'Nene Valley Logistics Ltd',
        town: 'Northampton',
        dates: 'March 2019 – Present',
        points: [
          'Lead the late shift: 38 pickers, five forklift drivers and up to 6,400 order lines a night',
          'Brought mispicks down from 34 to 19 per ten thousand lines with a second check on look-alike items',
          'Chaired the safety group that fenced the charging area; no lost-time accident for 26 months',
          'Trained eleven first-aiders and nine new packers into team roles',
        ],
      },
      {
        title: 'Forklift Driver and Loader',
        employer: 'Brackmills Cold Store',
        town: 'Northampton',
        dates: 'June 2015 – February 2019',
        points: [
          'Loaded and unloaded chilled trailers against half-hour slots',
          'Showed that most damage happened at one dock and had its plate repaired; damaged pallets fell by half',
        ],
      },
      {
        title: 'Warehouse Operative',
        employer: 'Corby Home Stores',
        town: 'Corby',
        dates: 'August 2012 – May 2015',
        points: ['Picked and packed furniture and garden orders', 'Counted stock in the weekly cycle count'],
      },
    ],
    education: [
      { degree: 'NVQ Level 3 in Team Leading', school: 'Nenebridge College', dates: '2018 – 2019' },
      { degree: 'GCSEs', school: 'Kingsthorpe Park School', dates: '2007 – 2012' },
    ],
    skills: [
      'Shift planning',
      'Warehouse management systems',
      'Handheld scanners',
      'Stock control',
      'Health and safety walks',
      'Coaching',
      'Excel',
    ],
    certificatesHeading: 'Licences and certificates',
    certificates: [
      'Counterbalance and reach truck licence (RTITB), valid until 2027',
      'IOSH Working Safely',
      'First Aid at Work, 2024',
    ],
    languages: 'Spanish (native), English (fluent)',
  },
];
