/** The same words again, this soon after the next question was put, are the same answer sent twice. */
const SAME_ANSWER_WITHIN_MS = 10_000;

/** What an answer is known again by: a recording by its bytes, for an engine may hear it differently the next time. */
export interface AnswerIdentity {
  text: string;
  /** SHA-256 of the recording; null for what was typed. */
  recordingSha256: string | null;
}

/** The answer before the question that waits now. */
export interface SavedAnswer extends AnswerIdentity {
  /** The question it answers. */
  inReplyTo: string;
  /** When the question after it was put. */
  followedAt: Date;
  /** Whether it was already recognised once as sent twice. */
  wasRepeated: boolean;
}

/**
 * Whether an answer that arrives now is the one already saved: a retry after a lost connection, or a double click. A
 * client that says which question it answers is taken at its word; for others the first repetition counts as a retry
 * and the next one as what somebody really says.
 */
export function isSameAnswer(
  saved: SavedAnswer,
  arriving: AnswerIdentity & { at: Date; inReplyTo: string | null },
): boolean {
  if (!isAlike(saved, arriving)) return false;
  if (arriving.inReplyTo !== null) return arriving.inReplyTo === saved.inReplyTo;
  // Nobody records the same bytes twice, so that takes no guessing; and hearing them takes a while.
  if (arriving.recordingSha256 !== null) return true;
  return !saved.wasRepeated && arriving.at.getTime() - saved.followedAt.getTime() <= SAME_ANSWER_WITHIN_MS;
}

/** Whether the two say the same, wherever they belong. */
export function isAlike(one: AnswerIdentity, other: AnswerIdentity): boolean {
  if (one.recordingSha256 !== null || other.recordingSha256 !== null) {
    return one.recordingSha256 === other.recordingSha256;
  }
  return one.text === other.text;
}
