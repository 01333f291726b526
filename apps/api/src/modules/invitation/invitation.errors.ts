import { DomainError, type FieldError } from '#libs/kernel';

const onDay = (at: Date): string =>
  at.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export const invitationExpired = (expiresAt: Date): DomainError =>
  new DomainError('invitation.expired', `This invitation ended on ${onDay(expiresAt)}. Please ask for a new one.`);

export const invitationRevoked = (): DomainError =>
  new DomainError('invitation.revoked', 'This invitation was withdrawn.');

export const invitationUsed = (): DomainError =>
  new DomainError('invitation.used', 'This invitation was used already. Please sign in to go on.');

export const wrongAddress = (): DomainError =>
  new DomainError('invitation.wrong_address', 'This invitation was sent to another e-mail address.');

export const otherPerson = (): DomainError =>
  new DomainError('invitation.other_person', 'This invitation is for somebody else. Sign in as the person invited.');

export const applicationEnded = (): DomainError =>
  new DomainError('invitation.application_ended', 'This application was rejected or withdrawn.', { kind: 'conflict' });

export const roleNotActive = (): DomainError =>
  new DomainError('invitation.role_not_active', 'The role is not active; open it before you invite candidates.', {
    kind: 'conflict',
  });

export const alreadyAccepted = (): DomainError =>
  new DomainError('invitation.accepted', 'The candidate has accepted this invitation.', { kind: 'conflict' });

export const alreadyRevoked = (): DomainError =>
  new DomainError('invitation.revoked', 'This invitation was withdrawn; send a new one.', { kind: 'conflict' });

export const wrongFields = (fields: FieldError[]): DomainError =>
  new DomainError('request.invalid', `Please check: ${fields.map(({ field }) => field).join(', ')}.`, {
    kind: 'invalid',
    fields,
  });

export const notTheCandidatesAddress = (): DomainError =>
  wrongFields([{ field: 'candidate_email', message: "must be the address of the application's candidate" }]);

export const impossibleEnd = (mostDays: number): DomainError =>
  wrongFields([{ field: 'expires_at', message: `must lie ahead, at most ${mostDays} days` }]);

export const oneChangeAtATime = (): DomainError =>
  wrongFields([{ field: 'status', message: 'give either status or expires_at' }]);
