import { createHash, randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY_MS } from '#libs/kernel';
import { memberOf, newEmail, recruiterOf, registerPerson, type Member } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { considered, mailsTo, send, tokenIn } from './invitation-requests.js';

const app = useApp();
let recruiter: Member;
beforeAll(async () => {
  recruiter = await recruiterOf(app(), 'St Alder Hospital');
});

const post = (person: { auth: string }, path: string, body: object = {}) =>
  app().http().post(path).set('Authorization', person.auth).send(body);
const patch = (person: { auth: string }, path: string, body: object) =>
  app().http().patch(path).set('Authorization', person.auth).send(body);
const get = (person: { auth: string }, path: string) => app().http().get(path).set('Authorization', person.auth);
const statusOf = async (id: string): Promise<string> => {
  const { body } = await get(recruiter, '/invitations?limit=200').expect(200);
  return body.items.find((item: { id: string }) => item.id === id)?.status as string;
};
const fieldsOf = (body: { errors: { field: string }[] }): string[] => body.errors.map(({ field }) => field);

describe('sending an invitation', () => {
  it('mails the link with everything the candidate should know, and says that the mail went out', async () => {
    const invited = await considered(app(), recruiter);
    const before = app().clock.now().getTime();
    const sent = await send(app(), recruiter, invited, {
      candidate_name: 'Wrong Name',
      job_title: 'Wrong title',
      organisation_name: 'Wrong organisation',
      custom_message: 'We liked your letter.',
    });
    expect(sent.emailSent).toBe(true);
    expect(sent.token).toMatch(/^[\w-]{43}$/);
    expect(Date.parse(sent.expiresAt) - before).toBeGreaterThanOrEqual(7 * DAY_MS);
    expect(Date.parse(sent.expiresAt) - before).toBeLessThan(7 * DAY_MS + 60_000);

    const [mail] = await mailsTo(app(), invited.email);
    expect(mail?.subject).toBe('Interview invitation: Registered nurse at St Alder Hospital');
    expect(mail?.text).toContain(`${app().config.publicBaseUrl}/invite?token=${sent.token}`);
    for (const words of [
      'Hello Amara Osei',
      'We liked your letter.',
      '20 to 30 minutes',
      'quiet place',
      'An AI asks',
      'decides',
    ]) {
      expect(mail?.text.replace(/\s+/g, ' ')).toContain(words);
    }
    expect(mail?.text).not.toContain('Wrong');
    expect(await statusOf(sent.invitationId)).toBe('sent');
  });

  it('makes the application invited', async () => {
    const invited = await considered(app(), recruiter);
    await send(app(), recruiter, invited);
    const { body } = await get(recruiter, `/applications/${invited.applicationId}`).expect(200);
    expect(body.status).toBe('invited');
  });

  it('keeps the hash of the token and the token nowhere', async () => {
    const invited = await considered(app(), recruiter);
    const { invitationId, token } = await send(app(), recruiter, invited);
    const [row] = await app().database.query<{ token_hash: string; whole: string }>(
      `select token_hash, row_to_json(invitations)::text as whole from invitations where id = $1`,
      [invitationId],
    );
    expect(row?.token_hash).toBe(createHash('sha256').update(token).digest('hex'));
    const [everything] = await app().database.query<{ found: boolean }>(
      `select exists (select 1 from emails where row_to_json(emails)::text like $1)
         or exists (select 1 from graphile_worker._private_jobs job where row_to_json(job)::text like $1) as found`,
      [`%${token}%`],
    );
    expect(row?.whole).not.toContain(token);
    expect(everything?.found).toBe(false);
  });

  it('ends when the sender says', async () => {
    const invited = await considered(app(), recruiter);
    const { expiresAt } = await send(app(), recruiter, invited, { expires_in_days: 30 });
    expect(Date.parse(expiresAt) - app().clock.now().getTime()).toBeGreaterThan(29.9 * DAY_MS);
  });

  it('only goes to the address of the candidate', async () => {
    const invited = await considered(app(), recruiter);
    const body = { application_id: invited.applicationId, candidate_email: newEmail() };
    expect(fieldsOf((await post(recruiter, '/invitations/send', body).expect(422)).body)).toEqual(['candidate_email']);
    await send(app(), recruiter, { ...invited, email: invited.email.toUpperCase() });
  });

  it.each<[object, string]>([
    [{ expires_in_days: 0 }, 'expires_in_days'],
    [{ expires_in_days: 91 }, 'expires_in_days'],
    [{ application_id: 'x' }, 'application_id'],
    [{ candidate_email: 'x' }, 'candidate_email'],
    [{ custom_message: 'x'.repeat(2_001) }, 'custom_message'],
    [{ token: 'mine' }, 'token'],
  ])('refuses %j by field', async (wrong, field) => {
    const body = { application_id: randomUUID(), candidate_email: 'amara@example.org', ...wrong };
    expect(fieldsOf((await post(recruiter, '/invitations/send', body).expect(422)).body)).toEqual([field]);
  });

  it('waits until the role is open, and does not follow a rejection', async () => {
    const draft = await considered(app(), recruiter, { role: { status: 'draft' } });
    const body = { application_id: draft.applicationId, candidate_email: draft.email };
    expect((await post(recruiter, '/invitations/send', body).expect(409)).body.detail).toContain('not active');
    const rejected = await considered(app(), recruiter);
    await patch(recruiter, `/applications/${rejected.applicationId}`, { status: 'rejected', reason: 'No.' }).expect(
      200,
    );
    await post(recruiter, '/invitations/send', {
      application_id: rejected.applicationId,
      candidate_email: rejected.email,
    }).expect(409);
  });

  it('stays pending while mails cannot go out, and is sent when they can again', async () => {
    const invited = await considered(app(), recruiter);
    const mailFolder = join(app().config.dataDir, 'mail');
    await rm(mailFolder, { recursive: true, force: true });
    await writeFile(mailFolder, 'a file where the folder should be');
    const sent = await send(app(), recruiter, invited);
    expect(sent.emailSent).toBe(false);
    expect(await statusOf(sent.invitationId)).toBe('pending');

    await rm(mailFolder);
    await eventually(async () => (await statusOf(sent.invitationId)) === 'sent', { what: 'the retried mail' });
    const mails = await mailsTo(app(), invited.email);
    expect(mails.map(tokenIn)).toEqual([sent.token]);
  });
});

describe('sending it again', () => {
  it('brings a new link, and the old one is dead', async () => {
    const invited = await considered(app(), recruiter);
    const first = await send(app(), recruiter, invited);
    const { body } = await post(recruiter, `/invitations/${first.invitationId}/resend`, { expires_in_days: 3 }).expect(
      200,
    );
    expect(body).toMatchObject({ invitation_id: first.invitationId, email_sent: true });
    expect(body.token).not.toBe(first.token);
    await app().http().get(`/invitations/validate?token=${first.token}`).expect(404);
    await app().http().get(`/invitations/validate?token=${body.token}`).expect(200);
    const tokens = (await mailsTo(app(), invited.email)).map(tokenIn);
    expect(tokens.sort()).toEqual([first.token, body.token].sort());
  });

  it('is over once it was accepted or withdrawn', async () => {
    const person = await registerPerson(app());
    const accepted = await send(app(), recruiter, await considered(app(), recruiter, { email: person.email }));
    await post(person, '/invitations/accept', { token: accepted.token }).expect(200);
    await post(recruiter, `/invitations/${accepted.invitationId}/resend`).expect(409);
    const revoked = await send(app(), recruiter, await considered(app(), recruiter));
    await patch(recruiter, `/invitations/${revoked.invitationId}`, { status: 'revoked' }).expect(200);
    await post(recruiter, `/invitations/${revoked.invitationId}/resend`).expect(409);
  });
});

describe('changing an invitation', () => {
  it('needs exactly one change', async () => {
    const { invitationId } = await send(app(), recruiter, await considered(app(), recruiter));
    const path = `/invitations/${invitationId}`;
    const soon = new Date(app().clock.now().getTime() + DAY_MS).toISOString();
    expect(fieldsOf((await patch(recruiter, path, {}).expect(422)).body)).toEqual(['status']);
    await patch(recruiter, path, { status: 'revoked', expires_at: soon }).expect(422);
    expect(fieldsOf((await patch(recruiter, path, { status: 'accepted' }).expect(422)).body)).toEqual(['status']);
    for (const wrong of ['2020-01-01T00:00:00Z', '2099-01-01T00:00:00Z', '2026-W48', 'tomorrow']) {
      expect(fieldsOf((await patch(recruiter, path, { expires_at: wrong }).expect(422)).body)).toEqual(['expires_at']);
    }
    const { body } = await patch(recruiter, path, { expires_at: soon }).expect(200);
    expect(body).toMatchObject({ id: invitationId, status: 'sent', expires_at: soon });
  });
});

describe('who may do what with invitations', () => {
  it("another organisation's do not exist", async () => {
    const invited = await considered(app(), recruiter);
    const { invitationId } = await send(app(), recruiter, invited);
    const other = await recruiterOf(app());
    const body = { application_id: invited.applicationId, candidate_email: invited.email };
    await post(other, '/invitations/send', body).expect(404);
    await patch(other, `/invitations/${invitationId}`, { status: 'revoked' }).expect(404);
    await post(other, `/invitations/${invitationId}/resend`).expect(404);
    expect((await get(other, '/invitations').expect(200)).body.items).toEqual([]);
    expect((await get(other, `/invitations?application_id=${invited.applicationId}`)).body.items).toEqual([]);
    await patch(recruiter, `/invitations/${randomUUID()}`, { status: 'revoked' }).expect(404);
  });

  it.each([
    ['recruiter', 200, 422],
    ['reviewer', 200, 403],
    ['viewer', 200, 403],
    ['qa_manager', 403, 403],
  ] as const)('a %s reads with %i and sends with %i', async (role, reads, sends) => {
    const member = await memberOf(app(), recruiter.organisationId, role);
    await get(member, '/invitations').expect(reads);
    await post(member, '/invitations/send', {}).expect(sends);
  });

  it('candidates see the ones they received, without the secret', async () => {
    const person = await registerPerson(app());
    const invited = await considered(app(), recruiter, { email: person.email });
    const { invitationId, token } = await send(app(), recruiter, invited);
    await get(person, '/invitations').expect(403);
    const { body } = await get(person, '/candidates/invitations').expect(200);
    expect(body.items).toMatchObject([
      { id: invitationId, job_title: 'Registered nurse', organisation_name: 'St Alder Hospital' },
    ]);
    expect(JSON.stringify(body)).not.toContain(token);
  });
});

it('the list is newest first, pages, and filters by application, status and end', async () => {
  const own = await recruiterOf(app());
  const [one, two] = [await considered(app(), own), await considered(app(), own)];
  const first = await send(app(), own, one);
  const second = await send(app(), own, two);
  const third = await send(app(), own, one);
  await patch(own, `/invitations/${second.invitationId}`, { status: 'revoked' }).expect(200);
  const idsOf = async (path: string): Promise<string[]> =>
    (await get(own, path).expect(200)).body.items.map(({ id }: { id: string }) => id);
  expect(await idsOf('/invitations')).toEqual([third, second, first].map(({ invitationId }) => invitationId));
  expect(await idsOf(`/invitations?application_id=${one.applicationId}`)).toEqual([
    third.invitationId,
    first.invitationId,
  ]);
  expect(await idsOf('/invitations?status=revoked')).toEqual([second.invitationId]);
  await patch(own, `/invitations/${first.invitationId}`, {
    expires_at: new Date(Date.parse(first.expiresAt) - DAY_MS).toISOString(),
  }).expect(200);
  expect(await idsOf(`/invitations?expires_before=${third.expiresAt}`)).toContain(first.invitationId);
  expect(await idsOf(`/invitations?expires_before=${third.expiresAt}`)).not.toContain(third.invitationId);
  await get(own, '/invitations?expires_before=soon').expect(422);
  const page = (await get(own, '/invitations?limit=2').expect(200)).body;
  expect(await idsOf(`/invitations?limit=2&cursor=${page.next_cursor}`)).toEqual([first.invitationId]);
});
