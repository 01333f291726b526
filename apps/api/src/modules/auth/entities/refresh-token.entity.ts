import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';

/**
 * One refresh token of a session. The tokens of a session are a family: each use rotates the newest into its
 * successor, and the session is alive as long as its newest token is neither rotated nor revoked.
 */
@Entity('refresh_tokens')
@Unique(['tokenHash'])
@Index(['userId'])
@Index(['family'])
@Index(['expiresAt'])
export class RefreshTokenEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  userId!: string;

  /** The session; access tokens carry it as `sid`. */
  @Column('uuid')
  family!: string;

  /** SHA-256 of the token, hexadecimal. */
  @Column('text')
  tokenHash!: string;

  @TimeColumn()
  expiresAt!: Date;

  @TimeColumn({ nullable: true })
  rotatedAt!: Date | null;

  @TimeColumn({ nullable: true })
  revokedAt!: Date | null;

  @Column('text', { nullable: true })
  userAgent!: string | null;

  @Column('text', { nullable: true })
  ip!: string | null;
}
