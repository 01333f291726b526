import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { BaseColumns, TimeColumn } from '#libs/database';
import type { ResumeOutput } from '#libs/prompts';
import type { Provenance } from '#libs/providers';
import type { ParsingStatus } from '../domain/parsing-status.js';
import type { HiddenText } from '../extraction/hidden-text.js';

/** What was read out of a resume, and what read it. */
export interface ParsedResume extends ResumeOutput {
  provenance: Provenance;
}

@Entity('resumes')
@Index(['uploadedAt', 'id'])
@Index(['candidateId', 'createdAt', 'id'])
@Check('ck_resumes_parsing_status', `parsing_status in ('pending', 'processing', 'completed', 'failed')`)
export class ResumeEntity extends BaseColumns {
  @Column('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  candidateId!: string;

  /** Who sent it: the candidate, or a member of staff for them. */
  @Column('uuid')
  uploadedBy!: string;

  /** Where it is stored. */
  @Column('text')
  fileKey!: string;

  @Column('text')
  fileName!: string;

  @Column('integer')
  fileSize!: number;

  @Column('text')
  contentType!: string;

  @Column('text')
  sha256!: string;

  @Column('text')
  parsingStatus!: ParsingStatus;

  /** Why it could not be read, for the person who sent it and for staff. */
  @Column('text', { nullable: true })
  parseError!: string | null;

  @Column('jsonb', { nullable: true })
  parsedData!: ParsedResume | null;

  @Column('text', { nullable: true })
  text!: string | null;

  /** What the file holds and nobody sees; for staff. */
  @Column('jsonb', { default: [] })
  hiddenText!: HiddenText[];

  @TimeColumn()
  uploadedAt!: Date;

  @TimeColumn({ nullable: true })
  parsedAt!: Date | null;
}
