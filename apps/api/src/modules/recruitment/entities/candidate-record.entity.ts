import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns } from '#libs/database';
import type { SkillLevel, SkillType } from '../domain/profile.js';

@Entity('candidate_skills')
@Unique(['candidateId', 'skill'])
@Check('ck_candidate_skills_skill_type', `skill_type in ('hard', 'soft')`)
@Check('ck_candidate_skills_level', `level in ('beginner', 'intermediate', 'advanced', 'expert')`)
export class CandidateSkillEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string;

  @Column('citext')
  skill!: string;

  @Column('text')
  skillType!: SkillType;

  @Column('text', { nullable: true })
  level!: SkillLevel | null;
}

/** Dates are as exact as a CV has them: `2019`, `2019-03` or `2019-03-01`. */
@Entity('employment_history')
@Index(['candidateId'])
export class EmploymentEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string;

  @Column('text')
  jobTitle!: string;

  @Column('text')
  companyName!: string;

  @Column('text', { nullable: true })
  startDate!: string | null;

  @Column('text', { nullable: true })
  endDate!: string | null;

  @Column('boolean', { default: false })
  isCurrent!: boolean;

  @Column('text', { nullable: true })
  description!: string | null;
}

/** Dates are as exact as a CV has them. */
@Entity('education')
@Index(['candidateId'])
export class EducationEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string;

  @Column('text', { nullable: true })
  degree!: string | null;

  @Column('text')
  institution!: string;

  @Column('text', { nullable: true })
  fieldOfStudy!: string | null;

  @Column('text', { nullable: true })
  startDate!: string | null;

  @Column('text', { nullable: true })
  endDate!: string | null;
}
