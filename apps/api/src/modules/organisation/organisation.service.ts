import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { UnitOfWork } from '#libs/database';
import { cursorOf } from '#libs/http';
import { Clock, notFound, pageOf, type Actor, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { AuditTrail } from '../audit/audit.service.js';
import { AuthService, type Person } from '../auth/auth.service.js';
import { DEFAULT_DAYS, KEPT_CLASSES, type KeptClass, type RetentionPeriods } from './domain/retention-periods.js';
import type { OrganisationEntity } from './entities/organisation.entity.js';
import type { Member } from './member.js';
import { OrganisationRepository, type HiringCounts, type OrganisationChanges } from './organisation.repository.js';

export { ownOrganisation } from './organisation.policy.js';
export { DEFAULT_REASONS, KEPT_CLASSES, type KeptClass, type RetentionPeriods } from './domain/retention-periods.js';

export type OrganisationStats = HiringCounts & { members: number; administrators: number };

/** Front desk of the organisations. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly auth: AuthService,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
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
    const { organisationId } = scope;
    return this.unit.run(async () => {
      const before = await this.get(organisationId);
      await this.organisations.update(scope, changes, this.clock.now());
      const after = await this.get(organisationId);
      const object = { type: 'organisation', id: organisationId };
      const facts = { fields: definedIn(changes).join(', ') };
      await this.audit.record({ action: 'organisation.changed', object, organisationId, facts, before, after });
      return after;
    });
  }

  /** How many days what is kept: as installed, and as the organisation chose, where null is as installed. */
  async periods({
    organisationId,
  }: OrganisationScope): Promise<{ installed: RetentionPeriods; chosen: Record<KeptClass, number | null> }> {
    const organisation = await this.get(organisationId);
    const chosen: Record<KeptClass, number | null> = {
      recording: organisation.recordingRetentionDays,
      transcript: organisation.transcriptRetentionDays,
      evidence: organisation.evidenceRetentionDays,
      decision_log: organisation.decisionLogRetentionDays,
      demographics: organisation.demographicsRetentionDays,
    };
    return { installed: this.installedPeriods(), chosen };
  }

  /** How many days what is kept, whoever chose it. */
  async periodsOf(scope: OrganisationScope): Promise<RetentionPeriods> {
    const { installed, chosen } = await this.periods(scope);
    const daysOf = (kept: KeptClass): [KeptClass, number] => [kept, chosen[kept] ?? installed[kept]];
    return Object.fromEntries(KEPT_CLASSES.map(daysOf)) as Record<KeptClass, number>;
  }

  installedPeriods(): RetentionPeriods {
    return { ...DEFAULT_DAYS, recording: this.config.recordingRetentionDays };
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

  /** Whom to tell what concerns the organisation as a whole. */
  async administrators(scope: OrganisationScope): Promise<Person[]> {
    return [...(await this.auth.people(await this.organisations.administrators(scope))).values()];
  }

  async stats(scope: OrganisationScope): Promise<OrganisationStats> {
    return { ...(await this.organisations.countMembers(scope)), ...(await this.organisations.countHiring(scope)) };
  }
}

function definedIn(changes: OrganisationChanges): string[] {
  return Object.entries(changes).flatMap(([field, value]) => (value === undefined ? [] : field));
}
