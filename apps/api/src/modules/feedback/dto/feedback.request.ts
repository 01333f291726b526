import { ObjectListField, TextField } from '#libs/http';
import { FeedbackGap, FeedbackResource } from './feedback-parts.js';

/** What is left out stays as it is. */
export class ChangeFeedbackRequest {
  @TextField({
    description: 'The letter; an empty line parts two paragraphs.',
    min: 20,
    max: 10_000,
    optional: true,
  })
  feedback_content?: string;

  @ObjectListField(() => FeedbackGap, { description: 'All that is to work on.', maxItems: 20, optional: true })
  identified_gaps?: FeedbackGap[];

  @ObjectListField(() => FeedbackResource, { description: 'All that is recommended.', maxItems: 20, optional: true })
  recommended_resources?: FeedbackResource[];
}
