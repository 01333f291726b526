import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { Visibility } from '../domain/profile.js';

/** What a candidate says about themselves. Its id is the user's id. */
@Entity('candidate_profiles')
@Unique(['userId'])
@Check('ck_candidate_profiles_id', `id = user_id`)
@Check('ck_candidate_profiles_visibility', `visibility in ('full', 'limited', 'hidden')`)
export class CandidateProfileEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  userId!: string;

  @Column('text')
  firstName!: string;

  @Column('text')
  lastName!: string;

  @Column('text', { nullable: true })
  headline!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  location!: string | null;

  @Column('text', { nullable: true })
  linkedinUrl!: string | null;

  @Column('text', { nullable: true })
  portfolioUrl!: string | null;

  @Column('text', { nullable: true })
  summary!: string | null;

  @Column('text', { default: 'full' })
  visibility!: Visibility;

  /** The candidate does not look for work at the moment. */
  @Column('boolean', { default: false })
  paused!: boolean;

  @TimeColumn({ nullable: true })
  profileConfirmedAt!: Date | null;
}
