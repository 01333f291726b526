import type { LocatedQuote } from '#libs/kernel';
import type { QuoteDocument } from '../entities/assessment.document.js';

/** A quote as it is kept and shown. */
export const toQuoteDocument = ({ messageId, start, end, text }: LocatedQuote): QuoteDocument => ({
  message_id: messageId,
  start,
  end,
  text,
});
