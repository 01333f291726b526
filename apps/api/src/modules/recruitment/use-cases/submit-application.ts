import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Outbox } from '#libs/jobs';
import { asCandidate, Clock, holds, Ids, notFound, type Actor, type OrganisationScope, type Scope } from '#libs/kernel';
import { AuthService } from '../../auth/auth.service.js';
import { ApplicationRepository, type ApplicationView } from '../application.repository.js';
import { applicationIntent, type ApplicationForm } from '../domain/application-intent.js';
import type { ApplicationEntity } from '../entities/application.entity.js';
import type { JobRoleEntity } from '../entities/job-role.entity.js';
import { alreadyApplied, mayNotAddApplications, roleTakesNoApplications, wrongFields } from '../recruitment.errors.js';
import { applicationAdded } from '../recruitment.events.js';
import { RoleRepository } from '../role.repository.js';

interface RoleSeen {
  role: JobRoleEntity;
  /** It belongs to the organisation of whoever asks. */
  isOwn: boolean;
}

/** Somebody whom staff name. */
export interface NamedCandidate {
  email: string;
  fullName: string;
  source: string;
}

export interface AddedCandidate {
  applicationId: string;
  candidateId: string;
  /** False when this person had applied to the role before. */
  isNew: boolean;
}

/** A person applies to an open role, or staff add somebody to a role of their organisation. */
@Injectable()
export class SubmitApplication {
  constructor(
    private readonly roles: RoleRepository,
    private readonly applications: ApplicationRepository,
    private readonly people: AuthService,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async submit(actor: Actor, jobRoleId: string, form: ApplicationForm): Promise<ApplicationView> {
    const { role, isOwn } = await this.roleSeenBy(actor, jobRoleId);
    const intent = applicationIntent(form, {
      isMember: actor.membership !== null,
      mayHire: holds(actor, 'hiring.write'),
      isOwnRole: isOwn,
    });
    switch (intent.kind) {
      case 'invalid':
        throw wrongFields(intent.fields);
      case 'not_allowed':
        throw mayNotAddApplications();
      case 'apply':
        if (role.status !== 'active') throw roleTakesNoApplications();
        return this.add(asCandidate(actor), role, () => Promise.resolve(actor.userId), {
          source: 'self',
          coverLetter: intent.coverLetter,
        });
      case 'add_candidate':
        if (!isOwn) throw notFound('Job role');
        if (role.status === 'closed') throw roleTakesNoApplications();
        return this.add({ organisationId: role.organisationId }, role, () => this.accountOf(intent), {
          source: intent.source ?? 'staff',
          coverLetter: null,
        });
    }
  }

  /**
   * Adds somebody to a role of the organisation unless they have applied to it before; then that application stays as it
   * is. Joins the caller's unit of work.
   */
  async addOnce(scope: OrganisationScope, jobRoleId: string, somebody: NamedCandidate): Promise<AddedCandidate> {
    const role = await this.roles.find(scope, jobRoleId);
    if (!role) throw notFound('Job role');
    if (role.status === 'closed') throw roleTakesNoApplications();
    return this.unit.run(async () => {
      const candidateId = await this.accountOf(somebody);
      const before = await this.applications.idOf(scope, jobRoleId, candidateId);
      if (before !== null) return { applicationId: before, candidateId, isNew: false };
      const details = { source: somebody.source, coverLetter: null };
      const added = await this.add(scope, role, () => Promise.resolve(candidateId), details);
      return { applicationId: added.id, candidateId, isNew: true };
    });
  }

  private async roleSeenBy(actor: Actor, jobRoleId: string): Promise<RoleSeen> {
    const own = actor.membership && (await this.roles.find(actor.membership, jobRoleId));
    const role = own ?? (await this.roles.findPublished(asCandidate(actor), jobRoleId));
    if (!role) throw notFound('Job role');
    return { role, isOwn: own !== null };
  }

  /** Nobody is attached by id: the address leads to the account, which is made when there is none. */
  private async accountOf({ email, fullName }: { email: string; fullName: string }): Promise<string> {
    const { userId } = await this.people.ensurePerson({ email, fullName });
    return userId;
  }

  private async add(
    scope: Scope,
    role: JobRoleEntity,
    candidate: () => Promise<string>,
    details: Pick<ApplicationEntity, 'source' | 'coverLetter'>,
  ): Promise<ApplicationView> {
    return this.unit.run(async () => {
      const application = this.fill(role, await candidate(), details);
      if (!(await this.applications.insertOnce(application))) throw alreadyApplied();
      await this.outbox.publish(
        applicationAdded,
        {
          applicationId: application.id,
          jobRoleId: role.id,
          organisationId: role.organisationId,
          candidateId: application.candidateId,
        },
        application.id,
      );
      const added = await this.applications.find(scope, application.id);
      if (!added) throw notFound('Application');
      return added;
    });
  }

  private fill(
    role: JobRoleEntity,
    candidateId: string,
    details: Pick<ApplicationEntity, 'source' | 'coverLetter'>,
  ): ApplicationEntity {
    const now = this.clock.now();
    return {
      ...details,
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      organisationId: role.organisationId,
      jobRoleId: role.id,
      candidateId,
      status: 'applied',
      matchScore: null,
      latestInterviewId: null,
      latestInterviewStatus: null,
      latestOverallScore: null,
      latestEvidenceCoverage: 0,
      decidedBy: null,
      decidedAt: null,
      decisionReason: null,
    };
  }
}
