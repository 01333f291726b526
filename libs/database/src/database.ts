import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
  type SelectQueryBuilder,
} from 'typeorm';

const current = new AsyncLocalStorage<EntityManager>();

/** What a use case may do with the database: run its writes as one. */
export abstract class UnitOfWork {
  /**
   * Runs `work` in one transaction; every repository used inside joins it. A unit inside a unit is part of the outer
   * one. Never await a provider in here: the connection is held until `work` settles.
   */
  abstract run<T>(work: () => Promise<T>): Promise<T>;
}

/** The database as repositories see it. Inside a unit of work everything goes through its transaction. */
@Injectable()
export class Database extends UnitOfWork {
  constructor(private readonly source: DataSource) {
    super();
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (current.getStore()) return work();
    return this.source.transaction((manager) => current.run(manager, work));
  }

  get manager(): EntityManager {
    return current.getStore() ?? this.source.manager;
  }

  repository<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  select<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, alias: string): SelectQueryBuilder<Entity> {
    return this.manager.createQueryBuilder(entity, alias);
  }

  /** Rows of a statement with `$1` parameters. `update` and `delete` need `returning` to have rows. */
  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const result: unknown = await this.manager.query(sql, [...parameters]);
    // The driver answers [rows, affected] for update and delete, and rows for all else.
    const isPair =
      Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number';
    return (isPair ? result[0] : result) as Row[];
  }

  /** An entity from a row that the database gave as JSON (`to_jsonb(row)`), for reads that join several tables at once. */
  fromJson<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, row: Record<string, unknown>): Entity {
    const { columns } = this.source.getMetadata(entity);
    return Object.fromEntries(
      columns.map(({ databaseName, propertyName, type }) => {
        const value = row[databaseName];
        return [propertyName, type === 'timestamptz' && typeof value === 'string' ? new Date(value) : value];
      }),
    ) as Entity;
  }

  /** A whole entity as JSON that `jsonb_populate_record` takes, for writes that insert and update in one statement. */
  toJson<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>, value: Entity): string {
    const { columns } = this.source.getMetadata(entity);
    return jsonb(Object.fromEntries(columns.map((column) => [column.databaseName, value[column.propertyName]])));
  }
}

/** JSON as jsonb takes it: PostgreSQL refuses NUL and half characters, which a model may write. */
export function jsonb(value: object): string {
  const json = JSON.stringify(value);
  if (!/\\u(0000|d[89a-f])/.test(json)) return json;
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed().replaceAll('\0', '\ufffd') : part,
  );
}
