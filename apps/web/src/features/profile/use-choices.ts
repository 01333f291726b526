import { useState } from 'react';
import type { ConfirmProfileRequest, ProfileProposalResponse, ProposedField, ProposedSkill } from '#libs/api-client';
import { jobFrom, jobToWire, schoolFrom, schoolToWire, type Job, type School } from './entries.js';

/** Something that was proposed, as it was corrected, and whether it is taken. */
export interface Choice<Value> {
  value: Value;
  isTaken: boolean;
  isUnsure: boolean;
}

export interface ChoiceState {
  fields: readonly Choice<ProposedField>[];
  skills: readonly Choice<ProposedSkill>[];
  jobs: readonly Choice<Job & { id: string | null }>[];
  schools: readonly Choice<School & { id: string | null }>[];
}

/** Below this a person should look twice. */
const SURE = 0.8;

/** What would overwrite something of one's own is taken only when one says so. */
export function useChoices(proposal: ProfileProposalResponse) {
  const [state, setState] = useState<ChoiceState>(() => ({
    fields: proposal.profile.map((value) => choiceOf(value, value.confidence, value.current === null)),
    skills: proposal.skills.map((value) => choiceOf(value, value.confidence, true)),
    jobs: proposal.employment.map((job) => choiceOf({ ...jobFrom(job), id: job.id }, job.confidence, job.id === null)),
    schools: proposal.education.map((school) =>
      choiceOf({ ...schoolFrom(school), id: school.id }, school.confidence, school.id === null),
    ),
  }));
  const change = <Part extends keyof ChoiceState>(
    part: Part,
    at: number,
    to: Partial<ChoiceState[Part][number]>,
  ): void =>
    setState((before) => ({
      ...before,
      [part]: before[part].map((choice, index) => (index === at ? { ...choice, ...to } : choice)),
    }));
  return {
    state,
    change,
    toggle: (part: keyof ChoiceState, at: number): void => change(part, at, { isTaken: !state[part][at]?.isTaken }),
  };
}

export type Choices = ReturnType<typeof useChoices>;

const choiceOf = <Value>(value: Value, confidence: number, isTaken: boolean): Choice<Value> => ({
  value,
  isTaken,
  isUnsure: confidence < SURE,
});

/** An entry needs a name before it can be kept. */
export const isComplete = ({ jobs, schools }: ChoiceState): boolean =>
  taken(jobs).every((job) => job.job_title.trim() !== '' && job.company_name.trim() !== '') &&
  taken(schools).every((school) => school.institution.trim() !== '');

export function toWire({ fields, skills, jobs, schools }: ChoiceState): ConfirmProfileRequest {
  return {
    profile: Object.fromEntries(taken(fields).map(({ field, proposed }) => [field, proposed])),
    skills: taken(skills).map(({ skill }) => ({ skill })),
    employment: taken(jobs).map(({ id, ...job }) => ({ ...jobToWire(job), id })),
    education: taken(schools).map(({ id, ...school }) => ({ ...schoolToWire(school), id })),
  };
}

const taken = <Value>(choices: readonly Choice<Value>[]): Value[] =>
  choices.filter(({ isTaken }) => isTaken).map(({ value }) => value);
