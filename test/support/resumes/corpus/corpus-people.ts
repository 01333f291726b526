import { ongoing, period, type Course, type Headings, type Job, type Period, type Person } from '../person.js';
import { HELD_OUT_POOL, NATIVE_POOLS, TUNING_POOL, type Pool } from './pools.js';

export type Group = 'tuning' | 'held_out';

/** How somebody writes months and years. */
type DateStyle = 'short_name' | 'long_name' | 'slashes' | 'years' | 'apostrophe' | 'iso' | 'dots' | 'zh' | 'ja';

interface Sketch {
  id: string;
  firstName: string;
  lastName: string;
  /** As printed, when it is not first and last name in that order. */
  printedName?: string;
  email: string;
  phone: string;
  dates: DateStyle;
  jobs: number;
  native?: 'zh' | 'ja';
  /** Printed over six pages and more. */
  long?: boolean;
}

const TUNING: readonly Sketch[] = [
  {
    id: 'zoe',
    firstName: 'Zoë',
    lastName: 'Müller-Lindström',
    email: 'zoe.ml@example.com',
    phone: '+46 31 555 01 23',
    dates: 'short_name',
    jobs: 3,
  },
  {
    id: 'dmitri',
    firstName: 'Дмитрий',
    lastName: 'Соколов',
    email: 'd.sokolov@example.org',
    phone: '+1 (202) 555-0181',
    dates: 'slashes',
    jobs: 4,
  },
  {
    id: 'eleni',
    firstName: 'Ελένη',
    lastName: 'Παπαδοπούλου',
    email: 'eleni.p@example.com',
    phone: '+44 7700 900311',
    dates: 'long_name',
    jobs: 2,
  },
  {
    id: 'xiaoming',
    firstName: '小明',
    lastName: '王',
    printedName: '王小明',
    email: 'wang.xm@example.com',
    phone: '+86 138 0000 1111',
    dates: 'zh',
    jobs: 3,
    native: 'zh',
  },
  {
    id: 'misaki',
    firstName: '美咲',
    lastName: '田中',
    printedName: '田中 美咲',
    email: 'm.tanaka@example.jp',
    phone: '03-5550-0142',
    dates: 'ja',
    jobs: 3,
    native: 'ja',
  },
  {
    id: 'muhammad',
    firstName: 'محمد',
    lastName: 'الأحمد',
    email: 'm.alahmad@example.com',
    phone: '+44 7700 900456',
    dates: 'years',
    jobs: 2,
  },
  {
    id: 'minsu',
    firstName: '민수',
    lastName: '김',
    printedName: '김민수',
    email: 'minsu.kim@example.kr',
    phone: '+82 2 5550 0199',
    dates: 'iso',
    jobs: 1,
  },
  {
    id: 'aoife',
    firstName: 'Aoife',
    lastName: 'Ní Bhriain',
    email: 'aoife.nibhriain@example.ie',
    phone: '+353 20 912 0145',
    dates: 'apostrophe',
    jobs: 12,
    long: true,
  },
];

const HELD_OUT: readonly Sketch[] = [
  {
    id: 'lukasz',
    firstName: 'Łukasz',
    lastName: 'Wójcik',
    email: 'lukasz.wojcik@example.pl',
    phone: '+48 22 555 01 77',
    dates: 'dots',
    jobs: 3,
  },
  {
    id: 'olena',
    firstName: 'Олена',
    lastName: 'Шевченко',
    email: 'olena.sh@example.com',
    phone: '+44 7700 900628',
    dates: 'short_name',
    jobs: 5,
  },
  {
    id: 'giorgos',
    firstName: 'Γιώργος',
    lastName: 'Νικολάου',
    email: 'g.nikolaou@example.gr',
    phone: '+30 21 5550 0165',
    dates: 'iso',
    jobs: 3,
  },
  {
    id: 'tingting',
    firstName: '婷婷',
    lastName: '李',
    printedName: '李婷婷',
    email: 'li.tingting@example.com',
    phone: '+86 139 0000 2222',
    dates: 'zh',
    jobs: 4,
    native: 'zh',
  },
  {
    id: 'kenichi',
    firstName: '健一',
    lastName: '佐藤',
    printedName: '佐藤 健一',
    email: 'k.sato@example.jp',
    phone: '06-5550-0188',
    dates: 'ja',
    jobs: 2,
    native: 'ja',
  },
  {
    id: 'layla',
    firstName: 'ليلى',
    lastName: 'حداد',
    email: 'layla.h@example.com',
    phone: '(503) 555-0112',
    dates: 'slashes',
    jobs: 2,
  },
  {
    id: 'jiyoung',
    firstName: '지영',
    lastName: '박',
    printedName: '박지영',
    email: 'jy.park@example.com',
    phone: '+82 51 555 0133',
    dates: 'years',
    jobs: 1,
  },
  {
    id: 'siobhan',
    firstName: 'Siobhán',
    lastName: 'Ó Súilleabháin',
    email: 'siobhan.os@example.ie',
    phone: '+353 20 918 0127',
    dates: 'long_name',
    jobs: 12,
    long: true,
  },
];

const LATEST = { year: 2025, month: 10 };
const DUTIES_OF_LONG_JOB = 12;

export function corpusPeople(group: Group): Person[] {
  return (group === 'tuning' ? TUNING : HELD_OUT).map((sketch, index) => personOf(sketch, group, index));
}

function personOf(sketch: Sketch, group: Group, index: number): Person {
  const pool = sketch.native ? NATIVE_POOLS[group][sketch.native] : group === 'tuning' ? TUNING_POOL : HELD_OUT_POOL;
  const { firstName, lastName, printedName, email, phone } = sketch;
  return {
    id: `corpus-${sketch.id}`,
    firstName,
    lastName,
    ...(printedName === undefined ? {} : { printedName }),
    headline: at(pool.headlines, index),
    email,
    phone,
    ...(index % 2 === 0 ? { linkedin: `linkedin.com/in/${sketch.id}-example` } : {}),
    town: at(pool.towns, index),
    summary: at(pool.summaries, index),
    jobs: jobsOf(sketch, pool, index),
    education: coursesOf(sketch, pool, index),
    skills: rotated(pool.skills, index).slice(0, 6),
    certifications: rotated(pool.certificates, index).slice(0, 2),
    headings: headingsOf(pool, index),
  };
}

function headingsOf(pool: Pool, index: number): Headings {
  const [summary, experience, education, skills, certifications] = at(pool.headings, index);
  return { summary, experience, education, skills, certifications };
}

/** Newest first, one after the other; the newest goes on for every other person. */
function jobsOf(sketch: Sketch, pool: Pool, index: number): Job[] {
  let to = { ...LATEST };
  return Array.from({ length: sketch.jobs }, (_, order) => {
    const from = earlier(to, 14 + ((index * 7 + order * 11) % 30));
    const isCurrent = order === 0 && index % 2 === 0;
    const job: Job = {
      title: at(pool.titles, index * 3 + order),
      company: at(pool.companies, index * 5 + order),
      ...(sketch.native ? {} : { town: at(pool.towns, index + order) }),
      dates: written(sketch.dates, from, isCurrent ? null : to),
      bullets: rotated(pool.duties, index + order).slice(0, 2 + ((index + order) % 2)),
    };
    if (sketch.long)
      job.bullets = Array.from(
        { length: DUTIES_OF_LONG_JOB },
        (__, duty) => `${at(pool.duties, order + duty)}, in year ${duty + 1} of the programme`,
      );
    to = earlier(from, 1);
    return job;
  });
}

function coursesOf(sketch: Sketch, pool: Pool, index: number): Course[] {
  const graduated = LATEST.year - 5 - sketch.jobs * 2;
  return rotated(pool.courses, index)
    .slice(0, 2)
    .map(([degree, field, institution], order) => {
      const [from, to] = [graduated - 4 * order - 3, graduated - 4 * order];
      const printed = sketch.native ? { printed: `${field} ${degree}` } : {};
      return { degree, field, ...printed, institution, dates: period(`${from} – ${to}`, String(from), String(to)) };
    });
}

interface Month {
  year: number;
  month: number;
}

function earlier({ year, month }: Month, months: number): Month {
  const count = year * 12 + month - 1 - months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

const LONG = 'January February March April May June July August September October November December'.split(' ');

function written(style: DateStyle, from: Month, to: Month | null): Period {
  const dash = style === 'ja' ? ' ～ ' : style === 'slashes' ? ' - ' : ' – ';
  const now = style === 'zh' ? '至今' : style === 'ja' ? '現在' : 'Present';
  const text = `${oneWritten(style, from)}${dash}${to ? oneWritten(style, to) : now}`;
  const start = noted(style, from);
  return to ? period(text, start, noted(style, to)) : ongoing(text, start);
}

function noted(style: DateStyle, { year, month }: Month): string {
  return style === 'years' ? String(year) : `${year}-${twoDigits(month)}${style === 'dots' ? '-13' : ''}`;
}

function oneWritten(style: DateStyle, { year, month }: Month): string {
  const name = LONG[month - 1] ?? '';
  switch (style) {
    case 'short_name':
      return `${name.slice(0, 3)} ${year}`;
    case 'long_name':
      return `${name} ${year}`;
    case 'slashes':
      return `${twoDigits(month)}/${year}`;
    case 'years':
      return String(year);
    case 'apostrophe':
      return `${name.slice(0, 3)} '${String(year).slice(2)}`;
    case 'iso':
      return `${year}-${twoDigits(month)}`;
    case 'dots':
      return `13.${twoDigits(month)}.${year}`;
    case 'zh':
    case 'ja':
      return `${year}年${month}月`;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('The pool is empty');
  return item;
}

function rotated<T>(items: readonly T[], by: number): T[] {
  return items.map((_, index) => at(items, index + by));
}
