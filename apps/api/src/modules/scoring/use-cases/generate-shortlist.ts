import { Injectable } from '@nestjs/common';
import type { OrganisationScope } from '#libs/kernel';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { matchConcerns, matchReasons } from '../domain/match.js';
import { ScoringRepository } from '../scoring.repository.js';

export interface ShortlistedCandidate {
  applicationId: string;
  candidateName: string;
  matchScore: number;
  reasons: string[];
  concerns: string[];
}

export interface Shortlist {
  candidates: ShortlistedCandidate[];
  totalEvaluated: number;
}

/** The best assessed applications for a role, each with the evidence for and against. Nobody is rejected by it. */
@Injectable()
export class GenerateShortlist {
  constructor(
    private readonly recruitment: RecruitmentService,
    private readonly assessments: ScoringRepository,
  ) {}

  async generate(
    scope: OrganisationScope,
    wanted: { jobRoleId: string; maxCandidates: number; minScore: number },
  ): Promise<Shortlist> {
    const ranked = await this.recruitment.rankedApplications(scope, wanted.jobRoleId, {
      limit: wanted.maxCandidates,
      minScore: wanted.minScore,
    });
    const interviewIds = ranked.applications.flatMap(({ latestInterviewId }) =>
      latestInterviewId === null ? [] : [latestInterviewId],
    );
    const dimensions = await this.assessments.dimensionsOf(scope, interviewIds);
    return {
      totalEvaluated: ranked.totalEvaluated,
      candidates: ranked.applications.map(({ applicationId, candidateName, score, latestInterviewId }) => {
        const found = dimensions.get(latestInterviewId ?? '') ?? [];
        return {
          applicationId,
          candidateName,
          matchScore: score,
          reasons: matchReasons(found),
          concerns: matchConcerns(found),
        };
      }),
    };
  }
}
