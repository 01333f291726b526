import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { DAY_MS } from '#libs/kernel';
import { BlobStore } from '#libs/providers';
import { CleanUp } from '../../../apps/api/src/modules/retention/use-cases/clean-up.js';
import { recruiterOf, type Member } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { keptInterview, standingOf, UNTOUCHED, WITHOUT_RECORDING } from './kept-things.js';

describe('cleaning up what was kept for long enough', () => {
  const app = useApp();
  const call = (who: Member, method: 'get' | 'post' | 'patch', path: string, body?: object) =>
    app().http()[method](path).set('Authorization', who.auth).send(body);
  /** Waits for the end, and for another run that may be under way before it. */
  const cleanUp = async (who: Member): Promise<Record<string, unknown>> => {
    const { body } = await call(who, 'post', '/admin/data-cleanup?run_async=false').expect(200);
    expect(body.status).toBe('completed');
    return body.result as Record<string, unknown>;
  };
  const setDays = (who: Member, days: object) =>
    call(who, 'patch', `/organisations/${who.organisationId}/retention`, {
      recording_retention_days: null,
      ...days,
    }).expect(200);

  it('says beforehand what goes, deletes it, says what went, and finds nothing the second time', async () => {
    const admin = await recruiterOf(app());
    const old = await keptInterview(app(), { ...admin, endedDaysAgo: 91 });
    const young = await keptInterview(app(), { ...admin, endedDaysAgo: 89 });
    const { body: before } = await call(admin, 'get', '/admin/data-cleanup/status').expect(200);
    expect(before).toMatchObject({ pending_cleanup_count: 1, default_retention_days: 90 });
    const { body: preview } = await call(admin, 'get', '/admin/data-cleanup/preview').expect(200);
    const [recordings] = preview.classes;
    expect(recordings).toMatchObject({ retention_class: 'recording', days: 90, is_default: true });
    expect(recordings.tables).toContainEqual({
      table: 'interviews',
      count: 1,
      items: [{ id: old.id, since: expect.any(String) }],
    });

    expect(await cleanUp(admin)).toEqual({ recordings_deleted: 1, interviews_updated: 1, errors: [] });
    expect(await standingOf(app(), old)).toEqual(WITHOUT_RECORDING);
    expect(await standingOf(app(), young)).toEqual(UNTOUCHED);
    const { body: after } = await call(admin, 'get', '/admin/data-cleanup/status').expect(200);
    expect(after).toMatchObject({ pending_cleanup_count: 0, last_run: { status: 'completed', recordings_deleted: 1 } });
    expect(await cleanUp(admin)).toEqual({ recordings_deleted: 0, interviews_updated: 0, errors: [] });
  });

  it('works in the background unless somebody waits', async () => {
    const admin = await recruiterOf(app());
    const old = await keptInterview(app(), { ...admin, endedDaysAgo: 91 });
    const { body } = await call(admin, 'post', '/admin/data-cleanup').expect(200);
    expect(body).toMatchObject({ status: 'started', result: null });
    await eventually(async () => (await standingOf(app(), old)).isMarked, { what: 'the clean-up' });
  });

  it('keeps things as many days as the organisation says, and touches nobody else’s', async () => {
    const [short, long, other] = [await recruiterOf(app()), await recruiterOf(app()), await recruiterOf(app())];
    await setDays(short, { recording_retention_days: 10 });
    await setDays(long, { recording_retention_days: 3_650 });
    const interviews = [];
    for (const admin of [short, long, other])
      interviews.push(await keptInterview(app(), { ...admin, endedDaysAgo: 100 }));
    expect(await cleanUp(short)).toMatchObject({ recordings_deleted: 1 });
    expect(await cleanUp(long)).toMatchObject({ recordings_deleted: 0 });
    const standings = await Promise.all(interviews.map((interview) => standingOf(app(), interview)));
    expect(standings).toEqual([WITHOUT_RECORDING, UNTOUCHED, UNTOUCHED]);
  });

  it('cleans up practice in the nightly run, and never touches an interview that is going on', async () => {
    const admin = await recruiterOf(app());
    const practice = await keptInterview(app(), { organisationId: null, endedDaysAgo: 91 });
    const running = await keptInterview(app(), { ...admin, endedDaysAgo: null });
    await app().database.query(`update interviews set created_at = created_at - interval '5 years' where id = $1`, [
      running.id,
    ]);
    await app().nest.get(CleanUp).run({ organisationId: null, requestedBy: null });
    expect(await standingOf(app(), practice)).toEqual(WITHOUT_RECORDING);
    expect(await standingOf(app(), running)).toEqual(UNTOUCHED);
  });

  it('deletes transcripts after their own time, but never before the recording', async () => {
    const admin = await recruiterOf(app());
    await setDays(admin, { recording_retention_days: 200, transcript_retention_days: 50 });
    const old = await keptInterview(app(), { ...admin, endedDaysAgo: 100 });
    await cleanUp(admin);
    expect(await standingOf(app(), old)).toEqual(UNTOUCHED);
    await setDays(admin, { recording_retention_days: 60 });
    await cleanUp(admin);
    expect(await standingOf(app(), old)).toEqual({ ...WITHOUT_RECORDING, hasTranscript: false });
  });

  it('deletes letters, and in the end the application with all that was decided on it', async () => {
    const admin = await recruiterOf(app());
    const { applicationId, id } = await keptInterview(app(), { ...admin, endedDaysAgo: 100 });
    await setDays(admin, {
      recording_retention_days: 50,
      evidence_retention_days: 80,
      decision_log_retention_days: 90,
    });
    const letter = async () =>
      (
        await app().database.query<{ letter: string | null }>(
          `select cover_letter as letter from applications where id = $1`,
          [applicationId],
        )
      )[0];
    const age = (days: number) =>
      app().database.query(`update applications set updated_at = $2 where id = $1`, [
        applicationId,
        new Date(app().clock.now().getTime() - days * DAY_MS),
      ]);
    await age(79);
    await cleanUp(admin);
    expect(await letter()).toEqual({ letter: 'Dear all' });
    await age(81);
    await cleanUp(admin);
    expect(await letter()).toEqual({ letter: null });
    await age(91);
    await cleanUp(admin);
    expect(await letter()).toBeUndefined();
    expect(await app().database.query(`select from interviews where id = $1`, [id])).toEqual([]);
  });

  it('counts a file that is gone already as deleted', async () => {
    const admin = await recruiterOf(app());
    const old = await keptInterview(app(), { ...admin, endedDaysAgo: 91 });
    await app().nest.get(BlobStore).delete(old.fileKey);
    expect(await cleanUp(admin)).toEqual({ recordings_deleted: 1, interviews_updated: 1, errors: [] });
  });

  it('goes on when one file cannot be deleted, says which, and deletes it the next time', async () => {
    const admin = await recruiterOf(app());
    const [first, stuck, last] = [
      await keptInterview(app(), { ...admin, endedDaysAgo: 93 }),
      await keptInterview(app(), { ...admin, endedDaysAgo: 92 }),
      await keptInterview(app(), { ...admin, endedDaysAgo: 91 }),
    ];
    // A folder where the file was: no disk deletes it like a file.
    const place = join(app().config.dataDir, 'files', stuck.fileKey);
    await rm(place);
    await mkdir(join(place, 'stuck'), { recursive: true });
    expect(await cleanUp(admin)).toEqual({
      recordings_deleted: 2,
      interviews_updated: 2,
      errors: [expect.stringMatching(new RegExp(`^interviews ${stuck.id}: storage\\.`))],
    });
    for (const interview of [first, last]) expect(await standingOf(app(), interview)).toEqual(WITHOUT_RECORDING);
    await rm(place, { recursive: true });
    expect(await cleanUp(admin)).toEqual({ recordings_deleted: 1, interviews_updated: 1, errors: [] });
  });

  describe('under a legal hold', () => {
    const hold = async (admin: Member, subjectType: string, subjectId: string): Promise<string> => {
      const body = { subject_type: subjectType, subject_id: subjectId, reason: 'Claim 4 O 12/26' };
      return (await call(admin, 'post', '/admin/legal-holds', body).expect(201)).body.id as string;
    };

    it.each(['organisation', 'candidate', 'application', 'interview'] as const)(
      'keeps what is held by its %s until the hold is released',
      async (subjectType) => {
        const admin = await recruiterOf(app());
        const held = await keptInterview(app(), { ...admin, endedDaysAgo: 91 });
        const subjectId = {
          organisation: admin.organisationId,
          candidate: held.candidateId,
          application: held.applicationId ?? '',
          interview: held.id,
        }[subjectType];
        const holdId = await hold(admin, subjectType, subjectId);
        expect(await cleanUp(admin)).toMatchObject({ recordings_deleted: 0 });
        expect(await standingOf(app(), held)).toEqual(UNTOUCHED);
        await call(admin, 'post', `/admin/legal-holds/${holdId}/release`, { reason: 'Settled' }).expect(200);
        await call(admin, 'post', `/admin/legal-holds/${holdId}/release`, { reason: 'Settled' }).expect(409);
        expect(await cleanUp(admin)).toMatchObject({ recordings_deleted: 1 });
      },
    );

    it('holds nothing of another organisation, and nothing that is not there', async () => {
      const [admin, other] = [await recruiterOf(app()), await recruiterOf(app())];
      const theirs = await keptInterview(app(), { ...other, endedDaysAgo: 91 });
      for (const [subjectType, subjectId] of [
        ['organisation', other.organisationId],
        ['candidate', theirs.candidateId],
        ['application', theirs.applicationId],
        ['interview', theirs.id],
      ] as const) {
        const body = { subject_type: subjectType, subject_id: subjectId, reason: 'Claim 4 O 12/26' };
        await call(admin, 'post', '/admin/legal-holds', body).expect(404);
      }
      // One who applied to both is held by the one who holds.
      await keptInterview(app(), { ...admin, endedDaysAgo: 91, candidateId: theirs.candidateId });
      await hold(admin, 'candidate', theirs.candidateId);
      expect(await cleanUp(admin)).toMatchObject({ recordings_deleted: 0 });
      expect(await cleanUp(other)).toMatchObject({ recordings_deleted: 1 });
    });

    it('keeps what the run had not come to when the hold was set', async () => {
      const admin = await recruiterOf(app());
      const first = await keptInterview(app(), { ...admin, endedDaysAgo: 400 });
      await app().database.query(
        `insert into interviews (id, candidate_id, organisation_id, kind, mode, status, ai_model_used, ended_at)
         select gen_random_uuid(), $1, $2, 'real', 'voice', 'completed', 'none', now() - interval '399 days'
         from generate_series(1, 600)`,
        [first.candidateId, admin.organisationId],
      );
      const last = await keptInterview(app(), { ...admin, endedDaysAgo: 91 });
      const blocker = new pg.Client({ connectionString: app().databaseUrl });
      await blocker.connect();
      await blocker.query('begin');
      await blocker.query('select from interviews where id = $1 for update', [first.id]);
      const running = cleanUp(admin);
      await eventually(async () => (await standingOf(app(), first)).hasFile === false, {
        what: 'the first file to go',
      });
      await hold(admin, 'interview', last.id);
      await blocker.query('commit');
      await blocker.end();
      expect(await running).toMatchObject({ recordings_deleted: 601 });
      expect(await standingOf(app(), last)).toEqual(UNTOUCHED);
    });
  });

  describe('with more than one at it', () => {
    it('lets one of two work and leaves nothing undone', async () => {
      const admin = await recruiterOf(app());
      for (let day = 91; day < 96; day += 1) await keptInterview(app(), { ...admin, endedDaysAgo: day });
      const wish = { organisationId: admin.organisationId, requestedBy: null };
      const cleaning = app().nest.get(CleanUp);
      const runs = await Promise.all([cleaning.run(wish), cleaning.run(wish), cleaning.run(wish)]);
      expect(runs.map((run) => run?.recordingsDeleted ?? 0).reduce((one, other) => one + other)).toBe(5);
    });

    it('goes on with the run of a process that was killed, where it was', async () => {
      const admin = await recruiterOf(app());
      const left = await keptInterview(app(), { ...admin, endedDaysAgo: 91 });
      const runId = '018f0000-0000-7000-8000-000000000077';
      await app().database.query(
        `insert into retention_runs (id, organisation_id, status, started_at, lease_until, recordings_deleted, interviews_updated, progress)
         values ($1, $2, 'running', $3, now() - interval '1 second', 7, 7,
           '[{"table": "interviews", "retention_class": "recording", "expired": 7, "failed": 0, "is_finished": false}]')`,
        [runId, admin.organisationId, app().clock.now()],
      );
      expect(await cleanUp(admin)).toEqual({ recordings_deleted: 8, interviews_updated: 8, errors: [] });
      expect(await standingOf(app(), left)).toEqual(WITHOUT_RECORDING);
      const runs = await app().database.query(`select id from retention_runs where organisation_id = $1`, [
        admin.organisationId,
      ]);
      expect(runs).toEqual([{ id: runId }]);
    });
  });

  it('deletes nothing too early when the clock jumps ahead and back', async () => {
    const admin = await recruiterOf(app());
    const young = await keptInterview(app(), { ...admin, endedDaysAgo: 10 });
    app().clock.jump(-400 * DAY_MS);
    expect(await cleanUp(admin)).toMatchObject({ recordings_deleted: 0 });
    app().clock.jump(400 * DAY_MS);
    expect(await cleanUp(admin)).toMatchObject({ recordings_deleted: 0 });
    expect(await standingOf(app(), young)).toEqual(UNTOUCHED);
  });
});
