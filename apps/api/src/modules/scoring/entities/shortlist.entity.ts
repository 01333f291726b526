import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns } from '#libs/database';
import type { ShortlistCriteria, ShortlistEntryDocument } from './shortlist.document.js';

/** A ranking as it was at one moment. Never changed once written. */
@Entity('shortlists')
@Index(['organisationId', 'createdAt', 'id'])
@Index(['jobRoleId', 'createdAt', 'id'])
@Index(['createdBy'])
export class ShortlistEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('uuid')
  @ForeignKey('JobRoleEntity', { onDelete: 'CASCADE' })
  jobRoleId!: string;

  /** Empty once that account was erased. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  createdBy!: string | null;

  /** Version of the role's rubric that counted then; each entry says which one it was scored by. */
  @Column('integer')
  rubricVersion!: number;

  @Column('jsonb')
  criteria!: ShortlistCriteria;

  /** Standing applications with a score. */
  @Column('integer')
  totalEvaluated!: number;

  /** Of these, how many were left out for their score. */
  @Column('integer')
  belowMinScore!: number;

  /** Standing applications without a score. */
  @Column('integer')
  notAssessed!: number;

  @Column('jsonb')
  entries!: ShortlistEntryDocument[];
}
