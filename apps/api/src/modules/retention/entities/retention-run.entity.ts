import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { RunProgressDocument } from './run.document.js';

/** Once through everything whose time is over. Of all that are running there is one. */
@Entity('retention_runs')
@Index('uq_retention_runs_running', ['status'], { unique: true, where: `(status = 'running'::text)` })
@Index(['organisationId', 'startedAt'])
@Index(['requestedBy'])
@Check('ck_retention_runs_status', `status in ('running', 'completed')`)
@Check('ck_retention_runs_finished', `(status = 'completed') = (finished_at is not null)`)
export class RetentionRunEntity extends BaseColumns {
  /** Whose things; null: everybody's. */
  @Column('uuid', { nullable: true })
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string | null;

  /** Null for the schedule, and once that account was erased. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  requestedBy!: string | null;

  @Column('text')
  status!: 'running' | 'completed';

  /** What is too old is counted from here, however often the run is taken up again. */
  @TimeColumn()
  startedAt!: Date;

  @TimeColumn({ nullable: true })
  finishedAt!: Date | null;

  /** Until then, by the database's clock, whoever began it is trusted to be at it. */
  @TimeColumn()
  leaseUntil!: Date;

  @Column('integer', { default: 0 })
  recordingsDeleted!: number;

  @Column('integer', { default: 0 })
  interviewsUpdated!: number;

  @Column('jsonb', { default: [] })
  progress!: RunProgressDocument[];

  /** The first hundred, with ids and codes only. */
  @Column('jsonb', { default: [] })
  errors!: string[];

  @Column('integer', { default: 0 })
  errorCount!: number;
}
