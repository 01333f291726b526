import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import type { Verdict } from './entities/flag-verdict.entity.js';

/** A flag of whichever interview, with the names around it. Without evidence, which may speak of scores. */
export interface FlagView {
  flagId: string;
  assessmentId: string;
  interviewId: string;
  applicationId: string | null;
  candidateName: string;
  jobRoleTitle: string | null;
  type: string;
  severity: string;
  verdict: Verdict | null;
  assessedAt: Date;
}

/** Flags of one assessment have its time in common; this tells them apart in the same way at every reading. */
type PlacedFlag = FlagView & { placeId: string };

// Staff who applied themselves are candidates there, and who reviews blind does not read what the engine noticed: `$2`
// is whoever asks. An older version of an assessment counts until a newer one has been checked.
const WITHIN = `
  assessment.organisation_id = $1 and assessment.candidate_id <> $2 and assessment.integrity_score is not null
  and not exists (
    select from assessments newer
    where newer.interview_id = assessment.interview_id and newer.version > assessment.version
      and newer.integrity_score is not null)
  and not exists (
    select from reviews
    where interview_id = assessment.interview_id and reviewer_id = $2 and status = 'draft')`;

@Injectable()
export class FlagRepository {
  constructor(private readonly database: Database) {}

  /** Flags of the newest assessment of each interview, newest first. `none`: those that nobody has judged. */
  async list(
    { organisationId }: OrganisationScope,
    userId: string,
    verdict: Verdict | 'none' | undefined,
    page: PageRequest,
  ): Promise<Page<FlagView>> {
    const conditions = [WITHIN];
    const values: unknown[] = [organisationId, userId];
    if (verdict === 'none') conditions.push('judged.verdict is null');
    else if (verdict !== undefined) conditions.push(`judged.verdict = $${values.push(verdict)}`);
    if (page.after) {
      const at = values.push(page.after.at);
      conditions.push(`(assessment.created_at, flag.place_id) < ($${at}, $${values.push(page.after.id)})`);
    }
    const rows = await this.database.query<PlacedFlag>(
      `select flag.id as "flagId", flag.place_id as "placeId", assessment.id as "assessmentId",
         assessment.interview_id as "interviewId", interview.application_id as "applicationId",
         candidate.full_name as "candidateName", role.title as "jobRoleTitle", flag.type, flag.severity,
         judged.verdict, assessment.created_at as "assessedAt"
       from assessments assessment
       join interviews interview on interview.id = assessment.interview_id
       join users candidate on candidate.id = assessment.candidate_id
       left join job_roles role on role.id = interview.job_role_id
       cross join lateral (
         select id, type, severity, md5(assessment.id || id)::uuid as place_id
         from jsonb_to_recordset(assessment.integrity_flags) as flag (id text, type text, severity text)) flag
       left join lateral (
         select verdict from flag_verdicts
         where assessment_id = assessment.id and flag_id = flag.id
         order by created_at desc, id desc limit 1) judged on true
       where ${conditions.join(' and ')}
       order by assessment.created_at desc, flag.place_id desc limit $${values.push(page.limit + 1)}`,
      values,
    );
    return pageOf(rows, page.limit, ({ assessedAt, placeId }) => cursorOf({ createdAt: assessedAt, id: placeId }));
  }
}
