import { cleanAnswer } from './answer-text.js';

/** One message of a conversation as a client tells it. */
export interface ToldMessage {
  role: 'user' | 'assistant' | 'system';
  text: string;
}

/** One line of the transcript, which is what was really said. */
export interface SpokenLine {
  id: string;
  speaker: 'ai' | 'candidate';
  text: string;
  /** What a question was put in besides. */
  otherWords?: readonly string[];
}

/** What a told conversation means for the interview. */
export type Reading =
  | { kind: 'nothing_new' }
  /** `at` is the message's place in the conversation; `inReplyTo` the question it answers, null when nobody can tell. */
  | { kind: 'answer'; at: number; text: string; inReplyTo: string | null };

/**
 * Finds the candidate's newest message in a told conversation, and which question it answers. Whatever else the client
 * tells is never taken over: its other messages only serve to find the place in the transcript. A message that is the
 * answer to its question already is nothing new, however often it is told.
 */
export function readConversation(told: readonly ToldMessage[], transcript: readonly SpokenLine[]): Reading {
  const at = told.findLastIndex((message) => message.role === 'user');
  const newest = told[at];
  if (!newest) return { kind: 'nothing_new' };
  const text = cleanAnswer(newest.text);
  const before = told.slice(0, at);
  const question = questionToldBefore(before, transcript) ?? questionByCount(before, transcript);
  if (question && answerTo(question, transcript)?.text === text) return { kind: 'nothing_new' };
  return { kind: 'answer', at, text, inReplyTo: question?.id ?? null };
}

/** The question that the client shows right before the answer. No two questions of an interview are the same. */
function questionToldBefore(before: readonly ToldMessage[], transcript: readonly SpokenLine[]): SpokenLine | undefined {
  const shown = before.findLast((message) => message.role === 'assistant');
  const words = shown?.text.trim();
  return transcript.findLast(
    (line) => line.speaker === 'ai' && (line.text === words || line.otherWords?.some((other) => other === words)),
  );
}

/**
 * The question at the same place: the third thing the candidate says answers the third question. That holds for the
 * answer that is due, and for an earlier one when the messages before it are the earlier answers; a client may as well
 * tell the last few messages only, and then their number says nothing.
 */
function questionByCount(before: readonly ToldMessage[], transcript: readonly SpokenLine[]): SpokenLine | undefined {
  const earlier = before.filter((message) => message.role === 'user').map((message) => cleanAnswer(message.text));
  const answers = transcript.filter((line) => line.speaker === 'candidate');
  const isDue = earlier.length === answers.length;
  const isWholeStory = earlier.length > 0 && earlier.every((text, index) => text === answers[index]?.text);
  if (!isDue && !isWholeStory) return undefined;
  return transcript.filter((line) => line.speaker === 'ai')[earlier.length];
}

/** Questions and answers take turns, so the answer is the next line. */
function answerTo(question: SpokenLine, transcript: readonly SpokenLine[]): SpokenLine | undefined {
  return transcript[transcript.indexOf(question) + 1];
}
