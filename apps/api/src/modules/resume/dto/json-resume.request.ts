import { DocumentField, TextField, UuidField } from '#libs/http';

/** A resume in the open JSON Resume format. */
export class ImportJsonResumeRequest {
  @DocumentField({
    description: 'A document of JSON Resume 1.2.1, https://jsonresume.org/schema.',
    example: { basics: { name: 'Amara Okafor', email: 'amara@example.org' } },
  })
  document!: Record<string, unknown>;

  @TextField({ description: 'Name that it is shown by.', max: 200, optional: true, example: 'amara.json' })
  file_name?: string;

  @UuidField({ description: 'Whose it is, when staff send it for somebody.', optional: true })
  candidate_id?: string;
}
