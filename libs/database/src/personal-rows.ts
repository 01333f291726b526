import { Injectable } from '@nestjs/common';
import { Erasable, type ErasureOutcome, type ErasureSubject } from '#libs/kernel';
import { Database } from './database.js';

/** What a statement names besides its table: conditions or assignments, and the values of `$1`, `$2` and so on. */
interface Which {
  where: string;
  values: readonly unknown[];
  /** Files that went before the rows. */
  blobs?: number;
}

/** An `Erasable` whose rows go, or lose their person, by plain statements. Tables are those of `personalTables`. */
@Injectable()
export abstract class PersonalRows extends Erasable {
  constructor(protected readonly database: Database) {
    super();
  }

  protected async delete(table: string, { where, values, blobs }: Which): Promise<ErasureOutcome> {
    const rows = await this.database.query(`delete from ${table} where ${where} returning 1 as one`, values);
    return this.outcome(table, 'deleted', rows.length, blobs);
  }

  /** Takes the person out of rows that stay. `where` leaves out the rows in which nothing of them is left. */
  protected async strip(table: string, set: string, { where, values, blobs }: Which): Promise<ErasureOutcome> {
    const rows = await this.database.query(`update ${table} set ${set} where ${where} returning 1 as one`, values);
    return this.outcome(table, 'anonymised', rows.length, blobs);
  }

  protected async keep(table: string, reason: string, { where, values }: Which): Promise<ErasureOutcome> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::integer as count from ${table} where ${where}`,
      values,
    );
    return { ...this.outcome(table, 'kept', row?.count ?? 0), reason };
  }

  /** One statement's rows as the person may have them. */
  protected async show(table: string, { where, values }: Which, withheld: readonly string[] = []): Promise<object[]> {
    const rows = await this.database.query<{ row: object }>(
      `select to_jsonb(${table}) - $${values.length + 1}::text[] as row from ${table} where ${where}`,
      [...values, withheld],
    );
    return rows.map(({ row }) => row);
  }

  abstract override erase(subject: ErasureSubject): Promise<ErasureOutcome[]>;

  private outcome(table: string, action: ErasureOutcome['action'], rows: number, blobs = 0): ErasureOutcome {
    const known = this.personalTables.find((one) => one.table === table);
    if (!known) throw new Error(`${this.feature} does not answer for the table ${table}`);
    return { table, retentionClass: known.retentionClass, action, rows, blobs, reason: null };
  }
}
