import { memberOf, newEmail, recruiterOf, type Person } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { inviteCandidate } from '../../support/hiring.js';

describe('recruiters', () => {
  const app = useApp();
  const as = (person: Person) => {
    const call = (method: 'get' | 'post' | 'patch' | 'delete', path: string) =>
      app().http()[method](path).set('Authorization', person.auth);
    return {
      list: () => call('get', '/recruiters'),
      invite: (email: string, role = 'recruiter') => call('post', '/recruiters').send({ email, role }),
      giveRole: (id: string, role: string) => call('patch', `/recruiters/${id}`).send({ role }),
      deactivate: (id: string) => call('delete', `/recruiters/${id}`),
    };
  };

  it('are invited by mail and come in with the link', async () => {
    const admin = await recruiterOf(app());
    const email = newEmail('new.recruiter');
    const { body } = await as(admin).invite(email).expect(201);
    expect(body).toMatchObject({ email, role: 'recruiter', is_claimed: false });
    const mail = await eventually(async () => {
      const { body: mails } = await app().http().get('/dev/mail/messages?limit=200');
      return mails.items.find(
        (one: { to: string; subject: string }) => one.to === email && one.subject.startsWith('You have been added'),
      );
    });
    const token = new URL(mail.links[0]).searchParams.get('token');
    await app().http().post('/auth/reset-password').send({ token, password: 'Neuer-7-Hafen' }).expect(200);
    const { body: session } = await app().http().post('/auth/login').send({ email, password: 'Neuer-7-Hafen' });
    const list = await app().http().get('/recruiters').set('Authorization', `Bearer ${session.access_token}`);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([body.id, admin.userId]);
  });

  it('get another role from their next request on', async () => {
    const admin = await recruiterOf(app());
    const recruiter = await memberOf(app(), admin.organisationId, 'recruiter');
    await as(recruiter).invite(newEmail()).expect(403);
    await as(admin).giveRole(recruiter.userId, 'org_admin').expect(200);
    await as(recruiter).invite(newEmail()).expect(201);
  });

  it('who are deactivated are signed out everywhere', async () => {
    const admin = await recruiterOf(app());
    const recruiter = await memberOf(app(), admin.organisationId, 'recruiter');
    await as(admin).deactivate(recruiter.userId).expect(204);
    await as(recruiter).list().expect(401);
    await app().http().post('/auth/refresh').send({ refresh_token: recruiter.refreshToken }).expect(401);
    await as(admin).deactivate(recruiter.userId).expect(404);
  });

  it('are changed by administrators only, of their own organisation only, and never the last one', async () => {
    const [admin, stranger] = [await recruiterOf(app()), await recruiterOf(app())];
    const viewer = await memberOf(app(), admin.organisationId, 'viewer');
    await as(viewer).list().expect(200);
    await as(viewer).deactivate(admin.userId).expect(403);
    await as(stranger).deactivate(viewer.userId).expect(404);
    await as(stranger).giveRole(viewer.userId, 'viewer').expect(404);
    await as(admin).deactivate(admin.userId).expect(409);
    await as(admin).list().expect(200);
  });
  it('and what they do are counted, for their own organisation', async () => {
    const { recruiter, candidate, applicationId } = await inviteCandidate(app());
    await inviteCandidate(app());
    const ask = (path: string) => app().http().get(path).set('Authorization', recruiter.auth);
    await app().http().post('/roles').set('Authorization', recruiter.auth).send({ title: 'Picker', status: 'draft' });
    await app()
      .http()
      .post('/interviews')
      .set('Authorization', candidate.auth)
      .send({ application_id: applicationId })
      .expect(201);
    const { body: current } = await ask('/organisations/current');
    const { body } = await ask(`/organisations/${current.id}/stats`).expect(200);
    expect(body).toEqual({
      members: 1,
      administrators: 1,
      job_roles: 2,
      active_job_roles: 1,
      applications: 1,
      candidates: 1,
      invitations: 1,
      interviews: 1,
      completed_interviews: 0,
    });
  });
});
