import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, notFound, type OrganisationRole, type OrganisationScope } from '#libs/kernel';
import { AuditTrail, type AuditFacts } from '../../audit/audit.service.js';
import { AuthService } from '../../auth/auth.service.js';
import type { OrganisationMemberEntity } from '../entities/organisation-member.entity.js';
import type { Member } from '../member.js';
import { lastAdmin } from '../organisation.errors.js';
import { OrganisationRepository } from '../organisation.repository.js';

/** Members get another role, or leave. The last administrator can do neither. It takes effect at once. */
@Injectable()
export class ChangeMember {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly auth: AuthService,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 for somebody who does not work here, 409 for the last administrator. */
  async giveRole(scope: OrganisationScope, userId: string, role: OrganisationRole): Promise<Member> {
    const membership = await this.unit.run(async () => {
      const member = await this.lockMember(scope, userId);
      if (role !== 'org_admin') await this.refuseLastAdmin(scope, member);
      await this.organisations.setRole(scope, userId, role, this.clock.now());
      await this.record('member.role_changed', scope, userId, { from: member.role, to: role });
      return { ...member, role };
    });
    const person = (await this.auth.people([userId])).get(userId);
    if (!person) throw notFound('Member');
    return { membership, person };
  }

  /** @throws DomainError 404 and 409 as above. */
  async remove(scope: OrganisationScope, userId: string): Promise<void> {
    await this.unit.run(async () => {
      const member = await this.lockMember(scope, userId);
      await this.refuseLastAdmin(scope, member);
      await this.organisations.deactivate(scope, userId, this.clock.now());
      await this.record('member.removed', scope, userId, { role: member.role });
    });
  }

  /** The same for somebody who is not trusted any more: their sessions end with it. */
  async deactivate(scope: OrganisationScope, userId: string): Promise<void> {
    await this.unit.run(async () => {
      await this.remove(scope, userId);
      await this.auth.endSessions(userId);
    });
  }

  private async record(
    action: `member.${string}`,
    { organisationId }: OrganisationScope,
    userId: string,
    facts: AuditFacts,
  ): Promise<void> {
    await this.audit.record({ action, object: { type: 'person', id: userId }, organisationId, facts });
  }

  private async lockMember(scope: OrganisationScope, userId: string): Promise<OrganisationMemberEntity> {
    await this.organisations.lock(scope);
    const member = await this.organisations.findMember(scope, userId);
    if (!member?.isActive) throw notFound('Member');
    return member;
  }

  private async refuseLastAdmin(scope: OrganisationScope, member: OrganisationMemberEntity): Promise<void> {
    if (member.role !== 'org_admin') return;
    const { administrators } = await this.organisations.countMembers(scope);
    if (administrators === 1) throw lastAdmin();
  }
}
