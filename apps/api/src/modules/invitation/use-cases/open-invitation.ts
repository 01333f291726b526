import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, notFound } from '#libs/kernel';
import { AuthService } from '../../auth/auth.service.js';
import { OrganisationService, type RetentionPeriods } from '../../organisation/organisation.service.js';
import { RecruitmentService, type ApplicationBrief } from '../../recruitment/recruitment.service.js';
import { doorOf } from '../domain/invitation-status.js';
import type { InvitationEntity } from '../entities/invitation.entity.js';
import { invitationExpired, invitationRevoked, invitationUsed } from '../invitation.errors.js';
import { InvitationRepository } from '../invitation.repository.js';
import { hashOf } from '../token-hash.js';

/** What whoever holds the link may know. */
export interface OpenedInvitation {
  invitation: InvitationEntity;
  application: ApplicationBrief;
  /** Nobody has set a password for the invited person's account yet. */
  needsAccount: boolean;
  /** How many days what is kept. */
  keptDays: RetentionPeriods;
}

/** Somebody follows the link of an invitation. */
@Injectable()
export class OpenInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly recruitment: RecruitmentService,
    private readonly people: AuthService,
    private readonly organisations: OrganisationService,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 for an unknown link, 400 `invitation.expired`, `.revoked` or `.used`. */
  async open(token: string): Promise<OpenedInvitation> {
    const invitation = await this.unit.run(async () => {
      const found = await this.invitations.lockByToken({ tokenHash: hashOf(token) });
      if (!found) throw notFound('Invitation');
      const now = this.clock.now();
      checkOpen(found, now);
      if (found.openedAt) return found;
      const opened: InvitationEntity = { ...found, status: 'opened', openedAt: now, updatedAt: now };
      await this.invitations.change(found.id, opened);
      return opened;
    });
    return this.describe(invitation);
  }

  async describe(invitation: InvitationEntity): Promise<OpenedInvitation> {
    const { organisationId, applicationId, candidateId } = invitation;
    const application = await this.recruitment.applicationFor({ organisationId }, applicationId);
    const people = await this.people.people([candidateId]);
    const keptDays = await this.organisations.periodsOf({ organisationId });
    return { invitation, application, needsAccount: people.get(candidateId)?.isClaimed === false, keptDays };
  }
}

export function checkOpen(invitation: InvitationEntity, now: Date): void {
  switch (doorOf(invitation, now)) {
    case 'used':
      throw invitationUsed();
    case 'revoked':
      throw invitationRevoked();
    case 'expired':
      throw invitationExpired(invitation.expiresAt);
    case 'open':
      return;
  }
}
