/** What was made for an organisation, by the keys of the cast, so that it can be gone on with and removed. */
export interface MadeDocument {
  /** Role to its id. */
  roles: Record<string, string>;
  /** Person to their id, which stays when the name and the address are gone. */
  people: Record<string, string>;
  /** File name to the recording's id. */
  recordings: Record<string, string>;
  /** Of the library to the template's id. */
  templates: Record<string, string>;
}

export const NOTHING_MADE: MadeDocument = { roles: {}, people: {}, recordings: {}, templates: {} };
