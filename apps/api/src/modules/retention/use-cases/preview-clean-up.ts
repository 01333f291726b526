import { Injectable } from '@nestjs/common';
import { Clock, type DueItem, type ExpiryRule, type OrganisationScope } from '#libs/kernel';
import {
  DEFAULT_REASONS,
  KEPT_CLASSES,
  OrganisationService,
  type KeptClass,
} from '../../organisation/organisation.service.js';
import type { RetentionRunEntity } from '../entities/retention-run.entity.js';
import { HoldRepository } from '../hold.repository.js';
import { PersonalData } from '../personal-data.js';
import { RunRepository } from '../run.repository.js';

const SHOWN = 20;

/** How long one class is kept, and what of it would go now. */
export interface DueClass {
  retentionClass: KeptClass;
  days: number;
  isDefault: boolean;
  /** Why the default is what it is; null for the days that somebody chose. */
  reason: string | null;
  tables: { table: string; count: number; first: DueItem[] }[];
}

export interface CleanUpStatus {
  pendingRecordings: number;
  defaultRecordingDays: number;
  activeHolds: number;
  lastRun: RetentionRunEntity | null;
}

/** What the next run would do, without doing it. */
@Injectable()
export class PreviewCleanUp {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly holds: HoldRepository,
    private readonly runs: RunRepository,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
  ) {}

  async preview(scope: OrganisationScope): Promise<DueClass[]> {
    const { installed, chosen } = await this.organisations.periods(scope);
    const heldIds = await this.holds.heldIds();
    const classes: DueClass[] = [];
    for (const retentionClass of KEPT_CLASSES) {
      const rule = this.rule(scope, installed[retentionClass], heldIds);
      const tables: DueClass['tables'] = [];
      for (const expirable of this.personalData.expirables.filter((one) => one.retentionClass === retentionClass)) {
        tables.push({
          table: expirable.table,
          count: await expirable.count(rule),
          first: await expirable.due(rule, null, SHOWN),
        });
      }
      const days = chosen[retentionClass];
      classes.push({
        retentionClass,
        days: days ?? installed[retentionClass],
        isDefault: days === null,
        reason: days === null ? DEFAULT_REASONS[retentionClass] : null,
        tables,
      });
    }
    return classes;
  }

  async status(scope: OrganisationScope): Promise<CleanUpStatus> {
    const defaultRecordingDays = this.organisations.installedPeriods().recording;
    const rule = this.rule(scope, defaultRecordingDays, await this.holds.heldIds());
    let pendingRecordings = 0;
    for (const expirable of this.personalData.expirables) {
      if (expirable.retentionClass === 'recording') pendingRecordings += await expirable.count(rule);
    }
    const activeHolds = await this.holds.countActive(scope);
    return { pendingRecordings, defaultRecordingDays, activeHolds, lastRun: await this.runs.newest(scope) };
  }

  private rule({ organisationId }: OrganisationScope, defaultDays: number, heldIds: string[]): ExpiryRule {
    return { now: this.clock.now(), defaultDays, organisationId, heldIds };
  }
}
