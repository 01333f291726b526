import { Llm, Synthesizer } from '#libs/providers';
import { InterviewErasable } from '../../../apps/api/src/modules/interview/interview.erasable.js';
import { registerPerson } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';
import { silence } from '../../support/voice.js';

const STORY =
  'In January the handhelds lost connection in aisle 14 on the late shift. I borrowed six units from the day team, printed pick lists for forty orders and called IT, because two lorries had to leave at nine. We lost 40 minutes and shipped everything.';

interface Shown {
  message_id: string;
  text: string;
  first_wording: string | null;
  rephrasings_left: number;
  audio_url: string | null;
}
interface Begun extends Pick<InvitedCandidate, 'candidate' | 'applicationId'> {
  id: string;
  question: Shown;
}

describe('a candidate who would like a question put differently', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  beforeAll(async () => {
    invited = await inviteCandidate(app(), {
      interview_structure: { questions: [], duration_minutes: 10, question_count: 3 },
    });
  });

  const begin = async (more: object = {}): Promise<Begun> => {
    const other = await inviteTo(app(), invited.recruiter, invited.roleId);
    const { body } = await app()
      .http()
      .post('/interviews')
      .set('Authorization', other.candidate.auth)
      .send({ application_id: other.applicationId, ...more })
      .expect(201);
    return { ...other, id: body.id, question: body.first_question };
  };
  const rephrase = ({ id, candidate }: Pick<Begun, 'id' | 'candidate'>, body: object) =>
    app().http().post(`/interviews/${id}/messages/latest/rephrase`).set('Authorization', candidate.auth).send(body);
  const wishOf = ({ message_id, rephrasings_left }: Shown) => ({ message_id, rephrasings_left });
  const read = async (path: string, auth: string) =>
    (await app().http().get(path).set('Authorization', auth).expect(200)).body;
  const latest = async ({ id, candidate }: Begun): Promise<{ question: Shown; progress: object }> =>
    read(`/interviews/${id}/messages/latest`, candidate.auth);
  const answer = ({ id, candidate }: Begun, text: string) =>
    app()
      .http()
      .post(`/interviews/${id}/messages`)
      .set('Authorization', candidate.auth)
      .send({ content_text: text })
      .expect(200);
  /** All that the interview knows, plans and counts. */
  const stateOf = async ({ id }: Begun) =>
    app().database.query(
      `select session.progression_state, session.questions_asked_count, session.current_difficulty_level,
         session.skill_boundaries_identified, session.revision, interview.status, interview.total_tokens_used,
         (select count(*) from interview_messages where interview_id = interview.id) as messages
       from interviews interview join interview_sessions session on session.interview_id = interview.id
       where interview.id = $1`,
      [id],
    );

  it('hears the same question in other words twice, and finds them again after a reload', async () => {
    const one = await begin();
    expect(one.question).toMatchObject({ first_wording: null, rephrasings_left: 2 });
    const [before, { progress }] = [await stateOf(one), await latest(one)];

    const first = (await rephrase(one, wishOf(one.question)).expect(200)).body as Shown;
    expect(first).toMatchObject({
      message_id: one.question.message_id,
      first_wording: one.question.text,
      rephrasings_left: 1,
      audio_url: null,
    });
    expect(await latest(one)).toEqual({ question: first, progress });
    const second = (await rephrase(one, wishOf(first)).expect(200)).body as Shown;
    expect(second).toMatchObject({ first_wording: one.question.text, rephrasings_left: 0 });
    expect(new Set([one.question.text, first.text, second.text]).size).toBe(3);

    const third = await rephrase(one, wishOf(second)).expect(409);
    expect(third.body.type).toBe('urn:talenti:problem:interview.no_rephrasing_left');
    expect(await stateOf(one)).toEqual(before);
    const again = await startInterview(app(), one);
    expect(again).toEqual({ id: one.id, question: second });
  });

  it('who presses twice without saying what they see gets one, and later the next', async () => {
    const one = await begin();
    const wish = { message_id: one.question.message_id };
    const first = (await rephrase(one, wish).expect(200)).body as Shown;
    expect((await rephrase(one, wish).expect(200)).body).toEqual(first);
    app().clock.jump(6_000);
    expect((await rephrase(one, wish).expect(200)).body).toMatchObject({ rephrasings_left: 0 });
    app().clock.jump(-6_000);
  });

  it('in a tab that is behind gets what the other tab shows', async () => {
    const one = await begin();
    const stale = wishOf(one.question);
    await rephrase(one, stale).expect(200);
    const second = (await rephrase(one, { ...stale, rephrasings_left: 1 }).expect(200)).body as Shown;
    expect((await rephrase(one, stale).expect(200)).body).toEqual(second);
  });

  it('is told so when the question does not wait any more', async () => {
    const one = await begin();
    await answer(one, STORY);
    const late = await rephrase(one, wishOf(one.question)).expect(409);
    expect(late.body.type).toBe('urn:talenti:problem:interview.question_not_waiting');
    const { question } = await latest(one);
    await rephrase(one, wishOf(question)).expect(200);
    await app().http().post(`/interviews/${one.id}/complete`).set('Authorization', one.candidate.auth).expect(202);
    const over = await rephrase(one, wishOf(question)).expect(409);
    expect(over.body.type).toBe('urn:talenti:problem:interview.not_in_progress');
  });

  it('is the only one who may ask', async () => {
    const one = await begin();
    const stranger = await registerPerson(app());
    await rephrase({ ...one, candidate: stranger }, wishOf(one.question)).expect(404);
    await rephrase({ ...one, candidate: invited.recruiter }, wishOf(one.question)).expect(404);
    await rephrase(one, { message_id: 'x' }).expect(422);
    await rephrase(one, { ...wishOf(one.question), rephrasings_left: 3 }).expect(422);
    expect((await latest(one)).question).toEqual(one.question);
  });

  it('has it on record: for themselves, for staff and in the export', async () => {
    const one = await begin();
    const { text } = (await rephrase(one, wishOf(one.question)).expect(200)).body as Shown;
    for (const auth of [one.candidate.auth, invited.recruiter.auth]) {
      const { items } = await read(`/interviews/${one.id}/messages`, auth);
      expect(items[0]).toMatchObject({
        content_text: one.question.text,
        rephrasings: [{ text, model: expect.stringMatching(/^embedded\//), prompt_version: 1 }],
      });
      expect((await read(`/interviews/${one.id}/transcripts`, auth)).items[0].rephrasings).toEqual([text]);
    }
    expect((await read(`/interviews/${one.id}/status`, one.candidate.auth)).last_message.rephrasings).toHaveLength(1);
    const exported = await app().http().get('/candidates/export').set('Authorization', one.candidate.auth).expect(200);
    expect(JSON.stringify(exported.body)).toContain(text);
  });

  it('hears what they see, and the first words by an earlier link, until all is erased', async () => {
    const spoken: string[] = [];
    const voice = jest.spyOn(app().nest.get(Synthesizer), 'synthesize').mockImplementation(async (text) => {
      spoken.push(text);
      return { bytes: silence(1), contentType: 'audio/wav', durationMs: 1_000, voice: 'test', engine: 'test' };
    });
    const one = await begin({ mode: 'voice' });
    const first = (await rephrase(one, wishOf(one.question)).expect(200)).body as Shown;
    const second = (await rephrase(one, wishOf(first)).expect(200)).body as Shown;
    const links = [one.question, first, second].map(({ audio_url: url }) =>
      (url ?? '').slice(app().config.publicBaseUrl.length),
    );
    for (const link of links) await app().raw().get(link).expect(200);
    expect(spoken).toEqual([one.question.text, first.text, second.text]);
    await app().raw().get(`${links[0]}&rephrasing=2`).expect(403);
    await app()
      .raw()
      .get((links[1] ?? '').replace('rephrasing=1', 'rephrasing=2'))
      .expect(403);
    voice.mockRestore();

    const sounds = async () => (await app().database.query('select id from spoken_texts')).length;
    expect(await sounds()).toBe(3);
    await app()
      .nest.get(InterviewErasable)
      .erase({ userId: one.candidate.userId, email: one.candidate.email, kind: 'full' });
    expect(await sounds()).toBe(0);
  });

  it('can answer in a conversation that shows the other words', async () => {
    const one = await begin();
    const { text } = (await rephrase(one, wishOf(one.question)).expect(200)).body as Shown;
    const talk = (messages: object[]) =>
      app()
        .http()
        .post('/ai/interviewer')
        .set('Authorization', one.candidate.auth)
        .send({ interview_id: one.id, messages });
    expect((await talk([{ role: 'assistant', content: text }]).expect(200)).body.response).toBe(text);
    const told = [
      { role: 'assistant', content: text },
      { role: 'user', content: STORY },
    ];
    const next = (await talk(told).expect(200)).body.response as string;
    expect(next).not.toBe(text);
    expect((await talk(told).expect(200)).body.response).toBe(next);
  });

  it('is asked the same, judged the same and scored the same as without it', async () => {
    const one = await begin();
    const engine = app().nest.get(Llm);
    const asked: unknown[] = [];
    const think = engine.answer.bind(engine);
    const first = (await rephrase(one, wishOf(one.question)).expect(200)).body as Shown;
    const listening = jest.spyOn(engine, 'answer').mockImplementation((...all) => {
      asked.push(all[1]);
      return think(...all);
    });
    for (let turn = 0; turn < 2; turn += 1) await answer(one, `${STORY} Turn ${turn}.`);
    await app().http().post(`/interviews/${one.id}/complete`).set('Authorization', one.candidate.auth).expect(202);
    const recruiter = invited.recruiter.auth;
    const completed = (known: string | null) =>
      eventually(
        async () => {
          const { body } = await app().http().get(`/interviews/${one.id}/assessment`).set('Authorization', recruiter);
          return body?.status === 'completed' && body.id !== known && (body as { id: string; overall_score: number });
        },
        { what: 'the assessment' },
      );
    const withIt = await completed(null);
    listening.mockRestore();
    expect(JSON.stringify(asked)).toContain(one.question.text.slice(-40));
    expect(JSON.stringify(asked)).not.toContain(first.text);

    await app().database.query('update interview_messages set rephrasings = null where interview_id = $1', [one.id]);
    await app()
      .http()
      .post(`/assessments/${withIt.id}/regenerate`)
      .set('Authorization', recruiter)
      .send({ reason: 'To compare.' })
      .expect(202);
    const without = await completed(withIt.id);
    const passesOf = (id: string): Promise<{ pass: string; inputHash: string | null; output: object }[]> =>
      app().database.query(
        `select pass, input_hash as "inputHash", output from assessment_passes where assessment_id = $1 order by pass`,
        [id],
      );
    const passes = await passesOf(withIt.id);
    expect(passes.find(({ pass }) => pass === 'scores')?.inputHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await passesOf(without.id)).toEqual(passes);
    expect(without.overall_score).toBe(withIt.overall_score);
  });
});
