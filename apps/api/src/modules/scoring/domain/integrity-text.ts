import { locateQuote, type LocatedQuote } from '#libs/kernel';
import {
  answersInWords,
  wordsOf,
  type IntegrityFlag,
  type IntegrityInput,
  type TimedAnswer,
} from './integrity-input.js';

/** Phrases in which writing software speaks of itself, and blanks that were left for somebody to fill in. */
const ASSISTANT_PHRASES: readonly RegExp[] = [
  /\bas an? (?:large |ai )?(?:ai|language model|ai assistant|ai language model)\b,? (?:i|my)\b[^.!?\n]{0,80}/i,
  /\bi (?:don't|do not) have personal experiences?[^.!?\n]{0,80}/i,
  /\b(?:certainly|sure|of course|absolutely)[!,] here(?:'s| is| are)\b[^.!?\n]{0,80}/i,
  /\bhere(?:'s| is) (?:a|an|your|the) (?:sample|possible|polished|concise|strong|revised|improved|professional|example|structured|suggested|star)\b[^.!?\n]{0,30}\b(?:answer|response|version|reply)\b/i,
  /\b(?:feel free to|you can|you may) (?:adjust|customi[sz]e|tailor|adapt|personali[sz]e) (?:this|it|the (?:answer|response|details))\b[^.!?\n]{0,60}/i,
  /\blet me know if you(?:'d| would) like me to (?:adjust|refine|expand|shorten|tailor|rewrite)\b[^.!?\n]{0,60}/i,
  /\[(?:your|company|insert|name of|number|project|employer|specific|candidate)[^\]\n]{0,40}\]/i,
  /\b(?:chatgpt|copilot|gemini|claude) said:|\bregenerate response\b|\bcopy code\b/i,
];
/** Marks of a document; nobody speaks them, and few type them into an answer. */
const MARKUP = /^#{1,4} \S|\*\*[^*\n]{2,60}\*\*|^\s*```/gm;
const FEWEST_MARKS = 3;

/**
 * Answers that carry marks of writing software: its phrases about itself, blanks to fill in, document markup, the question
 * as a heading. Fluency, vocabulary, accent, grammar and length say nothing and are never looked at.
 */
export function readOutTexts(answers: readonly TimedAnswer[]): IntegrityFlag[] {
  const found = answers.map((answer) => ({
    ...answer,
    phrase: assistantPhrase(answer),
    looksWritten: looksWritten(answer),
  }));
  const phrased = found.filter(({ phrase }) => phrase !== null);
  const marked = found.filter(({ phrase, looksWritten: written }) => phrase !== null || written);
  if (marked.length === 0) return [];
  const quotes = phrased.flatMap(({ phrase }) => phrase ?? []);
  return [
    {
      id: 'read_out',
      type: 'read_out',
      severity: phrased.length === 0 ? 'low' : phrased.length === 1 ? 'medium' : 'high',
      evidence:
        `${answersInWords(marked)} ${phrased.length > 0 ? 'contains words that writing software adds' : 'has the markup of a document'}` +
        `${quotes[0] ? `, such as “${quotes[0].text}”` : ''}. Telling about such software, a template of one's own or ` +
        'a tool used for the language only can explain it.',
      confidence: phrased.length === 0 ? 0.4 : 0.8,
      messages: marked.map(({ messageId }) => messageId),
      quotes,
    },
  ];
}

function assistantPhrase({ messageId, text }: TimedAnswer): LocatedQuote | null {
  for (const pattern of ASSISTANT_PHRASES) {
    const match = pattern.exec(text);
    // In quotation marks it is told, not used.
    if (match && !/["“'‘]$/.test(text.slice(0, match.index))) return locateQuote({ id: messageId, text }, match[0]);
  }
  return null;
}

function looksWritten({ text, question }: TimedAnswer): boolean {
  const [firstLine = '', ...others] = text.trim().split('\n');
  const isHeading = others.join('').trim() !== '' && wordsOf(firstLine).join(' ') === wordsOf(question.text).join(' ');
  return isHeading || (text.match(MARKUP)?.length ?? 0) >= FEWEST_MARKS;
}

/** A run of this many equal words is copied; shorter ones are how a trade speaks. */
const COPIED_RUN_WORDS = 8;
const FEWEST_COPIED_WORDS = 25;
const COPIED_SHARE = 0.4;
const MOSTLY_COPIED_SHARE = 0.7;

/** Answers that repeat the posting, their question or an earlier answer word for word. */
export function copiedTexts({ answers, posting }: Pick<IntegrityInput, 'answers' | 'posting'>): IntegrityFlag[] {
  return answers.flatMap((answer, index) => {
    const earlier = answers
      .slice(0, index)
      .map(({ sequenceNumber, text }) => ({ name: `message ${sequenceNumber}`, text }));
    const sources = [
      { name: 'the posting', text: posting },
      { name: 'its question', text: answer.question.text },
      ...earlier,
    ];
    const words = wordsOf(answer.text);
    const copies = sources
      .map(({ name, text }) => ({ name, copied: copiedWords(words, text) }))
      .filter(({ copied }) => copied >= FEWEST_COPIED_WORDS && copied / words.length >= COPIED_SHARE)
      .sort((a, b) => b.copied - a.copied);
    const [most] = copies;
    if (!most) return [];
    return [
      {
        id: `copied_text:${answer.messageId}`,
        type: 'copied_text' as const,
        severity: most.copied / words.length >= MOSTLY_COPIED_SHARE ? ('medium' as const) : ('low' as const),
        evidence:
          `${most.copied} of the ${words.length} words of message ${answer.sequenceNumber} are those of ${most.name}, in the same ` +
          'order. Reading the question aloud, one story for two questions or an answer sent twice can explain it.',
        confidence: 0.8,
        messages: [answer.messageId],
        quotes: [],
      },
    ];
  });
}

/** How many of the words stand in runs that the other text has as well. */
function copiedWords(words: readonly string[], source: string): number {
  const other = wordsOf(source);
  const runs = new Set(other.map((_, at) => other.slice(at, at + COPIED_RUN_WORDS).join(' ')));
  let copied = 0;
  let countedTo = 0;
  for (let at = 0; at + COPIED_RUN_WORDS <= words.length; at++) {
    if (!runs.has(words.slice(at, at + COPIED_RUN_WORDS).join(' '))) continue;
    copied += at + COPIED_RUN_WORDS - Math.max(at, countedTo);
    countedTo = at + COPIED_RUN_WORDS;
  }
  return copied;
}

/** Sentences that speak to the assessor. They were left out before anything was scored. */
export function instructionsToTheAssessor(answers: readonly TimedAnswer[]): IntegrityFlag[] {
  const speaking = answers.filter(({ instructions }) => instructions.length > 0);
  if (speaking.length === 0) return [];
  const quotes = speaking.flatMap(({ messageId, text, instructions }) =>
    instructions.flatMap((piece) => locateQuote({ id: messageId, text }, piece) ?? []),
  );
  return [
    {
      id: 'instruction_to_assessor',
      type: 'instruction_to_assessor',
      severity: speaking.length === 1 ? 'medium' : 'high',
      evidence:
        `${answersInWords(speaking)} ${speaking.length === 1 ? 'speaks' : 'speak'} to whoever assesses instead of answering. ` +
        'These sentences were left out when the answers were scored. A joke, or telling about such sentences, can explain it.',
      confidence: 0.8,
      messages: speaking.map(({ messageId }) => messageId),
      quotes,
    },
  ];
}
