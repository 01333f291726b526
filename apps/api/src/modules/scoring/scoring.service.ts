import { Injectable } from '@nestjs/common';
import { asStaff, notFound, type Actor, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { InterviewService, type InterviewRecord } from '../interview/interview.service.js';
import { looksAsStaff, scopeFor } from './scoring.policy.js';
import {
  ScoringRepository,
  type ListedAssessment,
  type ScoredAssessment,
  type WholeAssessment,
} from './scoring.repository.js';

export { NEWEST_SCORED } from './newest-scored.js';
export { effectiveScore } from './domain/override.js';

/** An interview with its newest assessment, seen as staff or as the candidate. */
export interface Report {
  record: InterviewRecord;
  whole: WholeAssessment | null;
  asStaff: boolean;
}

/** The front desk of assessments: what can be read of them. */
@Injectable()
export class ScoringService {
  constructor(
    private readonly assessments: ScoringRepository,
    private readonly interviews: InterviewService,
  ) {}

  async get(actor: Actor, assessmentId: string): Promise<WholeAssessment> {
    const whole = await this.assessments.find(asStaff(actor), assessmentId);
    if (!whole) throw notFound('Assessment');
    return whole;
  }

  async list(actor: Actor, interviewId: string | undefined, page: PageRequest): Promise<Page<ListedAssessment>> {
    return this.assessments.list(asStaff(actor), interviewId, page);
  }

  /**
   * The newest assessment of an interview, null while there is none.
   *
   * @throws DomainError `interview.not_found` (404) also when the interview is out of the actor's sight.
   */
  async newestFor(actor: Actor, interviewId: string): Promise<WholeAssessment | null> {
    await this.interviews.checkInSight(asStaff(actor), interviewId);
    return this.assessments.newest(asStaff(actor), interviewId);
  }

  /**
   * Every version, newest first.
   *
   * @throws DomainError `interview.not_found` (404) also when the interview is out of the actor's sight.
   */
  async versions(actor: Actor, interviewId: string): Promise<ListedAssessment[]> {
    await this.interviews.checkInSight(asStaff(actor), interviewId);
    return this.assessments.versions(asStaff(actor), interviewId);
  }

  /** The newest version with scores of each interview, by the interview's id; interviews without one are left out. */
  async scoredOf(
    scope: OrganisationScope,
    interviewIds: readonly string[],
  ): Promise<ReadonlyMap<string, ScoredAssessment>> {
    return this.assessments.newestScoredOf(scope, interviewIds);
  }

  async report(actor: Actor, interviewId: string): Promise<Report> {
    const record = await this.interviews.recordFor(actor, interviewId);
    const whole = await this.assessments.newest(scopeFor(actor, record), interviewId);
    return { record, whole, asStaff: looksAsStaff(actor, record) };
  }

  /** The same with the newest version that has scores, which counts while a newer one is being made or has failed. */
  async scoredReport(actor: Actor, interviewId: string): Promise<Report> {
    const record = await this.interviews.recordFor(actor, interviewId);
    const scope = scopeFor(actor, record);
    const scored = await this.assessments.newestScored(scope, interviewId);
    const whole = scored && (await this.assessments.find(scope, scored.id));
    return { record, whole, asStaff: looksAsStaff(actor, record) };
  }
}
