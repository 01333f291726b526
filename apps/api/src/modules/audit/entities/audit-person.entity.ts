import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** Who is behind a pseudonym in the log. Erasing a person deletes this row: the chain stays whole, and names nobody. */
@Entity('audit_people')
@Unique(['key'])
export class AuditPersonEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('UserEntity', { onDelete: 'CASCADE' })
  userId!: string;

  @Column('uuid')
  key!: string;
}
