import { Llm } from '#libs/providers';
import { useApp } from '../../support/app.js';
import { inviteCandidate, type InvitedCandidate } from '../../support/hiring.js';
import { aStory, assessed, interviewWith, LENGTH_OF_THREE, type Assessment } from './whole-interview.js';

describe('an assessment that is replayed', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  let interviewId: string;
  let assessment: Assessment;
  beforeAll(async () => {
    invited = await inviteCandidate(app(), LENGTH_OF_THREE);
    interviewId = await interviewWith(app(), invited, aStory);
    assessment = await assessed(app(), invited, interviewId);
  }, 120_000);
  afterEach(() => jest.restoreAllMocks());

  const replay = async () =>
    (
      await app()
        .http()
        .post(`/assessments/${assessment.id}/replay`)
        .set('Authorization', invited.recruiter.auth)
        .expect(200)
    ).body;
  const rows = (): Promise<object[]> =>
    app().database.query(
      `select to_jsonb(assessments) as row from assessments where id = $1
       union all select to_jsonb(assessment_dimensions) from assessment_dimensions where assessment_id = $1
       union all select to_jsonb(assessment_passes) from assessment_passes where assessment_id = $1`,
      [assessment.id],
    );

  it('comes out the same, byte for byte, from our code and from the engine, and nothing is changed by it', async () => {
    const before = await rows();
    const body = await replay();
    expect(body).toMatchObject({
      assessment_id: assessment.id,
      version: 1,
      matches: true,
      verification: { matches: true, differences: [] },
      engine: { asked: true, reason: null, matches: true, differences: [] },
    });
    const { stored_hash: stored, shown_hash: shown, replayed_hash: replayed } = body.verification;
    expect([shown, replayed]).toEqual([stored, stored]);
    expect(await rows()).toEqual(before);
  });

  it('comes out the same when the posting and the rubric were edited afterwards', async () => {
    const change = (method: 'patch' | 'put', path: string, body: object) =>
      app().http()[method](path).set('Authorization', invited.recruiter.auth).send(body).expect(200);
    await change('patch', `/roles/${invited.roleId}`, { title: 'Florist', description: 'You bind flowers all day.' });
    await change('put', `/roles/${invited.roleId}/rubric`, { dimensions: [{ name: 'Flowers', weight: 1 }] });
    expect(await replay()).toMatchObject({ matches: true, engine: { asked: true, matches: true } });
  });

  it('says so when somebody has changed a word of the transcript in the database', async () => {
    const [message] = await app().database.query<{ id: string; text: string }>(
      `select id, content_text as text from interview_messages where interview_id = $1 and message_type = 'candidate_response'
       order by sequence_number limit 1`,
      [interviewId],
    );
    const write = (text: string | undefined) =>
      app().database.query(`update interview_messages set content_text = $2 where id = $1`, [message?.id, text]);
    await write('I did nothing at all.');
    const body = await replay();
    await write(message?.text);
    expect(body).toMatchObject({
      matches: false,
      verification: { matches: false },
      engine: { asked: true, matches: false },
      inputs: { transcript_hash: { matches: false }, rubric_hash: { matches: true }, role_hash: { matches: true } },
    });
    expect((await replay()).matches).toBe(true);
  });

  it('says so, and where, when somebody has changed a score in the database', async () => {
    await app().database.query(`update assessments set overall_score = overall_score - 1 where id = $1`, [
      assessment.id,
    ]);
    const body = await replay();
    await app().database.query(`update assessments set overall_score = overall_score + 1 where id = $1`, [
      assessment.id,
    ]);
    expect(body).toMatchObject({ matches: false, inputs: { transcript_hash: { matches: true } } });
    expect(body.verification).toMatchObject({
      matches: false,
      differences: [{ path: 'overall_score', replayed: String(assessment.overall_score) }],
    });
    expect(body.verification.replayed_hash).toBe(body.verification.stored_hash);
  });

  it('is verified by our own code alone when another engine answers today, and says why', async () => {
    jest.spyOn(app().nest.get(Llm), 'describe').mockReturnValue({ engine: 'other', model: 'other-1', statement: '' });
    const body = await replay();
    expect(body).toMatchObject({
      matches: true,
      verification: { matches: true },
      engine: { asked: false, matches: null, differences: [] },
    });
    expect(body.engine.reason).toContain('It was made by embedded (talenti-embedded-');
  });
});
