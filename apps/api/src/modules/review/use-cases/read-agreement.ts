import { Injectable } from '@nestjs/common';
import type { OrganisationScope } from '#libs/kernel';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { agreementOf, type Agreement, type ScoredPair } from '../domain/agreement.js';
import { ReviewRepository, type ComparedScore } from '../review.repository.js';

export interface DimensionAgreement {
  dimension: string;
  agreement: Agreement;
  /** Times that one of the two, or both, found too little evidence for a score. */
  withoutBothScores: number;
}

export interface RoleAgreement {
  jobRoleId: string;
  /** Submitted reviews that were blind to the end. Only these count. */
  blindReviews: number;
  /** Submitted reviews by people who had read an assessment before. */
  excludedReviews: number;
  dimensions: DimensionAgreement[];
}

/** How far people who score blind and the engine agree about a role's interviews. */
@Injectable()
export class ReadAgreement {
  constructor(
    private readonly reviews: ReviewRepository,
    private readonly recruitment: RecruitmentService,
  ) {}

  /** @throws DomainError `job_role.not_found` (404) */
  async read(scope: OrganisationScope, jobRoleId: string): Promise<RoleAgreement> {
    await this.recruitment.roleFor(scope, jobRoleId);
    const [compared, counted] = await Promise.all([
      this.reviews.comparedScores(scope, jobRoleId),
      this.reviews.countSubmitted(scope, jobRoleId),
    ]);
    const names = [...new Set(compared.map(({ dimension }) => dimension))];
    return {
      jobRoleId,
      blindReviews: counted.blind,
      excludedReviews: counted.notBlind,
      dimensions: names.map((name) => ofDimension(name, compared)),
    };
  }
}

function ofDimension(name: string, compared: readonly ComparedScore[]): DimensionAgreement {
  const own = compared.filter(({ dimension }) => dimension === name);
  const pairs: ScoredPair[] = own.flatMap(({ human, engine }) =>
    human === null || engine === null ? [] : [{ human, engine }],
  );
  return { dimension: name, agreement: agreementOf(pairs), withoutBothScores: own.length - pairs.length };
}
