import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { Outbox } from '#libs/jobs';
import { asStaff, Clock, holds, Ids, notFound, type Actor, type OrganisationScope } from '#libs/kernel';
import { mayAnswer, type DisputeOutcome } from '../domain/dispute.js';
import { queueOrderOf } from '../domain/queue.js';
import type { EvaluationDisputeEntity } from '../entities/evaluation-dispute.entity.js';
import { EvaluationRepository } from '../evaluation.repository.js';
import { disputedNews } from '../evaluation.mapper.js';
import { EvaluationReviewRepository } from '../evaluation-review.repository.js';
import {
  alreadyDisputed,
  noOpenDispute,
  notEvaluated,
  nothingChanged,
  notIndependent,
  notTheirs,
  unknownCriteria,
} from '../qa.errors.js';
import { evaluationDisputed } from '../recording-qa.events.js';
import { ReadEvaluation, type WholeEvaluation } from './read-evaluation.js';

/** The person an evaluation is about does not agree, and somebody else than who reviewed it answers. */
@Injectable()
export class DisputeEvaluation {
  constructor(
    private readonly reading: ReadEvaluation,
    private readonly evaluations: EvaluationRepository,
    private readonly reviews: EvaluationReviewRepository,
    private readonly outbox: Outbox,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Of somebody who is only named, a QA manager passes it on. */
  async dispute(
    actor: Actor,
    id: string,
    { reason, criteria }: { reason: string; criteria: readonly string[] },
  ): Promise<WholeEvaluation> {
    const { evaluation, recording, scores } = await this.reading.whole(actor, id);
    const isAbout = recording.agentId === actor.userId;
    const isPassedOn = recording.agentId === null && recording.agentName !== null && holds(actor, 'qa.write');
    if (!isAbout && !isPassedOn) throw notTheirs();
    if (evaluation.status === 'pending') throw notEvaluated();
    const unknown = criteria.filter((key) => !scores.some(({ criterionKey }) => criterionKey === key));
    if (unknown.length > 0)
      throw unknownCriteria([{ field: 'criteria', message: `are not known: ${unknown.join(', ')}` }]);
    const now = this.clock.now();
    const dispute: EvaluationDisputeEntity = {
      id: this.ids.next(),
      createdAt: now,
      updatedAt: now,
      evaluationId: id,
      openedBy: actor.userId,
      onBehalfOf: isAbout ? null : recording.agentName,
      reason,
      criteria: [...new Set(criteria)],
      outcome: null,
      explanation: null,
      answeredBy: null,
      answeredAt: null,
    };
    await this.unit.run(async () => {
      if (!(await this.reviews.openDispute(dispute))) throw alreadyDisputed();
      await this.requeue(asStaff(actor), id, true);
      await this.outbox.publish(evaluationDisputed, disputedNews(evaluation, dispute.id), dispute.id);
    });
    return this.reading.whole(actor, id);
  }

  /** "Changed" has to be true: somebody must have reviewed it since. */
  async answer(
    actor: Actor,
    id: string,
    { outcome, explanation }: { outcome: DisputeOutcome; explanation: string },
  ): Promise<WholeEvaluation> {
    const { recording } = await this.reading.read(actor, id);
    await this.unit.run(async () => {
      const dispute = await this.reviews.lockOpenDispute(id);
      if (!dispute) throw noOpenDispute();
      const reviews = await this.reviews.of(id);
      const before = reviews.filter(({ createdAt }) => createdAt < dispute.createdAt);
      const involved = [recording.agentId, dispute.openedBy, ...before.map(({ reviewerId }) => reviewerId)];
      if (!mayAnswer(actor.userId, involved)) throw notIndependent();
      if (outcome === 'changed' && reviews.length === before.length) throw nothingChanged();
      const now = this.clock.now();
      const answer = { outcome, explanation, answeredBy: actor.userId, answeredAt: now, updatedAt: now };
      await this.reviews.answerDispute(dispute.id, answer);
      await this.requeue(asStaff(actor), id, false);
    });
    return this.reading.whole(actor, id);
  }

  private async requeue(scope: OrganisationScope, id: string, isDisputed: boolean): Promise<void> {
    const evaluation = await this.evaluations.lock(scope, id);
    if (!evaluation) throw notFound('Evaluation');
    const queueOrder = queueOrderOf({ ...evaluation, verdict: evaluation.effectiveVerdict, isDisputed });
    await this.evaluations.change(scope, id, { queueOrder, updatedAt: this.clock.now() });
  }
}
