const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const MINUTE = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** `21 November 2026, 09:30 UTC`: a paper may be read anywhere. */
export const moment = (at: Date): string => `${DAY.format(at)}, ${MINUTE.format(at)} UTC`;

/** `25 %`, for a share from 0 to 1. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;

export const scoreOf100 = (score: number | null): string => (score === null ? 'no score' : `${score} of 100`);
