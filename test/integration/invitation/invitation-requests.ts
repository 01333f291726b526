import { Mailbox, type KeptMail } from '#libs/providers';
import { newEmail, type Person } from '../../support/actors.js';
import type { TestApp } from '../../support/app.js';

export interface Invited {
  roleId: string;
  applicationId: string;
  candidateId: string;
  email: string;
}

export interface Sent {
  invitationId: string;
  token: string;
  expiresAt: string;
  emailSent: boolean;
}

/** A role and somebody who is considered for it, by address; without an account unless the address has one. */
export async function considered(
  app: TestApp,
  recruiter: Person,
  options: { email?: string; role?: object } = {},
): Promise<Invited> {
  const email = options.email ?? newEmail('candidate');
  const post = (path: string, body: object) => app.http().post(path).set('Authorization', recruiter.auth).send(body);
  const role = await post('/roles', { title: 'Registered nurse', status: 'active', ...options.role }).expect(201);
  const application = await post('/applications', {
    job_role_id: role.body.id,
    candidate_email: email,
    candidate_name: 'Amara Osei',
  }).expect(201);
  return {
    roleId: role.body.id as string,
    applicationId: application.body.id as string,
    candidateId: application.body.candidate_id as string,
    email,
  };
}

export async function send(app: TestApp, recruiter: Person, invited: Invited, fields: object = {}): Promise<Sent> {
  const { body } = await app
    .http()
    .post('/invitations/send')
    .set('Authorization', recruiter.auth)
    .send({ application_id: invited.applicationId, candidate_email: invited.email, ...fields })
    .expect(201);
  return {
    invitationId: body.invitation_id as string,
    token: body.token as string,
    expiresAt: body.expires_at as string,
    emailSent: body.email_sent as boolean,
  };
}

/** Mails to that address, newest first. */
export async function mailsTo(app: TestApp, email: string): Promise<KeptMail[]> {
  const mails = await app.nest.get(Mailbox, { strict: false }).list(500);
  return mails.filter(({ to }) => to === email);
}

export function tokenIn({ text }: KeptMail): string {
  const token = /\/invite\?token=([\w-]+)/.exec(text)?.[1];
  if (token === undefined) throw new Error('There is no invitation link in this mail');
  return token;
}

export const claimBody = (invited: Invited, token: string): object => ({
  token,
  email: invited.email,
  password: 'Ruhig-9-Fluss',
  full_name: 'Amara Osei',
});
