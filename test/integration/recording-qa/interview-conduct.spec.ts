import { Erasable } from '#libs/kernel';
import { RecordingQaErasable } from '../../../apps/api/src/modules/recording-qa/recording-qa.erasable.js';
import { memberOf } from '../../support/actors.js';
import { useApp } from '../../support/app.js';
import {
  checkConversation,
  processed,
  senderOf,
  takeTemplate,
  GOOD_CALL,
  type Sender,
} from '../../support/conversations.js';
import { inviteCandidate, startInterview, type InvitedCandidate } from '../../support/hiring.js';

const ANSWER = 'I planned the late shift in a marker-lavender warehouse for two years.';

describe('the conduct of an interview of ours', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  let sender: Sender;
  let interviewId: string;
  let templateId: string;
  beforeAll(async () => {
    invited = await inviteCandidate(app());
    const { body } = await app().http().get('/organisations/current').set('Authorization', invited.recruiter.auth);
    const manager = await memberOf(app(), body.organisation.id as string, 'qa_manager');
    sender = senderOf(app(), manager);
    templateId = await takeTemplate(sender, 'ai_interview');
    const { id, question } = await startInterview(app(), invited);
    interviewId = id;
    await candidate('post', `/interviews/${id}/messages`, { content_text: ANSWER, in_reply_to: question.message_id });
  }, 60_000);
  const candidate = (method: 'get' | 'post', path: string, body: object = {}) =>
    app().http()[method](path).set('Authorization', invited.candidate.auth).send(body);
  const upload = () =>
    app()
      .http()
      .post('/recordings/upload')
      .set('Authorization', sender.auth)
      .send({ file_name: 'interview', interview_id: interviewId, policy_template_id: templateId });
  const rows = async (sql: string, values: unknown[] = []) =>
    app().database.query<Record<string, unknown>>(sql, values);

  it('is checked by its own words once it is over, with who asked and who answered', async () => {
    const early = await upload().expect(409);
    expect(early.body.type).toBe('urn:talenti:problem:qa.interview_not_over');
    await candidate('post', `/interviews/${interviewId}/complete`);
    const { body } = await upload().expect(202);
    const recording = await processed(sender, body.recording_id as string);
    expect(recording).toMatchObject({ status: 'completed', source: 'interview', interview_id: interviewId });
    const read = await app().http().get(`/recordings/${recording.id}/transcript`).set('Authorization', sender.auth);
    const segments = read.body.diarized_segments as { role: string; text: string; start_ms: number }[];
    expect(segments.find(({ role }) => role === 'candidate')?.text).toBe(ANSWER);
    expect(segments[0]).toMatchObject({ role: 'interviewer', start_ms: 0 });
    expect(read.body.speakers).toMatchObject([{ is_role_guessed: false }, { is_role_guessed: false }]);
    await upload().expect(409);
  });

  it('goes with the candidate who is erased, and what is about somebody else stays without a name', async () => {
    const agent = await memberOf(app(), (await rows('select id from organisations'))[0]?.id as string, 'reviewer');
    const about = { policy_template_id: await takeTemplate(sender), agent_id: agent.userId };
    const call = await processed(sender, await checkConversation(sender, GOOD_CALL, about));
    const reason = 'I did ask for the postcode.';
    await app()
      .http()
      .post(`/evaluations/${call.evaluation?.id}/dispute`)
      .set('Authorization', agent.auth)
      .send({ reason })
      .expect(201);
    const erasable = app().nest.get(RecordingQaErasable);
    expect(erasable).toBeInstanceOf(Erasable);
    const subject = { userId: invited.candidate.userId, email: invited.candidate.email };
    const shown = await erasable.disclose(subject);
    expect(shown.recordings).toHaveLength(1);

    const outcomes = await erasable.erase({ ...subject, kind: 'full' });
    expect(outcomes.find(({ table, action }) => table === 'recordings' && action === 'deleted')?.rows).toBe(1);
    for (const table of ['transcripts', 'evaluation_parts', 'category_scores']) {
      const column = table === 'transcripts' ? 'to_jsonb(t)::text' : 't::text';
      expect(await rows(`select 1 from ${table} t where ${column} like '%marker-lavender%'`)).toEqual([]);
    }
    const again = await erasable.erase({ ...subject, kind: 'full' });
    expect(again.filter(({ action, rows: count }) => action !== 'kept' && count > 0)).toEqual([]);

    await erasable.erase({ userId: agent.userId, email: agent.email, kind: 'full' });
    expect(await rows(`select agent_id, status from recordings where id = $1`, [call.id])).toEqual([
      { agent_id: null, status: 'completed' },
    ]);
    expect(await rows(`select 1 from evaluation_disputes where reason = $1`, [reason])).toEqual([]);
  });
});
