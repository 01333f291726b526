import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';

/** What an organisation checks conversations against. What it says stands in its versions; none of them is changed. */
@Entity('policy_templates')
@Index(['organisationId', 'createdAt', 'id'])
@Index(['createdBy'])
export class PolicyTemplateEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('text')
  name!: string;

  /** The newest version, from 1. */
  @Column('integer')
  version!: number;

  /** Not offered for new evaluations any more. */
  @TimeColumn({ nullable: true })
  archivedAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  createdBy!: string | null;
}
