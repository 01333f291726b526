import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { cursorOf } from '#libs/http';
import { pageOf, type CandidateScope, type OrganisationScope, type Page, type PageRequest } from '#libs/kernel';
import { FeedbackVersionEntity } from './entities/feedback-version.entity.js';
import { ResumeFeedbackEntity } from './entities/resume-feedback.entity.js';

/** A letter with the names around it. */
export interface FeedbackView {
  feedback: ResumeFeedbackEntity;
  fileName: string;
  candidateName: string;
  roleId: string | null;
  roleTitle: string | null;
  organisationName: string | null;
  approvedByName: string | null;
  heldByName: string | null;
}

/** What a letter said before, and who changed it. */
export interface FeedbackVersionView {
  version: FeedbackVersionEntity;
  replacedByName: string | null;
}

type ViewRow = Omit<FeedbackView, 'feedback'> & { row: Record<string, unknown> };

const VIEW = `
  select to_jsonb(feedback) as row, resume.file_name as "fileName", candidate.full_name as "candidateName",
    role.id as "roleId", role.title as "roleTitle", organisation.name as "organisationName",
    approver.full_name as "approvedByName", holder.full_name as "heldByName"
  from resume_feedback feedback
  join resumes resume on resume.id = feedback.resume_id
  join users candidate on candidate.id = feedback.candidate_id
  left join organisations organisation on organisation.id = feedback.organisation_id
  left join applications application on application.id = feedback.application_id
  left join job_roles role on role.id = application.job_role_id
  left join users approver on approver.id = feedback.approved_by
  left join users holder on holder.id = feedback.held_by`;

// Staff who applied themselves are candidates there: `$2` is whoever asks.
const WITHIN = 'feedback.organisation_id = $1 and feedback.candidate_id <> $2';

@Injectable()
export class FeedbackRepository {
  constructor(private readonly database: Database) {}

  async view({ organisationId }: OrganisationScope, userId: string, resumeId: string): Promise<FeedbackView | null> {
    const [row] = await this.database.query<ViewRow>(`${VIEW} where ${WITHIN} and feedback.resume_id = $3`, [
      organisationId,
      userId,
      resumeId,
    ]);
    return row ? this.toView(row) : null;
  }

  /** What waits for a person or could not be written, due first. */
  async waiting({ organisationId }: OrganisationScope, userId: string, page: PageRequest): Promise<Page<FeedbackView>> {
    const values: unknown[] = [organisationId, userId, page.limit + 1];
    const after = page.after
      ? `and (feedback.auto_send_at, feedback.id) > ($${values.push(page.after.at)}, $${values.push(page.after.id)})`
      : '';
    const rows = await this.database.query<ViewRow>(
      `${VIEW} where ${WITHIN} and feedback.status in ('draft', 'pending_approval')
         and (feedback.status = 'pending_approval' or feedback.problem is not null) ${after}
       order by feedback.auto_send_at, feedback.id limit $3`,
      values,
    );
    const views = rows.map((row) => this.toView(row));
    return pageOf(views, page.limit, ({ feedback }) => cursorOf({ createdAt: feedback.autoSendAt, id: feedback.id }));
  }

  /** The candidate's own letters, only those that were sent, newest first. */
  async sentTo({ candidateId }: CandidateScope, page: PageRequest): Promise<Page<FeedbackView>> {
    const values: unknown[] = [candidateId, page.limit + 1];
    const after = page.after
      ? `and (feedback.sent_at, feedback.id) < ($${values.push(page.after.at)}, $${values.push(page.after.id)})`
      : '';
    const rows = await this.database.query<ViewRow>(
      `${VIEW} where feedback.candidate_id = $1 and feedback.status = 'sent' ${after}
       order by feedback.sent_at desc, feedback.id desc limit $2`,
      values,
    );
    const views = rows.map((row) => this.toView(row));
    return pageOf(views, page.limit, ({ feedback }) =>
      cursorOf({ createdAt: feedback.sentAt ?? feedback.updatedAt, id: feedback.id }),
    );
  }

  /** What a letter said before, newest first. For letters that were looked up in a scope before. */
  async versions(feedbackId: string, limit: number): Promise<FeedbackVersionView[]> {
    const rows = await this.database.query<{ row: Record<string, unknown>; replacedByName: string | null }>(
      `select to_jsonb(version) as row, person.full_name as "replacedByName"
       from resume_feedback_versions version left join users person on person.id = version.replaced_by
       where version.feedback_id = $1 order by version.created_at desc, version.id desc limit $2`,
      [feedbackId, limit],
    );
    return rows.map(({ row, replacedByName }) => ({
      version: this.database.fromJson(FeedbackVersionEntity, row),
      replacedByName,
    }));
  }

  async find({ candidateId }: CandidateScope, id: string): Promise<ResumeFeedbackEntity | null> {
    return this.database.repository(ResumeFeedbackEntity).findOneBy({ id, candidateId });
  }

  /** With this row held, nobody else edits, approves or sends it before the unit of work ends. */
  async lock({ candidateId }: CandidateScope, id: string): Promise<ResumeFeedbackEntity | null> {
    return this.database
      .select(ResumeFeedbackEntity, 'feedback')
      .where('feedback.id = :id and feedback.candidate_id = :candidateId', { id, candidateId })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** The same for staff, found by the resume it is about. */
  async lockForStaff(scope: OrganisationScope, userId: string, resumeId: string): Promise<ResumeFeedbackEntity | null> {
    return this.database
      .select(ResumeFeedbackEntity, 'feedback')
      .where('feedback.organisation_id = :organisationId and feedback.candidate_id <> :userId', { ...scope, userId })
      .andWhere('feedback.resume_id = :resumeId', { resumeId })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** @returns false when there is feedback on this resume already. */
  async insertOnce(feedback: ResumeFeedbackEntity): Promise<boolean> {
    const rows = await this.database.query(
      `insert into resume_feedback select (jsonb_populate_record(null::resume_feedback, $1::jsonb)).*
       on conflict (resume_id) do nothing returning id`,
      [this.database.toJson(ResumeFeedbackEntity, feedback)],
    );
    return rows.length === 1;
  }

  async change(id: string, changes: Partial<ResumeFeedbackEntity> & { updatedAt: Date }): Promise<void> {
    await this.database.repository(ResumeFeedbackEntity).update({ id }, changes);
  }

  async keepVersion(version: FeedbackVersionEntity): Promise<void> {
    await this.database.repository(FeedbackVersionEntity).insert(version);
  }

  /** The application that a resume is read for: with the organisation that uploaded it if there is one, else the newest. */
  async newestApplication(
    { candidateId }: CandidateScope,
    uploadedBy: string,
  ): Promise<{ applicationId: string; organisationId: string } | null> {
    const [row] = await this.database.query<{ applicationId: string; organisationId: string }>(
      `select application.id as "applicationId", application.organisation_id as "organisationId"
       from applications application
       left join organisation_members uploader
         on uploader.organisation_id = application.organisation_id and uploader.user_id = $2
       where application.candidate_id = $1 and application.status not in ('rejected', 'withdrawn')
       order by (uploader.id is not null) desc, application.created_at desc, application.id desc limit 1`,
      [candidateId, uploadedBy],
    );
    return row ?? null;
  }

  /** Somebody applied whose letters nobody looks at yet: from now on the organisation does. @returns those letters */
  async adopt(
    scope: OrganisationScope,
    applicationId: string,
    now: Date,
  ): Promise<{ id: string; candidateId: string }[]> {
    return this.database.query(
      `update resume_feedback feedback
       set organisation_id = $1, application_id = application.id, status = 'draft', problem = null, updated_at = $3
       from applications application
       where application.id = $2 and application.organisation_id = $1
         and feedback.candidate_id = application.candidate_id and feedback.organisation_id is null
         and feedback.status in ('draft', 'pending_approval')
       returning feedback.id, feedback.candidate_id as "candidateId"`,
      [scope.organisationId, applicationId, now],
    );
  }

  /** Letters of every organisation whose time has come, longest due first. */
  async due(now: Date, limit: number): Promise<{ id: string; candidateId: string }[]> {
    return this.database.query(
      `select id, candidate_id as "candidateId" from resume_feedback
       where status = 'pending_approval' and held_at is null and auto_send_at <= $1
       order by auto_send_at limit $2`,
      [now, limit],
    );
  }

  /** Drafts of every organisation that nobody has worked at since: their process was killed. */
  async forgotten(since: Date, limit: number): Promise<{ id: string; candidateId: string }[]> {
    return this.database.query(
      `select id, candidate_id as "candidateId" from resume_feedback
       where status = 'draft' and problem is null and updated_at < $1
       order by updated_at limit $2`,
      [since, limit],
    );
  }

  /** Tells what became of the mail with a letter; a second telling changes nothing. */
  /** @returns the letter; null when it was noted before. */
  async noteDelivery(
    id: string,
    news: { sentAt: Date } | { problem: string },
    now: Date,
  ): Promise<ResumeFeedbackEntity | null> {
    const changes = 'sentAt' in news ? { status: 'sent' as const, sentAt: news.sentAt, problem: null } : news;
    const letters = this.database.repository(ResumeFeedbackEntity);
    const { affected } = await letters.update({ id, status: 'approved' }, { ...changes, updatedAt: now });
    return affected === 1 ? letters.findOneBy({ id }) : null;
  }

  private toView({ row, ...names }: ViewRow): FeedbackView {
    return { ...names, feedback: this.database.fromJson(ResumeFeedbackEntity, row) };
  }
}
