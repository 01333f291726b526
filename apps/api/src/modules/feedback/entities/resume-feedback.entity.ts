import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { Provenance } from '#libs/providers';
import type { FeedbackStatus } from '../domain/feedback-status.js';
import type { GapDocument, ResourceDocument } from '../domain/feedback.document.js';

/** What a candidate hears about one resume. */
@Entity('resume_feedback')
@Unique(['resumeId'])
@Index('ix_resume_feedback_due', ['autoSendAt'], { where: `(status = 'pending_approval'::text)` })
@Index('ix_resume_feedback_waiting', ['organisationId', 'autoSendAt', 'id'], {
  where: `(status = ANY (ARRAY['draft'::text, 'pending_approval'::text]))`,
})
@Index('ix_resume_feedback_drafts', ['updatedAt'], { where: `(status = 'draft'::text)` })
@Index(['candidateId', 'sentAt', 'id'])
@Index(['organisationId'])
@Index(['organisationId', 'updatedAt', 'id'])
@Index(['applicationId'])
@Index(['heldBy'])
@Index(['approvedBy'])
@Check('ck_resume_feedback_status', `status in ('draft', 'pending_approval', 'approved', 'sent')`)
@Check('ck_resume_feedback_content', `status = 'draft' or feedback_content is not null`)
@Check('ck_resume_feedback_approved', `(status in ('approved', 'sent')) = (approved_at is not null)`)
@Check('ck_resume_feedback_sent', `(status = 'sent') = (sent_at is not null)`)
export class ResumeFeedbackEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('ResumeEntity', { onDelete: 'CASCADE' })
  resumeId!: string;

  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string;

  /** Whose people look at it; null for a resume without an application, which nobody looks at. */
  @Column('uuid', { nullable: true })
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string | null;

  /** Whose role it compares with. */
  @Column('uuid', { nullable: true })
  @ForeignKey('ApplicationEntity', { onDelete: 'SET NULL' })
  applicationId!: string | null;

  @Column('text')
  status!: FeedbackStatus;

  /** The letter; null until it was written. */
  @Column('text', { nullable: true })
  feedbackContent!: string | null;

  @Column('jsonb', { default: [] })
  identifiedGaps!: GapDocument[];

  @Column('jsonb', { default: [] })
  recommendedResources!: ResourceDocument[];

  /** What wrote the draft. */
  @Column('jsonb', { nullable: true })
  provenance!: Provenance | null;

  /** For staff: why it was not written, or not delivered. */
  @Column('text', { nullable: true })
  problem!: string | null;

  @TimeColumn({ nullable: true })
  generatedAt!: Date | null;

  /** When it goes out by itself unless it is held. */
  @TimeColumn()
  autoSendAt!: Date;

  @TimeColumn({ nullable: true })
  heldAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  heldBy!: string | null;

  @TimeColumn({ nullable: true })
  approvedAt!: Date | null;

  /** Null when the schedule did it, or once that account was erased. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  approvedBy!: string | null;

  @Column('boolean', { default: false })
  approvedAutomatically!: boolean;

  /** When the deliverer took the mail. */
  @TimeColumn({ nullable: true })
  sentAt!: Date | null;
}

/** What a person may change of a letter. */
export type FeedbackChanges = Partial<
  Pick<ResumeFeedbackEntity, 'feedbackContent' | 'identifiedGaps' | 'recommendedResources'>
>;
