import type { FeedbackOutput } from '#libs/prompts';
import type { Resume } from './compare.ts';
import { quotable } from './phrases.ts';

type Gap = FeedbackOutput['gaps'][number];

const FIGURE =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|half|halv(?:ed|es|ing)|quarter|third|doubl\w+|tripl\w+|once|twice|daily|weekly|monthly|every (?:day|week|month))\b/i;
const DUTY =
  /^(?:responsible for|duties included?|in charge of|tasks? included?|worked on|helped (?:with|out)|involved in|assisted (?:with|in))\b/i;
const QUALITY =
  /^(?:team ?-?player|hard[- ]?working|motivated|self-motivated|reliable|flexible|punctual|dynamic|friendly|communication(?: skills)?|teamwork|leadership|problem[- ]solving|time management|fast learner|quick learner|positive attitude|resilient|attention to detail)$/i;
const LONGEST_LINE = 220;
const FEWEST_LINES_FOR_SHARE = 3;

/** What would make any resume better, most useful first. Every piece rests on something that can be pointed to. */
export function choosePractice(resume: Resume, isReadable: boolean, quoted: ReadonlySet<string>): Gap[] {
  // What was praised or asked about before is not picked at again.
  const lines = resume.jobs.flatMap((job) => job.lines).filter((line) => !quoted.has(quotable(line)));
  return [
    emptyJob(resume),
    isReadable ? withoutFigures(lines) : null,
    isReadable ? dutyLine(lines) : null,
    isReadable ? bareQualities(resume.skills) : null,
    undatedJob(resume),
    noSummary(resume),
    noSkills(resume),
    longLine(lines),
    noLevels(resume.skills),
    isReadable ? openEnd(lines) : null,
    shortJob(resume),
    orderOfSkills(resume.skills),
  ].filter((gap) => gap !== null);
}

const gap = (title: string, advice: string, quote: string | null = null): Gap => ({
  requirement: null,
  title,
  advice,
  quote,
});

function emptyJob({ jobs }: Resume): Gap | null {
  const job = jobs.find(({ job_title, lines }) => job_title !== null && lines.length === 0);
  if (!job?.job_title) return jobs.length === 0 ? nothingDone() : null;
  const where = job.company_name === null ? '' : ` at ${job.company_name}`;
  return gap(
    'A job without a word about it',
    `Under “${job.job_title}”${where} it does not say what you did. Two or three lines would do: your tasks, and one thing that you are proud of.`,
    job.job_title,
  );
}

const nothingDone = (): Gap =>
  gap(
    'What you have done',
    'No job stands in what we could read of your resume. Paid work, training, an internship or voluntary work all count; give each two or three lines.',
  );

function withoutFigures(lines: readonly string[]): Gap | null {
  const bare = lines.filter((line) => !FIGURE.test(line) && line.length >= 20);
  if (lines.length < FEWEST_LINES_FOR_SHARE || bare.length < lines.length / 2) return null;
  const line = quotable(bare.find((one) => !DUTY.test(one)) ?? bare[0] ?? '');
  return gap('Figures', `You write “${line}”. ${questionFor(line)} One figure makes a line stick.`, line);
}

/** What could be counted in a line. */
function questionFor(line: string): string {
  const has = (pattern: RegExp): boolean => pattern.test(line);
  if (has(/\b(patients?|residents?|clients?|customers?|guests?|pupils?|students?|children|families)\b/i))
    return 'How many people was that, in a day or in a week?';
  if (has(/\b(train\w*|mentor\w*|team|staff|colleagues|apprentices?|supervis\w*|led|lead)\b/i))
    return 'How many people was that?';
  if (has(/\b(cut|reduced?|improved?|increased?|raised?|saved?|grew|lowered|faster|fewer)\b/i))
    return 'By how much, and from what to what?';
  if (has(/\b(budget|sales|revenue|costs?|invoices?|orders?|contracts?|accounts?)\b/i))
    return 'What did it come to, roughly?';
  if (has(/\b(deliver\w*|routes?|stock|warehouse|pallets?|parts?|repairs?|meals?|events?|reports?|tests?)\b/i))
    return 'How many in a day, a week or a year?';
  return 'How many, how often, or how long?';
}

function dutyLine(lines: readonly string[]): Gap | null {
  const line = lines.find((one) => DUTY.test(one));
  if (line === undefined) return null;
  const quote = quotable(line);
  return gap(
    'Begin with what you did',
    `“${quote}” tells what you were there for. Begin with a verb and end with what came of it.`,
    quote,
  );
}

function bareQualities(skills: readonly string[]): Gap | null {
  const quality = skills.find((skill) => QUALITY.test(skill.trim()));
  if (quality === undefined) return null;
  return gap(
    'Qualities',
    `Many people list “${quality}”. Take it off the list and let a line under one of your jobs show it instead.`,
    quality,
  );
}

function undatedJob({ jobs }: Resume): Gap | null {
  const job = jobs.find(({ job_title, months }) => months === null && job_title !== null);
  if (!job?.job_title) return null;
  return gap(
    'Dates',
    `We could not read how long “${job.job_title}” lasted. Month and year of beginning and end help.`,
    job.job_title,
  );
}

function noSummary({ summary, jobs }: Resume): Gap | null {
  if (summary !== null || jobs.length === 0) return null;
  const title = jobs.find(({ job_title }) => job_title !== null)?.job_title;
  const advice =
    'Two or three lines at the top help a hurried reader: what you do, what you are best at, and what you look for next.';
  return gap(
    'A few lines at the top',
    title ? `${advice} Your work as “${title}” is a good place to begin.` : advice,
    title ?? null,
  );
}

function noSkills({ skills }: Resume): Gap | null {
  if (skills.length > 0) return null;
  return gap(
    'Skills',
    'A short list of the tools, methods and languages that you know helps readers to find them at a glance.',
  );
}

function longLine(lines: readonly string[]): Gap | null {
  const line = lines.find((one) => one.length > LONGEST_LINE);
  if (line === undefined) return null;
  const quote = quotable(line);
  return gap(
    'Shorter lines',
    `The line that begins “${quote}” holds more than one thought. Two short lines are read; a long one is skipped.`,
    quote,
  );
}

const LANGUAGE = /^(?:english|german|french|spanish|italian|polish|turkish|arabic|portuguese|dutch|russian)$/i;

function noLevels(skills: readonly string[]): Gap | null {
  const language = skills.find((skill) => LANGUAGE.test(skill.trim()));
  if (language === undefined) return null;
  return gap(
    'Languages',
    `You list “${language}”. Say how well you speak and write it; the scale from A1 to C2 is understood everywhere.`,
    language,
  );
}

const OUTCOME =
  /\b(cut|reduced?|improved?|increased?|raised?|saved?|grew|lowered|lifted|won|halved|doubled|brought|so that|which|that|until|within|without)\b|\bfrom\b.*\bto\b/i;

function openEnd(lines: readonly string[]): Gap | null {
  const line = lines.find((one) => one.length >= 25 && !OUTCOME.test(one));
  if (line === undefined) return null;
  const quote = quotable(line);
  return gap(
    'What came of it',
    `“${quote}” says what you did. Half a sentence about what came of it would complete it.`,
    quote,
  );
}

function shortJob({ jobs }: Resume): Gap | null {
  const job = jobs.find(
    ({ job_title, lines, months }) => job_title !== null && lines.length === 1 && (months ?? 0) >= 12,
  );
  if (!job?.job_title) return null;
  return gap(
    'A job that deserves more',
    `“${job.job_title}” has a single line, although it lasted a year or longer. One more example from that time would balance your resume.`,
    job.job_title,
  );
}

function orderOfSkills([first, ...others]: readonly string[]): Gap | null {
  if (first === undefined || others.length < 3) return null;
  return gap(
    'The order of your skills',
    `Your list begins with “${first}”. For each application, move to the front what that posting asks for; the first few are read.`,
    first,
  );
}
