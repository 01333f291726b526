import type { ExplainedCriterion } from '#libs/api-client';
import type { TextMark } from '../../kit/marked-text.js';

/** One quote of one criterion, under a name that the criteria and the transcript share. */
export interface Heard extends TextMark {
  criterion: string;
  messageId: string;
  text: string;
}

export function allHeard(criteria: readonly ExplainedCriterion[]): Heard[] {
  return criteria.flatMap(({ name: criterion, heard }, at) =>
    heard.map(({ message_id: messageId, ...quote }, index) => ({
      ...quote,
      id: `${at}.${index}`,
      criterion,
      messageId,
    })),
  );
}
