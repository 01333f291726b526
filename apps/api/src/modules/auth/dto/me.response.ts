import { ORGANISATION_ROLES } from '#libs/kernel';
import { BooleanField, EmailField, EnumField, TextField, TextListField, UuidField } from '#libs/http';

const ROLES = ['candidate', ...ORGANISATION_ROLES];

export class MeResponse {
  @UuidField({ description: 'Who is signed in.' })
  id!: string;

  @EmailField({ description: 'Their address.' })
  email!: string;

  @BooleanField({ description: 'Whether they proved that the address is theirs.' })
  email_verified!: boolean;

  @TextField({ description: 'Their name.', example: 'Amara Okafor' })
  full_name!: string;

  @TextField({ description: 'Their telephone number.', nullable: true })
  phone!: string | null;

  @EnumField(ROLES, { description: 'Role in their organisation, else `candidate`.' })
  role!: string;

  @TextListField({ description: 'Every role they have; everybody is a candidate too.', example: ['candidate'] })
  roles!: string[];

  @UuidField({ description: 'The organisation they work in.', nullable: true })
  organisation_id!: string | null;

  @UuidField({ description: 'The same as `organisation_id`, for older clients.', nullable: true })
  company_id!: string | null;

  @UuidField({ description: 'The person as a candidate; the same id.' })
  candidate_id!: string;
}
