import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import type { EvaluationStatus } from './domain/recording-state.js';
import type { Overall } from './domain/overall.js';
import { CategoryScoreEntity } from './entities/category-score.entity.js';
import { EvaluationDisputeEntity } from './entities/evaluation-dispute.entity.js';
import { EvaluationEntity } from './entities/evaluation.entity.js';
import { EvaluationPartEntity } from './entities/evaluation-part.entity.js';
import { PolicyViolationEntity } from './entities/policy-violation.entity.js';
import { RecordingEntity } from './entities/recording.entity.js';

/** What was found in a recording. */
export interface FoundEvaluation {
  evaluation: EvaluationEntity;
  /** In the template's order. */
  scores: CategoryScoreEntity[];
  violations: PolicyViolationEntity[];
}

export interface EvaluationFilter {
  status?: EvaluationStatus | undefined;
  verdict?: Overall['verdict'] | undefined;
  recordingId?: string | undefined;
  policyTemplateId?: string | undefined;
  agentId?: string | undefined;
  sampled?: boolean | undefined;
  /** Ids of those that are left out. */
  hidden?: readonly string[] | undefined;
}

/** An evaluation in a list, with the conversation it is about. */
export interface ListedEvaluation {
  evaluation: EvaluationEntity;
  recording: RecordingEntity;
}

export type EvaluationChanges = Partial<Omit<EvaluationEntity, 'id' | 'organisationId'>> & { updatedAt: Date };

/** Evaluations, and what belongs to those that were looked up in a scope before. */
@Injectable()
export class EvaluationRepository {
  constructor(private readonly database: Database) {}

  async insert(evaluation: EvaluationEntity, parts: EvaluationPartEntity[]): Promise<void> {
    await this.database.repository(EvaluationEntity).insert(evaluation);
    await this.database.repository(EvaluationPartEntity).insert(parts);
  }

  async find({ organisationId }: OrganisationScope, id: string): Promise<EvaluationEntity | null> {
    return this.database.repository(EvaluationEntity).findOneBy({ organisationId, id });
  }

  /** With this row held, nobody else changes it before the unit of work ends. */
  async lock(scope: OrganisationScope, id: string): Promise<EvaluationEntity | null> {
    return this.scoped(scope).andWhere('evaluation.id = :id', { id }).setLock('pessimistic_write').getOne();
  }

  async newest({ organisationId }: OrganisationScope, recordingId: string): Promise<EvaluationEntity | null> {
    return this.database
      .repository(EvaluationEntity)
      .findOne({ where: { organisationId, recordingId }, order: { version: 'DESC' } });
  }

  async found(scope: OrganisationScope, id: string): Promise<FoundEvaluation | null> {
    const evaluation = await this.find(scope, id);
    if (!evaluation) return null;
    const [scores, violations] = await Promise.all([
      this.database.repository(CategoryScoreEntity).find({ where: { evaluationId: id }, order: { position: 'ASC' } }),
      this.database.repository(PolicyViolationEntity).find({ where: { evaluationId: id }, order: { position: 'ASC' } }),
    ]);
    return { evaluation, scores, violations };
  }

  async isDisputed(evaluationId: string): Promise<boolean> {
    return this.database.repository(EvaluationDisputeEntity).existsBy({ evaluationId, outcome: IsNull() });
  }

  async change({ organisationId }: OrganisationScope, id: string, changes: EvaluationChanges): Promise<void> {
    await this.database.repository(EvaluationEntity).update({ id, organisationId }, changes);
  }

  /** In the order in which they are made. */
  async parts(evaluationId: string): Promise<EvaluationPartEntity[]> {
    return this.database.repository(EvaluationPartEntity).find({ where: { evaluationId }, order: { position: 'ASC' } });
  }

  /** A part that is completed stays as it is. */
  async completePart(
    id: string,
    { output, provenance }: Pick<EvaluationPartEntity, 'output' | 'provenance'>,
    now: Date,
  ): Promise<void> {
    await this.database
      .repository(EvaluationPartEntity)
      .createQueryBuilder()
      .update()
      .set({ status: 'completed', problem: null, output, provenance, finishedAt: now, updatedAt: now })
      .where(`id = :id and status <> 'completed'`, { id })
      .execute();
  }

  async failPart(id: string, problem: string, now: Date): Promise<void> {
    await this.database.query(
      `update evaluation_parts set status = 'failed', problem = $2, finished_at = $3, updated_at = $3
       where id = $1 and status <> 'completed'`,
      [id, problem, now],
    );
  }

  async reopenFailedParts(evaluationId: string, now: Date): Promise<void> {
    await this.database.query(
      `update evaluation_parts set status = 'pending', problem = null, finished_at = null, updated_at = $2
       where evaluation_id = $1 and status = 'failed'`,
      [evaluationId, now],
    );
  }

  /** All that was found, at once. */
  async keepFound(scores: CategoryScoreEntity[], violations: PolicyViolationEntity[]): Promise<void> {
    await this.database.repository(CategoryScoreEntity).insert(scores);
    await this.database.repository(PolicyViolationEntity).insert(violations);
  }

  /** What a person should look at first comes first, or what is newest. */
  async list(
    scope: OrganisationScope,
    filter: EvaluationFilter,
    order: 'queue' | 'newest',
    page: PageRequest,
  ): Promise<Page<ListedEvaluation>> {
    const by = order === 'queue' ? 'queue_order' : 'created_at';
    const conditions = ['evaluation.organisation_id = $1'];
    const values: unknown[] = [scope.organisationId];
    const add = (column: string, value: unknown): void => {
      if (value !== undefined) conditions.push(`${column} = $${values.push(value)}`);
    };
    add('evaluation.status', filter.status);
    add('evaluation.effective_verdict', filter.verdict);
    add('evaluation.recording_id', filter.recordingId);
    add('evaluation.policy_template_id', filter.policyTemplateId);
    add('evaluation.sampled', filter.sampled);
    add('recording.agent_id', filter.agentId);
    if (filter.hidden?.length) conditions.push(`evaluation.id <> all($${values.push(filter.hidden)})`);
    if (page.after) {
      const at = values.push(page.after.at);
      conditions.push(`(evaluation.${by}, evaluation.id) < ($${at}, $${values.push(page.after.id)})`);
    }
    const rows = await this.database.query<{ evaluation: Row; recording: Row }>(
      `select to_jsonb(evaluation) as evaluation, to_jsonb(recording) as recording
       from evaluations evaluation join recordings recording on recording.id = evaluation.recording_id
       where ${conditions.join(' and ')}
       order by evaluation.${by} desc, evaluation.id desc limit $${values.push(page.limit + 1)}`,
      values,
    );
    const listed = rows.map(({ evaluation, recording }) => ({
      evaluation: this.database.fromJson(EvaluationEntity, evaluation),
      recording: this.database.fromJson(RecordingEntity, recording),
    }));
    return pageOf(listed, page.limit, ({ evaluation: { id, queueOrder, createdAt } }) =>
      cursorOf({ id, createdAt: order === 'queue' ? queueOrder : createdAt }),
    );
  }

  private scoped(scope: OrganisationScope) {
    return this.database
      .select(EvaluationEntity, 'evaluation')
      .where('evaluation.organisation_id = :organisationId', { ...scope });
  }
}

type Row = Record<string, unknown>;
