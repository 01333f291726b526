import { EmailField, TextField, UrlField } from '#libs/http';

export class CreateOrganisationRequest {
  @TextField({ description: 'Name as candidates read it.', min: 1, max: 200, example: 'Harbour Logistics' })
  name!: string;

  @TextField({ description: 'Line of business.', max: 200, optional: true, nullable: true, example: 'Logistics' })
  industry?: string | null;

  @UrlField({ description: 'Home page.', optional: true, nullable: true, example: 'https://harbour.example.com' })
  website?: string | null;

  @TextField({ description: 'What the organisation does.', max: 5_000, optional: true, nullable: true })
  description?: string | null;

  @EmailField({ description: 'Where invoices go.', optional: true, nullable: true, example: 'billing@example.com' })
  billing_email?: string | null;
}
