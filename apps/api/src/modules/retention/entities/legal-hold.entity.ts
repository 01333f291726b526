import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { HoldSubject } from '../domain/hold-subject.js';

/** Nothing of its subject goes while it lasts. Rows are never deleted, only released. */
@Entity('legal_holds')
@Index(['organisationId', 'createdAt', 'id'])
@Index('ix_legal_holds_active', ['subjectId'], { where: `(released_at is null)` })
@Index(['setBy'])
@Index(['releasedBy'])
@Check('ck_legal_holds_subject_type', `subject_type in ('organisation', 'candidate', 'application', 'interview')`)
export class LegalHoldEntity extends BaseColumns {
  /** Who holds. A candidate is held as far as they applied here. */
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('text')
  subjectType!: HoldSubject;

  @Column('uuid')
  subjectId!: string;

  /** The dispute or the authority that asks for it. */
  @Column('text')
  reason!: string;

  /** Empty once that account was erased. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  setBy!: string | null;

  @TimeColumn({ nullable: true })
  releasedAt!: Date | null;

  /** Empty once that account was erased. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  releasedBy!: string | null;

  @Column('text', { nullable: true })
  releaseReason!: string | null;
}
