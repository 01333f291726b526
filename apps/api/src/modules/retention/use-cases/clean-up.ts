import { Injectable, Logger } from '@nestjs/common';
import { Clock, DomainError, Ids, type DueItem, type Expirable, type ExpiryOutcome } from '#libs/kernel';
import { OrganisationService, type KeptClass } from '../../organisation/organisation.service.js';
import type { RetentionRunEntity } from '../entities/retention-run.entity.js';
import type { RunProgressDocument } from '../entities/run.document.js';
import { HoldRepository } from '../hold.repository.js';
import { PersonalData } from '../personal-data.js';
import { takenOver } from '../retention.errors.js';
import { RunRepository, type LeasedRun } from '../run.repository.js';

const BATCH = 500;
const MOST_ERRORS = 100;

/** Whose things, and on whose word. */
export interface CleanUpWish {
  /** Null: everybody's. */
  organisationId: string | null;
  requestedBy: string | null;
}

/**
 * Goes through everything whose time is over, batch by batch. Of all instances one is at it; when it is killed, another
 * goes on where it was.
 */
@Injectable()
export class CleanUp {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly runs: RunRepository,
    private readonly holds: HoldRepository,
    private readonly organisations: OrganisationService,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns null while another run is under way, which leaves everything to it. */
  async run(wish: CleanUpWish): Promise<RetentionRunEntity | null> {
    for (let left = await this.runs.takeOver(); left; left = await this.runs.takeOver()) {
      const { organisationId } = await this.finish(left);
      if (organisationId === wish.organisationId) return left.run;
    }
    const begun = await this.runs.begin({ ...wish, id: this.ids.next(), startedAt: this.clock.now() });
    return begun && this.finish(begun);
  }

  private async finish(leased: LeasedRun): Promise<RetentionRunEntity> {
    const { run } = leased;
    for (const expirable of this.personalData.expirables) await this.empty(leased, expirable);
    if (run.organisationId === null) await this.runs.forgetOldAnswers(run.startedAt);
    run.status = 'completed';
    run.finishedAt = this.clock.now();
    await this.note(leased);
    const { recordingsDeleted, interviewsUpdated, errorCount } = run;
    this.logger.log({ msg: 'clean-up done', runId: run.id, recordingsDeleted, interviewsUpdated, errorCount });
    return run;
  }

  /** One kind of rows. What cannot go stays for the next run; when nothing of a batch can go, the rest is left too. */
  private async empty(leased: LeasedRun, expirable: Expirable): Promise<void> {
    const progress = progressOf(leased.run, expirable);
    let after: DueItem | null = null;
    while (!progress.is_finished) {
      const step = await this.step(leased.run, expirable, after);
      after = step.items.at(-1) ?? null;
      progress.expired += step.expired;
      progress.failed += step.failures.length;
      progress.is_finished = step.items.length < BATCH || step.failures.length === step.items.length;
      this.count(leased.run, expirable, step);
      await this.note(leased);
    }
  }

  private async step(
    run: RetentionRunEntity,
    expirable: Expirable,
    after: DueItem | null,
  ): Promise<ExpiryOutcome & { items: DueItem[] }> {
    try {
      const rule = {
        now: run.startedAt,
        defaultDays: this.organisations.installedPeriods()[expirable.retentionClass as KeptClass],
        organisationId: run.organisationId,
        // Asked again for every batch: a hold counts from the next one on.
        heldIds: await this.holds.heldIds(),
      };
      const items = await expirable.due(rule, after, BATCH);
      if (items.length === 0) return { items, expired: 0, failures: [] };
      return { items, ...(await expirable.expire(items, this.clock.now())) };
    } catch (error) {
      const code = error instanceof DomainError ? error.code : 'retention.failed';
      this.logger.error({ msg: 'clean-up of a table failed', table: expirable.table, code }, String(error));
      return { items: [], expired: 0, failures: [{ id: 'all', code }] };
    }
  }

  private count(run: RetentionRunEntity, { table, retentionClass }: Expirable, step: ExpiryOutcome): void {
    if (retentionClass === 'recording') run.recordingsDeleted += step.expired;
    if (table === 'interviews') run.interviewsUpdated += step.expired;
    run.errorCount += step.failures.length;
    const room = MOST_ERRORS - run.errors.length;
    run.errors.push(...step.failures.slice(0, room).map(({ id, code }) => `${table} ${id}: ${code}`));
  }

  private async note(leased: LeasedRun): Promise<void> {
    if (!(await this.runs.note(leased, this.clock.now()))) throw takenOver();
  }
}

function progressOf(run: RetentionRunEntity, { table, retentionClass }: Expirable): RunProgressDocument {
  const known = run.progress.find((one) => one.table === table && one.retention_class === retentionClass);
  if (known) return known;
  const fresh = { table, retention_class: retentionClass, expired: 0, failed: 0, is_finished: false };
  run.progress.push(fresh);
  return fresh;
}
