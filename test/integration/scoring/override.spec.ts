import { memberOf, recruiterOf } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import { inviteCandidate, type InvitedCandidate } from '../../support/hiring.js';
import { aStory, assessed, interviewWith, LENGTH_OF_THREE, type Assessment } from './whole-interview.js';

const REASON = 'I was there and heard more than the transcript says.';

describe('an assessment that a person overrules', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  let interviewId: string;
  let assessment: Assessment;
  beforeAll(async () => {
    invited = await inviteCandidate(app(), LENGTH_OF_THREE);
    interviewId = await interviewWith(app(), invited, aStory, {}, invited);
    assessment = await assessed(app(), invited, interviewId);
  }, 120_000);

  const staff = (method: 'get' | 'post', path: string, auth = invited.recruiter.auth) =>
    app().http()[method](path).set('Authorization', auth);
  const override = (body: object, auth = invited.recruiter.auth) =>
    staff('post', `/assessments/${assessment.id}/override`, auth).send(body);
  const shortlisted = async (): Promise<number | undefined> => {
    const { body } = await staff('post', '/ai/generate-shortlist').send({ job_role_id: invited.roleId, min_score: 0 });
    return body.candidates[0]?.match_score;
  };

  it.each([
    ['no reason', { overall_score: 90 }, 'reason'],
    ['a reason of two words', { overall_score: 90, reason: 'Just so' }, 'reason'],
    ['nothing to say', { reason: REASON }, 'overall_score'],
    ['a score of 101', { overall_score: 101, reason: REASON }, 'overall_score'],
    ['a decision that there is not', { decision: 'hire', reason: REASON }, 'decision'],
  ])('is not, with %s', async (_, body, field) => {
    const refused = await override(body).expect(422);
    expect(refused.body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  it('is not by people of other organisations, nor by those who only review', async () => {
    const stranger = await recruiterOf(app());
    const { body } = await staff('get', '/organisations/current');
    const reviewer = await memberOf(app(), body.organisation.id as string, 'reviewer');
    expect((await override({ overall_score: 90, reason: REASON }, stranger.auth)).status).toBe(404);
    expect((await override({ overall_score: 90, reason: REASON }, reviewer.auth)).status).toBe(403);
    expect((await override({ overall_score: 90, reason: REASON }, invited.candidate.auth)).status).toBe(403);
  });

  it('keeps what the engine said, shows both, and counts with the person’s score everywhere', async () => {
    const engineScore = assessment.overall_score ?? 0;
    expect(await shortlisted()).toBe(engineScore);
    const { body } = await override({ overall_score: 91.5, reason: REASON }).expect(200);
    expect(body).toMatchObject({
      overall_score: engineScore,
      effective_score: 91.5,
      human_override: { by: { name: 'Jonas Brandt' }, overall_score: 91.5, decision: null, reason: REASON },
    });
    expect(body.dimensions).toEqual(assessment.dimensions);
    expect((await staff('get', `/interviews/${interviewId}/score`)).body).toMatchObject({
      overall_score: engineScore,
      effective_score: 91.5,
      human_override: true,
      human_override_reason: REASON,
    });
    expect(await shortlisted()).toBe(91.5);
    const report = await staff('get', `/interviews/${interviewId}/report`, invited.candidate.auth);
    expect(report.body.candidate_view).toMatchObject({ overall_score: engineScore, effective_score: 91.5 });
    expect(JSON.stringify(report.body)).not.toContain(REASON);
  });

  it('keeps every word on record when it is overruled again, and a decision alone leaves the score', async () => {
    const { body } = await override({ decision: 'hold', reason: 'We wait for the reference.' }).expect(200);
    expect(body.effective_score).toBe(91.5);
    expect(body.human_override).toMatchObject({ decision: 'hold', overall_score: null });
    expect(body.overrides.map(({ reason }: { reason: string }) => reason)).toEqual([
      'We wait for the reference.',
      REASON,
    ]);
    expect(await shortlisted()).toBe(91.5);
    const rows = await app().database.query(`select id from applications where id = $1 and status = 'scored'`, [
      invited.applicationId,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is still the same assessment to a replay', async () => {
    const { body } = await staff('post', `/assessments/${assessment.id}/replay`).expect(200);
    expect(body.matches).toBe(true);
  });

  it('hands nothing on to a new version, whose score counts then, and stays with the old one', async () => {
    await staff('post', `/assessments/${assessment.id}/regenerate`).expect(202);
    const second = await assessed(app(), invited, interviewId);
    expect(second).toMatchObject({ version: 2, human_override: null, effective_score: assessment.overall_score });
    expect(await shortlisted()).toBe(assessment.overall_score);
    const { body } = await staff('get', `/interviews/${interviewId}/assessments`);
    expect(
      body.items.map((item: { version: number; human_override: object | null }) => [
        item.version,
        item.human_override !== null,
      ]),
    ).toEqual([
      [2, false],
      [1, true],
    ]);
  }, 120_000);
});
