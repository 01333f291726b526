import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import type { Person } from '../person.js';
import { contactLines, place, printedDegree, printedName } from '../resume-parts.js';

const RIGHT_TAB = { type: TabStopType.RIGHT, position: 9_000 };

/** Headings as Word knows them, dates at a tab on the right. */
export function wordHeadings(person: Person): Promise<Buffer> {
  return packed([
    new Paragraph({ text: printedName(person), heading: HeadingLevel.TITLE }),
    plain(person.headline),
    plain(contactLines(person).join(' | ')),
    ...section(person.headings.summary, [plain(person.summary ?? '')]),
    ...section(
      person.headings.experience,
      person.jobs.flatMap((job) => [atTab(job.title, job.dates.text), plain(place(job)), ...job.bullets.map(bullet)]),
    ),
    ...section(
      person.headings.education,
      person.education.flatMap((course) => [
        atTab(printedDegree(course), course.dates.text),
        plain(course.institution),
      ]),
    ),
    ...section(person.headings.skills, [plain(person.skills.join(', '))]),
    ...section(person.headings.certifications, person.certifications.map(bullet)),
  ]);
}

/** A table with the dates on its left, as the forms of many countries have it. */
export function wordTable(person: Person): Promise<Buffer> {
  const contacts = [person.town, person.phone, person.email, person.linkedin].filter((line) => line !== undefined);
  return packed([
    new Paragraph({ children: [new TextRun({ text: printedName(person), bold: true, size: 40 })] }),
    ...contacts.map(plain),
    heading(person.headings.summary),
    plain(person.summary ?? ''),
    heading(person.headings.experience),
    table(
      person.jobs.map((job) => [
        [plain(job.dates.text)],
        [bold(job.title), plain(place(job)), ...job.bullets.map(bullet)],
      ]),
    ),
    heading(person.headings.education),
    table(
      person.education.map((course) => [
        [plain(course.dates.text)],
        [bold(printedDegree(course)), plain(course.institution)],
      ]),
    ),
    heading(person.headings.skills),
    plain(person.skills.join(', ')),
    heading(person.headings.certifications),
    ...person.certifications.map(bullet),
  ]);
}

/** Two columns by way of a table without borders: who one is on the left, what one did on the right. */
export function wordSidebar(person: Person): Promise<Buffer> {
  const side = [
    heading('Contact'),
    ...contactLines(person).map(plain),
    heading(person.headings.skills),
    ...person.skills.map(bullet),
    heading(person.headings.certifications),
    ...person.certifications.map(bullet),
  ];
  const main = [
    new Paragraph({ children: [new TextRun({ text: printedName(person), bold: true, size: 44 })] }),
    plain(person.headline),
    ...section(person.headings.summary, [plain(person.summary ?? '')]),
    ...section(
      person.headings.experience,
      person.jobs.flatMap((job) => [
        bold(job.title),
        plain(`${place(job)}`),
        plain(job.dates.text),
        ...job.bullets.map(bullet),
      ]),
    ),
    ...section(
      person.headings.education,
      person.education.flatMap((course) => [
        bold(printedDegree(course)),
        plain(course.institution),
        plain(course.dates.text),
      ]),
    ),
  ];
  return packed([table([[side, main]])]);
}

function packed(children: FileChild[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({ title: 'Resume', sections: [{ children }] }));
}

function section(name: string, lines: Paragraph[]): Paragraph[] {
  return [heading(name), ...lines];
}

function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
}

function plain(text: string): Paragraph {
  return new Paragraph({ text });
}

function bold(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, bold: true })] });
}

function bullet(text: string): Paragraph {
  return new Paragraph({ text, bullet: { level: 0 } });
}

function atTab(text: string, dates: string): Paragraph {
  return new Paragraph({
    tabStops: [RIGHT_TAB],
    children: [new TextRun({ text, bold: true }), new TextRun(`\t${dates}`)],
  });
}

function table(rows: Paragraph[][][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => new TableRow({ children: cells.map((children) => new TableCell({ children })) })),
  });
}
