/** The same words again, this soon after the next question was put, are the same answer sent twice. */
const SAME_ANSWER_WITHIN_MS = 10_000;

/** The answer before the question that waits now. */
export interface SavedAnswer {
  text: string;
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
  arriving: { text: string; at: Date; inReplyTo: string | null },
): boolean {
  if (saved.text !== arriving.text) return false;
  if (arriving.inReplyTo !== null) return arriving.inReplyTo === saved.inReplyTo;
  return !saved.wasRepeated && arriving.at.getTime() - saved.followedAt.getTime() <= SAME_ANSWER_WITHIN_MS;
}
