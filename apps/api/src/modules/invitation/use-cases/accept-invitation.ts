import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Outbox } from '#libs/jobs';
import { Clock, notFound, type CandidateScope } from '#libs/kernel';
import { AuthService, type Device, type OpenedSession } from '../../auth/auth.service.js';
import { isSameAddress } from '../domain/invitation-status.js';
import type { InvitationEntity } from '../entities/invitation.entity.js';
import { otherPerson, wrongAddress } from '../invitation.errors.js';
import { invitationAccepted } from '../invitation.events.js';
import { InvitationRepository } from '../invitation.repository.js';
import { hashOf } from '../token-hash.js';
import { checkOpen, OpenInvitation, type OpenedInvitation } from './open-invitation.js';

export interface InvitationClaim {
  token: string;
  email: string;
  password: string;
  fullName: string;
  device: Device;
}

/** The invited person comes in: with a new password, or as somebody who has signed in. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly opening: OpenInvitation,
    private readonly people: AuthService,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Turns the invitation into an account and a session. Whoever has the link has read the mailbox it was sent to, so
   * the address counts as proven. Of two who come at the same instant, one does.
   */
  async claim({ token, email, password, fullName, device }: InvitationClaim): Promise<OpenedSession> {
    return this.unit.run(async () => {
      const invitation = await this.hold(token);
      checkOpen(invitation, this.clock.now());
      if (!isSameAddress(invitation.candidateEmail, email)) throw wrongAddress();
      const session = await this.people.claim(invitation.candidateId, { password, fullName, device });
      await this.markAccepted(invitation, { isNewAccount: true });
      return session;
    });
  }

  /** Accepting twice is accepting once. */
  async accept({ candidateId }: CandidateScope, token: string): Promise<OpenedInvitation> {
    const accepted = await this.unit.run(async () => {
      const invitation = await this.hold(token);
      if (invitation.candidateId !== candidateId) throw otherPerson();
      if (invitation.status === 'accepted') return invitation;
      checkOpen(invitation, this.clock.now());
      return this.markAccepted(invitation, { isNewAccount: false });
    });
    return this.opening.describe(accepted);
  }

  private async hold(token: string): Promise<InvitationEntity> {
    const invitation = await this.invitations.lockByToken({ tokenHash: hashOf(token) });
    if (!invitation) throw notFound('Invitation');
    return invitation;
  }

  private async markAccepted(
    invitation: InvitationEntity,
    { isNewAccount }: { isNewAccount: boolean },
  ): Promise<InvitationEntity> {
    const now = this.clock.now();
    const accepted: InvitationEntity = {
      ...invitation,
      status: 'accepted',
      openedAt: invitation.openedAt ?? now,
      acceptedAt: now,
      updatedAt: now,
    };
    await this.invitations.change(invitation.id, accepted);
    const { id: invitationId, applicationId, organisationId, candidateId } = invitation;
    const news = { invitationId, applicationId, organisationId, candidateId, isNewAccount };
    await this.outbox.publish(invitationAccepted, news, invitationId);
    return accepted;
  }
}
