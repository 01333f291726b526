import type { ReviewQuoteRequest } from '#libs/api-client';

/** Words of one answer, from `start` to before `end` in UTF-16 units of the text as the review shows it. */
export type Quote = ReviewQuoteRequest;

/** The most that the server takes for one criterion. */
export const MOST_QUOTES = 20;

/** The same for the same words in the same place. */
export const keyOf = ({ message_id: message, start, end }: Quote): string => `${message}.${start}.${end}`;

/** Taken out when it is there, else put in. */
export function toggled(quotes: readonly Quote[], quote: Quote): Quote[] {
  const others = quotes.filter((one) => keyOf(one) !== keyOf(quote));
  return others.length < quotes.length ? others : [...quotes, quote];
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** An answer sentence by sentence, without the blanks around them. */
export function sentencesOf(messageId: string, text: string): Quote[] {
  return [...sentences.segment(text)].flatMap(({ segment, index }) => {
    const said = segment.trim();
    if (said === '') return [];
    const start = index + segment.indexOf(said);
    return [{ message_id: messageId, start, end: start + said.length }];
  });
}
