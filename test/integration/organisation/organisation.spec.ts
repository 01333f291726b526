import { randomUUID } from 'node:crypto';
import { memberOf, recruiterOf, registerPerson, type Member, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';

describe('an organisation', () => {
  const app = useApp();
  const as = (person: Person) => ({
    get: (path: string) => app().http().get(path).set('Authorization', person.auth),
    post: (path: string, body: object) => app().http().post(path).set('Authorization', person.auth).send(body),
    patch: (path: string, body: object) => app().http().patch(path).set('Authorization', person.auth).send(body),
  });

  it('makes its founder the administrator, with the access token they already had', async () => {
    const founder = await registerPerson(app());
    expect((await as(founder).get('/organisations/current').expect(200)).body).toBeNull();
    const wish = { name: 'Harbour Logistics', industry: 'Logistics', website: 'https://harbour.example.com' };
    const { body } = await as(founder).post('/organisations', wish).expect(201);
    expect(body).toEqual({
      ...wish,
      id: expect.any(String),
      description: null,
      values: [],
      created_at: expect.stringMatching(/Z$/),
    });
    const current = await as(founder).get('/organisations/current').expect(200);
    expect(current.body).toMatchObject({ id: body.id, role: 'org_admin', organisation: wish });
    const me = await as(founder).get('/auth/me').expect(200);
    expect(me.body).toMatchObject({ role: 'org_admin', organisation_id: body.id, company_id: body.id });
  });

  it('answers under /orgs and without a version too', async () => {
    const founder = await registerPerson(app());
    const { body } = await as(founder).post('/orgs', { name: 'Harbour Logistics' }).expect(201);
    await as(founder).get(`/orgs/${body.id}`).expect(200);
    await app().raw().get(`/api/organisations/${body.id}`).set('Authorization', founder.auth).expect(200);
  });

  it('is founded once by somebody who asks for ten at the same time', async () => {
    const founder = await registerPerson(app());
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => as(founder).post('/organisations', { name: 'Harbour Logistics' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });

  it.each([
    ['no name', { name: ' ' }, 'name'],
    ['a website that is a script', { name: 'X', website: 'javascript:alert(1)' }, 'website'],
    ["members of one's own choice", { name: 'X', members: [] }, 'members'],
    ["an id of one's own choice", { name: 'X', id: randomUUID() }, 'id'],
  ])('is not founded with %s', async (_, body, field) => {
    const answer = await as(await registerPerson(app()))
      .post('/organisations', body)
      .expect(422);
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  it('is described anew by its administrator, field by field', async () => {
    const admin = await recruiterOf(app());
    const path = `/organisations/${admin.organisationId}`;
    await as(admin)
      .patch(path, { description: 'Ships things.', values: ['We answer.'] })
      .expect(200);
    const { body } = await as(admin).patch(path, { name: 'Harbour', description: null, billing_email: null });
    expect(body).toMatchObject({ name: 'Harbour', description: null, billing_email: null, values: ['We answer.'] });
    const kept = await as(admin).patch(path, { name: null, values: null }).expect(200);
    expect(kept.body).toMatchObject({ name: 'Harbour', values: ['We answer.'] });
  });

  it('keeps recordings as long as its administrator says', async () => {
    const admin = await recruiterOf(app());
    const path = `/organisations/${admin.organisationId}/retention`;
    expect((await as(admin).get(path).expect(200)).body).toMatchObject({ recording_retention_days: null });
    for (const days of [1, 3_650, null]) {
      await as(admin).patch(path, { recording_retention_days: days }).expect(200);
      expect((await as(admin).get(path)).body).toMatchObject({ recording_retention_days: days });
    }
    for (const days of [0, 3_651, 1.5, '30', undefined]) {
      await as(admin).patch(path, { recording_retention_days: days }).expect(422);
    }
  });

  describe('is open', () => {
    const people = {} as Record<string, Member>;
    let foreign: Member;
    let nobody: Person;
    beforeAll(async () => {
      const admin = await recruiterOf(app());
      people['org_admin'] = admin;
      for (const role of ['recruiter', 'qa_manager', 'reviewer', 'viewer'] as const) {
        people[role] = await memberOf(app(), admin.organisationId, role);
      }
      foreign = await recruiterOf(app());
      nobody = await registerPerson(app());
    });

    const reads = ['', '/members', '/retention', '/stats'];
    const writes: readonly [method: 'post' | 'patch', path: string, body: object][] = [
      ['patch', '', { industry: 'Logistics' }],
      ['patch', '/retention', { recording_retention_days: 30 }],
      ['post', '/members', { email: 'taken@example.org', role: 'viewer' }],
      ['patch', `/members/${randomUUID()}`, { role: 'viewer' }],
    ];
    const call = (person: Person, method: 'get' | 'post' | 'patch' | 'delete', path: string, body?: object) =>
      app().http()[method](path).set('Authorization', person.auth).send(body);

    it.each(['org_admin', 'recruiter', 'qa_manager', 'reviewer', 'viewer'])('to read for its %s', async (role) => {
      const member = people[role] as Member;
      for (const path of reads) await call(member, 'get', `/organisations/${member.organisationId}${path}`).expect(200);
    });

    it.each(['recruiter', 'qa_manager', 'reviewer', 'viewer'])('to read only for its %s', async (role) => {
      const member = people[role] as Member;
      for (const [method, path, body] of writes) {
        await call(member, method, `/organisations/${member.organisationId}${path}`, body).expect(403);
      }
      const admin = people['org_admin'] as Member;
      await call(member, 'delete', `/organisations/${member.organisationId}/members/${admin.userId}`).expect(403);
    });

    it('to nobody else: to them it does not exist, like one that does not exist', async () => {
      const { organisationId, userId } = people['org_admin'] as Member;
      for (const person of [foreign, nobody]) {
        for (const id of [organisationId, randomUUID()]) {
          const answers = await Promise.all([
            ...reads.map((path) => call(person, 'get', `/organisations/${id}${path}`)),
            ...writes.map(([method, path, body]) => call(person, method, `/organisations/${id}${path}`, body)),
            call(person, 'delete', `/organisations/${id}/members/${userId}`),
            call(person, 'delete', `/organisations/${id}/members/${person.userId}`),
          ]);
          expect(new Set(answers.map(({ status, body }) => `${status} ${body.detail}`))).toEqual(
            new Set(['404 Organisation not found.']),
          );
        }
      }
    });

    it('to nobody who is not signed in', async () => {
      const { organisationId } = people['org_admin'] as Member;
      for (const path of reads) await app().http().get(`/organisations/${organisationId}${path}`).expect(401);
      await app().http().post('/organisations').send({ name: 'X' }).expect(401);
    });
  });
});
