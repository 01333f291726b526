import { SAMPLE_DOMAIN } from '#libs/kernel';
import { SAMPLE_CALLS } from '../calls.js';
import type { Persona, SampleRole } from '../persona.js';
import { ENGINEER } from './engineer.js';
import { NURSE } from './nurse.js';
import { WAREHOUSE } from './warehouse.js';

/** Every role of the script, with everybody in it. Everyone and everything in it is invented. */
export const CAST: readonly SampleRole[] = [NURSE, WAREHOUSE, ENGINEER];

export const EVERYBODY: readonly Persona[] = CAST.flatMap(({ people }) => people);

/** A step for each role, call, person and assessment, and one for what the recruiter decides. */
export const STEPS_IN_ALL =
  CAST.length + SAMPLE_CALLS.length + EVERYBODY.length + EVERYBODY.filter(({ path }) => path === 'finished').length + 1;

const ORGANISATION_DIGITS = 12;

/** Their address in this organisation: nobody reads what is sent there. */
export function addressOf({ key }: Persona, organisationId: string): string {
  return `${key}.${organisationId.slice(-ORGANISATION_DIGITS)}@${SAMPLE_DOMAIN}`;
}
