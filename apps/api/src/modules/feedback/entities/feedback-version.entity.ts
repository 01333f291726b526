import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns } from '#libs/database';
import type { ContentDocument } from '../domain/feedback.document.js';

export type ReplacedBecause = 'edited' | 'written_again';

/** What a letter said before somebody changed it. */
@Entity('resume_feedback_versions')
@Index(['feedbackId', 'createdAt', 'id'])
@Index(['replacedBy'])
@Check('ck_resume_feedback_versions_reason', `reason in ('edited', 'written_again')`)
export class FeedbackVersionEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('ResumeFeedbackEntity', { onDelete: 'CASCADE' })
  feedbackId!: string;

  /** Who changed it; null once that account was erased. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  replacedBy!: string | null;

  @Column('text')
  reason!: ReplacedBecause;

  @Column('jsonb')
  content!: ContentDocument;
}
