import type { SaidSegment } from '#libs/prompts';
import { breakUp, LONGEST_SENTENCE_WORDS } from '../answers/answer-sentences.ts';
import { sentences } from '../language.ts';

/** One sentence of a conversation. */
export interface Said {
  segment: number;
  /** Verbatim once white space is folded. */
  text: string;
  /** As patterns and vectors read it: straight apostrophes, and those that speech recognition leaves out. */
  plain: string;
  /** An agent or interviewer said it. */
  isHeld: boolean;
  isUnderstood: boolean;
}

const LONGEST_WORD = 60;

export function saidSentences(segments: readonly SaidSegment[]): Said[] {
  return segments.flatMap(({ index, speaker, text, is_understood }) =>
    sentences(text)
      .flatMap(breakUp)
      .flatMap(piecesOf)
      .map((sentence) => ({
        segment: index,
        text: sentence,
        plain: plainly(sentence),
        isHeld: speaker === 'agent' || speaker === 'interviewer',
        isUnderstood: is_understood,
      })),
  );
}

/** Patterns are read in time that grows with the square of a sentence, so none may be endless. */
function piecesOf(sentence: string): string[] {
  const spoken = sentence.split(' ');
  const count = Math.ceil(spoken.length / LONGEST_SENTENCE_WORDS);
  return Array.from({ length: count }, (_, index) =>
    spoken
      .slice(index * LONGEST_SENTENCE_WORDS, (index + 1) * LONGEST_SENTENCE_WORDS)
      .filter((word) => word.length <= LONGEST_WORD)
      .join(' '),
  ).filter((piece) => piece !== '');
}

/** Short forms whose apostrophe is often left out; "ill" and "were" only where they cannot be words of their own. */
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bim\b/gi, "I'm"],
  [/\bi(?=ll (?:be|call|give|get|let|ring|send|tell|take|ask|do|make|check|see|put)\b)/gi, "I'"],
  [/\b(do|does|did|is|are|was|were|wo|ca|could|would|should|has|have)nt\b/gi, "$1n't"],
  [/\b(you|they)re\b/gi, "$1're"],
  [/\b(i|you|we|they)ve\b/gi, "$1've"],
  [
    /\b(that|what|there|it|let|where|how)s\b(?= (?:is |a |an |the |not |your |all |see |go |do |how |in |on |me |my |why |right |fine ))/gi,
    "$1's",
  ],
];

function plainly(sentence: string): string {
  return SHORT_FORMS.reduce(
    (text, [missing, written]) => text.replace(missing, written),
    sentence.replace(/[’ʼ]/g, "'"),
  );
}
