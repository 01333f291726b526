import { Injectable } from '@nestjs/common';
import { cursorOf } from '#libs/http';
import { Clock, notFound, pageOf, type Actor, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { AuthService } from '../auth/auth.service.js';
import type { OrganisationEntity } from './entities/organisation.entity.js';
import type { Member } from './member.js';
import { OrganisationRepository, type OrganisationChanges } from './organisation.repository.js';

/** Front desk of the organisations. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly auth: AuthService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 404 when there is no such organisation. */
  async get(organisationId: string): Promise<OrganisationEntity> {
    const organisation = await this.organisations.find({ organisationId });
    if (!organisation) throw notFound('Organisation');
    return organisation;
  }

  /** @throws DomainError 404 when there is no such organisation. */
  async nameOf(organisationId: string): Promise<string> {
    return (await this.get(organisationId)).name;
  }

  /** The organisation a person works in; null when there is none. */
  async current({ membership }: Actor): Promise<OrganisationEntity | null> {
    return membership && this.get(membership.organisationId);
  }

  async change(scope: OrganisationScope, changes: OrganisationChanges): Promise<OrganisationEntity> {
    await this.organisations.update(scope, changes, this.clock.now());
    return this.get(scope.organisationId);
  }

  /** Who works here, newest first. */
  async members(scope: OrganisationScope, page: PageRequest): Promise<Page<Member>> {
    const { items, nextCursor } = pageOf(await this.organisations.listMembers(scope, page), page.limit, cursorOf);
    const people = await this.auth.people(items.map((member) => member.userId));
    const members = items.flatMap((membership) => {
      const person = people.get(membership.userId);
      return person ? [{ membership, person }] : [];
    });
    return { items: members, nextCursor };
  }

  async countMembers(scope: OrganisationScope): Promise<{ members: number; administrators: number }> {
    return this.organisations.countMembers(scope);
  }
}
