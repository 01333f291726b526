import { Injectable } from '@nestjs/common';
import { pageRequest } from '#libs/http';
import { asStaff, type Actor } from '#libs/kernel';
import { RecruitmentService } from '../../recruitment/recruitment.service.js';
import { ReviewService } from '../../review/review.service.js';
import { ScoringService } from '../../scoring/scoring.service.js';

/** So many applications are in memory at a time, with their evidence. */
const PAGE_SIZE = 50;

type Application = Awaited<ReturnType<RecruitmentService['applicationsOf']>>['items'][number];
type Assessment = NonNullable<ReturnType<Awaited<ReturnType<ScoringService['scoredOf']>>['get']>>;

/** An application with the scores of its newest interview, or why there are none. */
export interface ExportedApplication {
  application: Application;
  scores: { kind: 'given'; assessment: Assessment } | { kind: 'not_assessed' } | { kind: 'withheld' };
}

/** Reads all applications of a role, however many, a page at a time. */
@Injectable()
export class ExportRole {
  constructor(
    private readonly recruitment: RecruitmentService,
    private readonly scoring: ScoringService,
    private readonly reviews: ReviewService,
  ) {}

  /** @throws DomainError `job_role.not_found` (404) */
  async export(actor: Actor, jobRoleId: string): Promise<AsyncIterable<ExportedApplication>> {
    await this.recruitment.roleFor(asStaff(actor), jobRoleId);
    return this.applications(actor, jobRoleId);
  }

  private async *applications(actor: Actor, jobRoleId: string): AsyncGenerator<ExportedApplication> {
    const scope = asStaff(actor);
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = pageRequest({ limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) });
      const { items, nextCursor } = await this.recruitment.applicationsOf(scope, jobRoleId, page);
      const assessments = await this.scoring.scoredOf(
        scope,
        items.flatMap(({ latestInterviewId }) => latestInterviewId ?? []),
      );
      const open = await this.reviews.readScores(actor, [...assessments.keys()]);
      for (const application of items) yield { application, scores: scoresOf(application, assessments, open) };
      cursor = nextCursor;
    }
  }
}

function scoresOf(
  { latestInterviewId }: Application,
  assessments: ReadonlyMap<string, Assessment>,
  open: ReadonlySet<string>,
): ExportedApplication['scores'] {
  const assessment = latestInterviewId === null ? undefined : assessments.get(latestInterviewId);
  if (!assessment) return { kind: 'not_assessed' };
  return open.has(assessment.assessment.interviewId) ? { kind: 'given', assessment } : { kind: 'withheld' };
}
