import { DomainError } from '#libs/kernel';
import { Llm } from '#libs/providers';
import { memberOf } from '../../support/actors.js';
import { eventually, useApp, type TestApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';

const STORIES = [
  'In January the handhelds lost connection in aisle 14. I borrowed six units from the day team, printed pick lists for forty orders and called IT, because two lorries had to leave at nine. We lost 40 minutes and shipped everything.',
  'Last May I saw the same ramp edge chipped three times in a week. I counted eleven trucks that cut the corner, set a bollard and a mirror, and briefed each driver. Since then there has been no damage.',
  'I noticed that our stock counts were off by nine percent. I compared the scans with the shelf for two nights and found that returns were booked twice. I changed the form, trained five colleagues, and the error fell to one percent in six weeks.',
];

const LENGTH_OF_THREE = { interview_structure: { questions: [], duration_minutes: 10, question_count: 3 } };

describe('an assessment', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  beforeAll(async () => {
    invited = await inviteCandidate(app(), LENGTH_OF_THREE);
  });

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
    const answer = (turn: number) => STORIES[turn % STORIES.length] ?? '';
    const [calm, suspicious] = [
      await interviewWith(app(), invited, answer),
      await interviewWith(app(), invited, answer, {
        responseTimeSeconds: 1,
        signals: Array.from({ length: 12 }, () => ({ type: 'tab_switch', duration_ms: 4_000 })),
      }),
    ];
    const [one, two] = [await assessed(app(), invited, calm), await assessed(app(), invited, suspicious)];
    expect(one.anti_cheat_risk_level).toBe('low');
    expect(two.integrity_flags.map((flag) => flag.type)).toContain('client_signals');
    expect(two.integrity_score).toBeLessThan(one.integrity_score);
    // Interviews differ by their seed; the same transcript under other signals is scored again to compare.
    const again = await staff('post', '/ai/score').send({ interview_id: suspicious }).expect(200);
    await app().database.query(`update interviews set anti_cheat_signals = '[]' where id = $1`, [suspicious]);
    await app().database.query(`update interview_messages set response_time_seconds = 120 where interview_id = $1`, [
      suspicious,
    ]);
    await app().database.query(`delete from assessments where interview_id = $1`, [suspicious]);
    const without = await staff('post', '/ai/score').send({ interview_id: suspicious }).expect(200);
    expect(without.body.overall_score).toBe(again.body.overall_score);
    expect(without.body.dimensions).toEqual(again.body.dimensions);
    expect(without.body.anti_cheat_risk_level).toBe('low');
  });

  it('that the engine could not make stays visible as failed, and can be asked for again', async () => {
    const engine = app().nest.get(Llm);
    const real = engine.answer.bind(engine);
    const failing = jest
      .spyOn(engine, 'answer')
      .mockImplementation((prompt, input, options) =>
        prompt.id.startsWith('assessment.')
          ? Promise.reject(new DomainError('llm.failed', 'down', { kind: 'provider_failed' }))
          : real(prompt, input, options),
      );
    const id = await interviewWith(app(), invited, (turn) => STORIES[turn % STORIES.length] ?? '');
    const refused = await staff('post', '/ai/score').send({ interview_id: id });
    expect({ status: refused.status, type: refused.type }).toEqual({ status: 502, type: 'application/problem+json' });
    const failed = await eventually(
      async () => {
        const { body } = await staff('get', `/interviews/${id}/assessment`);
        return body?.status === 'failed' && body;
      },
      { withinMs: 25_000, what: 'three tries and a failed assessment' },
    );
    expect(failed.problem).toMatch(/asked again/);
    failing.mockRestore();
    await staff('post', '/ai/score').send({ interview_id: id }).expect(200);
    expect((await staff('get', `/interviews/${id}/assessment`)).body).toMatchObject({
      status: 'completed',
      version: 1,
      problem: null,
    });
  }, 40_000);

  it('is open to whoever may read hiring data, and can be made by whoever may review', async () => {
    const id = await interviewWith(app(), invited, (turn) => STORIES[turn % STORIES.length] ?? '');
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
    const strongId = await interviewWith(app(), invited, (turn) => STORIES[turn % STORIES.length] ?? '', {}, invited);
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
    expect((await ask({ min_score: 100 })).body).toEqual({ candidates: [], total_evaluated: all.body.total_evaluated });
    const rows = await app().database.query(
      `select id from applications where job_role_id = $1 and status = 'rejected'`,
      [invited.roleId],
    );
    expect(rows).toEqual([]);
    expect((await ask({ job_role_id: '018f0000-0000-7000-8000-00000000dead' })).status).toBe(404);
    expect((await ask({ min_score: 101 })).status).toBe(422);
  });
});

interface Assessment {
  status: string;
  overall_score: number | null;
  dimensions: { state: string; evidence: string }[];
  narrative_summary: string;
  anti_cheat_risk_level: string;
  integrity_score: number;
  integrity_flags: { type: string }[];
}

/** A whole interview, answered by `answer`, and completed. */
async function interviewWith(
  app: TestApp,
  { recruiter, roleId }: InvitedCandidate,
  answer: (turn: number) => string,
  options: { responseTimeSeconds?: number; signals?: object[] } = {},
  who?: Pick<InvitedCandidate, 'candidate' | 'applicationId'>,
): Promise<string> {
  const someone = who ?? (await inviteTo(app, recruiter, roleId));
  const { id, question } = await startInterview(app, someone);
  let next: { message_id: string } | null = question;
  for (let turn = 0; next; turn++) {
    const { body } = await app
      .http()
      .post(`/interviews/${id}/messages`)
      .set('Authorization', someone.candidate.auth)
      .send({
        content_text: answer(turn),
        in_reply_to: next.message_id,
        response_time_seconds: options.responseTimeSeconds ?? 90,
      })
      .expect(200);
    next = body.next_question as { message_id: string } | null;
  }
  await app
    .http()
    .post(`/interviews/${id}/complete`)
    .set('Authorization', someone.candidate.auth)
    .send({ anti_cheat_signals: options.signals ?? [] });
  return id;
}

function assessed(app: TestApp, { recruiter }: InvitedCandidate, id: string): Promise<Assessment> {
  return eventually(async () => {
    const { body } = await app.http().get(`/interviews/${id}/assessment`).set('Authorization', recruiter.auth);
    return body?.status === 'completed' && (body as Assessment);
  });
}
