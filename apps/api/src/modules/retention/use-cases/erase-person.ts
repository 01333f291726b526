import { Injectable, Logger } from '@nestjs/common';
import { Sealer, UnitOfWork } from '#libs/database';
import { Outbox } from '#libs/jobs';
import { Clock, DomainError } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { toCertificate } from '../certificate.mapper.js';
import { DeletionRequestRepository } from '../deletion-request.repository.js';
import { mergeOutcomes } from '../domain/merged-outcomes.js';
import type { DeletionRequestEntity } from '../entities/deletion-request.entity.js';
import { HoldRepository } from '../hold.repository.js';
import { PersonalData } from '../personal-data.js';
import { takenOver } from '../retention.errors.js';
import { erasureCompleted } from '../retention.events.js';

/**
 * Does what a person asked for: feature after feature, and again until nothing is found any more; then the certificate.
 * Broken off anywhere, the next call goes on; what is gone is gone.
 */
@Injectable()
export class ErasePerson {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly requests: DeletionRequestRepository,
    private readonly holds: HoldRepository,
    private readonly personalData: PersonalData,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws whatever a feature could not do; the request says so too, and waits for the next try.
   * @throws DomainError `retention.taken_over` (409) while another process is at it, or was killed over it just now.
   */
  async erase(requestId: string): Promise<void> {
    const waiting = await this.requests.findWaiting(requestId);
    if (!waiting) return;
    if (await this.holds.covers({ candidateId: waiting.userId })) return this.wait(requestId);
    const request = await this.requests.take(requestId, this.clock.now());
    if (!request) throw takenOver();
    try {
      await this.eraseAll(request);
    } catch (error) {
      const problem = error instanceof DomainError ? error.code : 'erasure.failed';
      await this.requests.putDown(requestId, { problem }, this.clock.now());
      throw error;
    }
  }

  private async eraseAll(request: DeletionRequestEntity): Promise<void> {
    const subject = {
      userId: request.userId,
      email: this.sealer.open(request.sealedEmail ?? ''),
      kind: request.kind,
    };
    const isDone = await this.personalData.erase(subject, {
      mayGoOn: async () => !(await this.holds.covers({ candidateId: request.userId })),
      note: async (outcomes) => {
        request.progress = mergeOutcomes(request.progress, outcomes);
        await this.requests.noteProgress(request.id, request.progress);
      },
    });
    return isDone ? this.complete(request) : this.wait(request.id);
  }

  private async wait(requestId: string): Promise<void> {
    await this.requests.putDown(requestId, { hold: true }, this.clock.now());
  }

  private async complete(request: DeletionRequestEntity): Promise<void> {
    const now = this.clock.now();
    await this.unit.run(async () => {
      if (!(await this.requests.complete(request.id, toCertificate(request, now), now))) return;
      await this.outbox.publish(erasureCompleted, { request_id: request.id, kind: request.kind }, request.id);
      await this.audit.record({
        action: 'erasure.completed',
        object: { type: 'deletion_request', id: request.id },
        organisationId: null,
        actorId: null,
        facts: { kind: request.kind },
      });
    });
    this.logger.log({ msg: 'erasure done', request_id: request.id, kind: request.kind });
  }
}
