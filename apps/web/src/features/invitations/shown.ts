/** What the list can be narrowed to. */
export const SHOWN = ['all', 'ending', 'pending', 'sent', 'opened', 'accepted', 'expired', 'revoked'] as const;
export type Shown = (typeof SHOWN)[number];
export const isShown = (value: unknown): value is Shown => SHOWN.some((shown) => shown === value);
