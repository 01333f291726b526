import type { Person } from '../auth/auth.service.js';
import type { OrganisationMemberEntity } from './entities/organisation-member.entity.js';

/** A membership and whose it is. */
export interface Member {
  membership: OrganisationMemberEntity;
  person: Person;
}
