import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, notFound, type OrganisationRole, type OrganisationScope } from '#libs/kernel';
import { AuthService } from '../../auth/auth.service.js';
import type { OrganisationMemberEntity } from '../entities/organisation-member.entity.js';
import type { Member } from '../member.js';
import { lastAdmin } from '../organisation.errors.js';
import { OrganisationRepository } from '../organisation.repository.js';

/** Members get another role, or leave. The last administrator can do neither. Both take effect at once. */
@Injectable()
export class ChangeMember {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly auth: AuthService,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 for somebody who does not work here, 409 for the last administrator. */
  async giveRole(scope: OrganisationScope, userId: string, role: OrganisationRole): Promise<Member> {
    const membership = await this.unit.run(async () => {
      const member = await this.lockMember(scope, userId);
      if (role !== 'org_admin') await this.refuseLastAdmin(scope, member);
      await this.organisations.setRole(scope, userId, role, this.clock.now());
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
    });
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
