import { randomBytes } from 'node:crypto';
import type { ParsedResumeResponse } from '#libs/api-client';
import type { Plan } from './arguments.js';
import { DemoError } from './demo-error.js';
import { waitFor } from './patience.js';
import { printRequirements, printResume } from './reading.js';
import type { Stage } from './stage.js';
import { shorten } from './terminal.js';

const RESUME_WITHIN_MS = 90_000;
const SHORT_TITLE = 60;

/** The cast for a posting of one's own. */
const UNKNOWN_CAST = { organisation: 'Northfield', recruiter: 'Rosa Lindqvist', candidate: 'Robin Hale' };

interface Person {
  name: string;
  email: string;
  password: string;
}

export interface PreparedRole {
  recruiterToken: string;
  organisation: string;
  roleId: string;
}

export interface InvitedCandidate {
  candidate: Person;
  applicationId: string;
  invitationToken: string;
}

/** A recruiter registers, founds the organisation and makes a role out of the posting. */
export async function prepareRole({ api, terminal }: Stage, plan: Plan): Promise<PreparedRole> {
  const { sample, title, jobDescription } = plan;
  const recruiter = newPerson(sample?.recruiter ?? UNKNOWN_CAST.recruiter);
  const organisation = sample?.organisation ?? UNKNOWN_CAST.organisation;
  terminal.heading('1  The recruiter prepares the role');
  const { access_token: recruiterToken } = await terminal.step(`${recruiter.name} registers`, () =>
    api.register({ email: recruiter.email, password: recruiter.password, full_name: recruiter.name }),
  );
  await terminal.step(`creates the organisation ${organisation}`, () =>
    api.createOrganisation(recruiterToken, { name: organisation, industry: sample?.industry }),
  );
  const requirements = await terminal.step('has the job description read', () =>
    api.extractRequirements(recruiterToken, jobDescription, title),
  );
  printRequirements(terminal, requirements, jobDescription);
  const role = await terminal.step(`opens the role "${shorten(title, SHORT_TITLE)}"`, () =>
    api.createRole(recruiterToken, {
      title,
      description: jobDescription,
      requirements: {
        // The categories are the same; of those that were read the API only says that they are text.
        items: requirements.items,
        experience_years: requirements.experience_years,
      },
      ...(sample ? { scoring_rubric: { dimensions: [...sample.rubric] } } : {}),
      ...(plan.questionCount === null ? {} : { interview_structure: { question_count: plan.questionCount } }),
      status: 'active',
    }),
  );
  const rubric = role.scoring_rubric.dimensions.map(({ name, weight }) => `${name} ${Math.round(weight * 100)} %`);
  terminal.paragraph(`scored by ${rubric.join(', ')}`, { indent: 2, style: 'dim' });
  return { recruiterToken, roleId: role.id, organisation };
}

/** The recruiter adds a candidate, and an invitation is mailed. */
export async function inviteCandidate(
  { api, terminal }: Stage,
  { sample, title }: Plan,
  { recruiterToken, roleId, organisation }: PreparedRole,
): Promise<InvitedCandidate> {
  const candidate = newPerson(sample?.candidate ?? UNKNOWN_CAST.candidate);
  terminal.heading('2  The candidate is invited');
  const application = await terminal.step(`${candidate.name} is added as a candidate`, () =>
    api.addCandidate(recruiterToken, {
      job_role_id: roleId,
      candidate_email: candidate.email,
      candidate_name: candidate.name,
      source: 'demonstration',
    }),
  );
  const invitation = await terminal.step('an invitation is mailed', () =>
    api.sendInvitation(recruiterToken, {
      application_id: application.id,
      candidate_email: candidate.email,
      candidate_name: candidate.name,
      job_title: title,
      organisation_name: organisation,
    }),
  );
  terminal.line(`  to       ${candidate.email}`);
  terminal.line(`  token    ${invitation.token}`);
  terminal.line(`  valid    until ${invitation.expires_at.slice(0, 10)}`);
  terminal.line(
    `  mail     ${api.server}/api/dev/mail${invitation.email_sent ? '' : ' (not sent yet; it is tried again)'}`,
  );
  return { candidate, applicationId: application.id, invitationToken: invitation.token };
}

/** The candidate follows the link, opens an account and hands in the resume. Returns the candidate's access token. */
export async function letCandidateIn(
  stage: Stage,
  { resume }: Plan,
  { candidate, invitationToken }: InvitedCandidate,
): Promise<string> {
  const { api, terminal } = stage;
  terminal.heading('3  The candidate comes in');
  const opened = await terminal.step(`${candidate.name} opens the link`, () => api.openInvitation(invitationToken));
  terminal.paragraph(`${opened.organisation_name} invites ${opened.candidate_name}: ${opened.job_title}`, {
    indent: 2,
    style: 'dim',
  });
  const { access_token: token } = await terminal.step('claims the account with a password', () =>
    api.claimInvitation({
      token: invitationToken,
      email: candidate.email,
      password: candidate.password,
      full_name: candidate.name,
    }),
  );
  if (resume === null) terminal.paragraph('  No resume was given; the interview is about the role alone.');
  else printResume(terminal, await handInResume(stage, token, resume));
  return token;
}

async function handInResume({ api, terminal }: Stage, token: string, file: File): Promise<ParsedResumeResponse> {
  return terminal.step('hands in the resume and has it read', async (progress) => {
    const { id } = await api.uploadResume(token, file);
    return waitFor('the resume to be read', RESUME_WITHIN_MS, async () => {
      const { parsing_status: status, parse_error: problem, parsed_data: parsed } = await api.resume(token, id);
      progress(status);
      if (status === 'failed') throw new DemoError(`The resume could not be read: ${problem ?? 'no reason was given'}`);
      return parsed;
    });
  });
}

/** Addresses are new for each run, so that the demonstration can be played again on the same server. */
function newPerson(name: string): Person {
  const first = name.split(' ')[0] ?? name;
  return {
    name,
    email: `${first.toLowerCase()}.${Date.now().toString(36)}@example.org`,
    password: `Demo-${randomBytes(9).toString('base64url')}-7`,
  };
}
