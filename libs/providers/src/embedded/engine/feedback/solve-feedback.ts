import type { FeedbackInput, FeedbackOutput } from '#libs/prompts';
import { looksEnglish } from '../requirements/posting-language.ts';
import type { Solver } from '../solver.ts';
import { compareWithRole } from './compare.ts';
import { choosePractice } from './practice.ts';
import { recommend } from './recommend.ts';
import { requirementGaps } from './requirement-gaps.ts';
import { strengthsOf } from './strengths.ts';

const MOST_OF_ROLE = 4;
const PRACTICE_BESIDE_ROLE = 2;
const PRACTICE_ALONE = 3;

/** What a resume shows, what the role asks for beyond it, and what would make the resume itself better. */
export const solveFeedback: Solver<FeedbackInput, FeedbackOutput> = async (input) => {
  const { role, resume } = input;
  const all = [resume.summary ?? '', ...resume.jobs.flatMap(({ lines }) => lines), ...resume.skills].join('\n');
  // Rules made for English would call everything in another language missing.
  const isReadable = looksEnglish(all);
  const comparison = role && isReadable ? await compareWithRole(role.requirements, resume) : [];
  const strengths = isReadable ? strengthsOf(comparison, resume) : [];
  const ofRole = requirementGaps(comparison, resume).slice(0, MOST_OF_ROLE);
  const quoted = new Set([...strengths, ...ofRole].flatMap(({ quote }) => quote ?? []));
  const most = ofRole.length > 0 ? PRACTICE_BESIDE_ROLE : PRACTICE_ALONE;
  const gaps = [...ofRole, ...choosePractice(resume, isReadable, quoted).slice(0, most)];
  return {
    strengths,
    gaps,
    resource_ids: recommend(gaps, input),
  };
};
