import type { BankEntry, BankSubject, Theme } from './bank-entry.ts';
import { entriesOf } from './bank-entry.ts';

/** One subject that interviews for a role type cover, with the words a plan uses for it. */
export interface RoleTypeTheme extends Omit<Theme, 'for'> {
  /** Short name for the plan: `state and effects in React`. */
  skill: string;
}

/** The entries of a role type; they also serve required and preferred skills that name one of the keywords. */
export function roleTypeEntries(roleType: BankSubject, themes: readonly RoleTypeTheme[]): BankEntry[] {
  return themes.flatMap((theme) =>
    entriesOf({ ...theme, id: `${roleType}.${theme.id}`, for: [roleType, 'required_skill', 'preferred_skill'] }),
  );
}
