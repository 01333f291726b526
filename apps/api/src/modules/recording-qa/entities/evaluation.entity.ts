import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, decimal, TimeColumn } from '#libs/database';
import type { FailedBy, Overall } from '../domain/overall.js';
import type { EvaluationStatus } from '../domain/recording-state.js';
import type { EvaluationProvenance } from './qa.document.js';

/** A recording checked against one version of a template. What the engine said is never changed by what people say. */
@Entity('evaluations')
@Unique(['recordingId', 'version'])
@Index(['organisationId', 'queueOrder', 'id'])
@Index(['organisationId', 'createdAt', 'id'])
@Index(['templateVersionId'])
@Index(['policyTemplateId'])
@Index(['evaluatedBy'])
@Index(['requestedBy'])
@Check('ck_evaluations_status', `status in ('pending', 'completed', 'reviewed')`)
@Check('ck_evaluations_verdict', `verdict in ('passed', 'failed', 'undecided')`)
@Check('ck_evaluations_effective_verdict', `effective_verdict in ('passed', 'failed', 'undecided')`)
@Check('ck_evaluations_failed_by', `failed_by in ('fatal_criterion', 'critical_violation', 'below_pass')`)
@Check('ck_evaluations_overall_score', `overall_score between 0 and 100`)
@Check('ck_evaluations_effective_score', `effective_score between 0 and 100`)
export class EvaluationEntity extends BaseColumns {
  /** The recording's. */
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('uuid')
  @ForeignKey('RecordingEntity', { onDelete: 'CASCADE' })
  recordingId!: string;

  @Column('uuid')
  @ForeignKey('PolicyTemplateEntity', { onDelete: 'CASCADE' })
  policyTemplateId!: string;

  @Column('uuid')
  @ForeignKey('PolicyTemplateVersionEntity', { onDelete: 'CASCADE' })
  templateVersionId!: string;

  /** Of this recording, from 1; the newest counts, none is lost. */
  @Column('integer')
  version!: number;

  @Column('text', { default: 'pending' })
  status!: EvaluationStatus;

  /** Why it could not be made, in a sentence for staff. */
  @Column('text', { nullable: true })
  problem!: string | null;

  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  overallScore!: number | null;

  @Column('text', { nullable: true })
  verdict!: Overall['verdict'] | null;

  @Column('text', { nullable: true })
  failedBy!: FailedBy | null;

  /** Share of the weight that applies and is sure, 0–1. */
  @Column('numeric', { precision: 4, scale: 3, nullable: true, transformer: decimal })
  coverage!: number | null;

  /** After what people said; the engine's own until then. */
  @Column('numeric', { precision: 5, scale: 2, nullable: true, transformer: decimal })
  effectiveScore!: number | null;

  @Column('text', { nullable: true })
  effectiveVerdict!: Overall['verdict'] | null;

  /** Something in it is unsure, and nobody has looked yet. */
  @Column('boolean', { default: false })
  needsPerson!: boolean;

  /** Drawn by a sampling rule. */
  @Column('boolean', { default: false })
  sampled!: boolean;

  @Column('boolean', { nullable: true })
  resolutionDetected!: boolean | null;

  @Column('numeric', { precision: 4, scale: 3, nullable: true, transformer: decimal })
  resolutionConfidence!: number | null;

  /** What follows from it all, in words. */
  @Column('text', { nullable: true })
  llmAnalysis!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  requestedBy!: string | null;

  /** Who looked at it last. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  evaluatedBy!: string | null;

  @TimeColumn({ nullable: true })
  reviewedAt!: Date | null;

  @TimeColumn({ nullable: true })
  evaluatedAt!: Date | null;

  /**
   * Place in the queue, latest first: when it was made, put forward by a thousand years for each degree of urgency, so
   * that one column is the whole order.
   */
  @TimeColumn()
  queueOrder!: Date;

  @Column('jsonb', { nullable: true })
  provenance!: EvaluationProvenance | null;

  /** SHA-256 of what it says. */
  @Column('text', { nullable: true })
  outputHash!: string | null;
}
