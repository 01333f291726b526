import { Injectable } from '@nestjs/common';
import { Clock, type CandidateScope, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { InvitationRepository, type InvitationFilter, type InvitationView } from './invitation.repository.js';
import { SendInvitation, type InvitationOrder } from './use-cases/send-invitation.js';

export { DEFAULT_DAYS, MOST_DAYS } from './domain/invitation-status.js';

/** The front desk of invitations. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly sending: SendInvitation,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether the candidate may come in to the interview: an invitation was accepted, or one is valid at this moment, and
   * the application was neither rejected nor withdrawn. For applications that were looked up in a scope before.
   */
  async hasOpenDoor(applicationId: string): Promise<boolean> {
    return this.invitations.hasOpenDoor(applicationId, this.clock.now());
  }

  /**
   * Invites the candidate of an application; the mail goes out in the background. Joins the caller's unit of work.
   *
   * @returns the invitation's id.
   * @throws DomainError 409 when the application has ended or the role is not active.
   */
  async invite(scope: OrganisationScope, order: InvitationOrder): Promise<string> {
    const { invitation } = await this.sending.queue(scope, order);
    return invitation.id;
  }

  /** An organisation's invitations, or those that one candidate received; newest first. */
  async list(
    scope: OrganisationScope | CandidateScope,
    filter: InvitationFilter,
    page: PageRequest,
  ): Promise<Page<InvitationView>> {
    return this.invitations.list(scope, filter, this.clock.now(), page);
  }
}
