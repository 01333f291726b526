import { EmailField, EnumField, IntegerField, PageQuery, TextField, TimeField, UuidField } from '#libs/http';
import { DEFAULT_DAYS, INVITATION_STATUSES, MOST_DAYS, type InvitationStatus } from '../domain/invitation-status.js';

const daysField = {
  description: `Days until it ends; ${DEFAULT_DAYS} when left out.`,
  min: 1,
  max: MOST_DAYS,
  optional: true,
  example: DEFAULT_DAYS,
};

/**
 * Invites the candidate of an application to the interview. The mail names the application's own candidate, role and
 * organisation; what the caller says about them is accepted for older clients and otherwise not used.
 */
export class SendInvitationRequest {
  @UuidField({ description: 'The application.' })
  application_id!: string;

  @EmailField({ description: "Address of the application's candidate; anything else is refused." })
  candidate_email!: string;

  @TextField({ description: "Not used: the candidate's own name is.", max: 200, optional: true, example: 'Amara Osei' })
  candidate_name?: string;

  @TextField({ description: "Not used: the role's own title is.", max: 200, optional: true })
  job_title?: string;

  @TextField({ description: "Not used: the organisation's own name is.", max: 200, optional: true })
  organisation_name?: string;

  @IntegerField(daysField)
  expires_in_days?: number;

  @TextField({ description: 'A message of your own in the mail.', max: 2_000, optional: true })
  custom_message?: string;
}

/** Sends an invitation again, with a new link and a new end. */
export class ResendInvitationRequest {
  @IntegerField(daysField)
  expires_in_days?: number;
}

/** One change: withdraw it, or give it another end. */
export class ChangeInvitationRequest {
  @EnumField(['revoked'], { description: 'Withdraws the invitation.', optional: true })
  status?: 'revoked';

  @TimeField({
    description: `Another end, at most ${MOST_DAYS} days ahead. Opens an expired one again.`,
    optional: true,
  })
  expires_at?: string;
}

/** Which invitations. */
export class ListInvitationsQuery extends PageQuery {
  @UuidField({ description: 'Only those for this application.', optional: true })
  application_id?: string;

  @EnumField(INVITATION_STATUSES, { description: 'Only those with this status.', optional: true })
  status?: InvitationStatus;

  @TimeField({ description: 'Only those that end before this moment.', optional: true })
  expires_before?: string;
}

/** The secret of the link. */
export class TokenQuery {
  @TextField({ description: 'Token of the invitation.', min: 1, max: 200 })
  token!: string;
}

/** Accepts an invitation as whoever is signed in. */
export class AcceptInvitationRequest {
  @TextField({ description: 'Token of the invitation.', min: 1, max: 200 })
  token!: string;
}

/** Turns an invitation into an account. */
export class ClaimInviteRequest {
  @TextField({ description: 'Token of the invitation.', min: 1, max: 200 })
  token!: string;

  @EmailField({ description: 'The address that the invitation was sent to.' })
  email!: string;

  @TextField({
    description: 'At least 8 characters with an upper-case letter, a digit and a special character.',
    min: 8,
    max: 128,
    trim: false,
    example: 'Ruhig-9-Fluss',
  })
  password!: string;

  @TextField({ description: 'Full name.', min: 2, max: 200, example: 'Amara Osei' })
  full_name!: string;
}
