import { memberOf, recruiterOf, registerPerson, type Member } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { addFile, newBatch, readAll, resumeOf, type Batch } from '../../support/batches.js';

let serial = 0;
const freshEmail = (): string => `batch.${process.env.JEST_WORKER_ID ?? '1'}.${(serial += 1)}@example.org`;

describe('inviting the people of a batch', () => {
  const app = useApp();
  let recruiter: Member;
  beforeAll(async () => {
    recruiter = await recruiterOf(app());
  });

  const post = (path: string, body: object = {}, auth = recruiter.auth) =>
    app().http().post(path).set('Authorization', auth).send(body);
  const get = async (path: string, auth = recruiter.auth) =>
    (await app().http().get(path).set('Authorization', auth).expect(200)).body;

  const readPerson = async (batch: Batch, email: string, name: [string, string] = ['Lena', 'Vogel']) => {
    const bytes = await resumeOf({ email, firstName: name[0], lastName: name[1], phone: `0151 77${Date.now() % 1e6}` });
    const item = await addFile(app(), recruiter, batch, bytes);
    await readAll(app(), recruiter, batch);
    return item;
  };
  const invitationOf = (item: string) =>
    eventually(async () => {
      const { invitation } = await get(`/resume-batches/items/${item}`);
      return !['none', 'queued'].includes(invitation.status as string) && invitation;
    });
  const tokenMailedTo = (email: string): Promise<string> =>
    eventually(async () => {
      const { body } = await app().raw().get('/api/dev/mail/messages');
      for (const mail of (body.items as { id: string; to: string }[]).filter(({ to }) => to === email)) {
        const { text } = await app().raw().get(`/api/dev/mail/${mail.id}`);
        const token = /\/invite\?token=([\w-]{43})/.exec(text)?.[1];
        if (token) return token;
      }
      return null;
    });

  it('gives one application, one account and one invitation, however often and by whomever it is pressed', async () => {
    const batch = await newBatch(app(), recruiter);
    const colleague = await memberOf(app(), recruiter.organisationId, 'recruiter');
    const email = freshEmail();
    const item = await readPerson(batch, email);
    const early = await post(`/resume-batches/${batch.id}/invite`).expect(202);
    expect(early.body.items).toEqual([{ item_id: item, outcome: 'not_approved' }]);
    const approved = await post(`/resume-batches/${batch.id}/approve`).expect(200);
    expect(approved.body.items).toEqual([{ item_id: item, outcome: 'approved' }]);

    const presses = await Promise.all(
      Array.from({ length: 12 }, (_, press) =>
        post(`/resume-batches/${batch.id}/invite`, {}, press % 2 ? recruiter.auth : colleague.auth),
      ),
    );
    const outcomes = presses.map(({ body }) => body.items[0].outcome as string);
    expect(outcomes.filter((outcome) => outcome === 'queued')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'invited_before')).toHaveLength(11);

    const invitation = await invitationOf(item);
    expect(invitation).toMatchObject({ status: 'invited', problem: null });
    const { items } = await get(`/applications?job_role_id=${batch.roleId}`);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: invitation.application_id, status: 'invited', source: 'resume_batch' });
    expect((await get(`/invitations?application_id=${invitation.application_id}`)).items).toHaveLength(1);
    const correction = await app()
      .http()
      .patch(`/resume-batches/items/${item}`)
      .set('Authorization', recruiter.auth)
      .send({ email: 'other@example.org' });
    expect(correction.status).toBe(409);
  });

  it('lets a newcomer find the resume among their own, with nothing confirmed for them', async () => {
    const batch = await newBatch(app(), recruiter);
    const email = freshEmail();
    const item = await readPerson(batch, email, ['Noor', 'Haddad']);
    await post(`/resume-batches/${batch.id}/approve`, { item_ids: [item] }).expect(200);
    await post(`/resume-batches/${batch.id}/invite`, { item_ids: [item] }).expect(202);
    await invitationOf(item);
    const [before] = await app().database.query<{ count: string }>(`select count(*) from resumes where id = $1`, [
      item,
    ]);
    expect(before?.count).toBe('0');

    const claim = { token: await tokenMailedTo(email), email, password: 'Correct-Horse-7', full_name: 'Noor Haddad' };
    const claimed = await post('/auth/claim-invite', claim).expect(200);
    const auth = `Bearer ${claimed.body.access_token as string}`;
    const resume = await eventually(async () => (await get('/resumes', auth)).items[0]);
    expect(resume).toMatchObject({ id: item, parsing_status: 'completed', candidate_id: claimed.body.user_id });
    expect(await get(`/resumes/${item}`, auth)).toMatchObject({ parsed_data: { first_name: 'Noor', email } });
    await app().http().get(`/resumes/${item}/file`).set('Authorization', auth).expect(200);
    expect((await get('/candidates/profile', auth)).profile_confirmed_at).toBeNull();
    await post('/candidates/profile/confirm', {}, auth).expect(200);
    expect((await get('/candidates/profile', auth)).profile_confirmed_at).not.toBeNull();
  });

  it('only offers it to who had an account before; their profile stays as it was', async () => {
    const person = await registerPerson(app(), { email: freshEmail(), fullName: 'Ines Duarte' });
    const patch = { headline: 'Nurse', summary: 'I wrote this myself.' };
    await app().http().patch('/candidates/profile').set('Authorization', person.auth).send(patch).expect(200);
    const profile = await get('/candidates/profile', person.auth);
    const batch = await newBatch(app(), recruiter);
    const item = await readPerson(batch, person.email, ['Somebody', 'Else']);
    await post(`/resume-batches/${batch.id}/approve`).expect(200);
    await post(`/resume-batches/${batch.id}/invite`).expect(202);
    expect(await invitationOf(item)).toMatchObject({ status: 'invited' });
    await post('/invitations/accept', { token: await tokenMailedTo(person.email) }, person.auth).expect(200);

    const offers = await get('/candidates/resume-offers', person.auth);
    expect(offers.items).toMatchObject([{ id: item, parsed_data: { first_name: 'Somebody' } }]);
    expect((await get('/resumes', person.auth)).items).toEqual([]);
    expect(await get('/candidates/profile', person.auth)).toEqual(profile);
    const other = await registerPerson(app());
    expect((await get('/candidates/resume-offers', other.auth)).items).toEqual([]);
    expect((await post(`/candidates/resume-offers/${item}/accept`, {}, other.auth)).status).toBe(404);
    expect((await post(`/candidates/resume-offers/${item}/decline`, {}, other.auth)).status).toBe(404);

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post(`/candidates/resume-offers/${item}/accept`, {}, person.auth)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404]);
    expect((await get('/resumes', person.auth)).items).toMatchObject([{ id: item }]);
    expect(await get('/candidates/profile', person.auth)).toEqual(profile);
    expect((await get('/candidates/resume-offers', person.auth)).items).toEqual([]);
  });

  it('adds nothing to an application that came in between, and says so', async () => {
    const batch = await newBatch(app(), recruiter);
    const email = freshEmail();
    const item = await readPerson(batch, email);
    await post(`/resume-batches/${batch.id}/approve`).expect(200);
    const named = { job_role_id: batch.roleId, candidate_email: email, candidate_name: 'Lena Vogel' };
    const application = await post('/applications', named).expect(201);
    await post(`/resume-batches/${batch.id}/invite`).expect(202);
    const invitation = await invitationOf(item);
    expect(invitation).toMatchObject({ status: 'already_applied', application_id: application.body.id });
    expect((await get(`/invitations?application_id=${application.body.id as string}`)).items).toEqual([]);
  });

  it('says of each file why it cannot be approved, and invites nobody to a role that is not open', async () => {
    const batch = await newBatch(app(), recruiter, 'draft');
    const ready = await readPerson(batch, freshEmail());
    const aside = await readPerson(batch, freshEmail(), ['Pia', 'Lund']);
    await app()
      .http()
      .patch(`/resume-batches/items/${aside}`)
      .set('Authorization', recruiter.auth)
      .send({ skip: true })
      .expect(200);
    const unread = await addFile(app(), recruiter, batch, await resumeOf({ email: freshEmail() }));
    const { body } = await post(`/resume-batches/${batch.id}/approve`).expect(200);
    expect(
      Object.fromEntries(body.items.map((one: { item_id: string; outcome: string }) => [one.item_id, one.outcome])),
    ).toEqual({
      [ready]: 'approved',
      [aside]: 'skipped',
      [unread]: 'not_read',
    });
    expect((await post(`/resume-batches/${batch.id}/invite`)).status).toBe(409);
    const other = await newBatch(app(), recruiter);
    expect((await post(`/resume-batches/${other.id}/approve`, { item_ids: [ready] })).status).toBe(404);
    expect((await post(`/resume-batches/${other.id}/invite`, { item_ids: ['nonsense'] })).status).toBe(404);
  });
});
