import { IntegerField, UuidField } from '#libs/http';
import { REPHRASINGS_AT_MOST } from '../domain/wordings.js';

/** The wish to hear the question that waits in other words. */
export class RephraseQuestionRequest {
  @UuidField({ description: 'The question that waits.' })
  message_id!: string;

  @IntegerField({
    description:
      'The `rephrasings_left` that came with the words shown, so that a retry is never taken for another wish.',
    min: 0,
    max: REPHRASINGS_AT_MOST,
    optional: true,
  })
  rephrasings_left?: number;
}
