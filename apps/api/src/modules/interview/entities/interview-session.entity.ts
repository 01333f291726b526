import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { DifficultyLevel } from '../domain/progression.js';
import type { SkillBoundary } from '../domain/skill-boundary.js';
import type { ProgressionDocument, RoleBriefDocument } from './progression.document.js';

@Entity('interview_sessions')
@Unique(['interviewId'])
@Index(['lastActivityAt'])
@Check('ck_interview_sessions_level', `current_difficulty_level in ('warmup', 'standard', 'advanced')`)
export class InterviewSessionEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('InterviewEntity', { onDelete: 'CASCADE' })
  interviewId!: string;

  @Column('text')
  currentDifficultyLevel!: DifficultyLevel;

  @Column('integer')
  questionsAskedCount!: number;

  /** Skill to how far the candidate got. */
  @Column('jsonb')
  skillBoundariesIdentified!: Record<string, SkillBoundary>;

  @Column('jsonb')
  progressionState!: ProgressionDocument;

  /** The role as it was when the interview began. */
  @Column('jsonb')
  roleBrief!: RoleBriefDocument;

  /** Raised by every answer and every question: a write that was decided on an older state changes nothing. */
  @Column('integer', { default: 0 })
  revision!: number;

  @TimeColumn()
  lastActivityAt!: Date;
}
