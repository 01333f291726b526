import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { OrganisationScope } from '#libs/kernel';
import { SamplingRuleEntity } from './entities/sampling-rule.entity.js';
import { EvaluationEntity } from './entities/evaluation.entity.js';

@Injectable()
export class SamplingRepository {
  constructor(private readonly database: Database) {}

  async insert(rule: SamplingRuleEntity): Promise<void> {
    await this.database.repository(SamplingRuleEntity).insert(rule);
  }

  /** Oldest first. */
  async list({ organisationId }: OrganisationScope): Promise<SamplingRuleEntity[]> {
    return this.database
      .repository(SamplingRuleEntity)
      .find({ where: { organisationId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Whether it was there. */
  async remove({ organisationId }: OrganisationScope, id: string): Promise<boolean> {
    const { affected } = await this.database.repository(SamplingRuleEntity).delete({ organisationId, id });
    return affected === 1;
  }

  /** Until the unit of work ends, nobody else draws for this agent. */
  async holdAgent({ organisationId }: OrganisationScope, agentId: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `qa_sample:${organisationId}:${agentId}`,
    ]);
  }

  /** Finished evaluations of an agent's recordings that came in within that time. */
  async ofAgent(
    { organisationId }: OrganisationScope,
    { agentId, from, until }: { agentId: string; from: Date; until: Date },
  ): Promise<EvaluationEntity[]> {
    const rows = await this.database.query<{ evaluation: Record<string, unknown> }>(
      `select to_jsonb(evaluation) as evaluation
       from evaluations evaluation join recordings recording on recording.id = evaluation.recording_id
       where recording.organisation_id = $1 and recording.agent_id = $2 and recording.uploaded_at >= $3
         and recording.uploaded_at < $4 and evaluation.status <> 'pending'`,
      [organisationId, agentId, from, until],
    );
    return rows.map(({ evaluation }) => this.database.fromJson(EvaluationEntity, evaluation));
  }
}
