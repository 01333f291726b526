import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Outbox } from '#libs/jobs';
import { viewsOf, Clock, notFound, type Actor, type Scope } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { ApplicationRepository, type ApplicationView, type LockedApplication } from '../application.repository.js';
import { isDecision, mayDecide, type ApplicationStatus } from '../domain/application-status.js';
import { cannotDecide, rejectionNeedsReason, setByEvents } from '../recruitment.errors.js';
import { applicationDecided } from '../recruitment.events.js';
import { checkMayDecide } from '../recruitment.policy.js';

/** A named person decides about an application; its candidate may withdraw it. Nothing decides by itself. */
@Injectable()
export class DecideApplication {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async decide(
    actor: Actor,
    id: string,
    { status, reason }: { status: ApplicationStatus; reason: string | null },
  ): Promise<ApplicationView> {
    return this.unit.run(async () => {
      const { application, scope } = await this.hold(actor, id);
      if (!isDecision(status)) throw setByEvents(status);
      checkMayDecide(actor, application, status);
      if (!mayDecide(application.status, status)) throw cannotDecide(application.status, status);
      if (status === 'rejected' && reason === null) throw rejectionNeedsReason();

      const now = this.clock.now();
      await this.applications.decide(id, { status, by: actor.userId, at: now, reason });
      await this.outbox.publish(
        applicationDecided,
        {
          applicationId: id,
          jobRoleId: application.jobRoleId,
          organisationId: application.organisationId,
          candidateId: application.candidateId,
          decision: status,
          decidedAt: now.toISOString(),
        },
        `${id}:${status}:${now.getTime()}`,
      );
      await this.audit.record({
        action: 'application.decided',
        object: { type: 'application', id },
        organisationId: application.organisationId,
        facts: { from: application.status, to: status },
      });
      const decided = await this.applications.find(scope, id);
      if (!decided) throw notFound('Application');
      return decided;
    });
  }

  private async hold(actor: Actor, id: string): Promise<{ application: LockedApplication; scope: Scope }> {
    for (const scope of viewsOf(actor)) {
      const application = await this.applications.lock(scope, id);
      if (application) return { application, scope };
    }
    throw notFound('Application');
  }
}
