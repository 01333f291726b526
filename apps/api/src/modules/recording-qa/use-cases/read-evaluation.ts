import { Injectable } from '@nestjs/common';
import { asStaff, Clock, holds, Ids, notFound, type Actor } from '#libs/kernel';
import { CalibrationRepository } from '../calibration.repository.js';
import type { EvaluationPartEntity } from '../entities/evaluation-part.entity.js';
import type { RecordingEntity } from '../entities/recording.entity.js';
import { EvaluationRepository, type FoundEvaluation } from '../evaluation.repository.js';
import { EvaluationReviewRepository, type NamedDispute, type NamedReview } from '../evaluation-review.repository.js';
import { stillBlind } from '../qa.errors.js';
import { RecordingRepository } from '../recording.repository.js';

/** An evaluation with everything about it. */
export interface WholeEvaluation extends FoundEvaluation {
  recording: RecordingEntity;
  parts: EvaluationPartEntity[];
  /** Newest first. */
  reviews: NamedReview[];
  /** Newest first. */
  disputes: NamedDispute[];
}

/** Who may read an evaluation: whoever reads the organisation's, and the person it is about. */
@Injectable()
export class ReadEvaluation {
  constructor(
    private readonly evaluations: EvaluationRepository,
    private readonly recordings: RecordingRepository,
    private readonly reviews: EvaluationReviewRepository,
    private readonly calibrations: CalibrationRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * That somebody read it is noted: they are not blind any more.
   *
   * @throws DomainError `evaluation.not_found` (404), `qa.blind` (409) while the actor calibrates on it.
   */
  async read(actor: Actor, id: string): Promise<WholeEvaluation> {
    const whole = await this.whole(actor, id);
    if (await this.calibrations.isBlind(actor.userId, id)) throw stillBlind();
    await this.reviews.noteSeen({ id: this.ids.next(), evaluationId: id, userId: actor.userId }, this.clock.now());
    return whole;
  }

  /** Without looking: for what follows from it. */
  async whole(actor: Actor, id: string): Promise<WholeEvaluation> {
    const scope = asStaff(actor);
    const found = await this.evaluations.found(scope, id);
    const recording = found && (await this.recordings.find(scope, found.evaluation.recordingId));
    if (!recording || !(holds(actor, 'qa.read') || recording.agentId === actor.userId)) throw notFound('Evaluation');
    const [parts, reviews, disputes] = await Promise.all([
      this.evaluations.parts(id),
      this.reviews.of(id).then((all) => this.reviews.withNames(all)),
      this.reviews.disputesOf(id),
    ]);
    return { ...found, recording, parts, reviews, disputes };
  }
}
