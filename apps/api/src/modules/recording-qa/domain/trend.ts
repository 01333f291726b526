/** By what figures are put together. */
export const TREND_GROUPS = ['agent', 'team', 'criterion', 'template_version'] as const;
export type TrendGroup = (typeof TREND_GROUPS)[number];

export const TREND_INTERVALS = ['day', 'week', 'month'] as const;
export type TrendInterval = (typeof TREND_INTERVALS)[number];
