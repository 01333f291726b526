import { ApiProperty } from '@nestjs/swagger';
import { IntegerField, TextField, UrlField, UuidField } from '#libs/http';

/** Where to send a file. */
export class UploadUrlResponse {
  @TextField({
    description: 'Send the file there with `PUT` and `upload_headers`; works once.',
    max: 2_000,
  })
  upload_url!: string;

  @ApiProperty({
    description: 'Headers to send along with it; storage insists on them.',
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { 'content-type': 'application/pdf' },
  })
  upload_headers!: Record<string, string>;

  @UuidField({ description: 'Names the file from now on.' })
  file_id!: string;

  @UrlField({ description: 'The same as an address, for requests that want a `file_url`. Opens nothing.' })
  file_url!: string;

  @TextField({ description: 'Where it will be stored.' })
  blob_path!: string;

  @IntegerField({ description: 'Minutes until the link ends.', min: 1 })
  expires_in_minutes!: number;
}

/** A link to fetch a file with. */
export class DownloadUrlResponse {
  @TextField({ description: 'Fetches the file: sounds and pictures to be played, all else as a download.', max: 2_000 })
  url!: string;

  @IntegerField({ description: 'Minutes until the link ends.', min: 1 })
  expires_in_minutes!: number;
}
