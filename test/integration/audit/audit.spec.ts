import { memberOf, recruiterOf, type Member } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { inviteCandidate } from '../../support/hiring.js';

interface Entry {
  id: string;
  action: string;
  actor_id: string | null;
  actor_key: string | null;
  object_id: string | null;
  object_key: string;
  facts: Record<string, unknown>;
  request_id: string;
  at: string;
}

describe('the audit log', () => {
  const app = useApp({ RUN_WORKER: 'false' });
  const ask = (member: { auth: string }, path: string, query: object = {}) =>
    app().http().get(`/audit-log${path}`).query(query).set('Authorization', member.auth);
  const entries = async (admin: { auth: string }, query: object = {}): Promise<Entry[]> =>
    (await ask(admin, '', { limit: 200, ...query }).expect(200)).body.items;
  const giveRole = (admin: Member, userId: string, role: string) =>
    app()
      .http()
      .patch(`/organisations/${admin.organisationId}/members/${userId}`)
      .set('Authorization', admin.auth)
      .send({ role });

  it('says who changed whose role, from what to what, under which request', async () => {
    const admin = await recruiterOf(app());
    const member = await memberOf(app(), admin.organisationId, 'viewer');
    await giveRole(admin, member.userId, 'reviewer').set('X-Request-Id', 'the-request').expect(200);
    const [entry] = await entries(admin, { action: 'member.role_changed' });
    expect(entry).toMatchObject({
      actor_id: admin.userId,
      actor_name: 'Jonas Brandt',
      object_type: 'person',
      object_id: member.userId,
      facts: { from: 'viewer', to: 'reviewer' },
      request_id: 'the-request',
    });
    expect(entry?.object_key).not.toBe(member.userId);
  });

  it('says nothing of what was refused', async () => {
    const admin = await recruiterOf(app());
    await giveRole(admin, admin.userId, 'viewer').expect(409);
    expect(await entries(admin, { action: 'member.role_changed' })).toEqual([]);
  });

  it('follows an application from its role to the decision, and who read what', async () => {
    const { recruiter, roleId, applicationId, candidate } = await inviteCandidate(app());
    const as = (request: { set(name: string, value: string): unknown }) => request.set('Authorization', recruiter.auth);
    await as(app().http().put(`/roles/${roleId}/rubric`).send({ dimensions: RUBRIC })); /* a new version */
    await as(app().http().get(`/candidates/${candidate.userId}/profile`));
    await as(app().http().patch(`/applications/${applicationId}`).send({ status: 'rejected', reason: 'Too far away' }));
    await as(app().http().get(`/roles/${roleId}/export?format=csv`));
    const all = await entries(recruiter);
    expect(all.map(({ action }) => action).reverse()).toEqual([
      'organisation.created',
      'job_role.created',
      'invitation.sent',
      'rubric.changed',
      'profile.read',
      'application.decided',
      'applications.exported',
    ]);
    expect(all.find(({ action }) => action === 'application.decided')).toMatchObject({
      object_id: applicationId,
      facts: { from: 'invited', to: 'rejected' },
    });
    expect(JSON.stringify(all)).not.toMatch(/Too far away|example\.org|Kofi/);
  });

  it('notes failed sign-ins of staff, and the lock', async () => {
    const admin = await recruiterOf(app());
    for (let round = 0; round < 5; round++) {
      await app().http().post('/auth/login').send({ email: admin.email, password: 'Wrong-Word-1' }).expect(401);
    }
    const found = await eventually(async () => {
      const signIns = (await entries(admin, { object_id: admin.userId })).map(({ action }) => action).sort();
      return signIns.length === 5 && signIns;
    });
    expect(found).toEqual([...Array<string>(4).fill('sign_in.failed'), 'account.locked'].sort());
  });

  it('finds by person, action, object and time, page by page', async () => {
    const admin = await recruiterOf(app());
    const member = await memberOf(app(), admin.organisationId, 'viewer');
    for (const role of ['reviewer', 'recruiter', 'viewer']) await giveRole(admin, member.userId, role).expect(200);
    expect(await entries(admin, { actor_id: member.userId })).toEqual([]);
    expect(await entries(admin, { actor_id: admin.userId })).toHaveLength(4);
    expect(await entries(admin, { object_id: member.userId })).toHaveLength(3);
    const [newest, second] = await entries(admin);
    expect(await entries(admin, { from: newest?.at })).toEqual([newest]);
    expect((await entries(admin, { to: newest?.at }))[0]).toEqual(second);
    const first = (await ask(admin, '', { limit: 3 })).body;
    const rest = (await ask(admin, '', { limit: 3, cursor: first.next_cursor })).body;
    expect([...first.items, ...rest.items]).toEqual(await entries(admin));
    expect(rest.next_cursor).toBeNull();
  });

  it("is the organisation's own, and for its administrators", async () => {
    const [own, other] = [await recruiterOf(app()), await recruiterOf(app())];
    expect((await entries(own)).some(({ actor_id }) => actor_id === other.userId)).toBe(false);
    const viewer = await memberOf(app(), own.organisationId, 'recruiter');
    for (const path of ['', '/export', '/verification']) await ask(viewer, path).expect(403);
  });

  it('is taken away as a spreadsheet or as lines, which it notes', async () => {
    const admin = await recruiterOf(app(), '=cmd()');
    const csv = await ask(admin, '/export', { format: 'csv' })
      .expect(200)
      .expect('Content-Type', /^text\/csv/);
    expect(csv.text.split('\r\n')[1]).toMatch(/^2,.*audit_log\.exported/);
    const lines = await ask(admin, '/export', { format: 'jsonl' }).buffer(true).expect(200);
    const exported = lines.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Entry);
    expect(exported.map(({ action }) => action)).toEqual([
      'audit_log.exported',
      'audit_log.exported',
      'organisation.created',
    ]);
  });

  it('cannot be changed, deleted or emptied in the database', async () => {
    const admin = await recruiterOf(app());
    await ask(admin, '/verification').expect(200);
    for (const statement of [
      `update audit_log set action = 'x.y' where organisation_id = $1`,
      `update audit_log set actor_key = null where organisation_id = $1`,
      `delete from audit_log where organisation_id = $1`,
    ]) {
      await expect(app().database.query(statement, [admin.organisationId])).rejects.toThrow(/append-only/);
    }
    await expect(app().database.query('truncate audit_log')).rejects.toThrow(/append-only/);
  });
});

const RUBRIC = [
  { name: 'Care', weight: 0.5, description: 'Keeps people safe.' },
  { name: 'Order', weight: 0.5, description: 'Keeps records right.' },
];
