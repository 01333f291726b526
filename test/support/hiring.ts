import { recruiterOf, type Person } from './actors.js';
import type { TestApp } from './app.js';

/** Someone who may begin an interview, and the people and things around it. */
export interface InvitedCandidate {
  recruiter: Person;
  candidate: Pick<Person, 'auth' | 'userId' | 'email'>;
  roleId: string;
  applicationId: string;
}

const DESCRIPTION =
  'Shift lead in our chilled warehouse. You plan the late shift, walk the floor for safety and keep stock records right. ' +
  'You need two years of experience in a warehouse and know handheld scanners. You stay fair and calm when it gets hectic.';

let serial = 0;
const unique = (): string => `${process.env.JEST_WORKER_ID ?? '1'}-${Date.now().toString(36)}-${(serial += 1)}`;

/** A recruiter with an active role, and a candidate who was invited and has claimed their account. */
export async function inviteCandidate(
  app: Pick<TestApp, 'http'>,
  role: Record<string, unknown> = {},
): Promise<InvitedCandidate> {
  const recruiter = await recruiterOf(app);
  const created = await app
    .http()
    .post('/roles')
    .set('Authorization', recruiter.auth)
    .send({ title: 'Warehouse shift lead', description: DESCRIPTION, status: 'active', ...role })
    .expect(201);
  const roleId = created.body.id as string;
  return { recruiter, roleId, ...(await inviteTo(app, recruiter, roleId)) };
}

/** One more invited candidate for a role. */
export async function inviteTo(
  app: Pick<TestApp, 'http'>,
  recruiter: Person,
  roleId: string,
): Promise<Pick<InvitedCandidate, 'candidate' | 'applicationId'>> {
  const email = `kofi.${unique()}@example.org`;
  const name = 'Kofi Brandt';
  const application = await app
    .http()
    .post('/applications')
    .set('Authorization', recruiter.auth)
    .send({ job_role_id: roleId, candidate_email: email, candidate_name: name })
    .expect(201);
  const applicationId = application.body.id as string;
  const invitation = await app.http().post('/invitations/send').set('Authorization', recruiter.auth).send({
    application_id: applicationId,
    candidate_email: email,
    candidate_name: name,
    job_title: 'x',
    organisation_name: 'x',
  });
  const claimed = await app
    .http()
    .post('/auth/claim-invite')
    .send({ token: invitation.body.token as string, email, password: 'Correct-Horse-7', full_name: name });
  if (claimed.status >= 300) throw new Error(`Claiming failed: ${JSON.stringify(claimed.body)}`);
  return {
    applicationId,
    candidate: { auth: `Bearer ${claimed.body.access_token as string}`, userId: claimed.body.user_id as string, email },
  };
}

/** A started interview: its id and the question that waits. */
export async function startInterview(
  app: Pick<TestApp, 'http'>,
  { candidate, applicationId }: Pick<InvitedCandidate, 'candidate' | 'applicationId'>,
): Promise<{ id: string; question: { message_id: string; text: string } }> {
  const started = await app
    .http()
    .post('/interviews')
    .set('Authorization', candidate.auth)
    .send({ application_id: applicationId })
    .expect(201);
  return {
    id: started.body.id as string,
    question: started.body.first_question as { message_id: string; text: string },
  };
}
