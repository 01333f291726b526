import type { Person } from '../person.js';
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
} from '../resume-parts.js';
import type { Sheet } from '../sheet.js';

/** Two columns of one width below the name: what was done on the left, what is known on the right. */
export function twoColumns(sheet: Sheet, person: Person): void {
  sheet.text(printedName(person), { size: 22, bold: true });
  sheet.text(contactLines(person).join('  |  '), { size: 9 });
  sheet.space(8);
  const top = sheet.y;
  sheet.column({ left: LEFT, width: 240, top });
  const left = blueHeadings(sheet, LEFT, 240);
  left.heading(person.headings.experience);
  for (const job of person.jobs) {
    sheet.text(job.title, { bold: true });
    sheet.text(place(job));
    sheet.text(job.dates.text, { size: 9 });
    job.bullets.forEach(left.bullet);
    sheet.space(6);
  }
  sheet.column({ left: 310, width: 235, top });
  const right = blueHeadings(sheet, 310, 235);
  summary(sheet, person, right, 235);
  right.heading(person.headings.education);
  for (const course of person.education) {
    sheet.text(printedDegree(course), { bold: true });
    sheet.text(course.institution);
    sheet.text(course.dates.text, { size: 9 });
    sheet.space(4);
  }
  right.heading(person.headings.skills);
  sheet.text(person.skills.join(', '));
  list(sheet, person.headings.certifications, person.certifications, right);
}

/** A line with a dot for every station, the dates on its left. */
export function timeline(sheet: Sheet, person: Person): void {
  const style = blueHeadings(sheet, LEFT, FULL_WIDTH);
  const body = { left: LEFT + 160, width: 335 };
  const station = (dates: string, name: string, where: string): void => {
    sheet.row([
      { text: dates, left: LEFT, width: 130, size: 9, colour: '#555555' },
      { text: '●', left: LEFT + 138, width: 12, size: 8, colour: '#1f4e79' },
      { text: name, bold: true, ...body },
    ]);
    sheet.text(where, { ...body, colour: '#1f4e79' });
  };
  sheet.text(printedName(person), { size: 24, bold: true, colour: '#1f4e79' });
  sheet.text(person.headline, { size: 12 });
  sheet.text(contactLines(person).join('   '), { size: 9 });
  summary(sheet, person, style, FULL_WIDTH);
  style.heading(person.headings.experience);
  for (const job of person.jobs) {
    station(job.dates.text, job.title, place(job));
    for (const bullet of job.bullets) sheet.text(`• ${bullet}`, body);
    sheet.space(8);
  }
  style.heading(person.headings.education);
  for (const course of person.education) station(course.dates.text, printedDegree(course), course.institution);
  style.heading(person.headings.skills);
  sheet.text(person.skills.join(' • '));
  list(sheet, person.headings.certifications, person.certifications, style);
}

/** Small print without any room between the lines. */
export function dense(sheet: Sheet, person: Person): void {
  const small = { size: 8 };
  const heading = (text: string): void => sheet.text(text.toUpperCase(), { size: 8.5, bold: true });
  sheet.text(printedName(person), { size: 14, bold: true });
  sheet.text(contactLines(person).join('; '), small);
  if (person.summary) {
    heading(person.headings.summary);
    sheet.text(person.summary, small);
  }
  heading(person.headings.experience);
  for (const job of person.jobs) {
    sheet.text(`${job.dates.text}: ${job.title}, ${place(job)}`, { ...small, bold: true });
    for (const bullet of job.bullets) sheet.text(`- ${bullet}`, small);
  }
  heading(person.headings.education);
  for (const course of person.education) {
    sheet.text(`${course.dates.text}: ${printedDegree(course)}, ${course.institution}`, small);
  }
  heading(person.headings.skills);
  sheet.text(person.skills.join(', '), small);
  heading(person.headings.certifications);
  for (const certificate of person.certifications) sheet.text(`- ${certificate}`, small);
}

/** Pictures of letters, telephones and pins, which icon fonts keep in the private part of Unicode. */
export function icons(sheet: Sheet, person: Person): void {
  const [PIN, PHONE, LETTER, LINK, CASE, CAP, STAR] = '\ue0c8\ue0cd\ue0be\ue157\ue8f9\ue80c\ue838';
  const style = blueHeadings(sheet, LEFT, FULL_WIDTH);
  const heading = (icon: string | undefined, text: string): void => style.heading(`${icon ?? ''} ${text}`);
  sheet.text(printedName(person), { size: 22, bold: true });
  sheet.text(person.headline, { size: 12, colour: '#1f4e79' });
  sheet.text(`${PIN} ${person.town}   ${PHONE} ${person.phone}   ${LETTER} ${person.email}`, { size: 9 });
  if (person.linkedin) sheet.text(`${LINK} ${person.linkedin}`, { size: 9 });
  if (person.summary) {
    heading(STAR, person.headings.summary);
    sheet.text(person.summary);
  }
  heading(CASE, person.headings.experience);
  for (const job of person.jobs) {
    sheet.text(`${job.title} – ${job.company}`, { bold: true });
    sheet.text(`${job.dates.text}`, { size: 9, colour: '#555555' });
    job.bullets.forEach(style.bullet);
    sheet.space(5);
  }
  heading(CAP, person.headings.education);
  for (const course of person.education) {
    sheet.text(`${printedDegree(course)} – ${course.institution}`, { bold: true });
    sheet.text(course.dates.text, { size: 9, colour: '#555555' });
  }
  heading(STAR, person.headings.skills);
  sheet.text(person.skills.join(', '));
  heading(STAR, person.headings.certifications);
  person.certifications.forEach(style.bullet);
}

/** Everything that names something in the middle of the page. */
export function centred(sheet: Sheet, person: Person): void {
  const middle = { align: 'center' } as const;
  const style = capsHeadings(sheet);
  const heading = (text: string): void => {
    sheet.space(10);
    sheet.text(text.toUpperCase(), { ...middle, bold: true, size: 11 });
    sheet.rule(LEFT, FULL_WIDTH);
  };
  sheet.text(printedName(person).toUpperCase(), { ...middle, size: 20, bold: true });
  sheet.text(person.headline, { ...middle, size: 11 });
  sheet.text(contactLines(person).join(' | '), { ...middle, size: 9 });
  if (person.summary) {
    heading(person.headings.summary);
    sheet.text(person.summary, middle);
  }
  heading(person.headings.experience);
  for (const job of person.jobs) {
    sheet.text(job.title, { ...middle, bold: true });
    sheet.text(`${job.company} | ${job.dates.text}`, middle);
    job.bullets.forEach(style.bullet);
    sheet.space(6);
  }
  heading(person.headings.education);
  for (const course of person.education) {
    sheet.text(printedDegree(course), { ...middle, bold: true });
    sheet.text(`${course.institution} | ${course.dates.text}`, middle);
  }
  heading(person.headings.skills);
  sheet.text(person.skills.join(' | '), middle);
  heading(person.headings.certifications);
  for (const certificate of person.certifications) sheet.text(certificate, middle);
}
