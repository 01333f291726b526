import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';

/** Who a person is to the telephony service. */
@Entity('acs_identities')
@Unique(['userId'])
@Index(['identity'])
@Index(['interviewId'])
export class AcsIdentityEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  userId!: string;

  /** By the service's name; empty while somebody is having it made. */
  @Column('text', { nullable: true })
  identity!: string | null;

  /** Since when somebody is at it. */
  @TimeColumn()
  claimedAt!: Date;

  /** What the newest token was for: a call from this person belongs to it. */
  @Column('uuid', { nullable: true })
  @ForeignKey('InterviewEntity', { onDelete: 'SET NULL' })
  interviewId!: string | null;
}
