import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, notFound, type OrganisationScope } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { isPossibleEnd, MOST_DAYS, reopenedStatus } from '../domain/invitation-status.js';
import type { InvitationEntity } from '../entities/invitation.entity.js';
import { alreadyAccepted, alreadyRevoked, impossibleEnd, oneChangeAtATime } from '../invitation.errors.js';
import { InvitationRepository, type InvitationView } from '../invitation.repository.js';

export interface InvitationChange {
  revoke: boolean;
  expiresAt: Date | null;
}

/** Staff withdraw an invitation or give it another end. */
@Injectable()
export class ChangeInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async change(scope: OrganisationScope, id: string, change: InvitationChange): Promise<InvitationView> {
    return this.unit.run(async () => {
      const invitation = await this.invitations.lock(scope, id);
      if (!invitation) throw notFound('Invitation');
      const now = this.clock.now();
      await this.invitations.change(id, { ...changesTo(invitation, change, now), updatedAt: now });
      await this.audit.record({
        action: change.revoke ? 'invitation.revoked' : 'invitation.end_moved',
        object: { type: 'invitation', id },
        ...scope,
        facts: { application: invitation.applicationId },
      });
      const changed = await this.invitations.view(scope, id, now);
      if (!changed) throw notFound('Invitation');
      return changed;
    });
  }
}

function changesTo(
  invitation: InvitationEntity,
  { revoke, expiresAt }: InvitationChange,
  now: Date,
): Partial<InvitationEntity> {
  if (revoke === (expiresAt !== null)) throw oneChangeAtATime();
  if (invitation.status === 'accepted') throw alreadyAccepted();
  if (expiresAt === null) return { status: 'revoked' };
  if (invitation.status === 'revoked') throw alreadyRevoked();
  if (!isPossibleEnd(expiresAt, now)) throw impossibleEnd(MOST_DAYS);
  return { status: reopenedStatus(invitation), expiresAt, remindedAt: null };
}
