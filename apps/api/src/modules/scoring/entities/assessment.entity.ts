import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, decimal, TimeColumn } from '#libs/database';
import type { AssessmentStatus } from '../domain/assessment-status.js';
import type { RiskLevel } from '../domain/integrity.policy.js';
import type { AnswerNotes, AssessmentProvenance, IntegrityFlags, SkillScores } from './assessment.document.js';

const scoreColumn = { precision: 5, scale: 2, nullable: true, transformer: decimal } as const;

/** One assessment of one interview. Newer versions stand beside older ones; the newest counts. */
@Entity('assessments')
@Unique(['interviewId', 'version'])
@Index(['organisationId', 'createdAt', 'id'])
@Index(['candidateId'])
@Index(['requestedBy'])
@Check('ck_assessments_status', `status in ('pending', 'processing', 'completed', 'partial', 'failed')`)
@Check('ck_assessments_overall_score', `overall_score between 0 and 100`)
@Check('ck_assessments_integrity_score', `integrity_score between 0 and 100`)
@Check('ck_assessments_risk', `anti_cheat_risk_level in ('low', 'medium', 'high')`)
export class AssessmentEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('InterviewEntity', { onDelete: 'CASCADE' })
  interviewId!: string;

  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string | null;

  /** From 1. */
  @Column('integer')
  version!: number;

  @Column('text')
  status!: AssessmentStatus;

  /** Who asked for it; empty when it was made because the interview ended. */
  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  requestedBy!: string | null;

  /** Which version of the role's rubric counts; null for the default rubric of practice. */
  @Column('integer', { nullable: true })
  rubricVersion!: number | null;

  /** It is about so many first messages of the interview. */
  @Column('integer', { nullable: true })
  transcriptLength!: number | null;

  /** SHA-256 of these messages as they were when it was asked for. */
  @Column('text', { nullable: true })
  transcriptHash!: string | null;

  /** Why it is partial or failed, in one sentence for staff. */
  @Column('text', { nullable: true })
  problem!: string | null;

  @Column('numeric', scoreColumn)
  overallScore!: number | null;

  @Column('jsonb', { default: [] })
  skillScores!: SkillScores;

  @Column('jsonb', { default: [] })
  answerNotes!: AnswerNotes;

  @Column('jsonb', { default: [] })
  strengths!: string[];

  @Column('jsonb', { default: [] })
  weaknesses!: string[];

  @Column('numeric', scoreColumn)
  integrityScore!: number | null;

  @Column('jsonb', { default: [] })
  integrityFlags!: IntegrityFlags;

  @Column('text', { nullable: true })
  antiCheatRiskLevel!: RiskLevel | null;

  @Column('text', { nullable: true })
  narrativeSummary!: string | null;

  @Column('text', { nullable: true })
  candidateFeedback!: string | null;

  @Column('text', { nullable: true })
  aiReasoning!: string | null;

  @Column('jsonb', { default: [] })
  recommendedActions!: string[];

  @Column('jsonb', { nullable: true })
  provenance!: AssessmentProvenance | null;

  /** SHA-256 of everything that the engine and our own code made, so that a replay can compare. */
  @Column('text', { nullable: true })
  outputHash!: string | null;

  @TimeColumn({ nullable: true })
  generatedAt!: Date | null;
}
