import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { OrganisationScope } from '#libs/kernel';
import { ReviewEntity } from './entities/review.entity.js';

/** What a submitted review and the assessment it is compared with say about one dimension. */
export interface ComparedScore {
  dimension: string;
  human: number | null;
  engine: number | null;
}

@Injectable()
export class ReviewRepository {
  constructor(private readonly database: Database) {}

  async find({ organisationId }: OrganisationScope, id: string): Promise<ReviewEntity | null> {
    return this.database.repository(ReviewEntity).findOneBy({ organisationId, id });
  }

  /** With this row held, nobody else changes it before the unit of work ends. */
  async lock(scope: OrganisationScope, id: string): Promise<ReviewEntity | null> {
    return this.database
      .select(ReviewEntity, 'review')
      .where('review.organisation_id = :organisationId and review.id = :id', { ...scope, id })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** Submitted reviews and this person's own, oldest first. */
  async readable({ organisationId }: OrganisationScope, interviewId: string, userId: string): Promise<ReviewEntity[]> {
    return this.database.repository(ReviewEntity).find({
      where: [
        { organisationId, interviewId, status: 'submitted' },
        { organisationId, interviewId, reviewerId: userId },
      ],
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** The review of this person: the one given, or the one that was there before. */
  async insertOnce(review: ReviewEntity & { reviewerId: string }): Promise<ReviewEntity> {
    await this.database.query(
      `insert into reviews select (jsonb_populate_record(null::reviews, $1::jsonb)).* on conflict do nothing`,
      [this.database.toJson(ReviewEntity, review)],
    );
    const { interviewId, reviewerId } = review;
    return this.database.repository(ReviewEntity).findOneByOrFail({ interviewId, reviewerId });
  }

  async change(id: string, changes: Partial<ReviewEntity> & { updatedAt: Date }): Promise<void> {
    await this.database.repository(ReviewEntity).update({ id }, changes);
  }

  /** Whether this person is forming an opinion about the interview at this moment. */
  async isBlind(userId: string, interviewId: string): Promise<boolean> {
    const found = { reviewerId: userId, interviewId, status: 'draft' as const };
    return this.database.repository(ReviewEntity).existsBy(found);
  }

  async hasSeenAssessment(userId: string, interviewId: string): Promise<boolean> {
    const rows = await this.database.query(`select 1 from assessment_views where user_id = $1 and interview_id = $2`, [
      userId,
      interviewId,
    ]);
    return rows.length === 1;
  }

  /** Those of the interviews whose scores this person may read: neither their own nor one that they review blind. */
  async open(
    { organisationId }: OrganisationScope,
    userId: string,
    interviewIds: readonly string[],
  ): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select interview.id from interviews interview
       where interview.id = any ($1) and interview.organisation_id = $2 and interview.candidate_id <> $3
         and not exists (
           select 1 from reviews review
           where review.interview_id = interview.id and review.reviewer_id = $3 and review.status = 'draft')`,
      [interviewIds, organisationId, userId],
    );
    return rows.map(({ id }) => id);
  }

  /** The interviews of these applications, and whether this person reviews them blind now. */
  async ofApplications(
    { organisationId }: OrganisationScope,
    userId: string,
    applicationIds: readonly string[],
  ): Promise<{ interviewId: string; isBlind: boolean }[]> {
    return this.database.query(
      `select interview.id as "interviewId", exists (
         select 1 from reviews review
         where review.interview_id = interview.id and review.reviewer_id = $3 and review.status = 'draft') as "isBlind"
       from interviews interview
       where interview.application_id = any ($1) and interview.organisation_id = $2`,
      [applicationIds, organisationId, userId],
    );
  }

  /** Candidates who read about themselves are not noted, even when they work there too. */
  async noteAllSeen(userId: string, views: readonly { id: string; interviewId: string }[], at: Date): Promise<void> {
    await this.database.query(
      `insert into assessment_views (id, created_at, updated_at, interview_id, user_id)
       select view.id, $3, $3, view.interview_id, $4 from unnest($1::uuid[], $2::uuid[]) as view (id, interview_id)
       join interviews interview on interview.id = view.interview_id and interview.candidate_id <> $4
       on conflict do nothing`,
      [views.map(({ id }) => id), views.map(({ interviewId }) => interviewId), at, userId],
    );
  }

  /** Dimension by dimension, of reviews that were blind to the end and have an assessment to be compared with. */
  async comparedScores({ organisationId }: OrganisationScope, jobRoleId: string): Promise<ComparedScore[]> {
    return this.database.query(
      `select given.dimension, given.score as human, dimension.score::float8 as engine
       from reviews review
       join interviews interview on interview.id = review.interview_id
       join assessment_dimensions dimension on dimension.assessment_id = review.assessment_id
       cross join lateral jsonb_to_recordset(review.scores) as given (dimension text, score float8)
       where review.organisation_id = $1 and review.status = 'submitted' and not review.saw_assessment_before
         and interview.job_role_id = $2 and given.dimension = dimension.dimension
       order by dimension.position, given.dimension, review.submitted_at, review.id`,
      [organisationId, jobRoleId],
    );
  }

  /** Submitted reviews of a role: how many were blind to the end, and how many by people who had read the result. */
  async countSubmitted(
    { organisationId }: OrganisationScope,
    jobRoleId: string,
  ): Promise<{ blind: number; notBlind: number }> {
    const [row] = await this.database.query<{ blind: number; notBlind: number }>(
      `select count(*) filter (where not review.saw_assessment_before)::integer as blind,
              count(*) filter (where review.saw_assessment_before)::integer as "notBlind"
       from reviews review join interviews interview on interview.id = review.interview_id
       where review.organisation_id = $1 and review.status = 'submitted' and interview.job_role_id = $2`,
      [organisationId, jobRoleId],
    );
    return row ?? { blind: 0, notBlind: 0 };
  }
}
