/** What the interviewer says when all has been asked. It is not part of the transcript: nothing waits for an answer. */
export const CLOSING_WORDS =
  'Thank you for taking the time and for telling me about your work. That was my last question. Please complete the ' +
  'interview now; a person will look at the assessment and decide what happens next.';

export const PRACTICE_CLOSING_WORDS =
  'Thank you, that was my last question. Please complete the practice interview now to see how it went.';

/** Text that was written before, in pieces of a word each, as it would arrive while it is being written. */
export function piecesOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}
