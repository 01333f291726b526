import type { TestApp } from '../../support/app.js';
import { eventually } from '../../support/app.js';
import { inviteTo, startInterview, type InvitedCandidate } from '../../support/hiring.js';

export const STORIES = [
  'In January the handhelds lost connection in aisle 14. I borrowed six units from the day team, printed pick lists for forty orders and called IT, because two lorries had to leave at nine. We lost 40 minutes and shipped everything.',
  'Last May I saw the same ramp edge chipped three times in a week. I counted eleven trucks that cut the corner, set a bollard and a mirror, and briefed each driver. Since then there has been no damage.',
  'I noticed that our stock counts were off by nine percent. I compared the scans with the shelf for two nights and found that returns were booked twice. I changed the form, trained five colleagues, and the error fell to one percent in six weeks.',
];

export const aStory = (turn: number): string => STORIES[turn % STORIES.length] ?? '';

export const LENGTH_OF_THREE = { interview_structure: { questions: [], duration_minutes: 10, question_count: 3 } };

/** What the tests look at. */
export interface Assessment {
  id: string;
  version: number;
  problem: string | null;
  missing_parts: string[];
  status: string;
  overall_score: number | null;
  effective_score: number | null;
  dimensions: { dimension: string; state: string; score: number | null; evidence: string; cited_quotes: unknown[] }[];
  narrative_summary: string;
  anti_cheat_risk_level: string;
  integrity_score: number;
  integrity_flags: { type: string }[];
  recommended_actions: string[];
  passes: { pass: string; status: string; attempts: number; problem: string | null }[];
  human_override: {
    reason: string;
    overall_score: number | null;
    decision: string | null;
    by: { name: string };
  } | null;
  overrides: { reason: string }[];
}

/** A whole interview, answered by `answer`, and completed. */
export async function interviewWith(
  app: TestApp,
  { recruiter, roleId }: InvitedCandidate,
  answer: (turn: number) => string,
  options: { responseTimeSeconds?: number; signals?: object[] } = {},
  who?: Pick<InvitedCandidate, 'candidate' | 'applicationId'>,
): Promise<string> {
  const someone = who ?? (await inviteTo(app, recruiter, roleId));
  const { id, question } = await startInterview(app, someone);
  let next: { message_id: string } | null = question;
  for (let turn = 0; next; turn++) {
    const { body } = await app
      .http()
      .post(`/interviews/${id}/messages`)
      .set('Authorization', someone.candidate.auth)
      .send({
        content_text: answer(turn),
        in_reply_to: next.message_id,
        response_time_seconds: options.responseTimeSeconds ?? 90,
      })
      .expect(200);
    next = body.next_question as { message_id: string } | null;
  }
  await app
    .http()
    .post(`/interviews/${id}/complete`)
    .set('Authorization', someone.candidate.auth)
    .send({ anti_cheat_signals: options.signals ?? [] });
  return id;
}

/** The newest assessment, once nothing more is on its way; `completed` unless another status is wanted. */
export function assessed(
  app: TestApp,
  { recruiter }: Pick<InvitedCandidate, 'recruiter'>,
  id: string,
  status = 'completed',
): Promise<Assessment> {
  return eventually(
    async () => {
      const { body } = await app.http().get(`/interviews/${id}/assessment`).set('Authorization', recruiter.auth);
      return body?.status === status && (body as Assessment);
    },
    { withinMs: 60_000, what: `a ${status} assessment` },
  );
}
