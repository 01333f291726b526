import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { asStaff, Clock, Ids, notFound, type Actor, type Page, type PageRequest } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import type { HoldSubject } from '../domain/hold-subject.js';
import type { LegalHoldEntity } from '../entities/legal-hold.entity.js';
import { HoldRepository } from '../hold.repository.js';
import { sweepDeletions } from '../jobs/deletion-jobs.js';
import { alreadyReleased } from '../retention.errors.js';

export interface HoldWish {
  subjectType: HoldSubject;
  subjectId: string;
  reason: string;
}

/** A dispute is on: what is about it stays, whatever its age and whoever wants it gone, until somebody releases it. */
@Injectable()
export class HoldBack {
  constructor(
    private readonly holds: HoldRepository,
    private readonly audit: AuditTrail,
    private readonly jobs: Jobs,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(actor: Actor, page: PageRequest): Promise<Page<LegalHoldEntity>> {
    return this.holds.list(asStaff(actor), page);
  }

  /** @throws DomainError 404 for what the organisation has nothing to do with. */
  async hold(actor: Actor, wish: HoldWish): Promise<LegalHoldEntity> {
    const scope = asStaff(actor);
    if (!(await this.holds.knows(scope, wish.subjectType, wish.subjectId))) throw notFound('Subject');
    const now = this.clock.now();
    const hold: LegalHoldEntity = {
      ...wish,
      ...scope,
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      setBy: actor.userId,
      releasedAt: null,
      releasedBy: null,
      releaseReason: null,
    };
    await this.unit.run(async () => {
      await this.holds.insert(hold);
      await this.record('legal_hold.set', hold);
    });
    return hold;
  }

  /** @throws DomainError 404, 409 when it was released before. */
  async release(actor: Actor, id: string, reason: string): Promise<LegalHoldEntity> {
    const scope = asStaff(actor);
    const hold = await this.holds.find(scope, id);
    if (!hold) throw notFound('Legal hold');
    const now = this.clock.now();
    const release = { releasedAt: now, releasedBy: actor.userId, releaseReason: reason, updatedAt: now };
    await this.unit.run(async () => {
      if (!(await this.holds.release(scope, id, { userId: actor.userId, reason }, now))) throw alreadyReleased();
      await this.record('legal_hold.released', hold);
      // Whoever waited for it goes on at once.
      await this.jobs.enqueue(sweepDeletions, { tick: now.getTime() }, { key: id });
    });
    return { ...hold, ...release };
  }

  private async record(action: `${string}.${string}`, hold: LegalHoldEntity): Promise<void> {
    await this.audit.record({
      action,
      object: { type: 'legal_hold', id: hold.id },
      organisationId: hold.organisationId,
      facts: { about: hold.subjectType },
    });
  }
}
