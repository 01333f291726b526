import { Injectable } from '@nestjs/common';
import { Database, decimal } from '#libs/database';
import type { OverrideDecision } from './domain/override.js';
import { AssessmentOverrideEntity } from './entities/assessment-override.entity.js';

/** What a person said against an assessment, with their name; nameless once their account was erased. */
export interface Override {
  assessmentId: string;
  by: { id: string; name: string } | null;
  at: Date;
  overallScore: number | null;
  decision: OverrideDecision | null;
  reason: string;
}

interface OverrideRow extends Omit<Override, 'by' | 'overallScore'> {
  userId: string | null;
  name: string | null;
  overallScore: string | null;
}

/** Who overruled assessments that were looked up in a scope before. */
@Injectable()
export class AssessmentOverrideRepository {
  constructor(private readonly database: Database) {}

  async insert(override: AssessmentOverrideEntity): Promise<void> {
    await this.database.repository(AssessmentOverrideEntity).insert(override);
  }

  /** Newest first. */
  async of(assessmentId: string): Promise<Override[]> {
    return (await this.ofAll([assessmentId])).get(assessmentId) ?? [];
  }

  /** By the assessment's id; newest first. */
  async ofAll(assessmentIds: readonly string[]): Promise<Map<string, Override[]>> {
    if (assessmentIds.length === 0) return new Map();
    const rows = await this.database.query<OverrideRow>(
      `select override.assessment_id as "assessmentId", override.by_user_id as "userId", person.full_name as name,
         override.created_at as at, override.overall_score as "overallScore", override.decision, override.reason
       from assessment_overrides override
       left join users person on person.id = override.by_user_id
       where override.assessment_id = any ($1) order by override.created_at desc, override.id desc`,
      [assessmentIds],
    );
    return Map.groupBy(rows.map(toOverride), ({ assessmentId }) => assessmentId);
  }
}

function toOverride({ userId, name, overallScore, ...said }: OverrideRow): Override {
  const by = userId !== null && name !== null ? { id: userId, name } : null;
  return { ...said, by, overallScore: decimal.from(overallScore) };
}
