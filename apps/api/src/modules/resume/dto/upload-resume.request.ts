import { UuidField } from '#libs/http';

/** What may come with an uploaded file. */
export class UploadResumeRequest {
  @UuidField({ description: 'For staff: whose resume it is. Left out, it is your own.', optional: true })
  candidate_id?: string;
}
