/** What may wait for a person, in the order of the strip. */
export const KINDS = ['decide', 'feedback', 'contests', 'invitations'] as const;
export type Kind = (typeof KINDS)[number];
export const isKind = (value: unknown): value is Kind => KINDS.some((kind) => kind === value);
