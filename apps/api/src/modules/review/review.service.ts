import { Injectable } from '@nestjs/common';
import { asStaff, Clock, Ids, type Actor } from '#libs/kernel';
import type { ExplanationResponse } from './dto/explanation.response.js';
import { toExplanation } from './explanation.mapper.js';
import { ReviewRepository } from './review.repository.js';
import { ExplainInterview } from './use-cases/explain-interview.js';
import { JudgeFlag, type JudgedFlag } from './use-cases/judge-flag.js';

/** The front desk of reviews: what people said beside the engine, and who may read what while they review blind. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly judgeFlag: JudgeFlag,
    private readonly explainInterview: ExplainInterview,
    private readonly reviews: ReviewRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError `access.forbidden` (403) when it is about the actor, `assessment.not_found` (404) */
  async judgedFlags(actor: Actor, assessmentId: string): Promise<JudgedFlag[]> {
    return this.judgeFlag.list(actor, assessmentId);
  }

  /** Word for word what the candidate is told. @throws DomainError `interview.not_found` (404) */
  async explanation(actor: Actor, interviewId: string): Promise<ExplanationResponse> {
    return toExplanation(await this.explainInterview.explain(actor, interviewId));
  }

  /**
   * For reading many assessments at once: those of the interviews whose scores this member of the staff may read now,
   * which is neither their own nor one that they review blind. That they have read them is noted.
   */
  async readScores(actor: Actor, interviewIds: readonly string[]): Promise<ReadonlySet<string>> {
    const open = await this.reviews.open(asStaff(actor), actor.userId, interviewIds);
    const views = open.map((interviewId) => ({ id: this.ids.next(), interviewId }));
    await this.reviews.noteAllSeen(actor.userId, views, this.clock.now());
    return new Set(open);
  }
}
