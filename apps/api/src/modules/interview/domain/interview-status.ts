export const INTERVIEW_STATUSES = ['scheduled', 'in_progress', 'completed', 'abandoned', 'cancelled'] as const;
export type InterviewStatus = (typeof INTERVIEW_STATUSES)[number];

const MOVES: Readonly<Record<InterviewStatus, readonly InterviewStatus[]>> = {
  scheduled: ['in_progress', 'cancelled'],
  in_progress: ['completed', 'abandoned', 'cancelled'],
  // Somebody whose connection was lost for long may take up the interview again where it stopped.
  abandoned: ['in_progress', 'cancelled'],
  completed: [],
  cancelled: [],
};

export function mayMove(from: InterviewStatus, to: InterviewStatus): boolean {
  return MOVES[from].includes(to);
}

/** Without any sign of the candidate for this long an interview counts as abandoned. */
export const ABANDONED_AFTER_MINUTES = 30;
