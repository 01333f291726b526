import { Injectable } from '@nestjs/common';
import { invalid } from '#libs/http';
import { Clock, DAY_MS, notFound, type OrganisationScope } from '#libs/kernel';
import { agreementOf, categoryOf, type Agreement } from '../domain/agreement.js';
import type { TrendGroup, TrendInterval } from '../domain/trend.js';
import { QaFiguresRepository, type ComparedJudgement, type TrendRow } from '../qa-figures.repository.js';
import { TemplateRepository } from '../template.repository.js';

export interface CriterionAgreement {
  criterionKey: string;
  categoryName: string;
  /** By people who had not seen what the engine said. */
  blind: Agreement;
  /** By people who had it before their eyes, which makes them agree more. */
  reviewed: Agreement;
  /** Times that a person decided what the engine was unsure about. */
  engineUnsure: number;
}

export interface AskedTrend {
  groupBy: TrendGroup;
  interval: TrendInterval;
  from: Date | null;
  until: Date | null;
  policyTemplateId: string | null;
}

const DEFAULT_DAYS = 90;

/** What many evaluations say together. */
@Injectable()
export class ReadFigures {
  constructor(
    private readonly figures: QaFiguresRepository,
    private readonly templates: TemplateRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `policy_template.not_found` (404) */
  async agreement(scope: OrganisationScope, policyTemplateId: string): Promise<CriterionAgreement[]> {
    if (!(await this.templates.find(scope, policyTemplateId))) throw notFound('Policy template');
    const compared = await this.figures.comparedJudgements(scope, policyTemplateId);
    return [...Map.groupBy(compared, ({ criterionKey }) => criterionKey)].map(([criterionKey, about]) => ({
      criterionKey,
      categoryName: about[0]?.categoryName ?? criterionKey,
      blind: agreementIn(about, 'calibration'),
      reviewed: agreementIn(about, 'review'),
      engineUnsure: about.filter(({ engineState }) => engineState === 'unsure').length,
    }));
  }

  /** @throws DomainError 422 unless it begins before it ends. */
  async trend(scope: OrganisationScope, { from, until, ...asked }: AskedTrend): Promise<TrendRow[]> {
    const end = until ?? this.clock.now();
    const start = from ?? new Date(end.getTime() - DEFAULT_DAYS * DAY_MS);
    // Also where one of them is a date that no calendar has.
    if (!(start < end)) throw invalid([{ field: 'from', message: 'must be a time before until' }]);
    return this.figures.trend(scope, { ...asked, from: start, until: end });
  }
}

function agreementIn(compared: readonly ComparedJudgement[], source: ComparedJudgement['source']): Agreement {
  return agreementOf(
    compared.flatMap((one) => {
      const person = categoryOf({ state: one.personState, passed: one.personPassed });
      const engine = categoryOf({ state: one.engineState, passed: one.enginePassed });
      return one.source !== source || person === null || engine === null ? [] : [{ one: person, other: engine }];
    }),
  );
}
