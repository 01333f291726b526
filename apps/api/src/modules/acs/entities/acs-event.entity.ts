import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { BaseColumns } from '#libs/database';
import type { CallNews } from '../domain/call-news.js';

/** A piece of news from the telephony service, kept for a month to tell repetitions. */
@Entity('acs_events')
@Unique(['sourceId'])
@Index(['callId'])
@Index(['createdAt'])
@Index('ix_acs_events_waiting', ['id'], { where: `(status = 'waiting')` })
@Check('ck_acs_events_status', `status in ('waiting', 'followed', 'unmatched')`)
export class AcsEventEntity extends BaseColumns {
  @Column('text')
  sourceId!: string;

  /** Once it is known. */
  @Column('uuid', { nullable: true })
  @ForeignKey('AcsCallEntity', { onDelete: 'CASCADE' })
  callId!: string | null;

  @Column('text', { array: true })
  callNames!: string[];

  @Column('jsonb')
  news!: CallNews;

  @Column('text')
  status!: 'waiting' | 'followed' | 'unmatched';
}
