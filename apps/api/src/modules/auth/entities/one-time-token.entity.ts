import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';

export type OneTimePurpose = 'verify_email' | 'reset_password';

/** A link that was mailed to prove that its reader owns the address. It works once. */
@Entity('one_time_tokens')
@Unique(['tokenHash'])
@Index(['userId'])
@Index(['expiresAt'])
@Check('ck_one_time_tokens_purpose', `purpose in ('verify_email', 'reset_password')`)
export class OneTimeTokenEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  userId!: string;

  @Column('text')
  purpose!: OneTimePurpose;

  /** SHA-256 of the token, hexadecimal. */
  @Column('text')
  tokenHash!: string;

  @TimeColumn()
  expiresAt!: Date;

  @TimeColumn({ nullable: true })
  usedAt!: Date | null;
}
