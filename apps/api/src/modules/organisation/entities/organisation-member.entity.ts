import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns } from '#libs/database';
import type { OrganisationRole } from '#libs/kernel';

/** Who works where, as what. Who has left stays, inactive. */
@Entity('organisation_members')
@Unique(['organisationId', 'userId'])
@Index(['userId'])
@Index('uq_organisation_members_active_user', ['userId'], { unique: true, where: `(is_active)` })
@Index(['organisationId', 'createdAt', 'id'])
@Check('ck_organisation_members_role', `role in ('org_admin', 'recruiter', 'qa_manager', 'reviewer', 'viewer')`)
export class OrganisationMemberEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  userId!: string;

  @Column('text')
  role!: OrganisationRole;

  @Column('boolean', { default: true })
  isActive!: boolean;
}
