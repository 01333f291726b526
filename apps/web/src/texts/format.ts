import i18next from 'i18next';

const DAY_MS = 86_400_000;
const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['week', 7 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** `3 hours ago`, `in 2 days`; `now` within a minute. */
export function relativeTime(at: Date, now = new Date()): string {
  const apartMs = at.getTime() - now.getTime();
  const [unit, lengthMs] = STEPS.find(([, length]) => Math.abs(apartMs) >= length) ?? ['second', Infinity];
  const count = lengthMs === Infinity ? 0 : Math.round(apartMs / lengthMs);
  return new Intl.RelativeTimeFormat(i18next.language, { numeric: 'auto' }).format(count, unit);
}

/** Day, month, year and time where the reader is, with the name of their time zone. */
export function exactTime(at: Date): string {
  return new Intl.DateTimeFormat(i18next.language, { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

export function shortDate(at: Date): string {
  return new Intl.DateTimeFormat(i18next.language, { dateStyle: 'medium' }).format(at);
}

/** Grouped as the reader writes it; scores get one decimal when they have one. */
export function figure(value: number, most = 1): string {
  return new Intl.NumberFormat(i18next.language, { maximumFractionDigits: most }).format(value);
}

export function percentage(share: number): string {
  return new Intl.NumberFormat(i18next.language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** `12 min`, `1 h 5 min`. */
export function duration(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const format = (value: number, unit: 'hour' | 'minute'): string =>
    new Intl.NumberFormat(i18next.language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  if (minutes < 60) return format(minutes, 'minute');
  return [format(Math.floor(minutes / 60), 'hour'), minutes % 60 > 0 ? format(minutes % 60, 'minute') : '']
    .join(' ')
    .trim();
}

/** `90 days`, `4 years`. */
export function longWhile(days: number): string {
  const [value, unit] = days % 365 === 0 ? ([days / 365, 'year'] as const) : ([days, 'day'] as const);
  return new Intl.NumberFormat(i18next.language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** `2.4 MB`. */
export function fileSize(bytes: number): string {
  const [unit, divisor] = bytes >= 1_000_000 ? (['megabyte', 1_000_000] as const) : (['kilobyte', 1_000] as const);
  return new Intl.NumberFormat(i18next.language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: bytes >= 1_000_000 ? 1 : 0,
  }).format(bytes / divisor);
}

/** `1:05`, how far into a recording. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
