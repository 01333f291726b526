/** One thing that a statement has to say. */
export interface TopicPart {
  /** Says it for certain. */
  said: RegExp;
  /** Only sounds like it. */
  unless?: RegExp;
  /** A word of the matter: with it, a sentence that comes near a prototype says it too. */
  word: RegExp;
  /** Nobody says it without one of these words, however near a sentence comes. */
  needsWord?: true;
  prototypes: readonly string[];
  /** What makes it whole, in the same turn or the one beside it; without it, half. */
  besides?: RegExp;
}

/** A statement that the engine knows by its own words, whatever a criterion calls it. */
export interface StatementTopic {
  id: string;
  /** Found in the name or the prompt of a criterion that asks for it. */
  asks: RegExp;
  parts: readonly TopicPart[];
  /** For outcomes: how the other side refuses it. */
  refused?: RegExp;
}
