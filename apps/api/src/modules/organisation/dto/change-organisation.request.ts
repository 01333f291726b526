import { EmailField, IntegerField, TextField, TextListField, UrlField } from '#libs/http';

/** Fields that are left out stay as they are; null clears those that may be empty. */
export class ChangeOrganisationRequest {
  @TextField({ description: 'Name as candidates read it.', min: 1, max: 200, optional: true })
  name?: string;

  @TextField({ description: 'Line of business.', max: 200, optional: true, nullable: true })
  industry?: string | null;

  @UrlField({ description: 'Home page.', optional: true, nullable: true })
  website?: string | null;

  @TextField({ description: 'What the organisation does.', max: 5_000, optional: true, nullable: true })
  description?: string | null;

  @EmailField({ description: 'Where invoices go.', optional: true, nullable: true })
  billing_email?: string | null;

  @TextListField({ description: 'What it stands for, a sentence each.', optional: true, maxItems: 20 })
  values?: string[];

  @IntegerField({
    description: 'Hours after which feedback that nobody looked at goes out by itself.',
    min: 0,
    max: 720,
    optional: true,
    example: 4,
  })
  feedback_auto_send_hours?: number;
}
