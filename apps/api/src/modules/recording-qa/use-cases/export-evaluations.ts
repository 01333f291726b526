import { Injectable } from '@nestjs/common';
import type { PageRequest } from '#libs/kernel';
import { asStaff, type Actor } from '#libs/kernel';
import { pageRequest } from '#libs/http';
import { CalibrationRepository } from '../calibration.repository.js';
import { EvaluationRepository, type EvaluationFilter, type FoundEvaluation } from '../evaluation.repository.js';
import { EvaluationReviewRepository } from '../evaluation-review.repository.js';
import type { RecordingEntity } from '../entities/recording.entity.js';

const AT_ONCE = 100;

/** An evaluation as a line of a file. */
export interface ExportedEvaluation extends FoundEvaluation {
  recording: RecordingEntity;
  /** Of whoever is held to the policy. */
  agentName: string | null;
  reviewerName: string | null;
}

/** Evaluations for other programs, newest first and page by page: what changes meanwhile may be in it or not. */
@Injectable()
export class ExportEvaluations {
  constructor(
    private readonly evaluations: EvaluationRepository,
    private readonly reviews: EvaluationReviewRepository,
    private readonly calibrations: CalibrationRepository,
  ) {}

  async *export(actor: Actor, filter: EvaluationFilter): AsyncGenerator<ExportedEvaluation> {
    const scope = asStaff(actor);
    const hidden = await this.calibrations.blindTo(actor.userId);
    let page: PageRequest | null = { limit: AT_ONCE, after: null };
    while (page !== null) {
      const { items, nextCursor } = await this.evaluations.list(scope, { ...filter, hidden }, 'newest', page);
      const names = await this.reviews.names(
        items.flatMap(({ recording, evaluation }) => [recording.agentId, evaluation.evaluatedBy]),
      );
      for (const { evaluation, recording } of items) {
        const found = await this.evaluations.found(scope, evaluation.id);
        if (!found) continue;
        const agentName = names.get(recording.agentId ?? '') ?? recording.agentName;
        yield { ...found, recording, agentName, reviewerName: names.get(evaluation.evaluatedBy ?? '') ?? null };
      }
      page = nextCursor === null ? null : pageRequest({ limit: AT_ONCE, cursor: nextCursor });
    }
  }
}
