import { Injectable } from '@nestjs/common';
import { pageRequest } from '#libs/http';
import { PERMISSIONS, type OrganisationRole, type OrganisationScope } from '#libs/kernel';
import { OrganisationService } from '../../organisation/organisation.service.js';

export interface Colleague {
  userId: string;
  email: string;
}

/** Who works in the organisation and holds a permission there. */
@Injectable()
export class Colleagues {
  constructor(private readonly organisations: OrganisationService) {}

  async holding(scope: OrganisationScope, permission: 'hiring.write' | 'organisation.manage'): Promise<Colleague[]> {
    const roles: readonly OrganisationRole[] = PERMISSIONS[permission];
    const found: Colleague[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.organisations.members(scope, pageRequest({ limit: 200, cursor }));
      const holders = page.items.filter(({ membership }) => roles.includes(membership.role));
      found.push(...holders.map(({ person: { userId, email } }) => ({ userId, email })));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return found;
  }
}
