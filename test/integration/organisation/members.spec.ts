import { memberOf, newEmail, recruiterOf, registerPerson, type Member, type Person } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';

describe('members of an organisation', () => {
  const app = useApp();
  const pathOf = (member: Member, userId = '') =>
    `/organisations/${member.organisationId}/members${userId && `/${userId}`}`;
  const invite = (admin: Member, email: string, role = 'recruiter') =>
    app().http().post(pathOf(admin)).set('Authorization', admin.auth).send({ email, role, full_name: 'Mei Tanaka' });
  const giveRole = (admin: Member, userId: string, role: string) =>
    app().http().patch(pathOf(admin, userId)).set('Authorization', admin.auth).send({ role });
  const remove = (admin: Member, userId: string) =>
    app().http().delete(pathOf(admin, userId)).set('Authorization', admin.auth);
  const currentOf = async (person: Person) =>
    (await app().http().get('/organisations/current').set('Authorization', person.auth).expect(200)).body;
  const mailTo = (email: string) =>
    eventually(async () => {
      const { body } = await app().http().get('/dev/mail/messages?limit=200');
      return body.items.find(
        (mail: { to: string; subject: string }) => mail.to === email && mail.subject.startsWith('You have been added'),
      );
    });

  it('are brought in by their address, and told by mail', async () => {
    const admin = await recruiterOf(app(), 'Northwind Clinics');
    const person = await registerPerson(app(), { fullName: 'Amara Okafor' });
    const { body } = await invite(admin, person.email.toUpperCase(), 'reviewer').expect(201);
    expect(body).toEqual({
      id: person.userId,
      user_id: person.userId,
      email: person.email,
      full_name: 'Amara Okafor',
      role: 'reviewer',
      is_active: true,
      is_claimed: true,
      created_at: expect.stringMatching(/Z$/),
    });
    expect(await currentOf(person)).toMatchObject({ id: admin.organisationId, role: 'reviewer' });
    expect(await mailTo(person.email)).toMatchObject({ subject: 'You have been added to Northwind Clinics' });
  });

  it('who have no account yet choose their password with the mailed link', async () => {
    const admin = await recruiterOf(app());
    const email = newEmail('colleague');
    const { body } = await invite(admin, email).expect(201);
    expect(body).toMatchObject({ email, full_name: 'Mei Tanaka', is_claimed: false });
    const mail = await mailTo(email);
    const token = new URL(mail.links[0]).searchParams.get('token');
    await app().http().post('/auth/reset-password').send({ token, password: 'Neuer-7-Hafen' }).expect(200);
    const login = await app().http().post('/auth/login').send({ email, password: 'Neuer-7-Hafen' }).expect(200);
    const me = await app().http().get('/auth/me').set('Authorization', `Bearer ${login.body.token}`);
    expect(me.body).toMatchObject({ role: 'recruiter', organisation_id: admin.organisationId, email_verified: true });
  });

  it('work in one organisation at a time, also when two ask for them at the same moment', async () => {
    const [first, second] = await Promise.all([recruiterOf(app()), recruiterOf(app())]);
    const { email } = await registerPerson(app());
    const answers = await Promise.all([first, second, first, second].map((admin) => invite(admin, email)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.detail).toBe(
      'This person already works in an organisation.',
    );
  });

  it('lose what they saw from the next request on, and may come back', async () => {
    const admin = await recruiterOf(app());
    const member = await memberOf(app(), admin.organisationId, 'recruiter');
    await remove(admin, member.userId).expect(204);
    expect(await currentOf(member)).toBeNull();
    await remove(admin, member.userId).expect(404);
    await giveRole(admin, member.userId, 'viewer').expect(404);
    await invite(admin, member.email, 'viewer').expect(201);
    expect(await currentOf(member)).toMatchObject({ role: 'viewer' });
  });

  it('may leave on their own, whatever their role', async () => {
    const admin = await recruiterOf(app());
    const member = await memberOf(app(), admin.organisationId, 'viewer');
    await remove(member, member.userId).expect(204);
    expect(await currentOf(member)).toBeNull();
  });

  it('always include an administrator', async () => {
    const admin = await recruiterOf(app());
    const { body } = await remove(admin, admin.userId).expect(409);
    expect(body.detail).toMatch(/^An organisation needs an administrator/);
    await giveRole(admin, admin.userId, 'viewer').expect(409);
    await giveRole(admin, admin.userId, 'org_admin').expect(200);
    const second = await memberOf(app(), admin.organisationId, 'org_admin');
    await giveRole(admin, admin.userId, 'viewer').expect(200);
    await remove(second, second.userId).expect(409);
  });

  it('keep an administrator when four step down at the same moment', async () => {
    for (let round = 0; round < 4; round++) {
      const founder = await recruiterOf(app());
      const others = await Promise.all([1, 2, 3].map(() => memberOf(app(), founder.organisationId, 'org_admin')));
      const answers = await Promise.all([founder, ...others].map((admin) => giveRole(admin, admin.userId, 'viewer')));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 409]);
    }
  });

  it("of another organisation cannot be changed through one's own", async () => {
    const [own, other] = await Promise.all([recruiterOf(app()), recruiterOf(app())]);
    await giveRole(own, other.userId, 'viewer').expect(404);
    await remove(own, other.userId).expect(404);
    expect(await currentOf(other)).toMatchObject({ role: 'org_admin' });
  });

  it('are listed newest first, page by page', async () => {
    const admin = await recruiterOf(app());
    for (const role of ['recruiter', 'reviewer', 'viewer'] as const) await memberOf(app(), admin.organisationId, role);
    const page = async (cursor?: string) =>
      (
        await app()
          .http()
          .get(pathOf(admin))
          .query({ limit: 2, ...(cursor ? { cursor } : {}) })
          .set('Authorization', admin.auth)
          .expect(200)
      ).body;
    const first = await page();
    const second = await page(first.next_cursor);
    const roles = [...first.items, ...second.items].map(({ role }: { role: string }) => role);
    expect(roles).toEqual(['viewer', 'reviewer', 'recruiter', 'org_admin']);
    expect(second.next_cursor).toBeNull();
    const stats = await app()
      .http()
      .get(`/organisations/${admin.organisationId}/stats`)
      .set('Authorization', admin.auth);
    expect(stats.body).toMatchObject({ members: 4, administrators: 1 });
  });

  it.each(['owner', 'candidate', '', null])('cannot be made a "%s"', async (role) => {
    const admin = await recruiterOf(app());
    const { body } = await app()
      .http()
      .post(pathOf(admin))
      .set('Authorization', admin.auth)
      .send({ email: newEmail(), role })
      .expect(422);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual(['role']);
  });
});
