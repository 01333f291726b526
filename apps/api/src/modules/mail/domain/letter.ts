/** What a mail says, before it looks like anything. */
export interface Letter {
  /** The first line, larger than the rest. */
  heading: string;
  /** Plain text, one entry per paragraph. */
  paragraphs: readonly string[];
  /** Lists under headings of their own, below the paragraphs. */
  sections?: readonly { heading: string; items: readonly string[] }[];
  /** The one thing to do. `url` must begin with http:// or https://. */
  button?: { label: string; url: string };
  /** Small print under the button. */
  notes?: readonly string[];
  /** Language of the words, as BCP 47 has it; `en` when left out. */
  language?: string;
}

/** The same letter for both kinds of reader. */
export interface RenderedLetter {
  text: string;
  html: string;
}
