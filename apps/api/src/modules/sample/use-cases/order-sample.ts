import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { UnitOfWork } from '#libs/database';
import { Jobs } from '#libs/jobs';
import { asStaff, Clock, Ids, notFound, type Actor } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { NOTHING_MADE } from '../entities/made.document.js';
import type { SampleDataEntity } from '../entities/sample-data.entity.js';
import { fillOrganisation, removeSample } from '../jobs/sample-jobs.js';
import { alreadyThere, notOffered, underWay } from '../sample.errors.js';
import { SampleRepository } from '../sample.repository.js';

/** An administrator wants sample data, or wants it gone; both happen in the background. */
@Injectable()
export class OrderSample {
  constructor(
    private readonly samples: SampleRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * What failed half-way is gone on with.
   *
   * @throws DomainError `sample_data.not_offered` (403), `sample_data.exists` and `sample_data.under_way` (409)
   */
  async fill(actor: Actor): Promise<SampleDataEntity> {
    if (!this.config.isSampleDataOffered) throw notOffered();
    const scope = asStaff(actor);
    return this.unit.run(async () => {
      const isNew = await this.samples.insertOnce(this.blank(scope.organisationId, actor.userId));
      if (!isNew) await this.goOn(actor);
      await this.jobs.enqueue(fillOrganisation, { ...scope }, { key: scope.organisationId });
      await this.record('sample_data.ordered', scope.organisationId);
      return this.current(actor);
    });
  }

  /** @throws DomainError `sample_data.not_found` (404) when there is none, `sample_data.under_way` (409) */
  async remove(actor: Actor): Promise<SampleDataEntity> {
    const scope = asStaff(actor);
    return this.unit.run(async () => {
      const sample = await this.samples.lock(scope);
      if (!sample) throw notFound('Sample data');
      if (sample.status === 'filling' || sample.status === 'removing') throw underWay();
      const updatedAt = this.clock.now();
      await this.samples.change(scope, {
        status: 'removing',
        doing: 'removal',
        stepsDone: 0,
        problem: null,
        updatedAt,
      });
      await this.jobs.enqueue(removeSample, { ...scope }, { key: scope.organisationId });
      await this.record('sample_data.removed', scope.organisationId);
      return this.current(actor);
    });
  }

  private async goOn(actor: Actor): Promise<void> {
    const sample = await this.samples.lock(asStaff(actor));
    if (sample?.status === 'ready') throw alreadyThere();
    if (sample?.status !== 'failed' || sample.doing === 'removal') throw underWay();
    const { userId: requestedBy } = actor;
    const updatedAt = this.clock.now();
    await this.samples.change(asStaff(actor), { status: 'filling', problem: null, requestedBy, updatedAt });
  }

  private async current(actor: Actor): Promise<SampleDataEntity> {
    const sample = await this.samples.find(asStaff(actor));
    if (!sample) throw notFound('Sample data');
    return sample;
  }

  private blank(organisationId: string, requestedBy: string): SampleDataEntity {
    const now = this.clock.now();
    return {
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      organisationId,
      status: 'filling',
      requestedBy,
      stepsDone: 0,
      doing: 'roles',
      made: NOTHING_MADE,
      problem: null,
    };
  }

  private async record(action: `sample_data.${string}`, organisationId: string): Promise<void> {
    const object = { type: 'organisation', id: organisationId };
    await this.audit.record({ action, object, organisationId, facts: {} });
  }
}
