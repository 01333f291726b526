import { Column, Entity, Index } from 'typeorm';
import { BaseColumns } from '#libs/database';

/**
 * A recording that came in and is no answer yet. Its id is the answer's to be. The row is written before the recording
 * is stored and goes when the answer is saved, so that no recording is kept that nothing knows of. It refers to its
 * interview and candidate by id only: it has to outlive them until the recording is gone.
 */
@Entity('answer_uploads')
@Index(['createdAt'])
@Index(['candidateId'])
export class AnswerUploadEntity extends BaseColumns {
  @Column('uuid')
  interviewId!: string;

  @Column('uuid')
  candidateId!: string;

  @Column('text')
  fileKey!: string;
}
