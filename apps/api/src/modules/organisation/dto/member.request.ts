import { ORGANISATION_ROLES, type OrganisationRole } from '#libs/kernel';
import { EmailField, EnumField, TextField } from '#libs/http';

export class InviteMemberRequest {
  @EmailField({ description: 'Whom to bring in. An unknown address gets an account that its owner claims by mail.' })
  email!: string;

  @TextField({
    description: 'Name of a person who is not known yet; the address stands in for it when it is left out.',
    min: 2,
    max: 200,
    optional: true,
    example: 'Jonas Brandt',
  })
  full_name?: string;

  @EnumField(ORGANISATION_ROLES, { description: 'What they may do.', example: 'recruiter' })
  role!: OrganisationRole;
}

export class ChangeMemberRequest {
  @EnumField(ORGANISATION_ROLES, { description: 'What they may do from now on.', example: 'reviewer' })
  role!: OrganisationRole;
}
