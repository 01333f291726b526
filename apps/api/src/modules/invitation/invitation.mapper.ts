import type { Page } from '#libs/kernel';
import type { mailSent } from '../mail/mail.events.js';
import { DEFAULT_DAYS } from './domain/invitation-status.js';
import type { ChangeInvitationRequest, SendInvitationRequest } from './dto/invitation.request.js';
import type {
  ClaimContextResponse,
  InvitationListResponse,
  InvitationResponse,
  OpenedInvitationResponse,
  SentInvitationResponse,
} from './dto/invitation.response.js';
import type { InvitationView } from './invitation.repository.js';
import type { InvitationChange } from './use-cases/change-invitation.js';
import type { OpenedInvitation } from './use-cases/open-invitation.js';
import type { InvitationOrder, SentInvitation } from './use-cases/send-invitation.js';

export type MailNews = NonNullable<(typeof mailSent)['payload']>;

/** Which mail the news is about. */
export function fromMailNews(news: MailNews): string {
  return news.email_id;
}

export function fromSendInvitation(body: SendInvitationRequest, invitedBy: string): InvitationOrder {
  return {
    applicationId: body.application_id,
    candidateEmail: body.candidate_email,
    expiresInDays: body.expires_in_days ?? DEFAULT_DAYS,
    customMessage: body.custom_message || null,
    invitedBy,
  };
}

export function fromChangeInvitation(body: ChangeInvitationRequest): InvitationChange {
  return { revoke: body.status === 'revoked', expiresAt: body.expires_at ? new Date(body.expires_at) : null };
}

export function toSentInvitation(sent: SentInvitation): SentInvitationResponse {
  return {
    invitation_id: sent.invitationId,
    token: sent.token,
    expires_at: sent.expiresAt.toISOString(),
    email_sent: sent.emailSent,
  };
}

export function toInvitation(view: InvitationView): InvitationResponse {
  return {
    id: view.id,
    application_id: view.applicationId,
    job_title: view.jobRoleTitle,
    organisation_name: view.organisationName,
    candidate_name: view.candidateName,
    candidate_email: view.candidateEmail,
    status: view.status,
    expires_at: view.expiresAt.toISOString(),
    sent_at: view.sentAt?.toISOString() ?? null,
    opened_at: view.openedAt?.toISOString() ?? null,
    accepted_at: view.acceptedAt?.toISOString() ?? null,
    send_attempts: view.sendAttempts,
    created_at: view.createdAt.toISOString(),
  };
}

export function toInvitationList(page: Page<InvitationView>): InvitationListResponse {
  return { items: page.items.map(toInvitation), next_cursor: page.nextCursor };
}

export function toOpenedInvitation({
  invitation,
  application,
  needsAccount,
  keptDays,
}: OpenedInvitation): OpenedInvitationResponse {
  const { recording, transcript, evidence, decision_log } = keptDays;
  return {
    invitation_id: invitation.id,
    application_id: application.id,
    job_title: application.jobRole.title,
    organisation_name: application.organisation.name,
    candidate_name: application.candidateName,
    candidate_email: invitation.candidateEmail,
    status: invitation.status,
    expires_at: invitation.expiresAt.toISOString(),
    needs_account: needsAccount,
    duration_minutes: application.jobRole.interviewStructure?.duration_minutes ?? null,
    message: invitation.customMessage,
    retention_days: { recording, transcript, evidence, decision_log },
  };
}

export function toClaimContext({ invitation, application, needsAccount }: OpenedInvitation): ClaimContextResponse {
  return {
    email: invitation.candidateEmail,
    full_name: application.candidateName,
    job_title: application.jobRole.title,
    organisation_name: application.organisation.name,
    expires_at: invitation.expiresAt.toISOString(),
    needs_account: needsAccount,
  };
}
