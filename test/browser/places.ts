import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MINUTE_MS } from '#libs/kernel';
import { recruiterOf, registerPerson, type Member, type Person } from '../support/actors.js';
import { eventually } from '../support/app.js';
import { inviteTo, startInterview, type InvitedCandidate } from '../support/hiring.js';
import type { RealServer } from '../support/real-server.js';

const STORY =
  'In March the scanners in aisle 14 failed on the late shift with forty orders open. I printed paper lists, gave two people the urgent lorry and called IT within ten minutes. Both lorries left on time, and I now test the spare scanners every Monday.';

/** Whom the tour of all screens is made with. */
export interface Cast {
  recruiter: Member;
  candidate: InvitedCandidate['candidate'];
  /** Somebody with an account and no organisation. */
  newcomer: Person;
}

/** What exists on the server that pages are about. */
export interface Places {
  role: string;
  application: string;
  comparison: string;
  shortlist: string;
  recording: string;
  template: string;
  calibration: string;
  batch: string;
  /** A letter that waits, and one that has arrived. */
  feedback: string;
  received: string;
  invitation: string;
  /** An interview that is over, one whose first question waits, and the page before one. */
  interview: string;
  waiting: string;
  ready: string;
  /** Interviews without, with an unfinished and with a finished look without the engine. */
  unseen: string;
  halfSeen: string;
  seen: string;
}

interface Applied {
  id: string;
  latest_interview: { id: string; overall_score: number | null } | null;
}

/** The sample data, and beside it whatever has a page of its own. */
export async function furnish(server: RealServer): Promise<Cast & { places: Places }> {
  const recruiter = await recruiterOf(server, 'Harbour Group');
  const as = (auth: string) => ({
    get: async (path: string) => (await server.http().get(path).set('Authorization', auth).expect(200)).body,
    post: async (path: string, body: object = {}) => {
      const answer = await server.http().post(path).set('Authorization', auth).send(body);
      if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
  });
  const { get, post } = as(recruiter.auth);
  const first = async (path: string): Promise<Record<string, string>> => (await get(path)).items[0];
  await post('/sample-data');
  await eventually(async () => (await get('/sample-data')).status === 'ready', {
    withinMs: 4 * MINUTE_MS,
    what: 'the sample data',
  });

  const roles = (await get('/roles')).items as { id: string; title: string }[];
  const roleOf = (title: RegExp): string => roles.find((role) => title.test(role.title))?.id ?? '';
  const invited = await inviteTo(server, recruiter, roleOf(/warehouse/i));
  const { candidate } = invited;
  const asCandidate = as(candidate.auth);
  const invite = async (roleId: string, email: string): Promise<{ id: string; invitation: string }> => {
    const person = { candidate_email: email, candidate_name: 'Kofi Brandt' };
    const { id } = await post('/applications', { job_role_id: roleId, ...person });
    const names = { job_title: 'x', organisation_name: 'x' };
    const { token } = await post('/invitations/send', { application_id: id, ...person, ...names });
    return { id, invitation: token };
  };
  /** One more application of the same candidate, whose invitation has been accepted. */
  const apply = async (title: RegExp): Promise<string> => {
    const { id, invitation } = await invite(roleOf(title), candidate.email);
    await asCandidate.post('/invitations/accept', { token: invitation });
    return id;
  };
  const holdInterview = async (applicationId: string): Promise<string> => {
    const { id, question } = await startInterview(server, { candidate, applicationId });
    for (let waiting: { message_id: string } | null = question, turn = 1; waiting !== null; turn += 1) {
      const answer: object = { content_text: `${STORY} That was time ${turn}.`, in_reply_to: waiting.message_id };
      waiting = (await asCandidate.post(`/interviews/${id}/messages`, answer)).next_question;
    }
    await asCandidate.post(`/interviews/${id}/complete`);
    const explanation = () => server.http().get(`/interviews/${id}/explanation`).set('Authorization', candidate.auth);
    await eventually(async () => (await explanation()).ok, { withinMs: MINUTE_MS, what: 'the explanation' });
    return id;
  };
  const receiveLetter = async (): Promise<string> => {
    const pdf = await readFile(join(process.cwd(), 'apps/demo/samples/warehouse-lead.resume.pdf'));
    const sent = server.http().post('/resumes').set('Authorization', candidate.auth).attach('file', pdf, 'resume.pdf');
    const { id } = (await sent.expect(202)).body as { id: string };
    const feedback = () => server.http().get(`/resumes/${id}/feedback`).set('Authorization', recruiter.auth);
    await eventually(async () => (await feedback()).body.status === 'pending_approval', { what: 'the letter' });
    await post(`/resumes/${id}/feedback/approve`);
    const received = async () => (await asCandidate.get('/candidates/feedback')).items as { id: string }[];
    return eventually(async () => (await received())[0]?.id, { what: 'the letter in the candidate’s hands' });
  };
  const lookWithoutEngine = async (interviewId: string) => {
    const review = await post(`/interviews/${interviewId}/reviews`);
    const answer = (review.transcript as { id: string; speaker: string; content: string }[]).find(
      ({ speaker }) => speaker !== 'ai',
    );
    const quotes = [{ message_id: answer?.id, start: 0, end: (answer?.content.indexOf('.') ?? 0) + 1 }];
    const scores = (review.criteria as { name: string }[]).map(({ name }) => ({ dimension: name, score: 70, quotes }));
    return { id: review.id as string, scores };
  };
  const calibrate = async (): Promise<string> => {
    const colleague = await registerPerson(server, { fullName: 'Mei Tanaka' });
    const { email } = colleague;
    await post(`/organisations/${recruiter.organisationId}/members`, { email, role: 'reviewer' });
    // Not the recording of the tour: whoever calibrates does not see what the engine found.
    const { id: evaluation_id } = (await get('/evaluations')).items.find(
      (evaluation: Record<string, string>) => evaluation.recording_id !== recording,
    );
    const reviewer_ids = [recruiter.userId, colleague.userId];
    return (await post('/calibrations', { evaluation_id, reviewer_ids })).id;
  };

  const { id: recording = '' } = await first('/recordings');
  const role = roleOf(/nurse/i);
  /** Who has been assessed for a role, the best first. */
  const assessed = async (roleId: string): Promise<{ id: string; interviewId: string }[]> => {
    const { items } = (await get(`/roles/${roleId}/applications`)) as { items: Applied[] };
    return items
      .flatMap(({ id, latest_interview: interview }) =>
        typeof interview?.overall_score === 'number'
          ? [{ id, interviewId: interview.id, score: interview.overall_score }]
          : [],
      )
      .toSorted((one, other) => other.score - one.score);
  };
  const best = await assessed(role);
  // Of another role than the tour's: whoever has begun such a look does not see the scores beside others.
  const [halfSeen = '', seen = '', unseen = ''] = (await assessed(roleOf(/engineer/i))).map(
    ({ interviewId }) => interviewId,
  );
  const keep = async (id: string, scores: object[]): Promise<void> => {
    await server.http().put(`/reviews/${id}/scores`).set('Authorization', recruiter.auth).send({ scores }).expect(200);
  };
  const half = await lookWithoutEngine(halfSeen);
  await keep(half.id, half.scores.slice(0, 1));
  const whole = await lookWithoutEngine(seen);
  await keep(whole.id, whole.scores);
  await post(`/reviews/${whole.id}/submit`);

  const engineer = await apply(/engineer/i);
  const stranger = await invite(roleOf(/engineer/i), 'nobody.yet@example.org');
  const places: Places = {
    role,
    application: best[0]?.id ?? '',
    comparison: `/roles/${role}/compare?ids=${best
      .slice(0, 3)
      .map(({ id }) => id)
      .join(',')}`,
    shortlist: (await first('/shortlists')).id ?? '',
    recording,
    template: (await first('/templates')).id ?? '',
    calibration: await calibrate(),
    batch: (await post('/resume-batches', { job_role_id: role, name: 'Career fair' })).id,
    feedback: (await first('/resumes/feedback/pending')).resume_id ?? '',
    received: await receiveLetter(),
    invitation: `/invite?token=${stranger.invitation}`,
    interview: await holdInterview(invited.applicationId),
    waiting: (await startInterview(server, { candidate, applicationId: engineer })).id,
    ready: `/interview/start?application_id=${await apply(/nurse/i)}`,
    unseen,
    halfSeen,
    seen,
  };
  return { recruiter, candidate, newcomer: await registerPerson(server), places };
}
