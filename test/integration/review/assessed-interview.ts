import type { OrganisationRole } from '#libs/kernel';
import { Mailbox, type KeptMail } from '#libs/providers';
import { memberOf, type Member, type Person } from '../../support/actors.js';
import { eventually, type TestApp } from '../../support/app.js';
import { inviteCandidate, inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';

const STORIES = [
  'I am Kofi Brandt, kofi.b@mail.example. In January the handhelds lost connection in aisle 14. I borrowed six units from the day team, printed pick lists for forty orders and called IT, because two lorries had to leave at nine. We lost 40 minutes and shipped everything.',
  'Last May I saw the same ramp edge chipped three times in a week. I counted eleven trucks that cut the corner, set a bollard and a mirror, and briefed each driver. KOFI, they said, well done. Since then there has been no damage.',
  'I noticed that our stock counts were off by nine percent. I compared the scans with the shelf for two nights and found that returns were booked twice. I changed the form, trained five colleagues, and the error fell to one percent in six weeks.',
];

const RUBRIC = [
  {
    name: 'Problem Solving',
    description: 'Finds causes and removes them',
    weight: 0.6,
    anchors: [
      { level: 80, description: 'Names cause, action and a measured result' },
      { level: 20, description: 'Stays general' },
    ],
  },
  { name: 'Communication', description: 'Says clearly what happened', weight: 0.4 },
];

/** An assessment as far as these tests look at it. */
export interface Assessment {
  id: string;
  overall_score: number;
  dimensions: { dimension: string; score: number | null; cited_quotes: { text: string }[] }[];
  integrity_flags: { id: string }[];
}

/** An interview that is over and assessed, with the people around it. */
export interface AssessedInterview extends InvitedCandidate {
  id: string;
  organisationId: string;
  assessment: Assessment;
}

export const call = (app: TestApp, who: Pick<Person, 'auth'>, method: 'get' | 'post' | 'put', path: string) =>
  app.http()[method](path).set('Authorization', who.auth);

export async function hiring(app: TestApp): Promise<InvitedCandidate & { organisationId: string }> {
  const invited = await inviteCandidate(app, {
    interview_structure: { questions: [], duration_minutes: 10, question_count: 3 },
    scoring_rubric: { dimensions: RUBRIC },
  });
  const { body } = await call(app, invited.recruiter, 'get', '/organisations/current').expect(200);
  return { ...invited, organisationId: body.organisation.id as string };
}

/** One more candidate's interview for the same role, from the first question to the assessment. */
export async function assessedInterview(
  app: TestApp,
  role: InvitedCandidate & { organisationId: string },
): Promise<AssessedInterview> {
  const someone = await inviteTo(app, role.recruiter, role.roleId);
  const { id, question } = await startInterview(app, someone);
  let next: { message_id: string } | null = question;
  for (let turn = 0; next; turn++) {
    const { body } = await call(app, someone.candidate, 'post', `/interviews/${id}/messages`)
      .send({
        content_text: STORIES[turn % STORIES.length] ?? '',
        in_reply_to: next.message_id,
        response_time_seconds: 1,
      })
      .expect(200);
    next = body.next_question as { message_id: string } | null;
  }
  await call(app, someone.candidate, 'post', `/interviews/${id}/complete`).send({});
  const [row] = await eventually(async () => {
    const rows = await app.database.query<{ id: string }>(
      `select id from assessments where interview_id = $1 and status = 'completed'`,
      [id],
    );
    return rows.length > 0 && rows;
  });
  // Asked by somebody who reviews nothing, because reading an assessment is noted.
  const { body } = await call(app, role.recruiter, 'get', `/assessments/${row?.id}`).expect(200);
  return { ...role, ...someone, id, assessment: body as Assessment };
}

export const colleague = (app: TestApp, { organisationId }: { organisationId: string }, role: OrganisationRole) =>
  memberOf(app, organisationId, role);

/** A person overrules the newest assessment. */
export async function overrule(app: TestApp, { assessment }: AssessedInterview, by: Member | Person): Promise<void> {
  await call(app, by, 'post', `/assessments/${assessment.id}/override`)
    .send({ overall_score: 91, reason: 'The stock count story was not heard.' })
    .expect(200);
}

export async function mailsTo(app: TestApp, email: string): Promise<KeptMail[]> {
  const mails = await app.nest.get(Mailbox, { strict: false }).list(500);
  return mails.filter(({ to }) => to === email);
}

/** Every number and text in a JSON document. */
export function valuesIn(document: unknown): unknown[] {
  if (document === null || typeof document !== 'object') return [document];
  return Object.values(document).flatMap(valuesIn);
}
