import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';

/** Several people judge one evaluation's recording, each without the others and without the engine. */
@Entity('calibration_sessions')
@Index(['organisationId', 'createdAt', 'id'])
@Index(['evaluationId'])
@Index(['createdBy'])
export class CalibrationSessionEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('OrganisationEntity', { onDelete: 'CASCADE' })
  organisationId!: string;

  @Column('uuid')
  @ForeignKey('EvaluationEntity', { onDelete: 'CASCADE' })
  evaluationId!: string;

  @Column('text')
  name!: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('UserEntity', { onDelete: 'SET NULL' })
  createdBy!: string | null;

  /** From then on everybody sees everything. */
  @TimeColumn({ nullable: true })
  closedAt!: Date | null;
}
