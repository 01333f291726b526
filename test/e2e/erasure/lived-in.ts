import { BlobStore } from '#libs/providers';
import { memberOf, recruiterOf, type Member, type Person } from '../../support/actors.js';
import { eventually, type TestApp } from '../../support/app.js';
import { addFile, newBatch, readAll, resumeOf } from '../../support/batches.js';

const PASSWORD = 'Correct-Horse-7';

/** Somebody who has used everything, and the words by which they are found. */
export interface LivedIn {
  recruiter: Member;
  candidate: Pick<Person, 'auth' | 'userId' | 'email'>;
  applicationId: string;
  interviewId: string;
  assessmentId: string;
  /** None of them may be found afterwards. */
  traces: readonly string[];
}

export interface Somebody {
  firstName: string;
  lastName: string;
  email: string;
  /** Stands in every answer, letter and note. */
  marker: string;
}

/** A candidate with rows in every feature: invited out of a batch, interviewed, assessed, reviewed, contested. */
export async function liveIn(app: TestApp, who: Somebody): Promise<LivedIn> {
  const { firstName, lastName, email, marker } = who;
  const name = `${firstName} ${lastName}`;
  const recruiter = await recruiterOf(app);
  const as = (person: Pick<Person, 'auth'>) => ({
    get: (path: string) => app.http().get(path).set('Authorization', person.auth),
    post: (path: string, body: object = {}) => app.http().post(path).set('Authorization', person.auth).send(body),
    put: (path: string, body: object) => app.http().put(path).set('Authorization', person.auth).send(body),
    patch: (path: string, body: object) => app.http().patch(path).set('Authorization', person.auth).send(body),
  });

  const batch = await newBatch(app, recruiter);
  await addFile(app, recruiter, batch, await resumeOf({ firstName, lastName, email }), `${lastName} cv.pdf`);
  await readAll(app, recruiter, batch);

  const { body: role } = await as(recruiter)
    .post('/roles', {
      title: 'Warehouse shift lead',
      description: 'Plans the late shift, walks the floor for safety and keeps stock records right.',
      status: 'active',
      interview_structure: { questions: [], duration_minutes: 10, question_count: 3 },
    })
    .expect(201);
  const { body: application } = await as(recruiter)
    .post('/applications', { job_role_id: role.id, candidate_email: email, candidate_name: name })
    .expect(201);
  const applicationId = application.id as string;
  const { body: invitation } = await as(recruiter).post('/invitations/send', {
    application_id: applicationId,
    candidate_email: email,
    candidate_name: name,
    job_title: 'x',
    organisation_name: 'x',
    custom_message: `Dear ${name}, ${marker}`,
  });
  const { body: claimed } = await app
    .http()
    .post('/auth/claim-invite')
    .send({ token: invitation.token, email, password: PASSWORD, full_name: name });
  const candidate = { auth: `Bearer ${claimed.access_token as string}`, userId: claimed.user_id as string, email };

  await as(candidate)
    .patch('/candidates/profile', { headline: marker, summary: `${name}: ${marker}` })
    .expect(200);
  await as(candidate).post('/candidates/skills', { skill: marker, skill_type: 'hard' }).expect(201);
  const post = { job_title: marker, company_name: 'Globex', start_date: '2019-03', is_current: true };
  await as(candidate).post('/candidates/employment', post).expect(201);
  await as(candidate)
    .post('/candidates/education', { institution: `${marker} college` })
    .expect(201);
  await app
    .http()
    .post('/resumes')
    .set('Authorization', candidate.auth)
    .set('Idempotency-Key', `resume-${candidate.userId}`)
    .attach('file', await resumeOf({ firstName, lastName, email }), `${lastName}.pdf`)
    .expect(202);
  await as(candidate).post('/auth/forgot-password', { email }).expect(202);

  const interviewId = await interview(app, candidate, applicationId, marker);
  const assessment = await eventually(
    async () => {
      const { body } = await as(recruiter).get(`/interviews/${interviewId}/assessment`);
      return body?.status === 'completed' && (body as { id: string });
    },
    { withinMs: 60_000, what: 'the assessment' },
  );
  await giveRecording(app, interviewId);
  await as(recruiter).post(`/assessments/${assessment.id}/override`, {
    overall_score: 71,
    reason: `${name}: ${marker}`,
  });
  const reviewer = await memberOf(app, recruiter.organisationId, 'reviewer');
  await as(reviewer).post(`/interviews/${interviewId}/reviews`).expect(201);
  await as(candidate)
    .post(`/interviews/${interviewId}/contest`, { reason: `I am ${name}. ${marker}` })
    .expect(201);
  await as(recruiter)
    .post('/ai/generate-shortlist', { job_role_id: role.id })
    .expect((answer) => answer.status < 300);
  await as(candidate).post('/interviews', { role_type: 'react' }).expect(201);
  await eventually(
    async () => {
      const rows = await app.database.query(
        `select from resume_feedback where candidate_id = $1 and feedback_content is not null`,
        [candidate.userId],
      );
      return rows.length > 0;
    },
    { withinMs: 60_000, what: 'the letter about the resume' },
  );
  return {
    recruiter,
    candidate,
    applicationId,
    interviewId,
    assessmentId: assessment.id,
    traces: [email, firstName, lastName, marker],
  };
}

async function interview(
  app: TestApp,
  candidate: Pick<Person, 'auth'>,
  applicationId: string,
  marker: string,
): Promise<string> {
  const post = (path: string, body: object) => app.http().post(path).set('Authorization', candidate.auth).send(body);
  const { body: started } = await post('/interviews', { application_id: applicationId }).expect(201);
  let question = started.first_question as { message_id: string } | null;
  for (let turn = 1; question; turn += 1) {
    const answer = {
      content_text: `In week ${turn} the ${marker} was off by nine percent. I compared the scans with the shelf for two nights, found returns booked twice and changed the form; the error fell to one percent.`,
      in_reply_to: question.message_id,
      response_time_seconds: 60,
    };
    // An engine that takes too long on a busy machine is asked again, as a browser does; the answer is saved once.
    const body = await eventually(
      async () => {
        const { status, body } = await post(`/interviews/${started.id}/messages`, answer);
        return status === 200 && body;
      },
      { withinMs: 60_000, what: 'the next question' },
    );
    question = body.next_question;
  }
  await post(`/interviews/${started.id}/complete`, {
    anti_cheat_signals: [{ type: 'tab_switch', at: new Date().toISOString(), duration_ms: 900 }],
  });
  return started.id as string;
}

/** The sound of one answer, as a voice interview leaves it. @returns its key */
export async function giveRecording(app: TestApp, interviewId: string): Promise<string> {
  const [answer] = await app.database.query<{ id: string }>(
    `select id from interview_messages where interview_id = $1 and message_type = 'candidate_response' limit 1`,
    [interviewId],
  );
  const key = `interviews/${interviewId}/answers/${answer?.id ?? interviewId}`;
  await app.nest.get(BlobStore).put(key, { bytes: Buffer.from('a voice'), contentType: 'audio/webm' });
  await app.database.query(`update interview_messages set content_audio_url = $2 where id = $1`, [answer?.id, key]);
  await app.database.query(`update interviews set mode = 'voice' where id = $1`, [interviewId]);
  return key;
}
