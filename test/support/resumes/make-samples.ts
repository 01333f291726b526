import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { SAMPLES, type Sample } from './sample-people.ts';

/** Writes the demo's sample resumes: `node test/support/resumes/make-samples.ts`. Every run gives the same bytes. */
const LEFT = 54;
const WIDTH = 487;
const BOTTOM = 780;

const require = createRequire(import.meta.url);
const fonts = join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts');
const REGULAR = join(fonts, 'LiberationSans-Regular.ttf');
const BOLD = join(fonts, 'LiberationSans-Bold.ttf');

for (const sample of SAMPLES) {
  const page = new PDFDocument({
    size: 'A4',
    margins: { top: 50, bottom: 50, left: LEFT, right: LEFT },
    info: { Title: `Resume of ${sample.name}`, CreationDate: new Date(Date.UTC(2026, 0, 15)) },
  });
  const written = pipeline(
    page,
    createWriteStream(new URL(`../../../apps/demo/samples/${sample.file}`, import.meta.url)),
  );
  draw(page, sample);
  page.end();
  await written;
}

function draw(page: PDFKit.PDFDocument, sample: Sample): void {
  page.font(BOLD).fontSize(22).fillColor('#14332b').text(sample.name);
  page.font(REGULAR).fontSize(12).fillColor('#2f6b57').text(sample.headline);
  page.fontSize(9).fillColor('black').text(sample.contact.join('   |   '));
  heading(page, 'Profile');
  page.font(REGULAR).fontSize(10).text(sample.profile, { lineGap: 1.5 });

  heading(page, 'Experience');
  for (const job of sample.jobs) {
    keepTogether(page);
    besideDates(page, job.title, job.dates);
    page.font(REGULAR).fontSize(10).fillColor('#444444').text(`${job.employer}, ${job.town}`);
    page.fillColor('black').moveDown(0.15);
    for (const point of job.points) bullet(page, point);
    page.moveDown(0.5);
  }

  heading(page, 'Education');
  for (const course of sample.education) {
    keepTogether(page);
    besideDates(page, course.degree, course.dates);
    page.font(REGULAR).fontSize(10).text(course.school);
    page.moveDown(0.3);
  }

  heading(page, 'Skills');
  page.font(REGULAR).fontSize(10).text(sample.skills.join(', '), { lineGap: 1.5 });
  heading(page, sample.certificatesHeading);
  for (const certificate of sample.certificates) bullet(page, certificate);
  heading(page, 'Languages');
  page.font(REGULAR).fontSize(10).text(sample.languages);
}

function heading(page: PDFKit.PDFDocument, text: string): void {
  keepTogether(page);
  page.moveDown(0.8).font(BOLD).fontSize(12).fillColor('#14332b').text(text.toUpperCase());
  page
    .moveTo(LEFT, page.y)
    .lineTo(LEFT + WIDTH, page.y)
    .lineWidth(0.7)
    .strokeColor('#9cc5b5')
    .stroke();
  page.moveDown(0.4).fillColor('black');
}

function besideDates(page: PDFKit.PDFDocument, text: string, dates: string): void {
  const { y } = page;
  page.font(REGULAR).fontSize(10).text(dates, LEFT, y, { width: WIDTH, align: 'right' });
  page
    .font(BOLD)
    .fontSize(10.5)
    .text(text, LEFT, y, { width: WIDTH - 140 });
}

function bullet(page: PDFKit.PDFDocument, text: string): void {
  keepTogether(page);
  const { y } = page;
  page
    .font(REGULAR)
    .fontSize(10)
    .text('•', LEFT + 4, y);
  page.text(text, LEFT + 16, y, { width: WIDTH - 16, lineGap: 1 });
  page.x = LEFT;
}

/** Starts a new page rather than leaving one line alone at the foot of this one. */
function keepTogether(page: PDFKit.PDFDocument): void {
  if (page.y > BOTTOM - 45) page.addPage();
}
