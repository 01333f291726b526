import { randomUUID } from 'node:crypto';
import { Jobs } from '#libs/jobs';
import { DAY_MS } from '#libs/kernel';
import { ContestSchedule, sweepContests } from '../../../apps/api/src/modules/review/jobs/remind-overdue.job.js';
import { recruiterOf, type Person } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { inviteTo, startInterview } from '../../support/hiring.js';
import {
  assessedInterview,
  call,
  colleague,
  hiring,
  mailsTo,
  overrule,
  type AssessedInterview,
} from './assessed-interview.js';

const app = useApp({ JWT_EXPIRATION_HOURS: '720', CONTEST_WINDOW_DAYS: '6', CONTEST_REVIEW_DAYS: '3' });
let role: Awaited<ReturnType<typeof hiring>>;
beforeAll(async () => {
  role = await hiring(app());
}, 60_000);

/** What happens then; afterwards it is now again, because jobs are put off by the product's clock. */
async function later<T>(milliseconds: number, happens: () => Promise<T>): Promise<T> {
  app().clock.jump(milliseconds);
  try {
    return await happens();
  } finally {
    app().clock.jump(-milliseconds);
  }
}

const REASON = 'The answer about the ramp was about safety, and nobody seems to have heard it.';
const EXPLANATION = 'We read the whole conversation again and compared it with the criteria.';

const contest = ({ id, candidate }: AssessedInterview, body: object = { reason: REASON }) =>
  call(app(), candidate, 'post', `/interviews/${id}/contest`).send(body);
const answer = (who: Pick<Person, 'auth'>, id: string, outcome: string) =>
  call(app(), who, 'post', `/contests/${id}/outcome`).send({ outcome, explanation: EXPLANATION });
const seenByCandidate = async ({ id, candidate }: AssessedInterview) =>
  (await call(app(), candidate, 'get', `/interviews/${id}/contest`).expect(200)).body;

async function contested(): Promise<AssessedInterview & { contestId: string }> {
  const interview = await assessedInterview(app(), role);
  return { ...interview, contestId: (await contest(interview).expect(201)).body.id as string };
}

const subjects = async (email: string, word: string): Promise<string[]> =>
  (await mailsTo(app(), email)).map(({ subject }) => subject).filter((subject) => subject.includes(word));

describe('contesting a result', () => {
  it('asks people to look again by a date, and tells them and the candidate by mail', async () => {
    const interview = await assessedInterview(app(), role);
    const colleagues = [await colleague(app(), role, 'recruiter'), await colleague(app(), role, 'org_admin')];
    const [reviewer, before] = [await colleague(app(), role, 'reviewer'), await seenByCandidate(interview)];
    expect(before).toBeNull();
    const { body } = await contest(interview, { reason: REASON, dimensions: ['Communication'] }).expect(201);
    expect(body).toMatchObject({ status: 'open', outcome: null, is_overdue: false, dimensions: ['Communication'] });
    expect(Date.parse(body.due_at) - Date.parse(body.created_at)).toBe(3 * DAY_MS);
    expect(await seenByCandidate(interview)).toEqual(body);
    await eventually(async () => (await subjects(interview.candidate.email, 'Your request for a human')).length === 1);
    for (const { email } of colleagues) {
      const mail = await eventually(async () =>
        (await mailsTo(app(), email)).find(({ subject }) => subject.includes('asks for a human review')),
      );
      expect(mail.text).not.toMatch(/Kofi|ramp/);
    }
    expect(await subjects(reviewer.email, 'human review')).toEqual([]);
    const { body: explained } = await call(
      app(),
      interview.candidate,
      'get',
      `/interviews/${interview.id}/explanation`,
    );
    expect(explained.contest).toMatchObject({ possible: false, status: 'open' });
  });

  it('twice at once opens one contest', async () => {
    const interview = await assessedInterview(app(), role);
    const answers = await Promise.all([1, 2, 3, 4].map(() => contest(interview)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const rows = await app().database.query('select 1 from contests where interview_id = $1', [interview.id]);
    expect(rows).toHaveLength(1);
    expect((await contest(interview)).body.detail).toContain('still open');
  });

  it('needs a reason, known criteria, an assessment, and the candidate themselves', async () => {
    const interview = await assessedInterview(app(), role);
    expect((await contest(interview, { reason: 'Too short.' })).status).toBe(422);
    expect((await contest(interview, { reason: REASON, dimensions: ['Charm'] })).body.errors).toEqual([
      { field: 'dimensions', message: 'names no criterion of this interview: Charm' },
    ]);
    const path = `/interviews/${interview.id}/contest`;
    await call(app(), interview.recruiter, 'post', path).send({ reason: REASON }).expect(404);
    const other = await inviteTo(app(), role.recruiter, role.roleId);
    await call(app(), other.candidate, 'post', path).send({ reason: REASON }).expect(404);
    await call(app(), other.candidate, 'get', path).expect(404);
    const { id } = await startInterview(app(), other);
    const early = await call(app(), other.candidate, 'post', `/interviews/${id}/contest`).send({ reason: REASON });
    expect({ status: early.status, detail: early.body.detail }).toEqual({
      status: 409,
      detail: 'This interview has not been assessed yet.',
    });
  });

  it('is too late after the time that the explanation named', async () => {
    const interview = await assessedInterview(app(), role);
    const { status, body } = await later(6 * DAY_MS, async () => contest(interview));
    expect({ status, detail: body.detail }).toEqual({
      status: 409,
      detail: expect.stringMatching(/^This result could be contested until \d+ \w+ \d{4}\.$/),
    });
  });
});

describe('answering a contest', () => {
  it('shows the queue due first, page by page, to staff of this organisation alone', async () => {
    const own = await hiring(app());
    const ids: string[] = [];
    for (let index = 0; index < 3; index++) {
      const interview = await assessedInterview(app(), own);
      ids.push((await contest(interview).expect(201)).body.id as string);
    }
    const pages: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await call(app(), own.recruiter, 'get', `/contests?limit=2&status=open${more}`).expect(200);
      pages.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.next_cursor as string | null;
    }
    expect(pages).toEqual(ids);
    const stranger = await recruiterOf(app());
    expect((await call(app(), stranger, 'get', '/contests')).body.items).toEqual([]);
    await call(app(), stranger, 'get', `/contests/${ids[0]}`).expect(404);
    await answer(stranger, ids[0] ?? '', 'confirmed').expect(404);
    await call(app(), stranger, 'post', `/contests/${ids[0]}/assign`).send({}).expect(404);
    const viewer = await colleague(app(), own, 'viewer');
    expect((await call(app(), viewer, 'get', `/contests/${ids[0]}`)).body.candidate.name).toBe('Kofi Brandt');
    await answer(viewer, ids[0] ?? '', 'confirmed').expect(403);
  }, 60_000);

  it("tells the candidate the outcome and why, in the app and by mail, under nobody's name", async () => {
    const interview = await contested();
    const { body } = await answer(role.recruiter, interview.contestId, 'confirmed').expect(200);
    expect(body).toMatchObject({ status: 'closed', outcome: 'confirmed', decided_by: { name: 'Jonas Brandt' } });
    const seen = await seenByCandidate(interview);
    expect(seen).toMatchObject({ status: 'closed', outcome: 'confirmed', explanation: EXPLANATION });
    expect(JSON.stringify(seen)).not.toMatch(/Jonas|decided_by/);
    const mail = await eventually(async () =>
      (await mailsTo(app(), interview.candidate.email)).find(({ subject }) => subject.includes('The answer to')),
    );
    expect(mail.text).toContain('the result stands');
    expect(mail.text).toContain(EXPLANATION);
  });

  it('twice at once gives one outcome and one mail', async () => {
    const interview = await contested();
    const other = await colleague(app(), role, 'recruiter');
    const answers = await Promise.all([
      answer(role.recruiter, interview.contestId, 'confirmed'),
      answer(other, interview.contestId, 'withdrawn'),
      answer(other, interview.contestId, 'confirmed'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const winner = answers.find(({ status }) => status === 200)?.body.outcome;
    expect((await seenByCandidate(interview)).outcome).toBe(winner);
    await eventually(async () => (await subjects(interview.candidate.email, 'The answer to')).length > 0);
    expect(await subjects(interview.candidate.email, 'The answer to')).toHaveLength(1);
  });

  it('says "changed" only when something was changed since', async () => {
    const interview = await assessedInterview(app(), role);
    await overrule(app(), interview, await colleague(app(), role, 'recruiter'));
    const { body: opened } = await later(1_000, async () => contest(interview).expect(201));
    const refused = await later(2_000, async () => answer(role.recruiter, opened.id, 'changed'));
    expect({ status: refused.status, detail: refused.body.detail }).toEqual({
      status: 409,
      detail: expect.stringContaining('Nothing has changed since the contest was opened'),
    });
    await later(3_000, async () => {
      await overrule(app(), interview, role.recruiter);
      await answer(role.recruiter, opened.id, 'changed').expect(200);
    });
    expect(await seenByCandidate(interview)).toMatchObject({ outcome: 'changed' });
  });

  it('is not for whoever made the decision, as long as somebody else could', async () => {
    const own = await hiring(app());
    const interview = await assessedInterview(app(), own);
    await app()
      .http()
      .patch(`/applications/${interview.applicationId}`)
      .set('Authorization', own.recruiter.auth)
      .send({ status: 'rejected', reason: 'Not enough experience.' })
      .expect(200);
    const { body: opened } = await contest(interview).expect(201);
    // Nobody else works there yet: better an answer by the same person than none.
    await call(app(), own.recruiter, 'post', `/contests/${opened.id}/assign`).send({}).expect(200);
    const other = await colleague(app(), own, 'recruiter');
    const reviewer = await colleague(app(), own, 'reviewer');
    for (const refused of [
      await answer(own.recruiter, opened.id, 'confirmed'),
      await call(app(), other, 'post', `/contests/${opened.id}/assign`).send({ user_id: own.recruiter.userId }),
    ]) {
      expect({ status: refused.status, detail: refused.body.detail }).toEqual({
        status: 409,
        detail: expect.stringContaining('You made the decision that is contested'),
      });
    }
    const unable = await call(app(), other, 'post', `/contests/${opened.id}/assign`).send({ user_id: reviewer.userId });
    expect(unable.status).toBe(422);
    const { body } = await call(app(), other, 'post', `/contests/${opened.id}/assign`).send({}).expect(200);
    expect(body).toMatchObject({ status: 'in_review', assigned_to: { id: other.userId } });
    expect(await seenByCandidate(interview)).toMatchObject({ status: 'in_review' });
    await answer(other, opened.id, 'confirmed').expect(200);
  }, 30_000);

  it('and reviewing are not for candidates who work there too', async () => {
    const { candidate, contestId, id } = await contested();
    await app().database.query(
      `insert into organisation_members (id, organisation_id, user_id, role) values ($1, $2, $3, 'recruiter')`,
      [randomUUID(), role.organisationId, candidate.userId],
    );
    await answer(candidate, contestId, 'confirmed').expect(403);
    await call(app(), candidate, 'get', `/contests/${contestId}`).expect(404);
    const queue = await call(app(), candidate, 'get', '/contests?limit=200').expect(200);
    expect(queue.body.items.map((one: { id: string }) => one.id)).not.toContain(contestId);
    const assigned = call(app(), role.recruiter, 'post', `/contests/${contestId}/assign`);
    await assigned.send({ user_id: candidate.userId }).expect(422);
    await call(app(), candidate, 'post', `/interviews/${id}/reviews`).expect(403);
  });

  it('that is overdue is visible, and its administrators are reminded once', async () => {
    const own = await hiring(app());
    const recruiter = await colleague(app(), own, 'recruiter');
    const interview = await assessedInterview(app(), own);
    const answered = await assessedInterview(app(), own);
    const { body: opened } = await contest(interview).expect(201);
    await answer(recruiter, (await contest(answered).expect(201)).body.id as string, 'confirmed').expect(200);
    await later(3 * DAY_MS, async () => {
      expect(await seenByCandidate(interview)).toMatchObject({ is_overdue: true });
      expect(await seenByCandidate(answered)).toMatchObject({ is_overdue: false });
      await app().nest.get(ContestSchedule).tick();
      await eventually(async () => (await subjects(own.recruiter.email, 'Overdue')).length > 0);
      await app().nest.get(Jobs).enqueue(sweepContests, { tick: 1 }, { key: 'again' });
      await eventually(async () => {
        const waiting = await app().database.query(
          `select 1 from graphile_worker.jobs where task_identifier like 'review.%' or task_identifier like 'mail.%'`,
        );
        return waiting.length === 0;
      });
      expect(await subjects(own.recruiter.email, 'Overdue')).toHaveLength(1);
      expect(await subjects(recruiter.email, 'Overdue')).toEqual([]);
    });
    await answer(recruiter, opened.id, 'withdrawn').expect(200);
  }, 30_000);
});
