import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LetterSchedule } from '../../../apps/api/src/modules/feedback/jobs/send-due-letters.job.js';
import { registerPerson, type Member, type Person } from '../../support/actors.js';
import { eventually, type TestApp } from '../../support/app.js';
import { applyTo, newRole } from '../recruitment/hiring-requests.js';

/** What the tests read of `GET /resumes/{id}/feedback`. */
export interface Feedback {
  id: string;
  status: string;
  feedback_content: string;
  identified_gaps: { requirement: string | null; title: string; advice: string; quote: string | null }[];
  recommended_resources: { title: string; url: string | null }[];
  problem: string | null;
  auto_send_at: string;
  generated_at: string;
  approved_at: string | null;
  approved_by: { id: string; name: string } | null;
  approved_automatically: boolean;
  held_at: string | null;
  held_by: { id: string; name: string } | null;
  sent_at: string | null;
}

export const NURSE_ROLE = {
  title: 'Registered nurse',
  requirements: {
    required_skills: ['Triage', 'Operating a heart-lung machine'],
    certifications: ['Licence to pilot hot-air balloons'],
    responsibilities: ['Teach theatre staff to calibrate a perfusion pump'],
  },
};

/** Somebody who applied, and has sent a resume. */
export interface Applicant {
  person: Person;
  resumeId: string;
  roleId: string;
}

export async function sendResume(app: TestApp, auth: string, sample = 'nurse'): Promise<string> {
  const pdf = await readFile(join(process.cwd(), `apps/demo/samples/${sample}.resume.pdf`));
  const { body } = await app
    .http()
    .post('/resumes')
    .set('Authorization', auth)
    .attach('file', pdf, `${sample}.pdf`)
    .expect(202);
  return body.id as string;
}

export async function applicant(app: TestApp, recruiter: Member): Promise<Applicant> {
  const roleId = await newRole(app, recruiter, NURSE_ROLE);
  const person = await registerPerson(app);
  await applyTo(app, person, roleId);
  return { person, roleId, resumeId: await sendResume(app, person.auth) };
}

/** The feedback on a resume once it has come as far as that. */
export function feedbackOn(app: TestApp, auth: string, resumeId: string, status: string): Promise<Feedback> {
  return eventually(
    async () => {
      const { body } = await app.http().get(`/resumes/${resumeId}/feedback`).set('Authorization', auth);
      return (body as Feedback).status === status && (body as Feedback);
    },
    { what: `feedback that is ${status}` },
  );
}

export function act(app: TestApp, auth: string, resumeId: string, action: string) {
  return app.http().post(`/resumes/${resumeId}/feedback/${action}`).set('Authorization', auth);
}

/** The schedule's five minutes are over. */
export async function scheduleRuns(app: TestApp): Promise<void> {
  await app.nest.get(LetterSchedule).tick();
}

/** All jobs about feedback that are waiting have been done. */
export function settled(app: TestApp): Promise<unknown> {
  return eventually(
    async () => {
      const [row] = await app.database.query<{ count: string }>(
        `select count(*) from graphile_worker.jobs
         where attempts < max_attempts
           and (task_identifier like 'feedback.%' or task_identifier like 'mail.%')`,
      );
      return row?.count === '0';
    },
    { what: 'the jobs to be done' },
  );
}

export async function mailsTo(app: TestApp, email: string): Promise<{ subject: string; text: string }[]> {
  const { body } = await app.http().get('/dev/mail/messages?limit=200').expect(200);
  return (body.items as { to: string; subject: string; text: string }[]).filter(
    ({ to, subject }) => to.includes(email) && subject.startsWith('Feedback on your resume'),
  );
}

/** All texts of one letter in one, for looking for what must not be there. */
export const everyWord = ({ feedback_content, identified_gaps, recommended_resources }: Feedback): string =>
  JSON.stringify([feedback_content, identified_gaps, recommended_resources]);

export const HOUR_MS = 3_600_000;
