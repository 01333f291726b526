import { IntegerField, TextField } from '#libs/http';
import { REPHRASINGS_AT_MOST } from '../domain/wordings.js';

/** What a signed link to a message's recording carries. */
export class AudioLinkQuery {
  @IntegerField({
    description: 'When the link ends, in seconds since 1970.',
    min: 0,
    max: 9_999_999_999,
    fromQuery: true,
    example: 1_795_000_000,
  })
  expires!: number;

  @TextField({ description: 'Proof that this server made the link.', min: 1, max: 100 })
  signature!: string;

  @IntegerField({
    description: 'Which of the other words for a question; left out for the first ones.',
    min: 1,
    max: REPHRASINGS_AT_MOST,
    fromQuery: true,
    optional: true,
  })
  rephrasing?: number;
}
