import { IntegerField, TextField, UuidField } from '#libs/http';

/** Where to send a file. */
export class UploadUrlResponse {
  @TextField({
    description: 'Send the file there with `PUT`, with the type that was announced; works once.',
    max: 2_000,
  })
  upload_url!: string;

  @UuidField({ description: 'Names the file from now on.' })
  file_id!: string;

  @TextField({ description: 'Where it will be stored.' })
  blob_path!: string;

  @IntegerField({ description: 'Minutes until the link ends.', min: 1 })
  expires_in_minutes!: number;
}

/** A link to fetch a file with. */
export class DownloadUrlResponse {
  @TextField({ description: 'Fetches the file, always as a download.', max: 2_000 })
  url!: string;

  @IntegerField({ description: 'Minutes until the link ends.', min: 1 })
  expires_in_minutes!: number;
}
