/** A line of the transcript, in its order. */
export interface Said {
  id: string;
  content: string;
}

interface Quote {
  message_id: string;
  start: number;
  end: number;
  text: string;
}

export interface CheckedQuote {
  text: string;
  /** Place in the transcript, from 1; null when there is no such message. */
  messageNumber: number | null;
  /** Whether exactly these words stand at exactly this place. */
  isWordForWord: boolean;
}

/** Looks every quote up in the transcript. */
export function checkQuotes(quotes: readonly Quote[], transcript: readonly Said[]): CheckedQuote[] {
  return quotes.map(({ message_id: messageId, start, end, text }) => {
    const index = transcript.findIndex(({ id }) => id === messageId);
    return {
      text,
      messageNumber: index < 0 ? null : index + 1,
      isWordForWord: transcript[index]?.content.slice(start, end) === text,
    };
  });
}
