import { Injectable } from '@nestjs/common';
import { notFound, type OrganisationScope } from '#libs/kernel';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { AssessmentOverrideRepository, type Override } from '../assessment-override.repository.js';
import { ComparisonRepository, type ApplicationToCompare } from '../comparison.repository.js';
import { compareCriteria, comparisonWarnings, type ComparedCriterion } from '../domain/comparison.js';
import { countedDimensions, type CountedDimension } from '../domain/counted-rubric.js';
import { namedTwice } from '../shortlist.errors.js';

export interface ComparedApplication extends ApplicationToCompare {
  /** Newest first. */
  overrides: Override[];
}

/** Candidates for one role, criterion by criterion. */
export interface Comparison {
  jobRoleId: string;
  rubricVersion: number;
  /** As asked for, never by score. */
  candidates: ComparedApplication[];
  criteria: ComparedCriterion[];
  warnings: string[];
}

/** Puts a few applications to a role side by side. It ranks nobody. */
@Injectable()
export class CompareApplications {
  constructor(
    private readonly recruitment: RecruitmentService,
    private readonly comparisons: ComparisonRepository,
    private readonly overrides: AssessmentOverrideRepository,
  ) {}

  /**
   * @throws DomainError `job_role.not_found` or `application.not_found` (404), also for applications to another role;
   * `request.invalid` (422) when one is named twice.
   */
  async compare(scope: OrganisationScope, jobRoleId: string, applicationIds: readonly string[]): Promise<Comparison> {
    if (new Set(applicationIds).size < applicationIds.length) throw namedTwice();
    await this.recruitment.roleFor(scope, jobRoleId);
    const candidates = await this.candidates(scope, jobRoleId, applicationIds);
    const assessments = candidates.map(({ assessment }) => assessment);
    const rubric = await this.recruitment.rubricOf(jobRoleId);
    const versions = await this.rubrics(
      jobRoleId,
      assessments.flatMap((assessment) => assessment?.rubricVersion ?? []),
    );
    const criteria = compareCriteria(countedDimensions(rubric.dimensions), versions, assessments);
    return {
      jobRoleId,
      rubricVersion: rubric.version,
      candidates,
      criteria,
      warnings: comparisonWarnings(criteria, assessments),
    };
  }

  private async candidates(
    scope: OrganisationScope,
    jobRoleId: string,
    applicationIds: readonly string[],
  ): Promise<ComparedApplication[]> {
    const found = await this.comparisons.find(scope, jobRoleId, applicationIds);
    const overrides = await this.overrides.ofAll(found.flatMap(({ assessment }) => assessment?.id ?? []));
    return applicationIds.map((id) => {
      const application = found.find(({ applicationId }) => applicationId === id);
      if (!application) throw notFound('Application');
      return { ...application, overrides: overrides.get(application.assessment?.id ?? '') ?? [] };
    });
  }

  private async rubrics(jobRoleId: string, versions: readonly number[]): Promise<Map<number, CountedDimension[]>> {
    const rubrics = await Promise.all(
      [...new Set(versions)].map((version) => this.recruitment.rubricVersion(jobRoleId, version)),
    );
    return new Map(rubrics.map(({ version, dimensions }) => [version, countedDimensions(dimensions)]));
  }
}
