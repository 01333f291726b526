import { newEmail, type Person } from '../../support/actors.js';
import type { TestApp } from '../../support/app.js';

/** A role of the recruiter's organisation; active unless said otherwise. */
export async function newRole(app: TestApp, recruiter: Person, fields: object = {}): Promise<string> {
  const { body } = await app
    .http()
    .post('/roles')
    .set('Authorization', recruiter.auth)
    .send({ title: 'Registered nurse', status: 'active', ...fields })
    .expect(201);
  return body.id as string;
}

export interface AddedApplication {
  id: string;
  candidateId: string;
  email: string;
}

/** Staff add somebody who has no account yet, or whoever has that address. */
export async function addApplication(
  app: TestApp,
  recruiter: Person,
  jobRoleId: string,
  email = newEmail('candidate'),
): Promise<AddedApplication> {
  const { body } = await app
    .http()
    .post('/applications')
    .set('Authorization', recruiter.auth)
    .send({ job_role_id: jobRoleId, candidate_email: email, candidate_name: 'Amara Osei' })
    .expect(201);
  return { id: body.id as string, candidateId: body.candidate_id as string, email };
}

/** Applies as oneself. */
export async function applyTo(app: TestApp, person: Person, jobRoleId: string): Promise<string> {
  const { body } = await app
    .http()
    .post('/applications')
    .set('Authorization', person.auth)
    .send({ job_role_id: jobRoleId })
    .expect(201);
  return body.id as string;
}

export const fieldsOf = (body: { errors?: { field: string }[] }): string[] =>
  (body.errors ?? []).map(({ field }) => field);
