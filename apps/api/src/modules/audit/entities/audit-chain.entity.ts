import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a chain goes. Whoever links entries holds this row, so that a chain never forks. */
@Entity('audit_chains')
export class AuditChainEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  /** Entries in it. */
  @Column('integer')
  length!: number;

  /** Hash of the last one. */
  @Column('text')
  headHash!: string;
}
