import { memberOf, recruiterOf, registerPerson, type Member, type Person } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { addApplication, newRole } from '../recruitment/hiring-requests.js';
import { assess, scoredApplication, type WrittenAssessment } from '../scoring/scored-application.js';

const app = useApp();
const HOUR_MS = 3_600_000;
const BEGIN = Date.parse('2026-03-02T08:00:00Z');

let recruiter: Member;
let nurses: string;
let drivers: string;

interface Insights {
  funnel: { status: string; count: number }[];
  scores: Record<string, unknown> & { bins: { from: number; to: number; count: number }[] };
  criteria: Record<string, unknown>[];
  time_to_decision: Record<'from_application' | 'from_interview', Record<string, unknown>>;
  invitations: Record<string, number>;
}

const read = (who: Person, query = '', organisationId = recruiter.organisationId) =>
  app().http().get(`/organisations/${organisationId}/insights${query}`).set('Authorization', who.auth);
const insights = async (query = ''): Promise<Insights> => (await read(recruiter, query).expect(200)).body as Insights;
const decide = (id: string, status: string) =>
  app()
    .http()
    .patch(`/applications/${id}`)
    .set('Authorization', recruiter.auth)
    .send({ status, reason: 'After the second talk.' })
    .expect(200);

/** Somebody with an assessed interview that was completed a day after they applied. */
async function assessed(roleId: string, written: WrittenAssessment, appliedAtMs = BEGIN) {
  const application = await scoredApplication(app(), recruiter, roleId, written);
  await app().database.query(`update applications set created_at = $2, status = 'scored' where id = $1`, [
    application.id,
    new Date(appliedAtMs),
  ]);
  await app().database.query(`update interviews set started_at = $2, completed_at = $3 where id = $1`, [
    application.interviewId,
    new Date(appliedAtMs + 23 * HOUR_MS),
    new Date(appliedAtMs + 24 * HOUR_MS),
  ]);
  return application;
}

async function invite(applicationId: string, { opened = false, accepted = false }): Promise<void> {
  const { body } = await app()
    .http()
    .get(`/applications/${applicationId}`)
    .set('Authorization', recruiter.auth)
    .expect(200);
  const sent = await app()
    .http()
    .post('/invitations/send')
    .set('Authorization', recruiter.auth)
    .send({ application_id: applicationId, candidate_email: body.candidate.email })
    .expect(201);
  await app().database.query(
    `update invitations set sent_at = now(), opened_at = case when $2 then now() end,
       accepted_at = case when $3 then now() end where id = $1`,
    [sent.body.invitation_id, opened, accepted],
  );
}

/** A written decision, so many hours after the application. */
async function decidedAfter(applicationId: string, status: string, hours: number, from = 'scored'): Promise<void> {
  const at = new Date(BEGIN + hours * HOUR_MS);
  await app().database.query(
    `insert into audit_log (id, organisation_id, action, object_type, object_id, facts, at)
     values (gen_random_uuid(), $1, 'application.decided', 'application', $2, $3, $4)`,
    [recruiter.organisationId, applicationId, JSON.stringify({ from, to: status }), at],
  );
  await app().database.query(
    `update applications set status = $2, decided_at = $3, decision_reason = 'Written.' where id = $1`,
    [applicationId, status, at],
  );
}

const countsOf = ({ funnel }: Insights) => Object.fromEntries(funnel.map(({ status, count }) => [status, count]));

beforeAll(async () => {
  recruiter = await recruiterOf(app(), 'St Alder Hospital');
  nurses = await newRole(app(), recruiter);
  drivers = await newRole(app(), recruiter, { title: 'Ambulance driver' });

  const [first, second, third] = [
    await assessed(nurses, { dimensions: { Triage: 80, Handover: 90 }, overall: 85 }),
    await assessed(nurses, { dimensions: { Triage: 60, Handover: null }, overall: 60 }),
    await assessed(nurses, { dimensions: { Triage: null, Handover: null }, overall: null }),
  ];
  await assess(app(), recruiter, first, { dimensions: { Triage: 100, Handover: 100 }, overall: 100, version: 2 });
  for (const score of [10, 20, 30, 40, 50]) {
    await assessed(drivers, { dimensions: { Driving: score }, overall: score }, BEGIN + 48 * HOUR_MS);
  }
  const waiting = await addApplication(app(), recruiter, nurses);
  await app().database.query(`update applications set created_at = $2 where id = $1`, [waiting.id, new Date(BEGIN)]);

  await invite(first.id, { opened: true, accepted: true });
  await invite(second.id, { opened: true });
  await invite(second.id, {});
  await invite(waiting.id, {});

  await decidedAfter(first.id, 'shortlisted', 34);
  await decidedAfter(first.id, 'offered', 70, 'shortlisted');
  await decidedAfter(second.id, 'rejected', 54);
  await decidedAfter(third.id, 'withdrawn', 30);
}, 120_000);

describe('insights of an organisation', () => {
  it('count everybody who ever came as far, wherever they stand now', async () => {
    expect(countsOf(await insights())).toEqual({
      applied: 9,
      invited: 3,
      interviewing: 8,
      scored: 8,
      shortlisted: 1,
      offered: 1,
      rejected: 1,
      withdrawn: 1,
    });
  });

  it('know a decision that was taken back from the log that the product itself writes', async () => {
    const { id } = await addApplication(app(), recruiter, await newRole(app(), recruiter, { title: 'Porter' }));
    const before = countsOf(await insights());
    await decide(id, 'rejected');
    await decide(id, 'shortlisted');
    const after = countsOf(await insights());
    expect(after).toMatchObject({
      rejected: (before['rejected'] ?? 0) + 1,
      shortlisted: (before['shortlisted'] ?? 0) + 1,
    });
    await app().database.query(`delete from applications where id = $1`, [id]);
  });

  it('put each interview into one bar by its newest assessment, and those without evidence into none', async () => {
    const { scores } = await insights();
    expect(scores.bins).toHaveLength(10);
    expect(scores.bins.flatMap(({ from, count }) => (count > 0 ? [[from, count]] : []))).toEqual([
      [10, 1],
      [20, 1],
      [30, 1],
      [40, 1],
      [50, 1],
      [60, 1],
      [90, 1],
    ]);
    expect(scores).toMatchObject({
      count: 7,
      people: 7,
      mean: 44.29,
      is_small: false,
      insufficient_count: 1,
      waiting_count: 0,
    });
  });

  it('count the score that a person set in place of the engine’s', async () => {
    const own = await newRole(app(), recruiter, { title: 'Midwife' });
    const { assessmentId } = await assessed(own, { dimensions: { Calm: 30 }, overall: 30 });
    await app()
      .http()
      .post(`/assessments/${assessmentId}/override`)
      .set('Authorization', recruiter.auth)
      .send({ overall_score: 75, reason: 'One story was not heard.' })
      .expect(200);
    const { scores } = await insights(`?job_role_id=${own}`);
    expect(scores).toMatchObject({ mean: 75, count: 1, is_small: true });
    expect(scores.bins[7]).toEqual({ from: 70, to: 80, count: 1 });
    await app().database.query(`delete from applications where job_role_id = $1`, [own]);
  });

  it('show criteria by role, with how often there was too little evidence, and which groups are small', async () => {
    const { criteria } = await insights();
    expect(criteria).toEqual([
      expect.objectContaining({
        job_role_id: drivers,
        job_title: 'Ambulance driver',
        criterion: 'Driving',
        mean: 30,
        count: 5,
        people: 5,
        is_small: false,
        insufficient_share: 0,
      }),
      expect.objectContaining({ job_role_id: nurses, criterion: 'Triage', mean: 80, count: 2, is_small: true }),
      expect.objectContaining({ job_role_id: nurses, criterion: 'Handover', mean: 100, count: 1, is_small: true }),
    ]);
    expect(criteria[1]?.['insufficient_share']).toBeCloseTo(1 / 3);
    expect(criteria[2]?.['insufficient_share']).toBeCloseTo(2 / 3);
  });

  it('tell how long the first decision took, withdrawals left out', async () => {
    const { time_to_decision: times } = await insights();
    expect(times.from_application).toEqual({ count: 2, median_hours: 44, p90_hours: 52, is_small: true });
    expect(times.from_interview).toEqual({ count: 2, median_hours: 20, p90_hours: 28, is_small: true });
  });

  it('follow invitations by person, however often one was sent', async () => {
    expect((await insights()).invitations).toEqual({ invited: 3, opened: 2, accepted: 1, completed: 1 });
  });

  it('are about one role or one time when asked', async () => {
    expect(countsOf(await insights(`?job_role_id=${drivers}`))).toMatchObject({ applied: 5, scored: 5, rejected: 0 });
    const since = new Date(BEGIN + HOUR_MS).toISOString();
    expect(countsOf(await insights(`?from=${since}`))).toMatchObject({ applied: 5 });
    expect(countsOf(await insights(`?to=${since}`))).toMatchObject({ applied: 4, scored: 3 });
    const none = await insights('?to=2020-01-01T00:00:00Z');
    expect(none).toMatchObject({
      scores: { count: 0, mean: null },
      criteria: [],
      time_to_decision: { from_application: { count: 0, median_hours: null, p90_hours: null } },
      invitations: { invited: 0, completed: 0 },
    });
    expect(countsOf(none)).toMatchObject({ applied: 0, withdrawn: 0 });
  });

  it('never count practice', async () => {
    const before = await insights();
    await app().database.query(`update interviews set kind = 'practice' where job_role_id = $1`, [drivers]);
    const without = await insights();
    await app().database.query(`update interviews set kind = 'real' where job_role_id = $1`, [drivers]);
    expect(without.scores).toMatchObject({ count: Number(before.scores['count']) - 5 });
    expect(without.criteria).toHaveLength(2);
  });

  it('are read by who may read hiring, in their own organisation', async () => {
    const viewer = await memberOf(app(), recruiter.organisationId, 'viewer');
    await read(viewer).expect(200);
    await read(await memberOf(app(), recruiter.organisationId, 'qa_manager')).expect(403);
    await read(await registerPerson(app())).expect(403);
    const stranger = await recruiterOf(app());
    await read(stranger).expect(404);
    await read(stranger, `?job_role_id=${nurses}`, stranger.organisationId).expect(404);
    const own = (await read(stranger, '', stranger.organisationId).expect(200)).body as Insights;
    expect(countsOf(own)).toMatchObject({ applied: 0, scored: 0 });
    await app()
      .http()
      .get(`/orgs/${recruiter.organisationId}/insights`)
      .set('Authorization', recruiter.auth)
      .expect(200);
    await read(recruiter, '?from=yesterday').expect(422);
  });
});
