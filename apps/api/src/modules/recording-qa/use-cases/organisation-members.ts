import { Injectable } from '@nestjs/common';
import { invalid, pageRequest } from '#libs/http';
import { PERMISSIONS, type OrganisationRole, type OrganisationScope, type PermissionName } from '#libs/kernel';
import { OrganisationService } from '../../organisation/organisation.service.js';

/** Who works in the organisation. */
@Injectable()
export class OrganisationMembers {
  constructor(private readonly organisations: OrganisationService) {}

  /** @throws DomainError 422 naming the field when the id is of nobody who works here; null is nobody and fine. */
  async checkMember(scope: OrganisationScope, userId: string | null, field: string): Promise<void> {
    if (userId === null || (await this.roles(scope)).has(userId)) return;
    throw invalid([{ field, message: 'must be a member of your organisation' }]);
  }

  async holding(scope: OrganisationScope, permission: PermissionName): Promise<Set<string>> {
    const allowed: readonly OrganisationRole[] = PERMISSIONS[permission] ?? [];
    const roles = await this.roles(scope);
    return new Set([...roles].flatMap(([userId, role]) => (allowed.includes(role) ? [userId] : [])));
  }

  private async roles(scope: OrganisationScope): Promise<Map<string, OrganisationRole>> {
    const roles = new Map<string, OrganisationRole>();
    let cursor: string | undefined;
    do {
      const page = await this.organisations.members(scope, pageRequest({ limit: 200, cursor }));
      for (const { person, membership } of page.items) roles.set(person.userId, membership.role);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return roles;
  }
}
