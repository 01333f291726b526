import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, useApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, type InvitedCandidate } from '../../support/hiring.js';

const sample = (name: string): Promise<Buffer> => readFile(join(process.cwd(), 'apps/demo/samples', name));

describe('a candidate with two resumes', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  let older: string;

  const upload = async (auth: string, name: string): Promise<string> => {
    const sent = await app()
      .http()
      .post('/resumes')
      .set('Authorization', auth)
      .attach('file', await sample(name), name);
    const id = sent.body.id as string;
    await eventually(async () => {
      const { body } = await app().http().get(`/resumes/${id}`).set('Authorization', auth);
      return body.parsing_status === 'completed';
    });
    return id;
  };
  const start = (who: Pick<InvitedCandidate, 'candidate' | 'applicationId'>, more: object) =>
    app()
      .http()
      .post('/interviews')
      .set('Authorization', who.candidate.auth)
      .send({ application_id: who.applicationId, ...more });
  /** What the questions from the resume rest on. */
  const resumeTopics = async (interviewId: string): Promise<string> => {
    const rows = await app().database.query<{ text: string | null }>(
      `select string_agg(topic->>'source_text', ' ') as text
       from interview_sessions, jsonb_array_elements(progression_state->'topics') topic
       where interview_id = $1 and topic->>'source' = 'resume'`,
      [interviewId],
    );
    return rows[0]?.text ?? '';
  };

  beforeAll(async () => {
    invited = await inviteCandidate(app());
    older = await upload(invited.candidate.auth, 'nurse.resume.pdf');
    await upload(invited.candidate.auth, 'software-engineer.resume.pdf');
  });

  it('is asked about the one that was named, and about the newest when none was', async () => {
    const named = await start(invited, { resume_id: older }).expect(201);
    expect(await resumeTopics(named.body.id as string)).toMatch(/ward|nurse/i);

    await app().database.query(`update interviews set status = 'cancelled' where id = $1`, [named.body.id]);
    const unnamed = await start(invited, {}).expect(201);
    expect(await resumeTopics(unnamed.body.id as string)).not.toMatch(/ward|nurse/i);
  });

  it("cannot name somebody else's, and then nothing has begun", async () => {
    const other = await inviteTo(app(), invited.recruiter, invited.roleId);
    const refused = await start(other, { resume_id: older });
    expect([refused.status, refused.body.code ?? refused.body.title]).toEqual([404, expect.any(String)]);
    expect(
      await app().database.query('select id from interviews where candidate_id = $1', [other.candidate.userId]),
    ).toEqual([]);
  });
});
