import { EnumField, IntegerField, TextField } from '#libs/http';
import { PURPOSES, type Purpose } from '../domain/purpose.js';

/** A file that is about to be sent. */
export class UploadUrlRequest {
  @TextField({ description: 'Its name; folders in it are ignored.', min: 1, max: 500, example: 'cv.pdf' })
  file_name!: string;

  @TextField({ description: 'Its type; the upload must have the same.', min: 1, max: 200, example: 'application/pdf' })
  content_type!: string;

  @EnumField(PURPOSES, { description: 'What it is for.' })
  purpose!: Purpose;
}

/** What a signed link carries. */
export class SignedLinkQuery {
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
}
