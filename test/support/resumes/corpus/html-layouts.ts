import { escapeHtml } from '#libs/kernel';
import type { Course, Job, Person } from '../person.js';
import { contactLines, place, printedDegree, printedName } from '../resume-parts.js';

/** Resumes as web pages, which a browser prints. */
export const HTML_LAYOUTS = { html_flow: flow, html_grid: grid, html_table: bordered } as const;

function flow(person: Person): string {
  return page(
    'header{text-align:center} .when{float:right;font-weight:normal}',
    `<header><h1>${name(person)}</h1><p>${escapeHtml(person.headline)}</p><p>${joined(contactLines(person), ' · ')}</p></header>` +
      section(person.headings.summary, `<p>${escapeHtml(person.summary ?? '')}</p>`) +
      section(
        person.headings.experience,
        person.jobs
          .map(
            (job) =>
              `<h3>${escapeHtml(job.title)} <span class="when">${escapeHtml(job.dates.text)}</span></h3><p>${escapeHtml(place(job))}</p>${duties(job)}`,
          )
          .join(''),
      ) +
      section(
        person.headings.education,
        person.education
          .map(
            (course) =>
              `<h3>${degree(course)} <span class="when">${escapeHtml(course.dates.text)}</span></h3><p>${escapeHtml(course.institution)}</p>`,
          )
          .join(''),
      ) +
      section(person.headings.skills, `<p>${joined(person.skills, ', ')}</p>`) +
      section(person.headings.certifications, bullets(person.certifications)),
  );
}

function grid(person: Person): string {
  return page(
    'body{display:grid;grid-template-columns:190px 1fr;gap:24px} aside{background:#e8eef4;padding:10px} aside h2{font-size:12pt}',
    `<aside><h2>Contact</h2>${contactLines(person)
      .map((line) => `<div>${escapeHtml(line)}</div>`)
      .join('')}` +
      section(person.headings.skills, bullets(person.skills)) +
      section(person.headings.certifications, bullets(person.certifications)) +
      `</aside><main><h1>${name(person)}</h1><p>${escapeHtml(person.headline)}</p>` +
      section(person.headings.summary, `<p>${escapeHtml(person.summary ?? '')}</p>`) +
      section(
        person.headings.experience,
        person.jobs
          .map(
            (job) =>
              `<h3>${escapeHtml(job.title)}</h3><p>${escapeHtml(place(job))} | ${escapeHtml(job.dates.text)}</p>${duties(job)}`,
          )
          .join(''),
      ) +
      section(
        person.headings.education,
        person.education
          .map(
            (course) =>
              `<h3>${degree(course)}</h3><p>${escapeHtml(course.institution)} | ${escapeHtml(course.dates.text)}</p>`,
          )
          .join(''),
      ) +
      '</main>',
  );
}

function bordered(person: Person): string {
  const row = (when: string, what: string): string =>
    `<tr><td class="when">${escapeHtml(when)}</td><td>${what}</td></tr>`;
  return page(
    'table{border-collapse:collapse;width:100%} td{border:1px solid #999;padding:4px;vertical-align:top} .when{width:150px}',
    `<h1>${name(person)}</h1><p>${joined(contactLines(person), ' | ')}</p>` +
      section(person.headings.summary, `<p>${escapeHtml(person.summary ?? '')}</p>`) +
      section(
        person.headings.experience,
        `<table>${person.jobs.map((job) => row(job.dates.text, `<b>${escapeHtml(job.title)}</b><br>${escapeHtml(place(job))}${duties(job)}`)).join('')}</table>`,
      ) +
      section(
        person.headings.education,
        `<table>${person.education.map((course) => row(course.dates.text, `<b>${degree(course)}</b><br>${escapeHtml(course.institution)}`)).join('')}</table>`,
      ) +
      section(person.headings.skills, `<p>${joined(person.skills, ' | ')}</p>`) +
      section(person.headings.certifications, bullets(person.certifications)),
  );
}

function page(style: string, body: string): string {
  const base =
    'body{font:10pt Liberation Sans,DejaVu Sans,Box,sans-serif} h1{font-size:22pt} h2{font-size:13pt;color:#1f4e79} h3{font-size:10.5pt;margin:6px 0 0} p{margin:2px 0}';
  return `<!doctype html><meta charset="utf-8"><style>${base} ${style}</style><body>${body}</body>`;
}

function section(heading: string, body: string): string {
  return `<h2>${escapeHtml(heading)}</h2>${body}`;
}

function name(person: Person): string {
  return escapeHtml(printedName(person));
}

function degree(course: Course): string {
  return escapeHtml(printedDegree(course));
}

function duties(job: Job): string {
  return bullets(job.bullets);
}

function bullets(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ul>`;
}

function joined(parts: readonly string[], by: string): string {
  return parts.map(escapeHtml).join(escapeHtml(by));
}
