import { Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns } from '#libs/database';

/** Somebody has read an evaluation; created when they first did. Whoever calibrates afterwards is not blind. */
@Entity('evaluation_views')
@Unique(['evaluationId', 'userId'])
@Index(['userId'])
export class EvaluationViewEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('EvaluationEntity', { onDelete: 'CASCADE' })
  evaluationId!: string;

  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  userId!: string;
}
