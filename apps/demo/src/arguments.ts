import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DemoError } from './demo-error.js';
import { isSampleName, SAMPLES, samplePath, type Sample, type SampleName } from './samples.js';

export const HELP = `Plays the whole journey against a running Talenti server: a recruiter posts a role, a candidate is
invited and interviewed, and the report with its evidence is printed.

  npm run demo                                     the nurse; you answer the questions yourself
  npm run demo -- --sample software-engineer       another sample: nurse, software-engineer, warehouse-lead
  npm run demo -- --job job.txt --resume cv.pdf    your own posting and resume
  npm run demo -- --continue                       takes up an interview that was interrupted

Options
  --job FILE         job description, plain text
  --resume FILE      resume, PDF; without one the interview is held without
  --answers FILE     answers, plain text, separated by a line of three dashes; each question gets the one that fits
                     best by its words
  --title TEXT       title of the role; otherwise the first line of the job description
  --sample NAME      nurse (unless --job is given), software-engineer or warehouse-lead
  --server URL       otherwise what .data/server-url says, else http://127.0.0.1:8000
  --questions N      about how many questions the interview has, 1 to 30; otherwise 12 to 20
  --pause MS         waits before each scripted answer
  --continue         takes up the interview that was interrupted last
  --help             this text

Without a terminal, or with --answers, the answers come from a file. In a terminal you type them.
`;

const DEFAULT_SAMPLE: SampleName = 'nurse';
const DEFAULT_SERVER = 'http://127.0.0.1:8000';
const SERVER_URL_FILE = join('.data', 'server-url');
const MOST_QUESTIONS = 30;
const LONGEST_PAUSE_MS = 60_000;
const LONGEST_TITLE = 200;

/** Where answers come from. */
export interface AnswerSource {
  /** Null: they are typed. */
  path: string | null;
  /** Waits before each answer from a file. */
  pauseMs: number;
}

/** What is to be played. */
export interface Plan {
  /** Without a slash at the end. */
  server: string;
  title: string;
  jobDescription: string;
  /** Null: the interview is held without a resume. */
  resume: File | null;
  answers: AnswerSource;
  /** About how many questions; null leaves it to the server. */
  questionCount: number | null;
  /** The cast; null for a posting of one's own. */
  sample: Sample | null;
}

export type DemoRequest = { kind: 'help' } | { kind: 'continue'; answers: AnswerSource } | { kind: 'play'; plan: Plan };

/** @throws DemoError when an option is unknown or makes no sense, or a file cannot be read. */
export async function readArguments(args: readonly string[], isTyping: boolean): Promise<DemoRequest> {
  const options = parse(args);
  if (options.help) return { kind: 'help' };
  const pauseMs = wholeNumber('--pause', options.pause, 0, LONGEST_PAUSE_MS) ?? 0;
  const sampleName = chosenSample(options.sample, options.job);
  const answers = { path: chosenAnswers(options.answers, sampleName, isTyping), pauseMs };
  if (options.continue) return { kind: 'continue', answers };

  const played = options.job === undefined ? (sampleName ?? DEFAULT_SAMPLE) : null;
  const sample = played && SAMPLES[played];
  const jobDescription = await readText(options.job ?? samplePath(played ?? DEFAULT_SAMPLE, 'job.txt'));
  const resumePath = options.resume ?? (played && samplePath(played, 'resume.pdf'));
  return {
    kind: 'play',
    plan: {
      server: serverAddress(options.server ?? (await knownServer())),
      title: options.title ?? sample?.title ?? firstLine(jobDescription),
      jobDescription,
      resume: resumePath === null ? null : await readResume(resumePath),
      answers,
      questionCount: wholeNumber('--questions', options.questions, 1, MOST_QUESTIONS),
      sample,
    },
  };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        job: { type: 'string' },
        resume: { type: 'string' },
        answers: { type: 'string' },
        title: { type: 'string' },
        sample: { type: 'string' },
        server: { type: 'string' },
        questions: { type: 'string' },
        pause: { type: 'string' },
        continue: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new DemoError(`${(error as Error).message}\nnpm run demo -- --help lists the options.`);
  }
}

/** Null for a posting of one's own that borrows nothing from a sample. */
function chosenSample(name: string | undefined, job: string | undefined): SampleName | null {
  if (name === undefined) return job === undefined ? DEFAULT_SAMPLE : null;
  if (isSampleName(name)) return name;
  throw new DemoError(`There is no sample "${name}". There are: ${Object.keys(SAMPLES).join(', ')}.`);
}

function chosenAnswers(answers: string | undefined, sample: SampleName | null, isTyping: boolean): string | null {
  if (answers !== undefined) return answers;
  if (isTyping) return null;
  if (sample !== null) return samplePath(sample, 'answers.txt');
  throw new DemoError('Nobody can type answers here. Give them in a file: --answers FILE.');
}

function wholeNumber(option: string, text: string | undefined, least: number, most: number): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new DemoError(`${option} must be a whole number from ${least} to ${most}.`);
}

/** Where the server that was started last in this folder is. */
export async function knownServer(): Promise<string> {
  return (await readFile(SERVER_URL_FILE, 'utf8').catch(() => DEFAULT_SERVER)).trim();
}

/** @throws DemoError when it is no address. */
export function serverAddress(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '');
  throw new DemoError(`--server must be an address such as ${DEFAULT_SERVER}, and not "${text}".`);
}

async function readResume(path: string): Promise<File> {
  return new File([await readBytes(path)], basename(path));
}

async function readBytes(path: string): Promise<Buffer<ArrayBuffer>> {
  return readFile(path).catch(() => {
    throw new DemoError(`The file ${path} cannot be read.`);
  });
}

function firstLine(text: string): string {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '');
  return (line ?? 'Open role').replace(/^[#*\s]+/, '').slice(0, LONGEST_TITLE);
}

/** @throws DemoError when there is no such file, or nothing in it. */
export async function readText(path: string): Promise<string> {
  const text = (await readBytes(path)).toString('utf8');
  if (text.trim() === '') throw new DemoError(`The file ${path} is empty.`);
  return text;
}
