import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { asStaff, type Actor } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import type { RetentionRunEntity } from '../entities/retention-run.entity.js';
import { cleanUp } from '../jobs/clean-up.job.js';
import { CleanUp } from './clean-up.js';

/** An administrator has their organisation cleaned up now. */
@Injectable()
export class OrderCleanUp {
  constructor(
    private readonly cleaning: CleanUp,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
  ) {}

  /** @returns the run when it was waited for; null while it, or another one before it, is under way. */
  async order(actor: Actor, { waits }: { waits: boolean }): Promise<RetentionRunEntity | null> {
    const { organisationId } = asStaff(actor);
    const wish = { organisationId, requestedBy: actor.userId };
    await this.unit.run(async () => {
      await this.audit.record({
        action: 'retention.run_requested',
        object: { type: 'organisation', id: organisationId },
        organisationId,
      });
      if (!waits) await this.jobs.enqueue(cleanUp, wish, { key: organisationId });
    });
    return waits ? this.cleaning.run(wish) : null;
  }
}
