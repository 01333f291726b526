import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns } from '#libs/database';

/** Somebody on the staff has read an assessment of this interview; created when they first did. */
@Entity('assessment_views')
@Unique(['interviewId', 'userId'])
@Index(['userId'])
export class AssessmentViewEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('InterviewEntity', { onDelete: 'CASCADE' })
  interviewId!: string;

  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  userId!: string;
}
