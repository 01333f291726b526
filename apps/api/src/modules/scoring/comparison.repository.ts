import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { OrganisationScope } from '#libs/kernel';
import type { AssessmentStatus } from './domain/assessment-status.js';
import type { ComparedDimension } from './domain/comparison.js';
import type { RiskLevel } from './domain/integrity.policy.js';
import { NEWEST_SCORED, SCORED_BY } from './newest-scored.js';

/** The newest assessment with scores of somebody who is compared. */
export interface AssessmentToCompare {
  id: string;
  version: number;
  status: AssessmentStatus;
  rubricVersion: number | null;
  engine: string | null;
  /** The engine's, 0 to 100. */
  overallScore: number | null;
  integrityScore: number | null;
  riskLevel: RiskLevel | null;
  flags: number;
  /** In the rubric's order. */
  dimensions: ComparedDimension[];
}

/** Somebody who is compared; without an assessment until there is one with scores. */
export interface ApplicationToCompare {
  applicationId: string;
  candidateName: string;
  status: string;
  interviewId: string | null;
  assessment: AssessmentToCompare | null;
}

@Injectable()
export class ComparisonRepository {
  constructor(private readonly database: Database) {}

  /** Those of the applications that are to this role of the organisation, in no order. */
  async find(
    { organisationId }: OrganisationScope,
    jobRoleId: string,
    applicationIds: readonly string[],
  ): Promise<ApplicationToCompare[]> {
    return this.database.query<ApplicationToCompare>(
      `select application.id as "applicationId", candidate.full_name as "candidateName", application.status,
         application.latest_interview_id as "interviewId",
         case when assessment.id is not null then json_build_object(
           'id', assessment.id, 'version', assessment.version, 'status', assessment.status,
           'rubricVersion', assessment.rubric_version, 'engine', ${SCORED_BY},
           'overallScore', assessment.overall_score, 'integrityScore', assessment.integrity_score,
           'riskLevel', assessment.anti_cheat_risk_level, 'flags', jsonb_array_length(assessment.integrity_flags),
           'dimensions', (
             select json_agg(json_build_object(
               'dimension', dimension, 'score', score, 'weight', weight, 'confidence', confidence,
               'quotes', (
                 select coalesce(json_agg(json_build_object('messageId', quote -> 'message_id',
                   'start', quote -> 'start', 'end', quote -> 'end', 'text', quote -> 'text') order by place), '[]')
                 from jsonb_array_elements(cited_quotes) with ordinality as cited (quote, place))) order by position)
             from assessment_dimensions where assessment_id = assessment.id)) end as assessment
       from applications application
       join users candidate on candidate.id = application.candidate_id
       left join lateral (${NEWEST_SCORED('application.latest_interview_id')}) assessment on true
       where application.organisation_id = $1 and application.job_role_id = $2 and application.id = any ($3)`,
      [organisationId, jobRoleId, applicationIds],
    );
  }
}
