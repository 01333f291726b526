import type { english } from './en/english.js';
import type { staffEnglish } from './en/staff.js';

/** The texts by feature; another language has the same ones, or it does not compile. */
export type EverybodysTexts = Same<typeof english>;
export type StaffTexts = Same<typeof staffEnglish>;
export type Texts = EverybodysTexts & StaffTexts;
type Same<Branch> = { readonly [Key in keyof Branch]: Branch[Key] extends string ? string : Same<Branch[Key]> };
