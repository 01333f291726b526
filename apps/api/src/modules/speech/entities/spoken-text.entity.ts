import { Column, Entity, Index, Unique } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';

/** Where the recording of a text is kept, so that it is spoken once. The text itself is known by its fingerprint only. */
@Entity('spoken_texts')
@Unique(['fingerprint'])
@Index(['lastUsedAt'])
export class SpokenTextEntity extends BaseColumns {
  /** SHA-256 in hex of engine, voice and text. */
  @Column('text')
  fingerprint!: string;

  @Column('text')
  fileKey!: string;

  @TimeColumn()
  lastUsedAt!: Date;
}
