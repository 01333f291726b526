/**
 * What is kept how long, each with a rule of its own: `recording` sounds and pictures, `transcript` what was said,
 * `evidence` files and letters a person sent or got, `decision_log` what was decided, by whom and why, `demographics`
 * what a person declared about themselves, `account` who they are, `technical` what the program needs to run.
 */
export type RetentionClass =
  'recording' | 'transcript' | 'evidence' | 'decision_log' | 'demographics' | 'account' | 'technical';

/** What a person asks for: everything gone, recordings gone, or everything kept without saying whose it was. */
export type ErasureKind = 'full' | 'recordings_only' | 'anonymise';

/** Whose data is to go. Once erased, the same subject names nobody: a second erasure finds nothing more to do. */
export interface ErasureSubject {
  /** Also the candidate's id. */
  userId: string;
  /** As it stood when the erasure was asked for; rows that know a person only by address are found by it. */
  email: string;
  kind: ErasureKind;
}

/** One line of the certificate: what happened to a table's rows about a person. */
export interface ErasureOutcome {
  table: string;
  retentionClass: RetentionClass;
  action: 'deleted' | 'anonymised' | 'kept';
  rows: number;
  /** Files that went with the rows; one that was gone before counts too. */
  blobs: number;
  /** Why something stays: the law or the claim that asks for it. Only and always with `kept`. */
  reason: string | null;
}

/** A table of personal data, and of which kind that is. */
export interface PersonalTable {
  table: string;
  retentionClass: RetentionClass;
}

/**
 * A feature's promise for its personal data. Every table with personal data has one feature that answers for it here;
 * retention finds them all by this class and asks them one after the other, again until nothing is left to do.
 */
export abstract class Erasable {
  /** The feature's name, for progress and errors. */
  abstract readonly feature: string;
  abstract readonly personalTables: readonly PersonalTable[];
  /**
   * Erases what is asked for: the blob first, then the row. Safe to call again after a crash or an error: what is gone
   * counts as done, and only what this call did is in its outcome.
   */
  abstract erase(subject: ErasureSubject): Promise<ErasureOutcome[]>;
  /**
   * What the feature knows about a person, for the person to take along: table to rows in wire shape, without secrets,
   * without what would tell about others, and without what an interview still under way must not reveal.
   */
  disclose(_subject: Omit<ErasureSubject, 'kind'>): Promise<Record<string, object[]>> {
    return Promise.resolve({});
  }
}
