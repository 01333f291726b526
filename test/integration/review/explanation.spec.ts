import { recruiterOf } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { inviteTo, startInterview } from '../../support/hiring.js';
import { assessedInterview, call, hiring, overrule, type AssessedInterview } from './assessed-interview.js';

const app = useApp();
let interview: AssessedInterview;
beforeAll(async () => {
  interview = await assessedInterview(app(), await hiring(app()));
}, 60_000);

const explain = (who = interview.candidate as { auth: string }, id = interview.id) =>
  call(app(), who, 'get', `/interviews/${id}/explanation`);

describe('the explanation of an interview', () => {
  it('shows the criteria, the own words that each score rests on, and who decides', async () => {
    const { body } = await explain().expect(200);
    expect(body).toMatchObject({
      overall_score: interview.assessment.overall_score,
      role_title: 'Warehouse shift lead',
    });
    expect(body.criteria.map((one: { name: string; weight: number }) => [one.name, one.weight])).toEqual([
      ['Problem Solving', 0.6],
      ['Communication', 0.4],
    ]);
    const transcript = (await call(app(), interview.candidate, 'get', `/interviews/${interview.id}/messages`)).body
      .items;
    let quotes = 0;
    for (const criterion of body.criteria) {
      for (const { message_id, start, end, text } of criterion.heard) {
        const message = transcript.find(({ id }: { id: string }) => id === message_id);
        expect(message.content_text.slice(start, end)).toBe(text);
        quotes += 1;
      }
      if (criterion.state === 'scored') expect(criterion.heard.length).toBeGreaterThan(0);
      else expect(criterion.meaning).toContain('not counted against you');
    }
    expect(quotes).toBeGreaterThan(0);
    expect(body.decision).toMatchObject({ decided_at: null, overruled_at: null });
    expect(body.decision.who_decides).toMatch(/^A person at Harbour Logistics decides/);
    expect(body.engine_statement).toBeTruthy();
    expect(body.feedback).toBeTruthy();
  });

  it('says until when and how it can be contested', async () => {
    const { body } = await explain();
    expect(body.contest).toMatchObject({ possible: true, status: null });
    const days = (Date.parse(body.contest.until) - Date.parse(body.assessed_at)) / 86_400_000;
    expect(days).toBe(30);
  });

  it('tells nothing internal: no flags, no expected points, no notes, no names of staff', async () => {
    expect(interview.assessment.integrity_flags.length).toBeGreaterThan(0);
    const { text } = await explain();
    for (const word of ['expected_points', 'integrity', 'flag', 'Jonas', 'reviewer', 'narrative', 'recommended']) {
      expect({ word, told: text.toLowerCase().includes(word.toLowerCase()) }).toEqual({ word, told: false });
    }
    const { body } = await call(app(), interview.recruiter, 'get', `/assessments/${interview.assessment.id}/flags`);
    for (const { evidence } of body.items) expect(text).not.toContain(evidence);
  });

  it('is the same for staff who look what the candidate sees, and does not exist for others', async () => {
    expect((await explain(interview.recruiter).expect(200)).body).toEqual((await explain()).body);
    await explain(await recruiterOf(app())).expect(404);
    const other = await inviteTo(app(), interview.recruiter, interview.roleId);
    await explain(other.candidate).expect(404);
  });

  it('says that a person has decided and when, but not why', async () => {
    const one = await assessedInterview(app(), interview);
    await overrule(app(), one, one.recruiter);
    await app()
      .http()
      .patch(`/applications/${one.applicationId}`)
      .set('Authorization', one.recruiter.auth)
      .send({ status: 'rejected', reason: 'Salary too high for us.' })
      .expect(200);
    const { body, text } = await explain(one.candidate, one.id);
    expect(body.overall_score).toBe(91);
    expect(Date.parse(body.decision.decided_at)).toBeGreaterThan(0);
    expect(Date.parse(body.decision.overruled_at)).toBeGreaterThan(0);
    expect(text).not.toMatch(/salary|stock count story was/i);
  }, 30_000);

  it('before the assessment says what will count', async () => {
    const someone = await inviteTo(app(), interview.recruiter, interview.roleId);
    const { id } = await startInterview(app(), someone);
    const { body } = await explain(someone.candidate, id).expect(200);
    expect(body).toMatchObject({ assessed_at: null, overall_score: null, contest: { possible: false, until: null } });
    expect(body.criteria[0]).toMatchObject({ state: 'waiting', heard: [] });
  });

  it('is there for practice too, where nobody decides and there is nothing to contest', async () => {
    const candidate = interview.candidate;
    const { body: practice } = await call(app(), candidate, 'post', '/interviews')
      .send({ role_type: 'python' })
      .expect(201);
    const { body } = await explain(candidate, practice.id).expect(200);
    expect(body).toMatchObject({ organisation_name: null, contest: { possible: false } });
    expect(body.criteria).toHaveLength(5);
    expect(body.decision.who_decides).toMatch(/practice/);
    await explain(interview.recruiter, practice.id).expect(404);
    const contested = await call(app(), candidate, 'post', `/interviews/${practice.id}/contest`).send({
      reason: 'I practised a lot and think that I was better.',
    });
    expect({ status: contested.status, detail: contested.body.detail }).toEqual({
      status: 409,
      detail: 'This was a practice interview: nothing was decided, so there is nothing to contest.',
    });
  });
});
