import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { TimeColumn } from '#libs/database';

/** Details that need no name to be understood: ids, codes, numbers. Never anything a person wrote. */
export type AuditFacts = Record<string, string | number | boolean | null>;

/**
 * One thing that somebody did. The database refuses to change or delete it; its place in the chain is added once, a
 * moment later. No foreign keys: writing it waits for nobody, and it stays when its object goes.
 */
@Entity('audit_log')
@Unique(['organisationId', 'sequence'])
@Index(['organisationId', 'at', 'id'])
@Index(['organisationId', 'actorKey', 'at', 'id'])
@Index(['organisationId', 'objectId', 'at', 'id'])
@Index(['organisationId', 'action', 'at', 'id'])
@Index('ix_audit_log_unlinked', ['organisationId', 'at', 'id'], { where: `(sequence is null)` })
@Check('ck_audit_log_link', `num_nonnulls(sequence, prev_hash, hash) in (0, 3)`)
export class AuditEntryEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Whose chain it is in: an organisation's, or `INSTALLATION`. */
  @Column('uuid')
  organisationId!: string;

  /** Pseudonym of who did it; null when nobody did, such as the schedule. */
  @Column('uuid', { nullable: true })
  actorKey!: string | null;

  @Column('text')
  action!: string;

  @Column('text')
  objectType!: string;

  /** Of a `person` the pseudonym. */
  @Column('uuid')
  objectId!: string;

  @Column('jsonb')
  facts!: AuditFacts;

  /** SHA-256 of the object's state, hexadecimal; null where there was none, or it does not matter. */
  @Column('text', { nullable: true })
  beforeDigest!: string | null;

  @Column('text', { nullable: true })
  afterDigest!: string | null;

  @Column('text', { nullable: true })
  requestId!: string | null;

  @TimeColumn()
  at!: Date;

  /** Place in the chain, from 1; null until it is linked. */
  @Column('integer', { nullable: true })
  sequence!: number | null;

  @Column('text', { nullable: true })
  prevHash!: string | null;

  @Column('text', { nullable: true })
  hash!: string | null;
}

/** Entries that belong to no organisation, such as failed sign-ins of candidates. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000';
