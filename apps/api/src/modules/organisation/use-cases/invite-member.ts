import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, type OrganisationRole, type OrganisationScope } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { AuthService, type Person } from '../../auth/auth.service.js';
import { MailService } from '../../mail/mail.service.js';
import type { Member } from '../member.js';
import { alreadyMember } from '../organisation.errors.js';
import { OrganisationRepository } from '../organisation.repository.js';

export interface MemberInvitation {
  email: string;
  /** Used when nobody with this address is known yet. */
  fullName: string;
  role: OrganisationRole;
}

/** An administrator brings somebody in. They are a member at once, learn of it by mail, and may leave at any time. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly organisations: OrganisationRepository,
    private readonly auth: AuthService,
    private readonly mail: MailService,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError 409 when the person works in an organisation already. */
  async invite(scope: OrganisationScope, { email, fullName, role }: MemberInvitation): Promise<Member> {
    return this.unit.run(async () => {
      const person = await this.auth.ensurePerson({ email, fullName });
      const newMember = { id: this.ids.next(), userId: person.userId, role };
      const membership = await this.organisations.addMember(scope, newMember, this.clock.now());
      if (!membership) throw alreadyMember();
      await this.tell(scope, person, newMember.id);
      await this.audit.record({
        action: 'member.added',
        object: { type: 'person', id: person.userId },
        organisationId: scope.organisationId,
        facts: { role },
      });
      return { membership, person };
    });
  }

  private async tell(scope: OrganisationScope, person: Person, invitationId: string): Promise<void> {
    const organisation = await this.organisations.find(scope);
    const name = organisation?.name ?? this.config.appName;
    const button = person.isClaimed
      ? { label: 'Open the organisation', url: this.config.publicBaseUrl }
      : { label: 'Choose a password', url: await this.auth.firstPasswordUrl(person.userId) };
    await this.mail.queue({
      dedupeKey: `organisation.member_invited:${invitationId}`,
      template: 'organisation.member_invited',
      to: person.email,
      subject: `You have been added to ${name}`,
      ...this.mail.render({
        heading: `Welcome to ${name}`,
        paragraphs: [`Hello ${person.fullName},`, `${name} added you to its team on ${this.config.appName}.`],
        button,
        notes: person.isClaimed
          ? ['If you do not know this organisation, you can leave it in your settings.']
          : ['The link works once, within an hour. After that, "forgot password" sends you a new one.'],
      }),
    });
  }
}
