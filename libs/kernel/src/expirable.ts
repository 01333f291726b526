import type { RetentionClass } from './erasable.js';

/** What is too old at this moment. */
export interface ExpiryRule {
  now: Date;
  /** Days for organisations that set none, and for what belongs to none. */
  defaultDays: number;
  /** The only organisation that it is about; null: all, and what belongs to none. */
  organisationId: string | null;
  /** Organisations, applications, interviews and people that are under a legal hold. */
  heldIds: readonly string[];
}

/** One thing whose time is over. */
export interface DueItem {
  id: string;
  /** Null for what belongs to none, such as practice. */
  organisationId: string | null;
  /** Since when its time counts. */
  since: Date;
  /** The same, exact, for going on behind it. */
  place: string;
}

export interface ExpiryOutcome {
  /** What went in this call; what somebody else was faster with is not in it. */
  expired: number;
  /** What could not go, with a stable code; it stays as it was and is tried again by the next run. */
  failures: { id: string; code: string }[];
}

/**
 * Rows of one table, or the files behind them, that go when their time is over. Retention finds all of these by this
 * class and runs them one after the other.
 */
export abstract class Expirable {
  abstract readonly table: string;
  abstract readonly retentionClass: RetentionClass;
  abstract count(rule: ExpiryRule): Promise<number>;
  /**
   * Organisation by organisation, the oldest first, at most `limit` after `after`. Neither what is held nor what is still
   * going on is ever among them.
   */
  abstract due(rule: ExpiryRule, after: DueItem | null, limit: number): Promise<DueItem[]>;
  /** The files first, then the rows. One that fails never stops the rest. A second call changes nothing. */
  abstract expire(items: readonly DueItem[], now: Date): Promise<ExpiryOutcome>;
}
