export const APPLICATION_TABS = ['evidence', 'resume', 'integrity', 'history'] as const;
export type ApplicationTab = (typeof APPLICATION_TABS)[number];

export const isApplicationTab = (value: unknown): value is ApplicationTab =>
  APPLICATION_TABS.some((tab) => tab === value);
