import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Outbox } from '#libs/jobs';
import { mailFailed, mailSent } from '../../../apps/api/src/modules/mail/mail.events.js';
import { memberOf, recruiterOf, type Member } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import {
  act,
  applicant,
  feedbackOn,
  HOUR_MS,
  mailsTo,
  scheduleRuns,
  settled,
  type Applicant,
  type Feedback,
} from './letters.js';

describe('feedback on a resume', () => {
  // The clock jumps further than a session lives.
  const app = useApp({ JWT_EXPIRATION_HOURS: '720' });
  let recruiter: Member;
  let one: Applicant;
  let letter: Feedback;
  beforeAll(async () => {
    recruiter = await recruiterOf(app(), 'Harbour Hospital');
  });
  beforeEach(async () => {
    one = await applicant(app(), recruiter);
    letter = await feedbackOn(app(), recruiter.auth, one.resumeId, 'pending_approval');
  });
  const read = async (): Promise<Feedback> =>
    (await app().http().get(`/resumes/${one.resumeId}/feedback`).set('Authorization', recruiter.auth).expect(200)).body;
  const on = (status: string) => feedbackOn(app(), recruiter.auth, one.resumeId, status);
  const doIt = (action: string, auth = recruiter.auth) => act(app(), auth, one.resumeId, action);
  const edit = (body: object) =>
    app().http().patch(`/resumes/${one.resumeId}/feedback`).set('Authorization', recruiter.auth).send(body);
  const ofCandidate = async () =>
    (await app().http().get('/candidates/feedback').set('Authorization', one.person.auth).expect(200)).body.items;
  const hoursPass = async (hours: number): Promise<void> => {
    app().clock.jump(hours * HOUR_MS);
    await scheduleRuns(app());
    await settled(app());
  };

  it('reaches the candidate by mail once a recruiter approves it, and not before', async () => {
    expect(await ofCandidate()).toEqual([]);
    const approved = await doIt('approve').expect(200);
    expect(approved.body).toMatchObject({
      approved_by: { id: recruiter.userId, name: recruiter.fullName },
      approved_automatically: false,
    });
    const sent = await on('sent');
    expect(sent.sent_at).toEqual(expect.any(String));
    const [mail, ...more] = await mailsTo(app(), one.person.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Feedback on your resume: Registered nurse at Harbour Hospital');
    expect(mail?.text).toContain('checked by a person');
    for (const paragraph of letter.feedback_content.split('\n\n')) expect(mail?.text).toContain(paragraph);
    expect(await ofCandidate()).toEqual([
      expect.objectContaining({
        resume_id: one.resumeId,
        job_title: 'Registered nurse',
        organisation_name: 'Harbour Hospital',
        feedback_content: letter.feedback_content,
        sent_automatically: false,
      }),
    ]);
    await doIt('approve').expect(409);
  });

  it('goes out by itself four hours after it was written, once, and says that nobody looked', async () => {
    expect(Date.parse(letter.auto_send_at) - Date.parse(letter.generated_at)).toBe(4 * HOUR_MS);
    await hoursPass(3.9);
    expect(await read()).toMatchObject({ status: 'pending_approval' });
    await hoursPass(0.2);
    await hoursPass(5);
    expect(await on('sent')).toMatchObject({ approved_automatically: true, approved_by: null });
    const mails = await mailsTo(app(), one.person.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('sent automatically');
  });

  it('does not go out while somebody holds it, and as late as new feedback once it is released', async () => {
    expect((await doIt('hold').expect(200)).body).toMatchObject({ held_by: { id: recruiter.userId } });
    await hoursPass(30);
    expect(await read()).toMatchObject({ status: 'pending_approval', held_at: expect.any(String) });
    const released = (await doIt('release').expect(200)).body as Feedback;
    expect(released).toMatchObject({ held_at: null, held_by: null });
    expect(Math.abs(Date.parse(released.auto_send_at) - app().clock.now().getTime() - 4 * HOUR_MS)).toBeLessThan(
      60_000,
    );
    await hoursPass(4.1);
    await on('sent');
    expect(await mailsTo(app(), one.person.email)).toHaveLength(1);
  });

  it('can be approved while it is held', async () => {
    await doIt('hold').expect(200);
    await doIt('approve').expect(200);
    expect(await on('sent')).toMatchObject({ approved_automatically: false });
  });

  it('can be changed until it is approved, and what it said stays on record', async () => {
    const words = 'Hello Amara,\n\nwe liked your resume very much; please call us <b>soon</b>.';
    expect((await edit({ feedback_content: words, recommended_resources: [] }).expect(200)).body).toMatchObject({
      feedback_content: words,
      recommended_resources: [],
      identified_gaps: letter.identified_gaps,
    });
    await edit({ feedback_content: words }).expect(200);
    const { body } = await app()
      .http()
      .get(`/resumes/${one.resumeId}/feedback/history`)
      .set('Authorization', recruiter.auth)
      .expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        reason: 'edited',
        replaced_by: { id: recruiter.userId, name: recruiter.fullName },
        feedback_content: letter.feedback_content,
        recommended_resources: letter.recommended_resources,
      }),
    ]);
    await doIt('approve').expect(200);
    const late = await edit({ feedback_content: `${words} Thank you.` });
    expect(late.status).toBe(409);
    await on('sent');
    expect((await edit({ feedback_content: `${words} Thank you.` })).body).toMatchObject({
      status: 409,
      detail: 'This feedback has been sent.',
    });
    for (const action of ['hold', 'release', 'regenerate', 'approve']) await doIt(action).expect(409);
    const [mail] = await mailsTo(app(), one.person.email);
    expect(mail?.text).toContain('please call us <b>soon</b>.');
  });

  it('takes the hours that the organisation wants, for what is written from then on', async () => {
    const hours = (feedback_auto_send_hours: number) =>
      app()
        .http()
        .patch(`/organisations/${recruiter.organisationId}`)
        .set('Authorization', recruiter.auth)
        .send({ feedback_auto_send_hours });
    await hours(48).expect(200);
    expect((await read()).auto_send_at).toBe(letter.auto_send_at);
    const other = await applicant(app(), recruiter);
    const later = await feedbackOn(app(), recruiter.auth, other.resumeId, 'pending_approval');
    await hours(4).expect(200);
    expect(Date.parse(later.auto_send_at) - Date.parse(later.generated_at)).toBe(48 * HOUR_MS);
  });

  it('stays approved while the mail cannot be delivered, says so, and is sent when it can', async () => {
    const folder = join(app().config.dataDir, 'mail');
    await rm(folder, { recursive: true, force: true });
    await writeFile(folder, '');
    try {
      await doIt('approve').expect(200);
      await eventually(async () => {
        const [row] = await app().database.query<{ attempts: number }>(
          `select attempts from emails where dedupe_key = $1`,
          [`resume.feedback:${letter.id}`],
        );
        return (row?.attempts ?? 0) > 0;
      });
      expect(await read()).toMatchObject({ status: 'approved', sent_at: null });
      expect(await ofCandidate()).toEqual([]);
    } finally {
      await rm(folder, { force: true });
    }
    // The next try was put off by the clock that has jumped; the queue's own has not.
    await eventually(async () => {
      await app().database.query(`update graphile_worker._private_jobs set run_at = now() where run_at > now()`);
      return (await read()).status === 'sent';
    });
    expect(await mailsTo(app(), one.person.email)).toHaveLength(1);
  });

  it('says that the mail was given up, and is sent when somebody has it tried again', async () => {
    // As after an approval whose mail nobody takes.
    await app().database.query(`update resume_feedback set status = 'approved', approved_at = now() where id = $1`, [
      letter.id,
    ]);
    const news = { email_id: letter.id, dedupe_key: `resume.feedback:${letter.id}` };
    await app().nest.get(Outbox).publish(mailFailed, news, 'failed');
    const failed = await eventually(async () => {
      const now = await read();
      return now.problem && now;
    });
    expect(failed).toMatchObject({ status: 'approved', sent_at: null });
    await app().nest.get(Outbox).publish(mailSent, news, 'sent');
    expect(await on('sent')).toMatchObject({ problem: null });
    await app().nest.get(Outbox).publish(mailFailed, news, 'late');
    await settled(app());
    expect(await read()).toMatchObject({ status: 'sent', problem: null });
  });

  it('waits in a queue, due first, page by page', async () => {
    const two = await applicant(app(), recruiter);
    await feedbackOn(app(), recruiter.auth, two.resumeId, 'pending_approval');
    const page = (query: string) =>
      app().http().get(`/resumes/feedback/pending${query}`).set('Authorization', recruiter.auth).expect(200);
    const all = (await page('?limit=200')).body.items as (Feedback & { resume_id: string })[];
    const dues = all.map(({ auto_send_at }) => auto_send_at);
    expect(dues).toEqual([...dues].sort());
    expect(all.map(({ resume_id }) => resume_id)).toEqual(expect.arrayContaining([one.resumeId, two.resumeId]));
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await page(`?limit=1${cursor}`);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      if (body.next_cursor === null) break;
      cursor = `&cursor=${body.next_cursor as string}`;
    }
    expect(seen).toEqual(all.map(({ id }) => id));
    await doIt('approve').expect(200);
    const left = (await page('?limit=200')).body.items as { resume_id: string }[];
    expect(left.map(({ resume_id }) => resume_id)).not.toContain(one.resumeId);
  });

  it('is seen by the staff of its organisation only, and changed by those who may', async () => {
    const stranger = await recruiterOf(app(), 'Elsewhere');
    const viewer = await memberOf(app(), recruiter.organisationId, 'viewer');
    await app().http().get(`/resumes/${one.resumeId}/feedback`).set('Authorization', stranger.auth).expect(404);
    await app().http().get(`/resumes/${one.resumeId}/feedback/history`).set('Authorization', stranger.auth).expect(404);
    for (const action of ['approve', 'hold', 'release', 'regenerate']) {
      await doIt(action, stranger.auth).expect(404);
      await doIt(action, viewer.auth).expect(403);
      await doIt(action, one.person.auth).expect(403);
    }
    await app().http().get(`/resumes/${one.resumeId}/feedback`).set('Authorization', viewer.auth).expect(200);
    await app().http().get(`/resumes/${one.resumeId}/feedback`).set('Authorization', one.person.auth).expect(403);
    expect(
      (await app().http().get('/resumes/feedback/pending').set('Authorization', stranger.auth)).body.items,
    ).toEqual([]);
  });

  it('refuses changes that are no feedback', async () => {
    const bad: object[] = [
      { feedback_content: '' },
      { feedback_content: 'x'.repeat(10_001) },
      { feedback_content: 7 },
      { status: 'sent' },
      { auto_send_at: '2020-01-01T00:00:00Z' },
      { recommended_resources: [{ title: 'A', description: 'B', url: 'javascript:alert(1)' }] },
      { identified_gaps: [{ title: '', advice: 'x', requirement: null, quote: null }] },
      { identified_gaps: 'all' },
    ];
    for (const body of bad) expect({ body, status: (await edit(body)).status }).toEqual({ body, status: 422 });
    expect(await read()).toEqual(letter);
  });
});
