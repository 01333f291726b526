import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { BaseColumns } from '#libs/database';
import type { RubricDimension } from '../domain/rubric.js';

/** One version of what a role's interviews are scored by. Never changed once written. */
@Entity('job_role_rubrics')
@Unique(['jobRoleId', 'version'])
@Check('ck_job_role_rubrics_version', `version >= 1`)
export class JobRoleRubricEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('JobRoleEntity', { onDelete: 'CASCADE' })
  jobRoleId!: string;

  @Column('integer')
  version!: number;

  @Column('jsonb')
  dimensions!: RubricDimension[];
}
