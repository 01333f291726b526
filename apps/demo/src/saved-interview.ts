import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DemoError } from './demo-error.js';

/** Who takes part in an interview and where; enough to go on with it and to read its report. */
export interface InterviewAtHand {
  server: string;
  title: string;
  candidateName: string;
  recruiterToken: string;
  candidateToken: string;
  roleId: string;
  applicationId: string;
}

/** The interview that was interrupted last. It holds access tokens, so only its owner may read it. */
const FILE = join('.data', 'demo-interview.json');
const OWNER_ONLY = 0o600;

export async function saveInterview(interview: InterviewAtHand): Promise<void> {
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, JSON.stringify(interview), { mode: OWNER_ONLY });
}

/** @throws DemoError when no interview waits. */
export async function loadInterview(): Promise<InterviewAtHand> {
  const text = await readFile(FILE, 'utf8').catch(() => {
    throw new DemoError('No interrupted interview waits here. Begin one with: npm run demo');
  });
  return JSON.parse(text) as InterviewAtHand;
}

export async function forgetInterview(): Promise<void> {
  await rm(FILE, { force: true });
}
