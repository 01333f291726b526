import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { InvitationStatus } from '../domain/invitation-status.js';

/** An invitation to the interview of one application. Who has the link has the token; here is only its hash. */
@Entity('invitations')
@Unique(['tokenHash'])
@Unique(['reminderTokenHash'])
@Index(['organisationId', 'createdAt', 'id'])
@Index(['organisationId', 'updatedAt', 'id'])
@Index(['applicationId', 'createdAt', 'id'])
@Index(['candidateId', 'createdAt', 'id'])
@Index(['status', 'expiresAt'])
@Index(['emailId'])
@Index(['invitedBy'])
@Check('ck_invitations_status', `status in ('pending', 'sent', 'opened', 'accepted', 'expired', 'revoked')`)
@Check('ck_invitations_send_attempts', `send_attempts >= 1`)
export class InvitationEntity extends BaseColumns {
  /** The application's. */
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('uuid')
  @ForeignKey('ApplicationEntity', { onDelete: 'CASCADE' })
  applicationId!: string;

  /** The application's. */
  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string;

  /** Where it was sent. */
  @Column('citext')
  candidateEmail!: string;

  /** SHA-256 of the token, in hex. */
  @Column('text')
  tokenHash!: string;

  /** The reminder brings a link of its own, because the first one cannot be read back. Both open the same door. */
  @Column('text', { nullable: true })
  reminderTokenHash!: string | null;

  @Column('text', { nullable: true })
  customMessage!: string | null;

  @Column('text')
  status!: InvitationStatus;

  @TimeColumn()
  expiresAt!: Date;

  @TimeColumn({ nullable: true })
  sentAt!: Date | null;

  @TimeColumn({ nullable: true })
  openedAt!: Date | null;

  @TimeColumn({ nullable: true })
  acceptedAt!: Date | null;

  @TimeColumn({ nullable: true })
  remindedAt!: Date | null;

  @Column('integer')
  sendAttempts!: number;

  /** The newest mail that carries it, in the outbox. */
  @Column('uuid', { nullable: true })
  emailId!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  invitedBy!: string | null;
}
