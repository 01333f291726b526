import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '#libs/database';
import { EvaluationDisputeEntity } from './entities/evaluation-dispute.entity.js';
import { EvaluationReviewEntity } from './entities/evaluation-review.entity.js';

/** A person by name; nameless once their account was erased. */
export type NamedPerson = { id: string; name: string } | null;

export interface NamedReview {
  review: EvaluationReviewEntity;
  reviewer: NamedPerson;
}

export interface NamedDispute {
  dispute: EvaluationDisputeEntity;
  openedBy: NamedPerson;
  answeredBy: NamedPerson;
}

/** What people said about evaluations that were looked up in a scope before. */
@Injectable()
export class EvaluationReviewRepository {
  constructor(private readonly database: Database) {}

  async insert(review: EvaluationReviewEntity): Promise<void> {
    await this.database.repository(EvaluationReviewEntity).insert(review);
  }

  /** Newest first. */
  async of(evaluationId: string): Promise<EvaluationReviewEntity[]> {
    return this.database
      .repository(EvaluationReviewEntity)
      .find({ where: { evaluationId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  async withNames(reviews: EvaluationReviewEntity[]): Promise<NamedReview[]> {
    const names = await this.names(reviews.map(({ reviewerId }) => reviewerId));
    return reviews.map((review) => ({ review, reviewer: named(names, review.reviewerId) }));
  }

  async noteSeen(view: { id: string; evaluationId: string; userId: string }, at: Date): Promise<void> {
    await this.database.query(
      `insert into evaluation_views (id, created_at, updated_at, evaluation_id, user_id)
       values ($1, $2, $2, $3, $4) on conflict do nothing`,
      [view.id, at, view.evaluationId, view.userId],
    );
  }

  async hasSeen(evaluationId: string, userId: string): Promise<boolean> {
    const rows = await this.database.query(`select 1 from evaluation_views where evaluation_id = $1 and user_id = $2`, [
      evaluationId,
      userId,
    ]);
    return rows.length > 0;
  }

  /** False when one is open already. */
  async openDispute(dispute: EvaluationDisputeEntity): Promise<boolean> {
    const rows = await this.database.query(
      `insert into evaluation_disputes select (jsonb_populate_record(null::evaluation_disputes, $1::jsonb)).*
       on conflict (evaluation_id) where outcome is null do nothing returning id`,
      [this.database.toJson(EvaluationDisputeEntity, dispute)],
    );
    return rows.length === 1;
  }

  async lockOpenDispute(evaluationId: string): Promise<EvaluationDisputeEntity | null> {
    return this.database
      .select(EvaluationDisputeEntity, 'dispute')
      .where('dispute.evaluation_id = :evaluationId and dispute.outcome is null', { evaluationId })
      .setLock('pessimistic_write')
      .getOne();
  }

  async answerDispute(
    id: string,
    answer: Pick<EvaluationDisputeEntity, 'outcome' | 'explanation' | 'answeredBy' | 'answeredAt' | 'updatedAt'>,
  ): Promise<void> {
    await this.database.repository(EvaluationDisputeEntity).update({ id, outcome: IsNull() }, answer);
  }

  /** Newest first. */
  async disputesOf(evaluationId: string): Promise<NamedDispute[]> {
    const disputes = await this.database
      .repository(EvaluationDisputeEntity)
      .find({ where: { evaluationId }, order: { createdAt: 'DESC', id: 'DESC' } });
    const names = await this.names(disputes.flatMap(({ openedBy, answeredBy }) => [openedBy, answeredBy]));
    return disputes.map((dispute) => ({
      dispute,
      openedBy: named(names, dispute.openedBy),
      answeredBy: named(names, dispute.answeredBy),
    }));
  }

  async names(userIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const ids = [...new Set(userIds.filter((id) => id !== null))];
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; name: string }>(
      `select id, full_name as name from users where id = any($1)`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

export function named(names: ReadonlyMap<string, string>, id: string | null): NamedPerson {
  const name = id === null ? undefined : names.get(id);
  return id === null || name === undefined ? null : { id, name };
}
