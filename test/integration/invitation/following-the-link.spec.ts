import { DAY_MS } from '#libs/kernel';
import { InvitationService } from '../../../apps/api/src/modules/invitation/invitation.service.js';
import { recruiterOf, registerPerson, type Member } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { claimBody, considered, send } from './invitation-requests.js';

/** These tests jump days ahead; whoever is signed in stays so. */
const app = useApp({ JWT_EXPIRATION_HOURS: '720' });
let recruiter: Member;
beforeAll(async () => {
  recruiter = await recruiterOf(app(), 'St Alder Hospital');
});
afterEach(() => app().clock.jump(-jumpedMs.splice(0).reduce((sum, ms) => sum + ms, 0)));

const jumpedMs: number[] = [];
const jump = (ms: number): void => {
  jumpedMs.push(ms);
  app().clock.jump(ms);
};

const validate = (token: string) => app().http().get(`/invitations/validate?token=${token}`);
const claim = (body: object) => app().http().post('/auth/claim-invite').send(body);
const accept = (person: { auth: string }, token: string) =>
  app().http().post('/invitations/accept').set('Authorization', person.auth).send({ token });
const patch = (path: string, body: object) => app().http().patch(path).set('Authorization', recruiter.auth).send(body);
const listed = async (applicationId: string, query = '') =>
  (
    await app()
      .http()
      .get(`/invitations?application_id=${applicationId}${query}`)
      .set('Authorization', recruiter.auth)
      .expect(200)
  ).body.items as { status: string; opened_at: string | null; accepted_at: string | null }[];
const hasOpenDoor = (applicationId: string): Promise<boolean> =>
  app().nest.get(InvitationService, { strict: false }).hasOpenDoor(applicationId);

describe('following the link', () => {
  it('shows who invites to what, and notes that it was opened', async () => {
    const invited = await considered(app(), recruiter);
    const { token, invitationId, expiresAt } = await send(app(), recruiter, invited);
    const { body } = await validate(token).expect(200);
    expect(body).toEqual({
      invitation_id: invitationId,
      application_id: invited.applicationId,
      job_title: 'Registered nurse',
      organisation_name: 'St Alder Hospital',
      candidate_name: 'Amara Osei',
      candidate_email: invited.email,
      status: 'opened',
      expires_at: expiresAt,
      needs_account: true,
      duration_minutes: null,
      message: null,
      retention_days: { recording: 90, transcript: 365, evidence: 365, decision_log: 1_460 },
    });
    const [first] = await listed(invited.applicationId);
    expect(first?.status).toBe('opened');
    await validate(token).expect(200);
    expect((await listed(invited.applicationId))[0]?.opened_at).toBe(first?.opened_at);
  });

  it('shows how long it takes, what was written, and how long what is kept, as the organisation set it', async () => {
    const own = await recruiterOf(app());
    const role = { interview_structure: { questions: [], duration_minutes: 15 } };
    const invited = await considered(app(), own, { role });
    await app()
      .http()
      .patch(`/organisations/${own.organisationId}/retention`)
      .set('Authorization', own.auth)
      .send({ recording_retention_days: 14, transcript_retention_days: 60 })
      .expect(200);
    const { token } = await send(app(), own, invited, { custom_message: 'We liked your story.' });
    expect((await validate(token).expect(200)).body).toMatchObject({
      duration_minutes: 15,
      message: 'We liked your story.',
      retention_days: { recording: 14, transcript: 60, evidence: 365, decision_log: 1_460 },
    });
  });

  it('says to sign in when the person has an account', async () => {
    const person = await registerPerson(app());
    const { token } = await send(app(), recruiter, await considered(app(), recruiter, { email: person.email }));
    expect((await validate(token).expect(200)).body.needs_account).toBe(false);
  });

  it.each([
    ['expired', 'This invitation ended on'],
    ['revoked', 'This invitation was withdrawn.'],
    ['used', 'This invitation was used already.'],
  ])('that is %s says so plainly, everywhere', async (kind, words) => {
    const invited = await considered(app(), recruiter);
    const { token, invitationId } = await send(app(), recruiter, invited);
    if (kind === 'expired') jump(7 * DAY_MS);
    if (kind === 'revoked') await patch(`/invitations/${invitationId}`, { status: 'revoked' }).expect(200);
    if (kind === 'used') await claim(claimBody(invited, token)).expect(200);
    const answers = [
      await validate(token),
      await app().http().get(`/auth/claim-context?token=${token}`),
      await claim(claimBody(invited, token)),
    ];
    for (const { status, body } of answers) {
      expect({ status, type: body.type }).toEqual({ status: 400, type: `urn:talenti:problem:invitation.${kind}` });
      expect(body.detail).toContain(words);
    }
  });

  it('that nobody sent is not found', async () => {
    await validate('never-sent').expect(404);
    await app().http().get('/auth/claim-context?token=never-sent').expect(404);
    await claim({
      token: 'never-sent',
      email: 'a@example.org',
      password: 'Ruhig-9-Fluss',
      full_name: 'Amara Osei',
    }).expect(404);
    const missing = await app().http().get('/invitations/validate').expect(422);
    expect(missing.body.errors[0].field).toBe('token');
  });

  it('is possible until the very last moment, and again after a new end', async () => {
    const invited = await considered(app(), recruiter);
    const { token, invitationId } = await send(app(), recruiter, invited);
    jump(7 * DAY_MS - 30_000);
    await validate(token).expect(200);
    jump(30_000);
    await validate(token).expect(400);
    expect(await listed(invited.applicationId, '&status=expired')).toMatchObject([{ status: 'expired' }]);
    expect(await listed(invited.applicationId, '&status=opened')).toEqual([]);
    const later = new Date(app().clock.now().getTime() + DAY_MS).toISOString();
    expect((await patch(`/invitations/${invitationId}`, { expires_at: later }).expect(200)).body.status).toBe('opened');
    await validate(token).expect(200);
  });

  it('ends with the application', async () => {
    const invited = await considered(app(), recruiter);
    const { token } = await send(app(), recruiter, invited);
    await patch(`/applications/${invited.applicationId}`, { status: 'rejected', reason: 'No registration.' }).expect(
      200,
    );
    await eventually(async () => (await validate(token)).status === 400, { what: 'the link to be dead' });
    expect((await validate(token)).body.type).toBe('urn:talenti:problem:invitation.revoked');
  });
});

describe('claiming an invitation', () => {
  it('sets the first password, opens a session, and proves the address', async () => {
    const invited = await considered(app(), recruiter);
    const { token } = await send(app(), recruiter, invited);
    const context = await app().http().get(`/auth/claim-context?token=${token}`).expect(200);
    expect(context.body).toMatchObject({ email: invited.email, full_name: 'Amara Osei', needs_account: true });

    const answer = await claim({
      ...claimBody(invited, token),
      email: invited.email.toUpperCase(),
      full_name: 'Amara B. Osei',
    }).expect(200);
    expect(answer.body).toMatchObject({
      user_id: invited.candidateId,
      candidate_id: invited.candidateId,
      email: invited.email,
      token_type: 'bearer',
    });
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^talenti_refresh=.*HttpOnly.*SameSite=Strict/);
    const me = await app()
      .http()
      .get('/auth/me')
      .set('Authorization', `Bearer ${answer.body.access_token}`)
      .expect(200);
    expect(me.body).toMatchObject({ full_name: 'Amara B. Osei', email_verified: true });
    const [invitation] = await listed(invited.applicationId);
    expect(invitation?.status).toBe('accepted');
    expect(invitation?.accepted_at).not.toBeNull();
    await app().http().post('/auth/login').send({ email: invited.email, password: 'Ruhig-9-Fluss' }).expect(200);
  });

  it('with another address changes nothing', async () => {
    const invited = await considered(app(), recruiter);
    const { token } = await send(app(), recruiter, invited);
    const { body } = await claim({ ...claimBody(invited, token), email: 'mallory@example.org' }).expect(400);
    expect(body.type).toBe('urn:talenti:problem:invitation.wrong_address');
    await claim(claimBody(invited, token)).expect(200);
  });

  it.each<[object, string]>([
    [{ password: 'short' }, 'password'],
    [{ password: 'no-digits-or-capitals' }, 'password'],
    [{ full_name: 'A' }, 'full_name'],
    [{ email: 'nobody' }, 'email'],
    [{ role: 'org_admin' }, 'role'],
  ])('with %j is refused by field and leaves the link alive', async (wrong, field) => {
    const invited = await considered(app(), recruiter);
    const { token } = await send(app(), recruiter, invited);
    const { body } = await claim({ ...claimBody(invited, token), ...wrong }).expect(422);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
    await validate(token).expect(200);
  });

  it('by somebody who has an account asks them to sign in and leaves their password alone', async () => {
    const person = await registerPerson(app());
    const invited = await considered(app(), recruiter, { email: person.email });
    const { token } = await send(app(), recruiter, invited);
    const { body } = await claim({ ...claimBody(invited, token), password: 'Other-8-Wasser' }).expect(409);
    expect(body.detail).toContain('sign in');
    await app().http().post('/auth/login').send({ email: person.email, password: person.password }).expect(200);
    expect((await listed(invited.applicationId))[0]?.status).toBe('sent');
  });

  it('twice at the same instant, one claims it', async () => {
    const invited = await considered(app(), recruiter);
    const { token } = await send(app(), recruiter, invited);
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        claim({ ...claimBody(invited, token), password: `Ruhig-${index}-Fluss` }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    // The others find the link used; none of them gets as far as the account.
    expect([...statuses].sort()).toEqual([200, 400, 400, 400, 400]);
    const winner = statuses.indexOf(200);
    await app()
      .http()
      .post('/auth/login')
      .send({ email: invited.email, password: `Ruhig-${winner}-Fluss` })
      .expect(200);
  });

  it('with two links for one application, one claims it and the other asks to sign in', async () => {
    const invited = await considered(app(), recruiter);
    const [one, other] = [await send(app(), recruiter, invited), await send(app(), recruiter, invited)];
    const answers = await Promise.all([one, other].map(({ token }) => claim(claimBody(invited, token))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('accepting as somebody who has signed in', () => {
  it('works for the invited person, also twice', async () => {
    const person = await registerPerson(app());
    const invited = await considered(app(), recruiter, { email: person.email });
    const { token } = await send(app(), recruiter, invited);
    const { body } = await accept(person, token).expect(200);
    expect(body).toMatchObject({ application_id: invited.applicationId, status: 'accepted' });
    const [first] = await listed(invited.applicationId);
    await accept(person, token).expect(200);
    expect((await listed(invited.applicationId))[0]).toEqual(first);
  });

  it('does not work for anybody else', async () => {
    const invited = await considered(app(), recruiter);
    const { token } = await send(app(), recruiter, invited);
    const stranger = await registerPerson(app());
    expect((await accept(stranger, token).expect(400)).body.type).toBe('urn:talenti:problem:invitation.other_person');
    await accept(recruiter, token).expect(400);
    await app().http().post('/invitations/accept').send({ token }).expect(401);
    expect((await listed(invited.applicationId))[0]?.accepted_at).toBeNull();
  });

  it('comes too late after the end', async () => {
    const person = await registerPerson(app());
    const { token } = await send(app(), recruiter, await considered(app(), recruiter, { email: person.email }));
    jump(7 * DAY_MS);
    const { body } = await accept(person, token).expect(400);
    expect(body.type).toBe('urn:talenti:problem:invitation.expired');
  });
});

describe('the door to the interview', () => {
  it('is closed without an invitation, open with one, and closed again when it ends', async () => {
    const invited = await considered(app(), recruiter);
    expect(await hasOpenDoor(invited.applicationId)).toBe(false);
    await send(app(), recruiter, invited);
    expect(await hasOpenDoor(invited.applicationId)).toBe(true);
    jump(7 * DAY_MS);
    expect(await hasOpenDoor(invited.applicationId)).toBe(false);
  });

  it('stays open for who accepted, until the application is over', async () => {
    const invited = await considered(app(), recruiter);
    const { token } = await send(app(), recruiter, invited);
    await claim(claimBody(invited, token)).expect(200);
    jump(30 * DAY_MS);
    expect(await hasOpenDoor(invited.applicationId)).toBe(true);
    await app().database.query(`update applications set status = 'withdrawn' where id = $1`, [invited.applicationId]);
    expect(await hasOpenDoor(invited.applicationId)).toBe(false);
  });

  it('closes when the invitation is withdrawn', async () => {
    const invited = await considered(app(), recruiter);
    const { invitationId } = await send(app(), recruiter, invited);
    await patch(`/invitations/${invitationId}`, { status: 'revoked' }).expect(200);
    expect(await hasOpenDoor(invited.applicationId)).toBe(false);
  });
});
