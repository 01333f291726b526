import { TextField } from '#libs/http';

/** What a mailed link brings along. */
export class LinkQuery {
  @TextField({ description: 'Token of the mailed link.', min: 1, max: 200 })
  token!: string;
}
