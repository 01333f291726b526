import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, decimal } from '#libs/database';
import type { InterviewStructureDocument, RequirementsDocument } from '../domain/role.document.js';
import type { RoleStatus } from '../domain/role-status.js';

/** A position that an organisation hires for. */
@Entity('job_roles')
@Index(['organisationId', 'createdAt', 'id'])
@Index(['organisationId', 'status', 'createdAt', 'id'])
@Check('ck_job_roles_status', `status in ('draft', 'active', 'paused', 'closed')`)
@Check('ck_job_roles_salary', `salary_min is null or salary_max is null or salary_min <= salary_max`)
export class JobRoleEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  department!: string | null;

  @Column('text', { nullable: true })
  location!: string | null;

  /** Where the work is done, in the organisation's words: `remote`, `on site`. */
  @Column('text', { nullable: true })
  workType!: string | null;

  /** How one is employed, in the organisation's words: `full-time`, `casual`. */
  @Column('text', { nullable: true })
  employmentType!: string | null;

  @Column('text', { nullable: true })
  industry!: string | null;

  /** Per year, in `salaryCurrency`. */
  @Column('numeric', { precision: 14, scale: 2, nullable: true, transformer: decimal })
  salaryMin!: number | null;

  @Column('numeric', { precision: 14, scale: 2, nullable: true, transformer: decimal })
  salaryMax!: number | null;

  /** ISO 4217. */
  @Column('text', { nullable: true })
  salaryCurrency!: string | null;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('jsonb', { nullable: true })
  requirements!: RequirementsDocument | null;

  @Column('jsonb', { nullable: true })
  interviewStructure!: InterviewStructureDocument | null;

  @Column('text')
  status!: RoleStatus;
}
