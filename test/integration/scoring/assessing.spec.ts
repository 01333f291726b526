import { DomainError } from '#libs/kernel';
import { Llm } from '#libs/providers';
import { memberOf } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';
import { aStory, assessed, interviewWith, LENGTH_OF_THREE } from './whole-interview.js';

describe('an assessment', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  beforeAll(async () => {
    invited = await inviteCandidate(app(), LENGTH_OF_THREE);
  });

  afterEach(() => jest.restoreAllMocks());

  const staff = (method: 'get' | 'post', path: string, auth = invited.recruiter.auth) =>
    app().http()[method](path).set('Authorization', auth);

  it('cannot be made of an interview in which nothing was said', async () => {
    const one = await startInterview(app(), await inviteTo(app(), invited.recruiter, invited.roleId));
    const { body } = await staff('post', '/ai/score').send({ interview_id: one.id });
    expect(body).toMatchObject({ status: 400, detail: 'No transcript available' });
  });

  it('is nothing, said as null, while the interview goes on', async () => {
    const one = await startInterview(app(), await inviteTo(app(), invited.recruiter, invited.roleId));
    for (const path of ['assessment', 'score']) {
      const { status, text } = await staff('get', `/interviews/${one.id}/${path}`);
      expect({ path, status, text }).toEqual({ path, status: 200, text: 'null' });
    }
  });

  it('of nonsense is insufficient evidence, not a low score', async () => {
    const id = await interviewWith(
      app(),
      invited,
      () => 'Das weiß ich leider nicht so genau, tut mir leid, nächste Frage bitte.',
    );
    const assessment = await assessed(app(), invited, id);
    expect(assessment.overall_score).toBeNull();
    for (const dimension of assessment.dimensions) {
      expect(dimension).toMatchObject({ state: 'insufficient_evidence', score: null, cited_quotes: [] });
      expect(dimension.evidence.length).toBeGreaterThan(10);
    }
    expect(assessment.narrative_summary).toBeTruthy();
  });

  it('is not moved by what the browser noticed or by how fast the answers came', async () => {
    const [calm, suspicious] = [
      await interviewWith(app(), invited, aStory),
      await interviewWith(app(), invited, aStory, {
        responseTimeSeconds: 1,
        signals: Array.from({ length: 12 }, (_, index) => ({ type: 'tab_switch', duration_ms: 70_000 + index })),
      }),
    ];
    const [one, two] = [await assessed(app(), invited, calm), await assessed(app(), invited, suspicious)];
    const types = (flags: { type: string }[]): string[] => flags.map((flag) => flag.type);
    expect(types(one.integrity_flags)).not.toContain('client_signals');
    expect(types(two.integrity_flags)).toContain('client_signals');
    // Interviews differ by their seed; the same transcript under other signals is scored again to compare.
    const again = await staff('post', '/ai/score').send({ interview_id: suspicious }).expect(200);
    await app().database.query(`delete from interview_signals where interview_id = $1`, [suspicious]);
    await app().database.query(`update interview_messages set response_time_seconds = 120 where interview_id = $1`, [
      suspicious,
    ]);
    await app().database.query(`delete from assessments where interview_id = $1`, [suspicious]);
    const without = await staff('post', '/ai/score').send({ interview_id: suspicious }).expect(200);
    expect(without.body.overall_score).toBe(again.body.overall_score);
    expect(without.body.dimensions).toEqual(again.body.dimensions);
    expect(without.body.narrative_summary).toBe(again.body.narrative_summary);
    expect(types((await assessed(app(), invited, suspicious)).integrity_flags)).not.toContain('client_signals');
  });

  it('that the engine could not make stays visible as failed, and can be asked for again', async () => {
    const engine = app().nest.get(Llm);
    const real = engine.answer.bind(engine);
    const failing = jest
      .spyOn(engine, 'answer')
      .mockImplementation((prompt, input, options) =>
        prompt.id.startsWith('assessment.')
          ? Promise.reject(new DomainError('llm.failed', 'The engine is down.', { kind: 'provider_failed' }))
          : real(prompt, input, options),
      );
    const id = await interviewWith(app(), invited, aStory);
    const refused = await staff('post', '/ai/score').send({ interview_id: id });
    // The worker may have tried for the last time just before.
    expect([502, 503]).toContain(refused.status);
    expect(refused.body.detail).toBe('The engine is down.');
    const failed = await eventually(
      async () => {
        const { body } = await staff('get', `/interviews/${id}/assessment`);
        return body?.status === 'failed' && body;
      },
      { withinMs: 50_000, what: 'three tries and a failed assessment' },
    );
    expect(failed.missing_parts).toEqual(['scores', 'integrity', 'reasoning', 'actions']);
    expect(failed.problem).toMatch(/^Missing: the scores, .* The engine is down\. It can be asked for again\.$/);
    failing.mockRestore();
    await staff('post', '/ai/score').send({ interview_id: id }).expect(200);
    expect((await staff('get', `/interviews/${id}/assessment`)).body).toMatchObject({
      status: 'completed',
      version: 1,
      problem: null,
    });
  }, 90_000);

  it('is open to whoever may read hiring data, and can be made by whoever may review', async () => {
    const id = await interviewWith(app(), invited, aStory);
    await assessed(app(), invited, id);
    const { body } = await staff('get', '/organisations/current');
    const viewer = await memberOf(app(), body.organisation.id as string, 'viewer');
    const reviewer = await memberOf(app(), body.organisation.id as string, 'reviewer');
    expect((await staff('get', `/interviews/${id}/assessment`, viewer.auth)).status).toBe(200);
    expect((await staff('post', '/ai/score', viewer.auth).send({ interview_id: id })).status).toBe(403);
    expect((await staff('post', '/ai/score', reviewer.auth).send({ interview_id: id })).status).toBe(200);
  });
});

describe('a shortlist', () => {
  const app = useApp();

  it('ranks by score, keeps to the limit and the lowest score, and rejects nobody', async () => {
    const invited = await inviteCandidate(app(), LENGTH_OF_THREE);
    const weak = await inviteTo(app(), invited.recruiter, invited.roleId);
    const strongId = await interviewWith(app(), invited, aStory, {}, invited);
    const weakId = await interviewWith(
      app(),
      invited,
      () => 'I always do my best and I am a good team player in general.',
      {},
      weak,
    );
    const [strong, low] = [await assessed(app(), invited, strongId), await assessed(app(), invited, weakId)];
    expect(strong.overall_score).toBeGreaterThan(low.overall_score ?? 0);
    const ask = (more: object) =>
      app()
        .http()
        .post('/ai/generate-shortlist')
        .set('Authorization', invited.recruiter.auth)
        .send({ job_role_id: invited.roleId, ...more });
    const all = await ask({ min_score: 0 }).expect(200);
    expect(all.body.candidates[0].application_id).toBe(invited.applicationId);
    expect((await ask({ min_score: 0, max_candidates: 1 })).body.candidates).toHaveLength(1);
    const none = await ask({ min_score: 100 });
    expect(none.body).toMatchObject({ candidates: [], total_evaluated: all.body.total_evaluated });
    const rows = await app().database.query(
      `select id from applications where job_role_id = $1 and status = 'rejected'`,
      [invited.roleId],
    );
    expect(rows).toEqual([]);
    expect((await ask({ job_role_id: '018f0000-0000-7000-8000-00000000dead' })).status).toBe(404);
    expect((await ask({ min_score: 101 })).status).toBe(422);
  });
});
