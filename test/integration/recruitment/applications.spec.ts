import { randomUUID } from 'node:crypto';
import { memberOf, newEmail, recruiterOf, registerPerson, type Member, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { addApplication, applyTo, fieldsOf, newRole } from './hiring-requests.js';

const app = useApp();
let recruiter: Member;
let candidate: Person;
let roleId: string;
beforeAll(async () => {
  recruiter = await recruiterOf(app(), 'St Alder Hospital');
  candidate = await registerPerson(app(), { fullName: 'Amara Osei' });
  roleId = await newRole(app(), recruiter);
});

const submit = (person: { auth: string }, body: object) =>
  app().http().post('/applications').set('Authorization', person.auth).send(body);
const decide = (person: { auth: string }, id: string, body: object) =>
  app().http().patch(`/applications/${id}`).set('Authorization', person.auth).send(body);
const get = (person: { auth: string }, path: string) => app().http().get(path).set('Authorization', person.auth);

describe('staff add a candidate', () => {
  it('whom nobody knew as an account that waits for its owner', async () => {
    const email = newEmail('Amara').toUpperCase();
    const { body } = await submit(recruiter, {
      job_role_id: roleId,
      candidate_email: email,
      candidate_name: 'Amara Osei',
      source: 'referral',
    }).expect(201);
    expect(body).toMatchObject({
      job_role_id: roleId,
      status: 'applied',
      source: 'referral',
      candidate: { name: 'Amara Osei', email: email.toLowerCase() },
      job_role: { title: 'Registered nurse', organisation: { name: 'St Alder Hospital' } },
      match_score: null,
      latest_interview: null,
    });
    const [user] = await app().database.query<{ password_hash: string | null }>(
      'select password_hash from users where id = $1',
      [body.candidate_id],
    );
    expect(user).toEqual({ password_hash: null });
  });

  it('who has an account, without touching it', async () => {
    const person = await registerPerson(app(), { fullName: 'Lea Roth' });
    const { body } = await submit(recruiter, {
      job_role_id: roleId,
      candidate_email: person.email,
      candidate_name: 'Somebody Else',
    }).expect(201);
    expect(body.candidate).toEqual({ id: person.userId, name: 'Lea Roth', email: person.email });
  });

  it('twice at the same instant, and one of them is told that the person is there', async () => {
    const body = { job_role_id: roleId, candidate_email: newEmail(), candidate_name: 'Amara Osei' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => submit(recruiter, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
  });

  it('but never by id, and never with a score', async () => {
    const person = { candidate_email: newEmail(), candidate_name: 'Amara Osei' };
    const byId = await submit(recruiter, { job_role_id: roleId, ...person, candidate_id: candidate.userId }).expect(
      422,
    );
    expect(fieldsOf(byId.body)).toEqual(['candidate_id']);
    const scored = await submit(recruiter, { job_role_id: roleId, ...person, match_score: 100 }).expect(422);
    expect(fieldsOf(scored.body)).toEqual(['match_score']);
  });

  it.each<[string, object, string[]]>([
    ['no address', { candidate_name: 'Amara Osei' }, ['candidate_email']],
    ['no name', { candidate_email: 'amara@example.org' }, ['candidate_name']],
    ['a wrong address', { candidate_email: 'amara', candidate_name: 'Amara Osei' }, ['candidate_email']],
    ['nothing at all', {}, ['candidate_email', 'candidate_name']],
    [
      'a cover letter',
      { candidate_email: 'a@example.org', candidate_name: 'Amara Osei', cover_letter: 'Me!' },
      ['cover_letter'],
    ],
  ])('with %s and learn which field', async (_, body, fields) => {
    const refused = await submit(recruiter, { job_role_id: roleId, ...body }).expect(422);
    expect(fieldsOf(refused.body)).toEqual(fields);
  });

  it('to a closed role and learn that it is closed', async () => {
    const closed = await newRole(app(), recruiter, { status: 'closed' });
    await submit(recruiter, { job_role_id: closed, candidate_email: newEmail(), candidate_name: 'Amara Osei' }).expect(
      409,
    );
  });

  it('to a draft before it is opened', async () => {
    const draft = await newRole(app(), recruiter, { status: 'draft' });
    await addApplication(app(), recruiter, draft);
  });

  it('only to roles of their own organisation', async () => {
    const other = await recruiterOf(app());
    const person = { candidate_email: newEmail(), candidate_name: 'Amara Osei' };
    await submit(other, { job_role_id: roleId, ...person }).expect(404);
    await submit(other, { job_role_id: randomUUID(), ...person }).expect(404);
  });

  it('only when their role in the organisation allows it', async () => {
    const viewer = await memberOf(app(), recruiter.organisationId, 'viewer');
    await submit(viewer, { job_role_id: roleId, candidate_email: newEmail(), candidate_name: 'Amara Osei' }).expect(
      403,
    );
  });
});

describe('a person applies for themselves', () => {
  it('once to an open role', async () => {
    const person = await registerPerson(app());
    const { body } = await submit(person, { job_role_id: roleId, cover_letter: 'I like ward work.' }).expect(201);
    expect(body).toMatchObject({ candidate_id: person.userId, status: 'applied', cover_letter: 'I like ward work.' });
    const again = await submit(person, { job_role_id: roleId }).expect(409);
    expect(again.body.detail).toBe('This person has already applied to this role.');
  });

  it.each([
    ['draft', 404],
    ['paused', 409],
    ['closed', 409],
  ])('and is told when the role is %s: %i', async (status, expected) => {
    const role = await newRole(app(), recruiter, { status });
    await submit(candidate, { job_role_id: role }).expect(expected);
  });

  it('without naming anybody, not even themselves', async () => {
    const { body } = await submit(candidate, {
      job_role_id: roleId,
      candidate_email: candidate.email,
      candidate_name: 'Amara Osei',
    }).expect(422);
    expect(fieldsOf(body)).toEqual(['candidate_email', 'candidate_name']);
  });

  it('also when they work for another organisation', async () => {
    const other = await recruiterOf(app());
    const { body } = await submit(other, { job_role_id: roleId }).expect(201);
    expect(body).toMatchObject({ candidate_id: other.userId, source: null });
  });
});

describe('deciding', () => {
  it('keeps who decided, when and why', async () => {
    const { id } = await addApplication(app(), recruiter, roleId);
    const { body } = await decide(recruiter, id, { status: 'rejected', reason: 'No registration.' }).expect(200);
    expect(body).toMatchObject({
      status: 'rejected',
      decided_by: { id: recruiter.userId, name: recruiter.fullName },
      decision_reason: 'No registration.',
    });
    expect(Date.parse(body.decided_at as string)).not.toBeNaN();
  });

  it('to reject needs a reason', async () => {
    const { id } = await addApplication(app(), recruiter, roleId);
    const { body } = await decide(recruiter, id, { status: 'rejected' }).expect(422);
    expect(fieldsOf(body)).toEqual(['reason']);
  });

  it.each(['applied', 'invited', 'interviewing', 'scored'])('cannot claim that somebody is %s', async (status) => {
    const { id } = await addApplication(app(), recruiter, roleId);
    await decide(recruiter, id, { status }).expect(409);
  });

  it('cannot offer to somebody who was not interviewed, nor bring back who withdrew', async () => {
    const person = await registerPerson(app());
    const id = await applyTo(app(), person, roleId);
    await decide(recruiter, id, { status: 'offered' }).expect(409);
    await decide(person, id, { status: 'withdrawn' }).expect(200);
    const { body } = await decide(recruiter, id, { status: 'shortlisted' }).expect(409);
    expect(body.detail).toBe('An application that is withdrawn cannot become shortlisted.');
  });

  it('of two at the same instant, one decides', async () => {
    const { id } = await addApplication(app(), recruiter, roleId);
    const colleague = await memberOf(app(), recruiter.organisationId, 'recruiter');
    const answers = await Promise.all([
      decide(recruiter, id, { status: 'rejected', reason: 'One' }),
      decide(colleague, id, { status: 'rejected', reason: 'Other' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200);
    expect((await get(recruiter, `/applications/${id}`)).body.decision_reason).toBe(winner?.body.decision_reason);
  });

  it.each([
    ['recruiter', 200],
    ['reviewer', 403],
    ['viewer', 403],
    ['qa_manager', 404],
  ] as const)('as %s answers %i', async (role, expected) => {
    const { id } = await addApplication(app(), recruiter, roleId);
    const member = await memberOf(app(), recruiter.organisationId, role);
    await decide(member, id, { status: 'shortlisted' }).expect(expected);
  });

  it('about oneself is only withdrawing, for candidates and for staff who applied', async () => {
    const own = await applyTo(app(), await registerPerson(app()), roleId);
    const colleague = await memberOf(app(), recruiter.organisationId, 'recruiter');
    const { id } = await addApplication(app(), recruiter, roleId, colleague.email);
    await decide(colleague, id, { status: 'shortlisted' }).expect(403);
    await decide(recruiter, own, { status: 'shortlisted' }).expect(200);
    const { body } = await decide(colleague, id, { status: 'withdrawn' }).expect(200);
    expect(body.status).toBe('withdrawn');
  });

  it("about another organisation's or another person's application finds nothing", async () => {
    const { id } = await addApplication(app(), recruiter, roleId);
    const other = await recruiterOf(app());
    await decide(other, id, { status: 'shortlisted' }).expect(404);
    await decide(candidate, id, { status: 'withdrawn' }).expect(404);
    await get(other, `/applications/${id}`).expect(404);
    await get(candidate, `/applications/${id}`).expect(404);
  });
});

describe('what the candidate sees of their application', () => {
  it('is how it stands, without scores, source, or who decided and why', async () => {
    const person = await registerPerson(app());
    const id = await applyTo(app(), person, roleId);
    await app().database.query(
      `update applications set match_score = 71, latest_overall_score = 71, latest_interview_id = $2,
         latest_interview_status = 'completed' where id = $1`,
      [id, randomUUID()],
    );
    await decide(recruiter, id, { status: 'rejected', reason: 'Between us.' }).expect(200);
    const forStaff = await get(recruiter, `/applications/${id}`).expect(200);
    expect(forStaff.body).toMatchObject({ match_score: 71, latest_interview: { overall_score: 71 }, source: 'self' });
    const { body } = await get(person, `/applications/${id}`).expect(200);
    expect(body).toMatchObject({
      status: 'rejected',
      match_score: null,
      source: null,
      decided_by: null,
      decision_reason: null,
      latest_interview: { status: 'completed', overall_score: null },
    });
    const list = await get(person, '/candidates/applications').expect(200);
    expect(list.body.items).toEqual([body]);
    expect(JSON.stringify(list.body)).not.toContain('Between us.');
  });
});

describe('lists of applications', () => {
  it('page newest first, filter by role and status, and know no foreign ones', async () => {
    const own = await recruiterOf(app());
    const [first, second] = [await newRole(app(), own), await newRole(app(), own)];
    const ids: string[] = [];
    for (const role of [first, second, first, first]) ids.push((await addApplication(app(), own, role)).id);
    await decide(own, ids[0] ?? '', { status: 'shortlisted' }).expect(200);
    const idsOf = async (path: string) =>
      (await get(own, path).expect(200)).body.items.map(({ id }: { id: string }) => id) as string[];

    expect(await idsOf('/applications')).toEqual([ids[3], ids[2], ids[1], ids[0]]);
    expect(await idsOf(`/applications?job_role_id=${second}`)).toEqual([ids[1]]);
    expect(await idsOf('/applications?status=shortlisted')).toEqual([ids[0]]);
    expect(await idsOf(`/roles/${first}/applications`)).toEqual([ids[3], ids[2], ids[0]]);
    expect(await idsOf(`/roles/${first}/applications?status=applied`)).toEqual([ids[3], ids[2]]);
    const page = (await get(own, '/applications?limit=3').expect(200)).body;
    expect(await idsOf(`/applications?limit=3&cursor=${page.next_cursor}`)).toEqual([ids[0]]);
    expect(await idsOf(`/applications?job_role_id=${roleId}`)).toEqual([]);
  });

  it('find somebody by part of their name, address or role, whatever the case, and take wildcards literally', async () => {
    const own = await recruiterOf(app());
    const [nurse, driver] = [await newRole(app(), own), await newRole(app(), own, { title: 'Driver 100%' })];
    const zoe = await addApplication(app(), own, nurse, newEmail('zoe_q'));
    const ben = await addApplication(app(), own, driver, newEmail('ben'));
    const found = async (text: string, path = '/applications'): Promise<string[]> =>
      (await get(own, `${path}?q=${encodeURIComponent(text)}`).expect(200)).body.items.map(
        ({ id }: { id: string }) => id,
      );
    expect(await found('ZOE')).toEqual([zoe.id]);
    expect(await found('amara os')).toEqual([ben.id, zoe.id]);
    expect(await found('driver')).toEqual([ben.id]);
    expect(await found('%')).toEqual([ben.id]);
    expect(await found('_')).toEqual([zoe.id]);
    expect(await found('\\')).toEqual([]);
    expect(await found('ben', `/roles/${nurse}/applications`)).toEqual([]);
    expect(await found('zoe', `/roles/${nurse}/applications`)).toEqual([zoe.id]);
    await get(own, '/applications?q=').expect(422);
  });

  it('are for staff; others have their own', async () => {
    await get(candidate, '/applications').expect(403);
    await get(candidate, `/roles/${roleId}/applications`).expect(403);
    await get(candidate, '/candidates/applications').expect(200);
  });
});
