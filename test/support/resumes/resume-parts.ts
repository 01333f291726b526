import type { Course, Headings, Job, Person } from './person.js';
import type { Sheet } from './sheet.js';

/** Points from the left edge of the page, and the width between the margins. */
export const LEFT = 50;
export const FULL_WIDTH = 495;

export interface Style {
  heading: (text: string) => void;
  bullet: (text: string) => void;
}

export function printedName(person: Person): string {
  return person.printedName ?? `${person.firstName} ${person.lastName}`;
}

export function printedDegree(course: Course): string {
  return course.printed ?? [course.degree, course.field].filter(Boolean).join(' ');
}

export function contactLines(person: Person): string[] {
  return [person.town, person.phone, person.email, person.linkedin, person.portfolio].filter(
    (line) => line !== undefined,
  );
}

export function place(job: Job): string {
  return job.town ? `${job.company}, ${job.town}` : job.company;
}

export function summary(
  sheet: Sheet,
  person: { summary?: string; headings: Headings },
  style: Style,
  width: number,
): void {
  if (!person.summary) return;
  style.heading(person.headings.summary);
  sheet.text(person.summary, { width });
}

export function list(sheet: Sheet, heading: string, lines: readonly string[], style: Style): void {
  if (lines.length === 0) return;
  style.heading(heading);
  lines.forEach((line) => style.bullet(line));
  sheet.space(2);
}

export function blueHeadings(sheet: Sheet, left: number, width: number): Style {
  return {
    heading: (text) => {
      sheet.space(10);
      sheet.text(text, { size: 13, bold: true, colour: '#1f4e79' });
      sheet.rule(left, width);
    },
    bullet: (text) => sheet.text(`• ${text}`),
  };
}

export function capsHeadings(sheet: Sheet): Style {
  return {
    heading: (text) => {
      sheet.space(12);
      sheet.text(text.toUpperCase(), { bold: true });
    },
    bullet: (text) => sheet.text(`• ${text}`),
  };
}
