import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, type OrganisationScope } from '#libs/kernel';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { doorOf } from '../domain/invitation-status.js';
import { InvitationRepository } from '../invitation.repository.js';
import { hashOf } from '../token-hash.js';
import { InvitationMail } from './invitation-mail.js';

/** Brings an invitation that nobody used back to mind before it ends, once. */
@Injectable()
export class RemindCandidate {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly recruitment: RecruitmentService,
    private readonly mail: InvitationMail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async remind(scope: OrganisationScope, invitationId: string): Promise<void> {
    await this.unit.run(async () => {
      const invitation = await this.invitations.lock(scope, invitationId);
      const now = this.clock.now();
      if (!invitation || invitation.remindedAt || doorOf(invitation, now) !== 'open') return;
      const application = await this.recruitment.applicationFor(scope, invitation.applicationId);
      // Whoever has begun the interview, or been told the result, needs no reminder.
      const isWaitedFor = application.status === 'applied' || application.status === 'invited';
      if (!isWaitedFor || application.jobRole.status !== 'active') return;
      const token = this.ids.secret();
      await this.invitations.change(invitationId, {
        reminderTokenHash: hashOf(token),
        remindedAt: now,
        updatedAt: now,
      });
      await this.mail.remind(application, invitation, token);
    });
  }
}
