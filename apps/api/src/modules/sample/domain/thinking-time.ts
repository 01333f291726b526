/** People speak or type an answer of their own at about this pace. */
const WORDS_PER_SECOND = 2.3;
const SHORTEST_THOUGHT_SECONDS = 6;
const LONGEST_EXTRA_SECONDS = 9;

/** Whole seconds from reading a question to the end of the answer, as a person would take them; the same each time. */
export function thinkingTime(question: string, answer: string): number {
  const words = (question + ' ' + answer).split(/\s+/).length;
  return Math.round(words / WORDS_PER_SECOND) + SHORTEST_THOUGHT_SECONDS + (answer.length % LONGEST_EXTRA_SECONDS);
}
