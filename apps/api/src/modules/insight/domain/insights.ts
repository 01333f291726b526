/** What a group of fewer people says, says more about them than about anything else. */
const FEWEST_PEOPLE = 5;
/** Points of a score that one bar of the histogram spans. */
const BIN_WIDTH = 10;

/** Whether a figure over so many people, at least one, should be read with care. */
export const isSmall = (people: number): boolean => people < FEWEST_PEOPLE;

/** How many applications ever had a status. */
export interface FunnelStep {
  status: string;
  count: number;
}

/** How many scores lie from `from` on and below `to`; the last bin holds 100 too. */
export interface ScoreBin {
  from: number;
  to: number;
  count: number;
}

/** How the overall scores of interviews lie. */
export interface ScoreFigures {
  bins: ScoreBin[];
  /** Interviews with a score, and how many people gave them. */
  count: number;
  people: number;
  /** 0 to 100; null without a score. */
  mean: number | null;
  /** Assessed, and there was not enough evidence for a score. */
  insufficientCount: number;
  /** Completed, and not assessed so far. */
  waitingCount: number;
}

/** What the interviews for one role say about one criterion. */
export interface CriterionFigures {
  jobRoleId: string;
  jobRoleTitle: string;
  criterion: string;
  /** Of the scores; null without one. */
  mean: number | null;
  /** Interviews with a score, and how many people gave them. */
  count: number;
  people: number;
  /** Interviews without enough evidence for a score. */
  insufficientCount: number;
}

/** How long something took. */
export interface Waiting {
  count: number;
  medianHours: number | null;
  /** Nine in ten took no longer. */
  p90Hours: number | null;
}

export interface DecisionFigures {
  fromApplication: Waiting;
  fromInterview: Waiting;
}

/** How far invitations led, counted by application. */
export interface InvitationFigures {
  invited: number;
  opened: number;
  accepted: number;
  completed: number;
}

/** Bins from 0 to 100, those that nothing fell into included. @param counts by number of the bin, from 0 */
export function binsOf(counts: ReadonlyMap<number, number>): ScoreBin[] {
  return Array.from({ length: 100 / BIN_WIDTH }, (_, bin) => ({
    from: bin * BIN_WIDTH,
    to: (bin + 1) * BIN_WIDTH,
    count: counts.get(bin) ?? 0,
  }));
}
