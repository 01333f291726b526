import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { Llm } from '#libs/providers';
import { recruiterOf, registerPerson, type Member } from '../../support/actors.js';
import { eventually, useApp } from '../../support/app.js';
import { applyTo, newRole } from '../recruitment/hiring-requests.js';
import {
  act,
  applicant,
  everyWord,
  feedbackOn,
  HOUR_MS,
  mailsTo,
  NURSE_ROLE,
  scheduleRuns,
  sendResume,
  settled,
} from './letters.js';

describe('a draft of feedback', () => {
  const app = useApp({ FEEDBACK_AUTO_SEND_HOURS: '6', JWT_EXPIRATION_HOURS: '720' });
  let recruiter: Member;
  beforeAll(async () => {
    recruiter = await recruiterOf(app(), 'Harbour Hospital');
  });
  const textOf = async (resumeId: string): Promise<string> => {
    const [row] = await app().database.query<{ text: string }>('select text from resumes where id = $1', [resumeId]);
    return (row?.text ?? '').replace(/\s+/g, ' ');
  };
  const rowOf = async (resumeId: string) => {
    const [row] = await app().database.query<{
      id: string;
      status: string;
      feedback_content: string | null;
      organisation_id: string | null;
      generated_at: Date | null;
      auto_send_at: Date;
    }>('select * from resume_feedback where resume_id = $1', [resumeId]);
    return row;
  };
  const inPlace = (resumeId: string) =>
    eventually(async () => {
      const row = await rowOf(resumeId);
      return row?.status === 'pending_approval' && row;
    });

  it('is written when the resume was read, against the role, and quotes only what stands in the resume', async () => {
    const { person, resumeId } = await applicant(app(), recruiter);
    const draft = await feedbackOn(app(), recruiter.auth, resumeId, 'pending_approval');
    expect(draft.feedback_content).toContain(`Hello ${person.fullName},`);
    expect(draft.feedback_content).toContain('Registered nurse at Harbour Hospital');
    const asked = draft.identified_gaps.flatMap(({ requirement }) => requirement ?? []);
    expect(asked).toContain('Operating a heart-lung machine');
    expect(asked).toContain('Licence to pilot hot-air balloons');
    expect(asked).not.toContain('Triage');
    const text = await textOf(resumeId);
    const quotes = draft.identified_gaps.flatMap(({ quote }) => quote ?? []);
    const quoted = [...draft.feedback_content.matchAll(/“([^”]+)”/g)].map((match) => match[1] ?? '');
    const ofPosting = JSON.stringify(NURSE_ROLE).toLowerCase();
    expect(quoted.length).toBeGreaterThan(0);
    for (const quote of [...quotes, ...quoted])
      expect(text.includes(quote) || ofPosting.includes(quote.toLowerCase()) ? '' : quote).toBe('');
    for (const { url } of draft.recommended_resources) expect(url ?? 'https://').toMatch(/^https:\/\/[^?#]*$/);
  });

  it('says nothing of who the person is or where they learned', async () => {
    const { person, resumeId } = await applicant(app(), recruiter);
    const draft = await feedbackOn(app(), recruiter.auth, resumeId, 'pending_approval');
    const { body } = await app().http().get(`/resumes/${resumeId}`).set('Authorization', recruiter.auth);
    const { email, phone, education } = body.parsed_data as {
      email: string;
      phone: string;
      education: { institution: string }[];
    };
    expect(education.length).toBeGreaterThan(0);
    const words = everyWord(draft).replaceAll(person.fullName, '');
    for (const personal of [email, phone, ...education.map(({ institution }) => institution)])
      expect(words).not.toContain(personal);
  });

  it('gives good practice to somebody who has not applied, and goes out by itself', async () => {
    const person = await registerPerson(app(), { fullName: 'Ilse Maurer' });
    const resumeId = await sendResume(app(), person.auth, 'software-engineer');
    const row = await inPlace(resumeId);
    expect(row.organisation_id).toBeNull();
    expect(row.auto_send_at.getTime() - (row.generated_at?.getTime() ?? 0)).toBe(6 * HOUR_MS);
    await app().http().get(`/resumes/${resumeId}/feedback`).set('Authorization', recruiter.auth).expect(404);
    app().clock.jump(6.1 * HOUR_MS);
    await scheduleRuns(app());
    await settled(app());
    const { body } = await app().http().get('/candidates/feedback').set('Authorization', person.auth).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        resume_id: resumeId,
        job_title: null,
        organisation_name: null,
        sent_automatically: true,
      }),
    ]);
    expect(body.items[0].identified_gaps.length).toBeGreaterThan(0);
    expect(await mailsTo(app(), person.email)).toHaveLength(1);
  });

  it('is written again for the role when the person applies before it was sent', async () => {
    const person = await registerPerson(app());
    const resumeId = await sendResume(app(), person.auth);
    await inPlace(resumeId);
    await applyTo(app(), person, await newRole(app(), recruiter, NURSE_ROLE));
    const draft = await feedbackOn(app(), recruiter.auth, resumeId, 'pending_approval');
    expect(draft.feedback_content).toContain('Registered nurse at Harbour Hospital');
    expect(Date.parse(draft.auto_send_at) - Date.parse(draft.generated_at)).toBe(6 * HOUR_MS);
  });

  it('is written once, however often the news comes', async () => {
    const { resumeId } = await applicant(app(), recruiter);
    const draft = await feedbackOn(app(), recruiter.auth, resumeId, 'pending_approval');
    await act(app(), recruiter.auth, resumeId, 'approve').expect(200);
    await feedbackOn(app(), recruiter.auth, resumeId, 'sent');
    await app().database.query(
      `select graphile_worker.add_job('resume.parsed>BeginWhenParsed', json_build_object('correlation_id', null, 'payload',
         json_build_object('resumeId', $1::text, 'candidateId', candidate_id))) from resumes where id = $1::uuid`,
      [resumeId],
    );
    await eventually(async () => {
      const [row] = await app().database.query<{ count: string }>(
        `select count(*) from graphile_worker.jobs where task_identifier = 'resume.parsed>BeginWhenParsed'`,
      );
      return row?.count === '0';
    });
    await settled(app());
    expect(await rowOf(resumeId)).toMatchObject({ id: draft.id, status: 'sent' });
  });

  describe('that the engine does not write', () => {
    afterEach(() => {
      jest.restoreAllMocks();
    });
    const breakEngine = () => {
      const llm = app().nest.get(Llm);
      const answer = llm.answer.bind(llm);
      return jest
        .spyOn(llm, 'answer')
        .mockImplementation((prompt, ...rest) =>
          prompt.id === 'feedback.write'
            ? Promise.reject(new DomainError('llm.unavailable', 'down', { kind: 'unavailable' }))
            : answer(prompt, ...rest),
        );
    };

    it('is tried three times, then says so, and is written when somebody asks again', async () => {
      const down = breakEngine();
      const { person, resumeId } = await applicant(app(), recruiter);
      const failed = await eventually(
        async () => {
          const { body } = await app().http().get(`/resumes/${resumeId}/feedback`).set('Authorization', recruiter.auth);
          return body.problem && body;
        },
        { withinMs: 40_000, what: 'the failure' },
      );
      expect(failed).toMatchObject({ status: 'draft', feedback_content: null });
      expect(failed.problem).toContain('can be written again');
      expect(down.mock.calls.filter(([prompt]) => prompt.id === 'feedback.write')).toHaveLength(3);
      for (const action of ['approve', 'hold', 'release'])
        await act(app(), recruiter.auth, resumeId, action).expect(409);
      const queue = await app()
        .http()
        .get('/resumes/feedback/pending')
        .set('Authorization', recruiter.auth)
        .expect(200);
      const [application] = await app().database.query<{ id: string }>(
        `select id from applications where candidate_id = $1`,
        [person.userId],
      );
      expect(queue.body.items).toContainEqual(
        expect.objectContaining({ id: failed.id, application_id: application?.id }),
      );
      expect(failed.application_id).toBe(application?.id);
      app().clock.jump(10 * HOUR_MS);
      await scheduleRuns(app());
      await settled(app());
      expect(await mailsTo(app(), person.email)).toEqual([]);

      down.mockRestore();
      const again = await act(app(), recruiter.auth, resumeId, 'regenerate').expect(202);
      expect(again.body).toMatchObject({ status: 'draft', problem: null });
      const written = await feedbackOn(app(), recruiter.auth, resumeId, 'pending_approval');
      expect(written).toMatchObject({ id: failed.id, problem: null });
    }, 60_000);

    it('is taken up again when the process that wrote it was killed', async () => {
      const down = breakEngine();
      const { resumeId } = await applicant(app(), recruiter);
      await eventually(async () => (await rowOf(resumeId)) !== undefined);
      // A killed process leaves a job that nobody else may take for hours: here it is simply gone.
      await eventually(async () => {
        await app().database.query(`delete from graphile_worker._private_jobs where key = $1 and locked_at is null`, [
          `feedback.write:${(await rowOf(resumeId))?.id}`,
        ]);
        const [row] = await app().database.query<{ count: string }>(
          `select count(*) from graphile_worker.jobs where key = $1`,
          [`feedback.write:${(await rowOf(resumeId))?.id}`],
        );
        return row?.count === '0';
      });
      down.mockRestore();
      await scheduleRuns(app());
      await settled(app());
      expect((await rowOf(resumeId))?.status).toBe('draft');
      app().clock.jump(0.5 * HOUR_MS);
      await scheduleRuns(app());
      await feedbackOn(app(), recruiter.auth, resumeId, 'pending_approval');
    });
  });

  it('is written for a resume that was read before there was feedback, when staff ask', async () => {
    const { resumeId } = await applicant(app(), recruiter);
    await feedbackOn(app(), recruiter.auth, resumeId, 'pending_approval');
    await app().database.query('delete from resume_feedback where resume_id = $1', [resumeId]);
    const stranger = await recruiterOf(app(), 'Elsewhere');
    await act(app(), stranger.auth, resumeId, 'regenerate').expect(404);
    await act(app(), recruiter.auth, resumeId, 'regenerate').expect(202);
    await feedbackOn(app(), recruiter.auth, resumeId, 'pending_approval');
  });

  it('keeps what it said when it is written again', async () => {
    const { resumeId } = await applicant(app(), recruiter);
    const first = await feedbackOn(app(), recruiter.auth, resumeId, 'pending_approval');
    await act(app(), recruiter.auth, resumeId, 'regenerate').expect(202);
    const second = await feedbackOn(app(), recruiter.auth, resumeId, 'pending_approval');
    expect(second.feedback_content).toBe(first.feedback_content);
    const { body } = await app()
      .http()
      .get(`/resumes/${resumeId}/feedback/history`)
      .set('Authorization', recruiter.auth)
      .expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ reason: 'written_again', feedback_content: first.feedback_content }),
    ]);
  });

  it('is nobody else’s to read: staff who applied themselves do not see their own', async () => {
    const { person: self, resumeId } = await applicant(app(), recruiter);
    await inPlace(resumeId);
    await app().database.query(
      `insert into organisation_members (id, organisation_id, user_id, role) values ($1, $2, $3, 'recruiter')`,
      [randomUUID(), recruiter.organisationId, self.userId],
    );
    await app().http().get(`/resumes/${resumeId}/feedback`).set('Authorization', self.auth).expect(404);
    for (const action of ['approve', 'regenerate']) await act(app(), self.auth, resumeId, action).expect(404);
    const { body } = await app()
      .http()
      .get('/resumes/feedback/pending?limit=200')
      .set('Authorization', self.auth)
      .expect(200);
    expect((body.items as { resume_id: string }[]).map(({ resume_id }) => resume_id)).not.toContain(resumeId);
  });
});
