import type { ApplicationResponse } from '#libs/api-client';

export const STEPS = ['added', 'interviewed', 'assessed', 'shortlisted', 'offered'] as const;
export type Step = (typeof STEPS)[number];
export const BAND_WIDTH = 10;
const DAY_MS = 86_400_000;
const DECIDED = new Set<ApplicationResponse['status']>(['shortlisted', 'offered', 'rejected']);

/** How many came as far as each step. What was before the present status is not known, so the last two count who stands there now. */
export function funnelOf(applications: readonly ApplicationResponse[]): { step: Step; count: number }[] {
  const reached: Record<Step, (application: ApplicationResponse) => boolean> = {
    added: () => true,
    interviewed: ({ latest_interview: interview }) => interview?.status === 'completed',
    assessed: (application) => scoreOf(application) !== null,
    shortlisted: ({ status }) => status === 'shortlisted' || status === 'offered',
    offered: ({ status }) => status === 'offered',
  };
  return STEPS.map((step) => ({ step, count: applications.filter(reached[step]).length }));
}

/** Scores in bands of ten; 100 belongs to the last. */
export function bandsOf(applications: readonly ApplicationResponse[]): { band: string; count: number }[] {
  const scores = applications.map(scoreOf).filter((score) => score !== null);
  return Array.from({ length: 100 / BAND_WIDTH }, (_, index) => {
    const from = index * BAND_WIDTH;
    const to = from + BAND_WIDTH;
    const isLast = to === 100;
    const count = scores.filter((score) => score >= from && (score < to || isLast)).length;
    return { band: `${from}–${isLast ? 100 : to - 1}`, count };
  });
}

/** Interviews that ended without enough to rest a score on. */
export function unscoredOf(applications: readonly ApplicationResponse[]): number {
  return applications.filter(
    (application) => application.latest_interview?.status === 'completed' && scoreOf(application) === null,
  ).length;
}

/** Half of the decisions were made within so many days of the application; null without any. */
export function medianDaysToDecision(applications: readonly ApplicationResponse[]): number | null {
  const days = applications
    .filter(({ status, decided_at: at }) => at !== null && DECIDED.has(status))
    .map(({ created_at: from, decided_at: to }) => (Date.parse(to ?? from) - Date.parse(from)) / DAY_MS)
    .sort((a, b) => a - b);
  const middle = Math.floor(days.length / 2);
  const upper = days[middle];
  if (upper === undefined) return null;
  return days.length % 2 === 1 ? upper : (upper + (days[middle - 1] ?? upper)) / 2;
}

const scoreOf = ({ latest_interview: interview }: ApplicationResponse): number | null =>
  interview?.status === 'completed' ? interview.overall_score : null;
