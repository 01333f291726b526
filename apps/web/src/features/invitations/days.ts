/** For how long a link can be made to hold. */
export const DAYS = ['3', '7', '14', '30'] as const;
export type Days = (typeof DAYS)[number];
