/** What may wait for a person, in the order of the strip. */
export const KINDS = ['decide', 'feedback', 'contests', 'flags', 'invitations'] as const;
export type Kind = (typeof KINDS)[number];
export const isKind = (value: unknown): value is Kind => KINDS.some((kind) => kind === value);

/** What the check beside the answers may notice. */
const FLAGS = [
  'fast_answer',
  'clock_mismatch',
  'pasted_text',
  'read_out',
  'copied_text',
  'inconsistency',
  'instruction_to_assessor',
  'client_signals',
  'scores_diverge',
] as const;
export const isKnownFlag = (type: string): type is (typeof FLAGS)[number] => FLAGS.some((flag) => flag === type);
