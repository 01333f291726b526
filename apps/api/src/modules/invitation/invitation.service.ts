import { Injectable } from '@nestjs/common';
import { Clock, type CandidateScope, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { InvitationRepository, type InvitationFilter, type InvitationView } from './invitation.repository.js';

/** The front desk of invitations. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether the candidate may come in to the interview: an invitation was accepted, or one is valid at this moment, and
   * the application was neither rejected nor withdrawn. For applications that were looked up in a scope before.
   */
  async hasOpenDoor(applicationId: string): Promise<boolean> {
    return this.invitations.hasOpenDoor(applicationId, this.clock.now());
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
