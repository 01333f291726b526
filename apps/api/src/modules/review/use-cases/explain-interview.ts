import { Injectable } from '@nestjs/common';
import { Config } from '#libs/config';
import { Clock, type Actor } from '#libs/kernel';
import type { InterviewRecord } from '../../interview/interview.service.js';
import { OrganisationService } from '../../organisation/organisation.service.js';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { ScoringService, type Report } from '../../scoring/scoring.service.js';
import { ContestRepository } from '../contest.repository.js';
import { contestDoor, type ContestDoor } from '../domain/contest.policy.js';
import type { ContestEntity } from '../entities/contest.entity.js';
import { criteriaOf, type Criterion } from './criteria.js';

/** Everything that the candidate of an interview is told about its result. */
export interface Explanation {
  record: InterviewRecord;
  whole: Report['whole'];
  criteria: Criterion[];
  /** Null for practice. */
  organisationName: string | null;
  /** When a person decided about the application; null while nobody has. */
  decidedAt: Date | null;
  door: ContestDoor;
  contest: ContestEntity | null;
}

/**
 * Gathers what a candidate may know about how their interview was judged: the criteria, their own words that were heard,
 * what the machine did and what people decide (EU AI Act, Article 86; GDPR, Articles 13(2)(f) and 22(3)). Staff may read
 * it too, exactly as the candidate does.
 */
@Injectable()
export class ExplainInterview {
  constructor(
    private readonly scoring: ScoringService,
    private readonly recruitment: RecruitmentService,
    private readonly organisations: OrganisationService,
    private readonly contests: ContestRepository,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `interview.not_found` (404) also when it is out of the actor's sight. */
  async explain(actor: Actor, interviewId: string): Promise<Explanation> {
    const { record, whole } = await this.scoring.scoredReport(actor, interviewId);
    const { candidateId, organisationId, kind } = record;
    const [criteria, organisationName, decidedAt, contest] = await Promise.all([
      criteriaOf(this.recruitment, record),
      organisationId === null ? null : this.organisations.nameOf(organisationId),
      this.contests.decidedAt(interviewId),
      this.contests.newest({ candidateId }, interviewId),
    ]);
    const contestable = { kind, assessedAt: whole?.assessment.generatedAt ?? null };
    const door = contestDoor(contestable, this.config.contestWindowDays, this.clock.now());
    return { record, whole, criteria, organisationName, decidedAt, door, contest };
  }
}
