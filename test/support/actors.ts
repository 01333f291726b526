import { randomUUID } from 'node:crypto';
import type { OrganisationRole } from '#libs/kernel';
import type { TestApp } from './app.js';

/** Somebody who has an account and is signed in. */
export interface Person {
  userId: string;
  email: string;
  password: string;
  fullName: string;
  /** Access token. */
  token: string;
  refreshToken: string;
  /** The header: `.set('Authorization', person.auth)`. */
  auth: string;
}

/** Somebody who works in an organisation. */
export interface Member extends Person {
  organisationId: string;
}

const PASSWORD = 'Ruhig-9-Fluss';

/** An address that nobody else in this run has. */
export function newEmail(name = 'person'): string {
  return `${name}.${randomUUID().slice(0, 8)}@example.org`;
}

export async function registerPerson(
  app: Pick<TestApp, 'http'>,
  overrides: { email?: string; password?: string; fullName?: string } = {},
): Promise<Person> {
  const email = overrides.email ?? newEmail();
  const password = overrides.password ?? PASSWORD;
  const fullName = overrides.fullName ?? 'Amara Okafor';
  const { body } = await app.http().post('/auth/register').send({ email, password, full_name: fullName }).expect(201);
  return {
    userId: body.user_id,
    email,
    password,
    fullName,
    token: body.access_token,
    refreshToken: body.refresh_token,
    auth: `Bearer ${body.access_token}`,
  };
}

/** Founds an organisation; the person becomes its `org_admin`. */
export async function createOrganisation(
  app: Pick<TestApp, 'http'>,
  founder: Person,
  name = 'Harbour Logistics',
): Promise<string> {
  const { body } = await app
    .http()
    .post('/organisations')
    .set('Authorization', founder.auth)
    .send({ name })
    .expect(201);
  return body.id;
}

/** A new person with a new organisation of which they are the `org_admin`: what most hiring tests need. */
export async function recruiterOf(app: Pick<TestApp, 'http'>, organisationName?: string): Promise<Member> {
  const person = await registerPerson(app, { email: newEmail('recruiter'), fullName: 'Jonas Brandt' });
  return { ...person, organisationId: await createOrganisation(app, person, organisationName) };
}

/** A new person who works in an existing organisation. */
export async function memberOf(app: TestApp, organisationId: string, role: OrganisationRole): Promise<Member> {
  const person = await registerPerson(app, { email: newEmail(role), fullName: 'Mei Tanaka' });
  await app.database.query(
    `insert into organisation_members (id, organisation_id, user_id, role) values ($1, $2, $3, $4)`,
    [randomUUID(), organisationId, person.userId, role],
  );
  return { ...person, organisationId };
}
