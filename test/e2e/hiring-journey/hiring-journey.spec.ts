import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, useApp } from '../../support/app.js';
import { answerer, NURSE_ANSWERS } from './nurse-answers.js';

const SAMPLES = join(process.cwd(), 'apps/demo/samples');
const PASSWORD = 'Correct-Horse-7';

interface Quote {
  message_id: string;
  start: number;
  end: number;
  text: string;
}
interface Dimension {
  dimension: string;
  state: string;
  score: number | null;
  weight: number;
  cited_quotes: Quote[];
}

/** The main journey, told once from the first click to the shortlist, over HTTP and with the real worker. */
describe('from a job description to a shortlist', () => {
  const app = useApp();
  const bearer = (token: string): string => `Bearer ${token}`;
  let recruiter = '';
  let candidate = '';
  let organisationId = '';
  let description = '';
  let requirements: { items: { text: string; source: { start: number; end: number; sentence: string } }[] };
  let roleId = '';
  let applicationId = '';
  let invitationToken = '';
  let interviewId = '';
  const levels: string[] = [];

  it('lets a recruiter register and create the organisation', async () => {
    const registered = await app()
      .http()
      .post('/auth/register')
      .send({ email: 'rosa.lindqvist@example.org', password: PASSWORD, full_name: 'Rosa Lindqvist' })
      .expect(201);
    recruiter = registered.body.access_token;
    expect(registered.body).toMatchObject({
      token_type: 'bearer',
      token: recruiter,
      email: 'rosa.lindqvist@example.org',
    });
    const organisation = await app()
      .http()
      .post('/organisations')
      .set('Authorization', bearer(recruiter))
      .send({ name: 'Northfield Hospital', industry: 'Health care' })
      .expect(201);
    organisationId = organisation.body.id;
    const me = await app().http().get('/auth/me').set('Authorization', bearer(recruiter)).expect(200);
    expect(me.body).toMatchObject({ role: 'org_admin', organisation_id: organisationId, company_id: organisationId });
  });

  it('reads the job description into requirements, each with the sentence it came from', async () => {
    description = await readFile(join(SAMPLES, 'nurse.job.txt'), 'utf8');
    const extracted = await app()
      .http()
      .post('/ai/extract-requirements')
      .set('Authorization', bearer(recruiter))
      .send({ job_description: description, title: 'Staff nurse' })
      .expect(200);
    requirements = extracted.body;
    expect(requirements.items.length).toBeGreaterThan(8);
    for (const { source } of requirements.items) {
      expect(description.slice(source.start, source.end)).toBe(source.sentence);
    }
    expect(extracted.body.responsibilities.length).toBeGreaterThan(0);
    expect(extracted.body.required_skills.length + extracted.body.certifications.length).toBeGreaterThan(0);
  });

  it('creates the role with a weighted rubric', async () => {
    const role = await app()
      .http()
      .post('/roles')
      .set('Authorization', bearer(recruiter))
      .send({
        title: 'Staff nurse, surgical ward',
        description,
        requirements,
        status: 'active',
        scoring_rubric: {
          dimensions: [
            { name: 'Patient safety', description: 'Recognises risk early and acts on it', weight: 0.4 },
            { name: 'Clinical skill', description: 'Assessment, medication, documentation', weight: 0.3 },
            { name: 'Teamwork', description: 'Works with colleagues and other professions', weight: 0.15 },
            { name: 'Communication', description: 'Explains clearly to patients and relatives', weight: 0.15 },
          ],
        },
      })
      .expect(201);
    roleId = role.body.id;
    expect(role.body.status).toBe('active');
  });

  it('adds a candidate and sends an invitation that lands in the mailbox', async () => {
    const application = await app()
      .http()
      .post('/applications')
      .set('Authorization', bearer(recruiter))
      .send({ job_role_id: roleId, candidate_email: 'amara.osei@example.org', candidate_name: 'Amara Osei' })
      .expect(201);
    applicationId = application.body.id;
    const invitation = await app()
      .http()
      .post('/invitations/send')
      .set('Authorization', bearer(recruiter))
      .send({
        application_id: applicationId,
        candidate_email: 'amara.osei@example.org',
        candidate_name: 'Amara Osei',
        job_title: 'Staff nurse, surgical ward',
        organisation_name: 'Northfield Hospital',
      })
      .expect((response) => expect([200, 201]).toContain(response.status));
    invitationToken = invitation.body.token;
    const mail = await eventually(async () => {
      const box = await app().http().get('/dev/mail/messages');
      return (box.body.items as { to: string; text: string }[]).find(({ to }) => to === 'amara.osei@example.org');
    });
    expect(mail.text).toContain(invitationToken);
    expect(mail.text).toContain('Northfield Hospital');
  });

  it('shows the candidate the invitation and lets them claim their account', async () => {
    const shown = await app().http().get('/invitations/validate').query({ token: invitationToken }).expect(200);
    expect(JSON.stringify(shown.body)).toContain('Staff nurse');
    const claimed = await app()
      .http()
      .post('/auth/claim-invite')
      .send({ token: invitationToken, email: 'amara.osei@example.org', password: PASSWORD, full_name: 'Amara Osei' })
      .expect((response) => expect([200, 201]).toContain(response.status));
    candidate = claimed.body.access_token;
  });

  it('takes the resume in and reads it', async () => {
    const uploaded = await app()
      .http()
      .post('/resumes')
      .set('Authorization', bearer(candidate))
      .attach('file', join(SAMPLES, 'nurse.resume.pdf'))
      .expect(202);
    expect(uploaded.body.parsing_status).toBe('pending');
    const resume = await eventually(async () => {
      const { body } = await app().http().get(`/resumes/${uploaded.body.id}`).set('Authorization', bearer(candidate));
      return body.parsing_status === 'completed' && body;
    });
    expect(resume.parsed_data.experience.length).toBeGreaterThan(0);
    expect(resume.parsed_data.email).toContain('@');
  });

  it('interviews the candidate, one question at a time, harder as the answers are good', async () => {
    const started = await app()
      .http()
      .post('/interviews')
      .set('Authorization', bearer(candidate))
      .send({ application_id: applicationId })
      .expect(201);
    interviewId = started.body.id;
    const answer = answerer(NURSE_ANSWERS);
    let question: { message_id: string; text: string } | null = started.body.first_question;
    const asked: string[] = [];
    while (question) {
      expect(asked).not.toContain(question.text);
      asked.push(question.text);
      const turn = await app()
        .http()
        .post(`/interviews/${interviewId}/messages`)
        .set('Authorization', bearer(candidate))
        .send({ content_text: answer(question.text), in_reply_to: question.message_id, response_time_seconds: 90 })
        .expect(200);
      levels.push(turn.body.progress.difficulty_level);
      question = turn.body.next_question;
    }
    expect(asked.length).toBeGreaterThanOrEqual(12);
    expect(asked.length).toBeLessThanOrEqual(20);
    expect(levels).toContain('standard');
  });

  it('completes it, and an assessment appears whose every quote stands in the transcript', async () => {
    await app()
      .http()
      .post(`/interviews/${interviewId}/complete`)
      .set('Authorization', bearer(candidate))
      .expect((response) => expect([200, 202]).toContain(response.status));
    const assessment = await eventually(
      async () => {
        const { body } = await app()
          .http()
          .get(`/interviews/${interviewId}/assessment`)
          .set('Authorization', bearer(recruiter));
        return body?.status === 'completed' && body;
      },
      { withinMs: 30_000 },
    );
    const messages = await app()
      .http()
      .get(`/interviews/${interviewId}/messages`)
      .set('Authorization', bearer(recruiter));
    const said = new Map(
      (messages.body.items as { id: string; message_type: string; content_text: string }[])
        .filter((message) => message.message_type === 'candidate_response')
        .map((message) => [message.id, message.content_text]),
    );
    const dimensions = assessment.dimensions as Dimension[];
    expect(dimensions.map((dimension) => dimension.dimension)).toEqual([
      'Patient safety',
      'Clinical skill',
      'Teamwork',
      'Communication',
    ]);
    for (const { state, score, cited_quotes } of dimensions) {
      expect(score === null).toBe(state === 'insufficient_evidence');
      if (score !== null) expect(cited_quotes.length).toBeGreaterThan(0);
      for (const { message_id, start, end, text } of cited_quotes)
        expect(said.get(message_id)?.slice(start, end)).toBe(text);
    }
    const scored = dimensions.filter((dimension) => dimension.score !== null);
    const weights = scored.reduce((sum, dimension) => sum + dimension.weight, 0);
    const mean = scored.reduce((sum, dimension) => sum + (dimension.score ?? 0) * dimension.weight, 0) / weights;
    expect(assessment.overall_score).toBeCloseTo(mean, 1);
    expect(assessment.narrative_summary.length).toBeGreaterThan(80);
    expect(assessment.provenance.passes.scores.statement).toContain('not a language model');
  });

  it('puts the candidate on the shortlist with reasons, and the report says it all', async () => {
    const shortlist = await app()
      .http()
      .post('/ai/generate-shortlist')
      .set('Authorization', bearer(recruiter))
      .send({ job_role_id: roleId, min_score: 0 })
      .expect(200);
    expect(shortlist.body.total_evaluated).toBe(1);
    expect(shortlist.body.candidates[0]).toMatchObject({ application_id: applicationId, candidate_name: 'Amara Osei' });
    expect(
      shortlist.body.candidates[0].match_reasons.length + shortlist.body.candidates[0].concerns.length,
    ).toBeGreaterThan(0);
    const report = await app()
      .http()
      .get(`/interviews/${interviewId}/report`)
      .set('Authorization', bearer(recruiter))
      .expect(200);
    expect(report.body.assessment.overall_score).toBe(shortlist.body.candidates[0].match_score);
    expect(report.body.transcript.length).toBeGreaterThan(24);
  });

  it('shows the candidate their own report without what is only for staff', async () => {
    const own = await app()
      .http()
      .get(`/interviews/${interviewId}/report`)
      .set('Authorization', bearer(candidate))
      .expect(200);
    expect(own.body.assessment).toBeNull();
    expect(own.body.candidate_view.candidate_feedback.length).toBeGreaterThan(50);
    expect(JSON.stringify(own.body)).not.toContain('integrity');
  });

  it('gives the same assessment when it is asked again', async () => {
    const ask = () =>
      app()
        .http()
        .post('/ai/score')
        .set('Authorization', bearer(recruiter))
        .send({ interview_id: interviewId })
        .expect(200);
    const [first, second] = [await ask(), await ask()];
    expect(first.body).toEqual(second.body);
    const all = await app().http().get('/assessments').set('Authorization', bearer(recruiter)).expect(200);
    expect(all.body.items).toHaveLength(1);
  });

  it('answers under /api as under /api/v1, and hides it all from another organisation', async () => {
    const both = await Promise.all(
      ['/api', '/api/v1'].map((base) =>
        app().raw().get(`${base}/interviews/${interviewId}`).set('Authorization', bearer(recruiter)),
      ),
    );
    expect(both.map((response) => response.status)).toEqual([200, 200]);
    expect(both[0]?.body).toEqual(both[1]?.body);
    const stranger = await app()
      .http()
      .post('/auth/register')
      .send({ email: 'stranger@example.org', password: PASSWORD, full_name: 'Sam Stranger' })
      .expect(201);
    const foreign = bearer(stranger.body.access_token as string);
    await app().http().post('/organisations').set('Authorization', foreign).send({ name: 'Elsewhere Ltd' }).expect(201);
    for (const path of [
      `/interviews/${interviewId}`,
      `/interviews/${interviewId}/report`,
      `/applications/${applicationId}`,
      `/roles/${roleId}`,
      `/organisations/${organisationId}`,
    ]) {
      const { status, body } = await app().http().get(path).set('Authorization', foreign);
      expect({ path, status, type: body.status }).toEqual({ path, status: 404, type: 404 });
    }
  });
});
