import { DomainError } from '#libs/kernel';
import { Llm } from '#libs/providers';
import { CloseAbandonedJob } from '../../../apps/api/src/modules/interview/jobs/close-abandoned.job.js';
import { useApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';
import { registerPerson } from '../../support/actors.js';

const STORY =
  'In January the handhelds lost connection in aisle 14 on the late shift. I borrowed six units from the day team, printed pick lists for forty orders and called IT, because two lorries had to leave at nine. We lost 40 minutes and shipped everything.';

describe('a candidate who answers', () => {
  const app = useApp();
  let invited: InvitedCandidate;
  beforeAll(async () => {
    invited = await inviteCandidate(app(), {
      interview_structure: { questions: [], duration_minutes: 10, question_count: 3 },
    });
  });

  const answer = (id: string, auth: string, text: string, more: object = {}) =>
    app()
      .http()
      .post(`/interviews/${id}/messages`)
      .set('Authorization', auth)
      .send({ content_text: text, ...more });
  const transcript = async (id: string, auth: string): Promise<{ message_type: string; content_text: string }[]> =>
    (await app().http().get(`/interviews/${id}/messages`).set('Authorization', auth).expect(200)).body.items;
  const fresh = async () => {
    const other = await inviteTo(app(), invited.recruiter, invited.roleId);
    return { ...other, ...(await startInterview(app(), other)) };
  };

  it('comes back to the same interview and the same question, without a second greeting', async () => {
    const one = await fresh();
    const again = await startInterview(app(), one);
    expect(again).toEqual({ id: one.id, question: one.question });
    expect(await transcript(one.id, one.candidate.auth)).toHaveLength(1);
  });

  it('begins one interview however often the button is pressed', async () => {
    const other = await inviteTo(app(), invited.recruiter, invited.roleId);
    const starts = await Promise.all(
      Array.from({ length: 8 }, () =>
        app()
          .http()
          .post('/interviews')
          .set('Authorization', other.candidate.auth)
          .send({ application_id: other.applicationId }),
      ),
    );
    expect(starts.map((start) => start.status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(new Set(starts.map((start) => start.body.id as string)).size).toBe(1);
  });

  it('is not told in the middle how they are doing, while staff can see it', async () => {
    const one = await fresh();
    await answer(one.id, one.candidate.auth, STORY).expect(200);
    const seenBy = async (auth: string) =>
      (await app().http().get(`/interviews/${one.id}`).set('Authorization', auth).expect(200)).body.skill_boundaries;
    expect(await seenBy(one.candidate.auth)).toEqual({});
    expect(await seenBy(invited.recruiter.auth)).not.toEqual({});
    await app().http().post(`/interviews/${one.id}/complete`).set('Authorization', one.candidate.auth).expect(202);
    expect(await seenBy(one.candidate.auth)).not.toEqual({});
  });

  it('is heard once when the same answer arrives five times at once', async () => {
    const one = await fresh();
    const turns = await Promise.all(Array.from({ length: 5 }, () => answer(one.id, one.candidate.auth, STORY)));
    expect(turns.map((turn) => turn.status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(turns.map((turn) => turn.body.next_question.message_id as string)).size).toBe(1);
    const said = (await transcript(one.id, one.candidate.auth)).filter(
      (message) => message.message_type === 'candidate_response',
    );
    expect(said).toHaveLength(1);
  });

  it('is heard once when the answer is sent again after a lost connection', async () => {
    const one = await fresh();
    const first = await answer(one.id, one.candidate.auth, STORY).expect(200);
    const second = await answer(one.id, one.candidate.auth, STORY).expect(200);
    expect(second.body.candidate_message.id).toBe(first.body.candidate_message.id);
    expect(second.body.next_question).toEqual(first.body.next_question);
    const named = await answer(one.id, one.candidate.auth, STORY, { in_reply_to: one.question.message_id }).expect(200);
    expect(named.body.candidate_message.id).toBe(first.body.candidate_message.id);
  });

  it('gets one of two different answers from two tabs saved, and is told about the other', async () => {
    const one = await fresh();
    const reply = { in_reply_to: one.question.message_id };
    const [a, b] = await Promise.all([
      answer(one.id, one.candidate.auth, `${STORY} That was in tab one.`, reply),
      answer(one.id, one.candidate.auth, `${STORY} That was in tab two.`, reply),
    ]);
    expect([a.status, b.status].sort()).toEqual([200, 409]);
    const lost = a.status === 409 ? a : b;
    expect(lost.body.type).toBe('urn:talenti:problem:interview.already_answered');
    const messages = await transcript(one.id, one.candidate.auth);
    expect(messages.map((message) => message.message_type)).toEqual([
      'ai_question',
      'candidate_response',
      'ai_question',
    ]);
  });

  it('keeps the answer when the engine fails, and gets the next question on the next try', async () => {
    const one = await fresh();
    const engine = app().nest.get(Llm);
    const failing = jest
      .spyOn(engine, 'answer')
      .mockRejectedValue(new DomainError('llm.failed', 'down', { kind: 'provider_failed' }));
    const failed = await answer(one.id, one.candidate.auth, STORY);
    failing.mockRestore();
    expect(failed.status).toBe(503);
    expect(failed.body.detail).toContain('Your answer is saved');
    expect(failed.headers['retry-after']).toBe('2');
    const status = await app().http().get(`/interviews/${one.id}/status`).set('Authorization', one.candidate.auth);
    expect(status.body.session_state).toBe('preparing_question');
    const latest = await app()
      .http()
      .get(`/interviews/${one.id}/messages/latest`)
      .set('Authorization', one.candidate.auth)
      .expect(200);
    expect(latest.body.question.text.length).toBeGreaterThan(10);
    const retried = await answer(one.id, one.candidate.auth, STORY).expect(200);
    expect(retried.body.next_question.message_id).toBe(latest.body.question.message_id);
    expect(await transcript(one.id, one.candidate.auth)).toHaveLength(3);
  });

  it.each([
    ['an empty answer', { content_text: '   ' }, 422],
    ['no answer', {}, 422],
    ['an answer of 8001 characters', { content_text: 'x'.repeat(8_001) }, 422],
    ['only control characters', { content_text: '\u0007\u202e' }, 422],
    ['a list', { content_text: ['a'] }, 422],
    ['a score of their own', { content_text: 'Yes, I did that.', score: 100 }, 422],
  ])('is told clearly about %s, and nothing is saved', async (_, body, status) => {
    const one = await fresh();
    const refused = await app()
      .http()
      .post(`/interviews/${one.id}/messages`)
      .set('Authorization', one.candidate.auth)
      .send(body);
    expect(refused.status).toBe(status);
    expect(refused.body.errors.length).toBeGreaterThan(0);
    expect(await transcript(one.id, one.candidate.auth)).toHaveLength(1);
  });

  it('cannot answer in, read or complete the interview of somebody else', async () => {
    const one = await fresh();
    const stranger = await registerPerson(app());
    for (const request of [
      answer(one.id, stranger.auth, STORY),
      app().http().get(`/interviews/${one.id}`).set('Authorization', stranger.auth),
      app().http().get(`/interviews/${one.id}/messages`).set('Authorization', stranger.auth),
      app().http().post(`/interviews/${one.id}/complete`).set('Authorization', stranger.auth),
      app().http().patch(`/interviews/${one.id}`).set('Authorization', stranger.auth).send({ anti_cheat_signals: [] }),
      app().http().post('/interviews').set('Authorization', stranger.auth).send({ application_id: one.applicationId }),
      answer(one.id, invited.recruiter.auth, STORY),
    ]) {
      expect((await request).status).toBe(404);
    }
  });

  it('stands in the list with their name, the role and the application', async () => {
    const own = await inviteCandidate(app());
    const { id } = await startInterview(app(), own);
    for (const person of [own.recruiter, own.candidate]) {
      const { body } = await app().http().get('/interviews').set('Authorization', person.auth).expect(200);
      expect(body.items).toEqual([
        expect.objectContaining({
          id,
          application_id: own.applicationId,
          candidate_name: 'Kofi Brandt',
          job_title: 'Warehouse shift lead',
        }),
      ]);
    }
  });

  it('finds on one page what the interview is about and what was talked about', async () => {
    const one = await fresh();
    const context = async (auth: string) =>
      app().http().get(`/applications/${one.applicationId}/context`).set('Authorization', auth);
    const before = (await context(one.candidate.auth)).body;
    expect(before).toMatchObject({
      job: { title: 'Warehouse shift lead' },
      candidate: { name: 'Kofi Brandt' },
      competencies_covered: [],
    });
    await answer(one.id, one.candidate.auth, STORY).expect(200);
    const after = (await context(invited.recruiter.auth)).body;
    expect(after.competencies_covered).toHaveLength(1);
    expect([...after.competencies_covered, ...after.competencies_to_cover].sort()).toEqual(
      [...before.competencies_to_cover].sort(),
    );
    const stranger = await registerPerson(app());
    expect((await context(stranger.auth)).status).toBe(404);
  });

  it('ends with a completed interview that takes no more answers', async () => {
    const one = await fresh();
    const early = await app().http().post(`/interviews/${one.id}/complete`).set('Authorization', one.candidate.auth);
    expect(early.status).toBe(409);
    let next: unknown = one.question;
    for (let turn = 0; next && turn < 20; turn++) {
      next = (await answer(one.id, one.candidate.auth, `${STORY} This was time number ${turn}.`).expect(200)).body
        .next_question;
    }
    expect(next).toBeNull();
    expect((await answer(one.id, one.candidate.auth, 'One more thing that I forgot.')).status).toBe(409);
    const complete = () =>
      app().http().post(`/interviews/${one.id}/complete`).set('Authorization', one.candidate.auth).send({});
    const both = await Promise.all([complete(), complete()]);
    expect(both.map((response) => response.body.status as string)).toEqual(['completed', 'completed']);
    const late = await answer(one.id, one.candidate.auth, 'Much too late.');
    expect(late.body).toMatchObject({ status: 409, type: 'urn:talenti:problem:interview.not_in_progress' });
    const jobs = await app().database.query(`select 1 from assessments where interview_id = $1`, [one.id]);
    expect(jobs.length).toBeLessThanOrEqual(1);
  });

  it('who was not seen for half an hour finds the interview where it stopped', async () => {
    const one = await fresh();
    const turn = await answer(one.id, one.candidate.auth, STORY).expect(200);
    app().clock.jump(31 * 60_000);
    await app().nest.get(CloseAbandonedJob).handle();
    app().clock.jump(-31 * 60_000);
    const gone = await app().http().get(`/interviews/${one.id}/status`).set('Authorization', one.candidate.auth);
    expect(gone.body).toMatchObject({ status: 'abandoned', can_restart: true });
    expect((await answer(one.id, one.candidate.auth, 'Am I still heard?')).status).toBe(409);
    const back = await startInterview(app(), one);
    expect(back).toEqual({ id: one.id, question: turn.body.next_question });
    await answer(one.id, one.candidate.auth, 'I am back and I called the driver myself.').expect(200);
  });
});

describe('a candidate who begins', () => {
  const app = useApp();

  it('needs an open invitation', async () => {
    const invited = await inviteCandidate(app());
    await app().database.query(`update invitations set status = 'revoked' where application_id = $1`, [
      invited.applicationId,
    ]);
    const refused = await app()
      .http()
      .post('/interviews')
      .set('Authorization', invited.candidate.auth)
      .send({ application_id: invited.applicationId });
    expect(refused.body).toMatchObject({ status: 403, type: 'urn:talenti:problem:interview.not_invited' });
  });

  it('cannot begin when the role is paused', async () => {
    const invited = await inviteCandidate(app());
    await app()
      .http()
      .patch(`/roles/${invited.roleId}`)
      .set('Authorization', invited.recruiter.auth)
      .send({ status: 'paused' })
      .expect(200);
    const refused = await app()
      .http()
      .post('/interviews')
      .set('Authorization', invited.candidate.auth)
      .send({ application_id: invited.applicationId });
    expect(refused.body).toMatchObject({ status: 409, type: 'urn:talenti:problem:interview.role_not_open' });
  });

  it('can practise without an application, out of the sight of any organisation', async () => {
    const invited = await inviteCandidate(app());
    const missing = await app().http().post('/interviews').set('Authorization', invited.candidate.auth).send({});
    expect(missing.body).toMatchObject({ status: 422, errors: [{ field: 'role_type' }] });
    const practice = await app()
      .http()
      .post('/interviews')
      .set('Authorization', invited.candidate.auth)
      .send({ role_type: 'react' })
      .expect(201);
    expect(practice.body).toMatchObject({ kind: 'practice', role_type: 'react', application_id: null });
    const seen = await app().http().get(`/interviews/${practice.body.id}`).set('Authorization', invited.recruiter.auth);
    expect(seen.status).toBe(404);
  });

  it('is coached after each answer in practice, the same way when the answer is sent again, and never for real', async () => {
    const invited = await inviteCandidate(app());
    const answer = (id: string) =>
      app()
        .http()
        .post(`/interviews/${id}/messages`)
        .set('Authorization', invited.candidate.auth)
        .send({ content_text: 'We had some trouble with a page and then it was fine again, more or less.' })
        .expect(200);
    const practice = await app()
      .http()
      .post('/interviews')
      .set('Authorization', invited.candidate.auth)
      .send({ role_type: 'react' })
      .expect(201);
    const coached = await answer(practice.body.id);
    expect(coached.body.coaching).toMatch(/^[A-Z].*\.$/);
    expect((await answer(practice.body.id)).body.coaching).toBe(coached.body.coaching);
    const real = await startInterview(app(), invited);
    expect((await answer(real.id)).body.coaching).toBeNull();
  });
});
