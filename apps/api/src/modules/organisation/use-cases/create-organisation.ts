import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, notFound, type Actor } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import type { OrganisationEntity } from '../entities/organisation.entity.js';
import { alreadyMember } from '../organisation.errors.js';
import { OrganisationRepository } from '../organisation.repository.js';

export type NewOrganisation = Pick<
  OrganisationEntity,
  'name' | 'industry' | 'website' | 'description' | 'billingEmail'
>;

/** A person founds an organisation and becomes its administrator. Their access token goes on working. */
@Injectable()
export class CreateOrganisation {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError 409 when the person works in an organisation already. */
  async create(actor: Actor, organisation: NewOrganisation): Promise<OrganisationEntity> {
    return this.unit.run(async () => {
      const now = this.clock.now();
      const scope = { organisationId: this.ids.next() };
      const { feedbackAutoSendHours } = this.config;
      await this.organisations.insert({
        ...organisation,
        id: scope.organisationId,
        feedbackAutoSendHours,
        createdAt: now,
      });
      const founder = { id: this.ids.next(), userId: actor.userId, role: 'org_admin' } as const;
      if (!(await this.organisations.addMember(scope, founder, now))) throw alreadyMember();
      const object = { type: 'organisation', id: scope.organisationId };
      await this.audit.record({ action: 'organisation.created', object, ...scope });
      const created = await this.organisations.find(scope);
      if (!created) throw notFound('Organisation');
      return created;
    });
  }
}
