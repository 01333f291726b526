import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns } from '#libs/database';
import type { SampleStage, SampleStatus } from '../domain/sample-status.js';
import type { MadeDocument } from './made.document.js';

/** That an organisation holds sample data, and how far it is. */
@Entity('sample_data')
@Unique(['organisationId'])
@Index(['requestedBy'])
@Check('ck_sample_data_status', `status in ('filling', 'ready', 'removing', 'failed')`)
@Check('ck_sample_data_failed', `(status = 'failed') = (problem is not null)`)
export class SampleDataEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('text')
  status!: SampleStatus;

  /** Who asked for it, and in whose name the recruiter's part is played. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  requestedBy!: string | null;

  @Column('integer', { default: 0 })
  stepsDone!: number;

  @Column('text')
  doing!: SampleStage;

  @Column('jsonb')
  made!: MadeDocument;

  /** A stable code of what went wrong. */
  @Column('text', { nullable: true })
  problem!: string | null;
}
