import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, notFound, type OrganisationScope } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { RecruitmentService, type ApplicationBrief } from '../../recruitment/recruitment.service.js';
import { endAfterDays, isSameAddress } from '../domain/invitation-status.js';
import type { InvitationEntity } from '../entities/invitation.entity.js';
import {
  alreadyAccepted,
  alreadyRevoked,
  applicationEnded,
  notTheCandidatesAddress,
  roleNotActive,
} from '../invitation.errors.js';
import { InvitationRepository } from '../invitation.repository.js';
import { hashOf } from '../token-hash.js';
import { InvitationMail } from './invitation-mail.js';

export interface InvitationOrder {
  applicationId: string;
  candidateEmail: string;
  expiresInDays: number;
  customMessage: string | null;
  invitedBy: string;
}

export interface SentInvitation {
  invitationId: string;
  /** The only time that anybody but the mail sees it. */
  token: string;
  expiresAt: Date;
  /** The deliverer took the mail while we waited. */
  emailSent: boolean;
}

const PATIENCE_MS = 2_000;
const LOOK_EVERY_MS = 25;

/** Staff invite a candidate to the interview, or send the invitation again. */
@Injectable()
export class SendInvitation {
  constructor(
    private readonly recruitment: RecruitmentService,
    private readonly invitations: InvitationRepository,
    private readonly mail: InvitationMail,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async send(scope: OrganisationScope, order: InvitationOrder): Promise<SentInvitation> {
    const { invitation, token, emailId } = await this.queue(scope, order);
    return this.report(scope, invitation, token, emailId);
  }

  /** The invitation is there and its mail in the outbox; nobody waits for it. Joins the caller's unit of work. */
  async queue(
    scope: OrganisationScope,
    order: InvitationOrder,
  ): Promise<{ invitation: InvitationEntity; token: string; emailId: string }> {
    const application = await this.recruitment.applicationFor(scope, order.applicationId);
    if (!isSameAddress(application.candidateEmail, order.candidateEmail)) throw notTheCandidatesAddress();
    checkTakesInterviews(application);
    const token = this.ids.secret();
    const invitation = this.fill(application, order, token);
    const emailId = await this.unit.run(async () => {
      await this.invitations.insert(invitation);
      await this.recruitment.noteInvited(application.id);
      await this.record('invitation.sent', invitation, order.invitedBy);
      return this.mail.invite(application, invitation, token);
    });
    return { invitation, token, emailId };
  }

  /** A new link and a new end; the link before it is dead from now on. */
  async resend(scope: OrganisationScope, id: string, expiresInDays: number): Promise<SentInvitation> {
    const token = this.ids.secret();
    const { invitation, emailId } = await this.unit.run(async () => {
      const before = await this.invitations.lock(scope, id);
      if (!before) throw notFound('Invitation');
      if (before.status === 'accepted') throw alreadyAccepted();
      if (before.status === 'revoked') throw alreadyRevoked();
      const application = await this.recruitment.applicationFor(scope, before.applicationId);
      checkTakesInterviews(application);
      const again = { ...before, ...this.freshLink(token, expiresInDays), sendAttempts: before.sendAttempts + 1 };
      await this.invitations.change(id, again);
      await this.record('invitation.sent_again', again);
      return { invitation: again, emailId: await this.mail.invite(application, again, token) };
    });
    return this.report(scope, invitation, token, emailId);
  }

  /** @param actorId when it is a job that sends what a person ordered. */
  private async record(
    action: `invitation.${string}`,
    { id, organisationId, applicationId }: InvitationEntity,
    actorId?: string,
  ): Promise<void> {
    const object = { type: 'invitation', id };
    const by = actorId === undefined ? {} : { actorId };
    await this.audit.record({ action, object, organisationId, facts: { application: applicationId }, ...by });
  }

  private fill(application: ApplicationBrief, order: InvitationOrder, token: string): InvitationEntity {
    return {
      ...this.freshLink(token, order.expiresInDays),
      id: this.ids.next(),
      createdAt: this.clock.now(),
      organisationId: application.organisation.id,
      applicationId: application.id,
      candidateId: application.candidateId,
      candidateEmail: application.candidateEmail,
      customMessage: order.customMessage,
      acceptedAt: null,
      sendAttempts: 1,
      invitedBy: order.invitedBy,
    };
  }

  private freshLink(token: string, expiresInDays: number) {
    const now = this.clock.now();
    return {
      tokenHash: hashOf(token),
      reminderTokenHash: null,
      status: 'pending' as const,
      expiresAt: endAfterDays(now, expiresInDays),
      sentAt: null,
      openedAt: null,
      remindedAt: null,
      emailId: null,
      updatedAt: now,
    };
  }

  /** The mail goes out in the background; a moment's patience mostly suffices to say that it did. */
  private async report(
    scope: OrganisationScope,
    { id, expiresAt }: InvitationEntity,
    token: string,
    emailId: string,
  ): Promise<SentInvitation> {
    const deadlineMs = performance.now() + PATIENCE_MS;
    let emailSent = await this.invitations.isSent(scope, id, emailId);
    while (!emailSent && performance.now() < deadlineMs) {
      await sleep(LOOK_EVERY_MS);
      emailSent = await this.invitations.isSent(scope, id, emailId);
    }
    return { invitationId: id, token, expiresAt, emailSent };
  }
}

function checkTakesInterviews({ status, jobRole }: ApplicationBrief): void {
  if (status === 'rejected' || status === 'withdrawn') throw applicationEnded();
  if (jobRole.status !== 'active') throw roleNotActive();
}
