import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns } from '#libs/database';

/** Many resumes for one role. */
@Entity('resume_batches')
@Index(['organisationId', 'createdAt', 'id'])
@Index(['jobRoleId'])
@Index(['createdBy'])
export class ResumeBatchEntity extends BaseColumns {
  /** The role's. */
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('uuid')
  @ForeignKey('JobRoleEntity', { onDelete: 'CASCADE' })
  jobRoleId!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  createdBy!: string | null;
}
