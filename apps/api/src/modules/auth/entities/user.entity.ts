import { Check, Column, Entity, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';

export type UserStatus = 'active' | 'inactive' | 'deleted';

/** A person: one account for the candidate and the member of staff. */
@Entity('users')
@Unique(['email'])
@Check('ck_users_status', `status in ('active', 'inactive', 'deleted')`)
@Check('ck_users_failed_logins', `failed_logins >= 0`)
export class UserEntity extends BaseColumns {
  @Column('citext')
  email!: string;

  @Column('text')
  fullName!: string;

  /** Null while nobody has claimed the account: staff named the person, who has not come yet. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { default: 'active' })
  status!: UserStatus;

  @TimeColumn({ nullable: true })
  emailVerifiedAt!: Date | null;

  @TimeColumn({ nullable: true })
  lastLoginAt!: Date | null;

  /** Wrong passwords since `failedSince`. */
  @Column('integer', { default: 0 })
  failedLogins!: number;

  @TimeColumn({ nullable: true })
  failedSince!: Date | null;

  @TimeColumn({ nullable: true })
  lockedUntil!: Date | null;
}
