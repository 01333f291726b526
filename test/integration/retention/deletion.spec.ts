import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DAY_MS } from '#libs/kernel';
import { Jobs } from '#libs/jobs';
import { Mailbox } from '#libs/providers';
import { sweepDeletions } from '../../../apps/api/src/modules/retention/jobs/deletion-jobs.js';
import { memberOf, recruiterOf, registerPerson, type Person } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { keptInterview, standingOf, UNTOUCHED, WITHOUT_RECORDING } from './kept-things.js';

describe('asking for one’s own data to go', () => {
  const app = useApp();
  const call = (who: Person, method: 'get' | 'post' | 'delete', path: string, body?: object) =>
    app().http()[method](path).set('Authorization', who.auth).send(body);
  const ask = async (who: Person, kind: string): Promise<{ id: string; status: string; certificate_url: string }> =>
    (await call(who, 'post', '/candidates/deletion-requests', { kind }).expect(202)).body;
  const row = async (id: string): Promise<{ status: string; problem: string | null }> => {
    const [found] = await app().database.query<{ status: string; problem: string | null }>(
      `select status, problem from data_deletion_requests where id = $1`,
      [id],
    );
    return found ?? { status: 'none', problem: null };
  };
  const until = (id: string, status: string) =>
    eventually(async () => (await row(id)).status === status, { what: `a request that is ${status}` });
  const hold = async (admin: Person, candidateId: string): Promise<string> => {
    const body = { subject_type: 'candidate', subject_id: candidateId, reason: 'Claim 4 O 12/26' };
    return (await call(admin, 'post', '/admin/legal-holds', body).expect(201)).body.id as string;
  };
  const applicantOf = async (organisationId: string) => {
    const person = await registerPerson(app());
    const interview = await keptInterview(app(), { organisationId, endedDaysAgo: 1, candidateId: person.userId });
    return { person, interview };
  };

  it('deletes recordings only when that is what was asked, and keeps account and transcript', async () => {
    const admin = await recruiterOf(app());
    const { person, interview } = await applicantOf(admin.organisationId);
    const { id } = await ask(person, 'recordings_only');
    await until(id, 'completed');
    expect(await standingOf(app(), interview)).toEqual(WITHOUT_RECORDING);
    const { body } = await call(person, 'get', `/candidates/deletion-requests/${id}`).expect(200);
    expect(body).toMatchObject({ status: 'completed', report: { kind: 'recordings_only', interruptions: 0 } });
    expect(body.report.tables).toContainEqual(expect.objectContaining({ table: 'interviews', rows: 1, files: 1 }));
    await call(person, 'get', '/auth/me').expect(200);
  });

  it('waits for the end of a legal hold, says so, and goes on by itself', async () => {
    const admin = await recruiterOf(app());
    const { person, interview } = await applicantOf(admin.organisationId);
    const holdId = await hold(admin, person.userId);
    const asked = await ask(person, 'full');
    expect(asked).toMatchObject({ status: 'on_hold', message: expect.stringContaining('dispute') });
    const again = await ask(person, 'full');
    expect(again.id).toBe(asked.id);
    // The newest link counts.
    await app()
      .raw()
      .get(new URL(asked.certificate_url).pathname + new URL(asked.certificate_url).search)
      .expect(404);
    const { pathname, search } = new URL(again.certificate_url);
    expect(
      (
        await app()
          .raw()
          .get(pathname + search)
          .expect(200)
      ).text,
    ).toContain('legal hold');
    expect(await standingOf(app(), interview)).toEqual(UNTOUCHED);
    await call(person, 'get', '/auth/me').expect(200);
    const { body: waiting } = await call(admin, 'get', '/admin/deletion-requests').expect(200);
    expect(waiting.items).toMatchObject([{ id: asked.id, candidate_id: person.userId, status: 'on_hold' }]);

    await call(admin, 'post', `/admin/legal-holds/${holdId}/release`, { reason: 'Settled' }).expect(200);
    await until(asked.id, 'completed');
    expect((await standingOf(app(), interview)).hasFile).toBe(false);
    await call(person, 'get', '/auth/me').expect(401);
    const { body: holds } = await call(admin, 'get', '/admin/legal-holds').expect(200);
    expect(holds.items).toMatchObject([{ id: holdId, reason: '', set_by: admin.userId }]);
  });

  it('tells the administrators, once, when the law’s time is over', async () => {
    const admin = await recruiterOf(app());
    const { person } = await applicantOf(admin.organisationId);
    await hold(admin, person.userId);
    const { id } = await ask(person, 'anonymise');
    const sweep = (tick: number) =>
      app()
        .nest.get(Jobs)
        .enqueue(sweepDeletions, { tick }, { key: String(tick) });
    const told = async () =>
      (await app().nest.get(Mailbox).list(1_000)).filter(({ to, text }) => to === admin.email && text.includes(id));
    app().clock.jump(31 * DAY_MS);
    try {
      await sweep(1);
      await eventually(async () => (await told()).length === 1, { what: 'the reminder' });
      const { email, password } = admin;
      const { body: signedIn } = await app().http().post('/auth/login').send({ email, password }).expect(200);
      const today = { ...admin, auth: `Bearer ${signedIn.access_token as string}` };
      const { body } = await call(today, 'get', '/admin/deletion-requests').expect(200);
      expect(body.items).toMatchObject([{ id, is_overdue: true }]);
      await sweep(2);
      await eventually(
        async () =>
          (await app().database.query(`select from graphile_worker.jobs where task_identifier like 'retention.%'`))
            .length === 0,
        { what: 'the second sweep' },
      );
      expect(await told()).toHaveLength(1);
    } finally {
      app().clock.jump(-31 * DAY_MS);
    }
  });

  it('is broken off by a file that cannot be deleted, says so, and goes on when it can', async () => {
    const admin = await recruiterOf(app());
    const { person, interview } = await applicantOf(admin.organisationId);
    const place = join(app().config.dataDir, 'files', interview.fileKey);
    await rm(place);
    await mkdir(join(place, 'stuck'), { recursive: true });
    const { id } = await ask(person, 'full');
    await eventually(async () => (await row(id)).problem !== null, { what: 'the problem' });
    expect(await row(id)).toEqual({ status: 'working', problem: expect.any(String) });
    // The account is closed all the same.
    await call(person, 'get', '/auth/me').expect(401);
    await rm(place, { recursive: true });
    await eventually(
      async () => {
        await app().database.query(`update graphile_worker._private_jobs set run_at = now() where locked_at is null`);
        return (await row(id)).status === 'completed';
      },
      { what: 'the next try' },
    );
    const [request] = await app().database.query<{ report: { interruptions: number } }>(
      `select report from data_deletion_requests where id = $1`,
      [id],
    );
    expect(request?.report.interruptions).toBeGreaterThan(0);
  });

  it('makes the last administrator name another one first', async () => {
    const admin = await recruiterOf(app());
    await memberOf(app(), admin.organisationId, 'viewer');
    await call(admin, 'delete', `/candidates/${admin.userId}`).expect(409);
    await call(admin, 'get', '/auth/me').expect(200);
    await memberOf(app(), admin.organisationId, 'org_admin');
    await call(admin, 'delete', `/candidates/${admin.userId}`).expect(202);
    await eventually(async () => (await call(admin, 'get', '/auth/me')).status === 401, { what: 'the erasure' });
  });

  it('shows nobody the requests of others', async () => {
    const [one, other] = [await registerPerson(app()), await registerPerson(app())];
    const { id } = await ask(one, 'recordings_only');
    await call(other, 'get', `/candidates/deletion-requests/${id}`).expect(404);
    expect((await call(other, 'get', '/candidates/deletion-requests').expect(200)).body.items).toEqual([]);
    await call(one, 'post', '/candidates/deletion-requests', { kind: 'half' }).expect(422);
    // Nobody erases themselves by sending nothing.
    await call(one, 'post', '/candidates/deletion-requests', {}).expect(422);
  });
});
