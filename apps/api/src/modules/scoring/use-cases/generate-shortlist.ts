import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Clock, Ids, notFound, type OrganisationScope } from '#libs/kernel';
import { AuditTrail } from '../../audit/audit.service.js';
import { matchConcerns, matchReasons } from '../domain/match.js';
import type { ShortlistEntity } from '../entities/shortlist.entity.js';
import type { ShortlistEntryDocument } from '../entities/shortlist.document.js';
import { ShortlistRepository, type RankedApplication } from '../shortlist.repository.js';

/** What is wanted, by whom. */
export interface ShortlistWish {
  jobRoleId: string;
  byUserId: string;
  maxCandidates: number;
  /** 0 to 100. */
  minScore: number;
}

/** A shortlist as it was just made; `ranked` and its entries are in one order. */
export interface Shortlist {
  kept: ShortlistEntity;
  ranked: RankedApplication[];
}

/**
 * The best assessed applications for a role, each with the evidence for and against, kept as they are now. Nobody is
 * rejected by it.
 */
@Injectable()
export class GenerateShortlist {
  constructor(
    private readonly shortlists: ShortlistRepository,
    private readonly audit: AuditTrail,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `job_role.not_found` (404) */
  async generate(scope: OrganisationScope, wish: ShortlistWish): Promise<Shortlist> {
    const { jobRoleId, byUserId, maxCandidates, minScore } = wish;
    const ranking = await this.shortlists.rank(scope, jobRoleId, { limit: maxCandidates, minScore });
    if (!ranking) throw notFound('Job role');
    const { best, ...counts } = ranking;
    const now = this.clock.now();
    const kept: ShortlistEntity = {
      ...counts,
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      organisationId: scope.organisationId,
      jobRoleId,
      createdBy: byUserId,
      criteria: { max_candidates: maxCandidates, min_score: minScore },
      entries: best.map(toEntry),
    };
    const facts = { role: jobRoleId, candidates: best.length };
    await this.unit.run(async () => {
      await this.shortlists.insert(kept);
      const object = { type: 'shortlist', id: kept.id };
      await this.audit.record({ action: 'shortlist.made', object, ...scope, facts });
    });
    return { kept, ranked: best };
  }
}

function toEntry(application: RankedApplication, index: number): ShortlistEntryDocument {
  return {
    rank: index + 1,
    application_id: application.applicationId,
    interview_id: application.interviewId,
    assessment_id: application.assessmentId,
    assessment_version: application.assessmentVersion,
    rubric_version: application.rubricVersion,
    engine: application.engine,
    match_score: application.score,
    human_override: application.isOverridden,
    evidence_coverage: application.coverage,
    reasons: matchReasons(application.dimensions).map(({ dimension, score, quote }) => ({
      dimension,
      score,
      quote: { message_id: quote.messageId, start: quote.start, end: quote.end },
    })),
    concerns: matchConcerns(application),
  };
}
