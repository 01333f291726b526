import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { Purpose } from '../domain/purpose.js';

/** A file that a browser may send straight to storage, once, and then perhaps has sent. */
@Entity('stored_files')
@Index(['organisationId'])
@Index(['ownerId'])
@Index('ix_stored_files_unclaimed', ['expiresAt'], { where: `(taken_at is null)` })
@Check('ck_stored_files_purpose', `purpose in ('resume', 'recording', 'transcript')`)
@Check(
  'ck_stored_files_arrival',
  `(received_at is null) = (file_size is null) and (received_at is null) = (sha256 is null)`,
)
export class StoredFileEntity extends BaseColumns {
  /** Whose it is; empty: its owner's alone. */
  @Column('uuid', { nullable: true })
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string | null;

  /** Who asked for the place. */
  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  ownerId!: string;

  @Column('text')
  purpose!: Purpose;

  /** Where it is stored; made by us. */
  @Column('text')
  fileKey!: string;

  @Column('text')
  fileName!: string;

  /** As announced; nothing else is let in. */
  @Column('text')
  contentType!: string;

  @Column('integer')
  mostBytes!: number;

  /** As announced; empty: anything up to the most. */
  @Column('integer', { nullable: true })
  exactBytes!: number | null;

  /** The link ends then. */
  @TimeColumn()
  expiresAt!: Date;

  /** Somebody is sending it at the moment. */
  @TimeColumn({ nullable: true })
  receivingSince!: Date | null;

  @TimeColumn({ nullable: true })
  receivedAt!: Date | null;

  @Column('integer', { nullable: true })
  fileSize!: number | null;

  @Column('text', { nullable: true })
  sha256!: string | null;

  /** A feature made use of it; what nobody takes is swept away. */
  @TimeColumn({ nullable: true })
  takenAt!: Date | null;
}
