import { Column, CreateDateColumn, PrimaryColumn, UpdateDateColumn } from 'typeorm';

/** What every row has. Ids come from `Ids`, never from the database, so that a use case knows them beforehand. */
export abstract class BaseColumns {
  @PrimaryColumn('uuid')
  id!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @UpdateDateColumn({ type: 'timestamptz' })
  updatedAt!: Date;
}

/** Times as columns: `@TimeColumn() startedAt!: Date`. */
export const TimeColumn = (options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column({ type: 'timestamptz', nullable: options.nullable ?? false });

/** `numeric` arrives as text from the driver; scores and money are numbers in code. */
export const decimal = {
  to: (value: number | null | undefined): number | null | undefined => value,
  from: (value: string | null): number | null => (value === null ? null : Number(value)),
};
