import { headingsInMargin, sidebarLeft, sidebarRight } from './column-layouts.js';
import type { Person } from './person.js';
import {
  blueHeadings,
  capsHeadings,
  contactLines,
  FULL_WIDTH,
  LEFT,
  list,
  place,
  printedDegree,
  printedName,
  summary,
} from './resume-parts.js';
import type { Sheet } from './sheet.js';

/** How a resume looks. Each layout prints all that a person has, in its own order and style. */
export type Layout = (sheet: Sheet, person: Person) => void;

export const LAYOUTS = {
  one_column_date_right: oneColumnDateRight,
  sidebar_left: sidebarLeft,
  sidebar_right: sidebarRight,
  date_left_table: dateLeftTable,
  company_first: companyFirst,
  title_first_inline: titleFirstInline,
  headings_in_margin: headingsInMargin,
  typewriter: typewriter,
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];

function oneColumnDateRight(sheet: Sheet, person: Person): void {
  const style = blueHeadings(sheet, LEFT, FULL_WIDTH);
  sheet.text(printedName(person), { size: 22, bold: true });
  sheet.text(person.headline, { size: 12 });
  sheet.text(contactLines(person).join('  |  '), { size: 9 });
  summary(sheet, person, style, FULL_WIDTH);
  style.heading(person.headings.experience);
  for (const job of person.jobs) {
    sheet.row([
      { text: job.title, bold: true, left: LEFT, width: 330 },
      { text: job.dates.text, left: LEFT + 345, width: 150, align: 'right' },
    ]);
    sheet.text(place(job), { italic: true });
    job.bullets.forEach(style.bullet);
    sheet.space(5);
  }
  style.heading(person.headings.education);
  for (const course of person.education) {
    sheet.row([
      { text: printedDegree(course), bold: true, left: LEFT, width: 330 },
      { text: course.dates.text, left: LEFT + 345, width: 150, align: 'right' },
    ]);
    sheet.text(course.institution);
    sheet.space(4);
  }
  style.heading(person.headings.skills);
  sheet.text(person.skills.join(', '));
  list(sheet, person.headings.certifications, person.certifications, style);
  if (person.extra) list(sheet, person.extra.heading, person.extra.lines, style);
}

function dateLeftTable(sheet: Sheet, person: Person): void {
  const style = blueHeadings(sheet, LEFT, FULL_WIDTH);
  sheet.text('Curriculum Vitae', { size: 11 });
  sheet.text(printedName(person), { size: 20, bold: true });
  for (const [label, value] of [
    ['Address', person.town],
    ['Phone', person.phone],
    ['E-mail', person.email],
    ['LinkedIn', person.linkedin],
    ['Website', person.portfolio],
  ] as const) {
    if (!value) continue;
    sheet.row([
      { text: `${label}:`, left: LEFT, width: 120 },
      { text: value, left: LEFT + 135, width: 360 },
    ]);
  }
  summary(sheet, person, style, FULL_WIDTH);
  style.heading(person.headings.experience);
  for (const job of person.jobs) {
    sheet.row([
      { text: job.dates.text, left: LEFT, width: 125 },
      { text: job.title, bold: true, left: LEFT + 135, width: 360 },
    ]);
    sheet.text(place(job), { left: LEFT + 135, width: 360 });
    for (const bullet of job.bullets) sheet.text(`– ${bullet}`, { left: LEFT + 135, width: 360 });
    sheet.space(6);
  }
  style.heading(person.headings.education);
  for (const course of person.education) {
    sheet.row([
      { text: course.dates.text, left: LEFT, width: 125 },
      { text: printedDegree(course), bold: true, left: LEFT + 135, width: 360 },
    ]);
    sheet.text(course.institution, { left: LEFT + 135, width: 360 });
    sheet.space(4);
  }
  style.heading(person.headings.skills);
  sheet.text(person.skills.join(' · '));
  list(sheet, person.headings.certifications, person.certifications, style);
  if (person.extra) list(sheet, person.extra.heading, person.extra.lines, style);
}

function companyFirst(sheet: Sheet, person: Person): void {
  sheet.text(printedName(person).toUpperCase(), { size: 18, bold: true, align: 'center' });
  sheet.text(contactLines(person).join(' • '), { size: 9, align: 'center' });
  const style = capsHeadings(sheet);
  summary(sheet, person, style, FULL_WIDTH);
  style.heading(person.headings.education);
  for (const course of person.education) {
    sheet.row([
      { text: course.institution, bold: true, left: LEFT, width: 330 },
      { text: course.dates.text, left: LEFT + 345, width: 150, align: 'right' },
    ]);
    sheet.text(printedDegree(course), { italic: true });
  }
  style.heading(person.headings.experience);
  for (const job of person.jobs) {
    sheet.row([
      { text: job.company, bold: true, left: LEFT, width: 330 },
      { text: job.town ?? '', left: LEFT + 345, width: 150, align: 'right' },
    ]);
    sheet.row([
      { text: job.title, italic: true, left: LEFT, width: 330 },
      { text: job.dates.text, left: LEFT + 345, width: 150, align: 'right' },
    ]);
    job.bullets.forEach(style.bullet);
    sheet.space(5);
  }
  style.heading(person.headings.skills);
  person.skills.forEach(style.bullet);
  list(sheet, person.headings.certifications, person.certifications, style);
  if (person.extra) list(sheet, person.extra.heading, person.extra.lines, style);
}

function titleFirstInline(sheet: Sheet, person: Person): void {
  const style = blueHeadings(sheet, LEFT, FULL_WIDTH);
  sheet.text(`${printedName(person)}`, { size: 20, bold: true });
  sheet.text(`${person.headline} | ${person.town}`);
  sheet.text(`Mobile: ${person.phone}   Email: ${person.email}`);
  if (person.linkedin) sheet.text(`LinkedIn: ${person.linkedin}`);
  if (person.portfolio) sheet.text(`Portfolio: ${person.portfolio}`);
  summary(sheet, person, style, FULL_WIDTH);
  style.heading(person.headings.skills);
  sheet.text(person.skills.join(' | '));
  style.heading(person.headings.experience);
  for (const job of person.jobs) {
    sheet.text(`${job.title}, ${job.company} (${job.dates.text})`, { bold: true });
    job.bullets.forEach(style.bullet);
    sheet.space(5);
  }
  style.heading(person.headings.education);
  for (const course of person.education) {
    sheet.text(`${printedDegree(course)}, ${course.institution}, ${course.dates.text}`);
  }
  list(sheet, person.headings.certifications, person.certifications, style);
  if (person.extra) list(sheet, person.extra.heading, person.extra.lines, style);
}

/** One font, one size, nothing bold: all that is left are words and empty lines. */
function typewriter(sheet: Sheet, person: Person): void {
  const heading = (text: string) => {
    sheet.space(12);
    sheet.text(text.toUpperCase());
  };
  sheet.text(printedName(person));
  for (const line of contactLines(person)) sheet.text(line);
  if (person.summary) {
    heading(person.headings.summary);
    sheet.text(person.summary);
  }
  heading(person.headings.experience);
  for (const job of person.jobs) {
    sheet.text(job.dates.text);
    sheet.text(`${job.title} at ${job.company}`);
    for (const bullet of job.bullets) sheet.text(`* ${bullet}`);
    sheet.space(12);
  }
  heading(person.headings.education);
  for (const course of person.education) {
    sheet.text(course.dates.text);
    sheet.text(`${printedDegree(course)}, ${course.institution}`);
  }
  heading(person.headings.skills);
  for (const skill of person.skills) sheet.text(`* ${skill}`);
  if (person.certifications.length > 0) {
    heading(person.headings.certifications);
    for (const certificate of person.certifications) sheet.text(`* ${certificate}`);
  }
  if (person.extra) {
    heading(person.extra.heading);
    for (const line of person.extra.lines) sheet.text(line);
  }
}
