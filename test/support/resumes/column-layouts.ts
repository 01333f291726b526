import type { Person } from './person.js';
import {
  blueHeadings,
  capsHeadings,
  contactLines,
  LEFT,
  place,
  printedDegree,
  printedName,
  summary,
} from './resume-parts.js';
import type { Sheet } from './sheet.js';

export function sidebarLeft(sheet: Sheet, person: Person): void {
  sheet.band({ left: 0, width: 190 });
  sheet.column({ left: 24, width: 148 });
  const side = capsHeadings(sheet);
  side.heading('Contact');
  for (const line of contactLines(person)) sheet.text(line, { size: 9 });
  side.heading(person.headings.skills);
  for (const skill of person.skills) sheet.text(skill, { size: 9.5 });
  if (person.certifications.length > 0) {
    side.heading(person.headings.certifications);
    for (const certificate of person.certifications) sheet.text(certificate, { size: 9.5 });
  }
  if (person.extra) {
    side.heading(person.extra.heading);
    for (const line of person.extra.lines) sheet.text(line, { size: 9.5 });
  }

  sheet.column({ left: 215, width: 335 });
  sheet.text(printedName(person), { size: 24, bold: true });
  sheet.text(person.headline, { size: 12 });
  const main = capsHeadings(sheet);
  summary(sheet, person, main, 335);
  main.heading(person.headings.experience);
  for (const job of person.jobs) {
    sheet.text(job.title, { bold: true });
    sheet.text(place(job));
    sheet.text(job.dates.text, { size: 9 });
    job.bullets.forEach(main.bullet);
    sheet.space(6);
  }
  main.heading(person.headings.education);
  for (const course of person.education) {
    sheet.text(printedDegree(course), { bold: true });
    sheet.text(course.institution);
    sheet.text(course.dates.text, { size: 9 });
    sheet.space(4);
  }
}

export function sidebarRight(sheet: Sheet, person: Person): void {
  sheet.text(printedName(person), { size: 26, bold: true });
  sheet.text(person.headline, { size: 13 });
  sheet.space(10);
  const top = sheet.y;
  sheet.column({ left: LEFT, width: 315, top });
  const main = blueHeadings(sheet, LEFT, 315);
  summary(sheet, person, main, 315);
  main.heading(person.headings.experience);
  for (const job of person.jobs) {
    sheet.text(job.company, { bold: true });
    sheet.text(`${job.title}, ${job.dates.text}`, { italic: true });
    job.bullets.forEach(main.bullet);
    sheet.space(6);
  }
  sheet.column({ left: 400, width: 150, top });
  const side = blueHeadings(sheet, 400, 150);
  side.heading('Contact');
  for (const line of contactLines(person)) sheet.text(line, { size: 9 });
  side.heading(person.headings.education);
  for (const course of person.education) {
    sheet.text(course.dates.text, { size: 9 });
    sheet.text(printedDegree(course), { size: 9.5, bold: true });
    sheet.text(course.institution, { size: 9.5 });
    sheet.space(4);
  }
  side.heading(person.headings.skills);
  for (const skill of person.skills) sheet.text(`• ${skill}`, { size: 9.5 });
  if (person.certifications.length > 0) side.heading(person.headings.certifications);
  for (const certificate of person.certifications) sheet.text(`• ${certificate}`, { size: 9.5 });
  if (person.extra) {
    side.heading(person.extra.heading);
    for (const line of person.extra.lines) sheet.text(line, { size: 9.5 });
  }
}

export function headingsInMargin(sheet: Sheet, person: Person): void {
  const margin = { left: LEFT, width: 125 };
  const body = { left: 190, width: 355 };
  sheet.text(printedName(person), { size: 24, left: 190, width: 355 });
  sheet.text(contactLines(person).join(', '), { size: 9, ...body });
  sheet.space(12);
  const section = (heading: string, print: () => void) => {
    const top = sheet.y;
    sheet.text(heading, { bold: true, ...margin });
    sheet.y = top;
    print();
    sheet.space(12);
  };
  if (person.summary) section(person.headings.summary, () => sheet.text(person.summary ?? '', body));
  section(person.headings.experience, () => {
    for (const job of person.jobs) {
      sheet.text(`${job.title} | ${job.company}`, { bold: true, ...body });
      sheet.text(job.dates.text, body);
      for (const bullet of job.bullets) sheet.text(`• ${bullet}`, body);
      sheet.space(6);
    }
  });
  section(person.headings.education, () => {
    for (const course of person.education) {
      sheet.text(`${printedDegree(course)} | ${course.institution}`, { bold: true, ...body });
      sheet.text(course.dates.text, body);
    }
  });
  section(person.headings.skills, () => sheet.text(person.skills.join(', '), body));
  if (person.certifications.length > 0) {
    section(person.headings.certifications, () => {
      for (const certificate of person.certifications) sheet.text(certificate, body);
    });
  }
}
