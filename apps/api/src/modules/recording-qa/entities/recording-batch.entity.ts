import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns } from '#libs/database';
import type { RefusedFileDocument } from './qa.document.js';

/** Many recordings that came in together. */
@Entity('recording_batches')
@Index(['organisationId', 'createdAt', 'id'])
@Index(['policyTemplateId'])
@Index(['createdBy'])
export class RecordingBatchEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('PolicyTemplateEntity', { onDelete: 'SET NULL' })
  policyTemplateId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  createdBy!: string | null;

  /** What was not let in, and why. */
  @Column('jsonb', { default: [] })
  refused!: RefusedFileDocument[];
}
