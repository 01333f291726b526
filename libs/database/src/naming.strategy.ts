import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
const tableName = (table: Table | string): string =>
  (typeof table === 'string' ? table : table.name).split('.').at(-1) ?? '';
const constraint = (prefix: string, table: Table | string, columns: string[]): string =>
  `${prefix}_${tableName(table)}_${[...columns].map(snake).join('_')}`.slice(0, 63);

/** camelCase in code, snake_case in the database, and constraint names that a person can read in an error. */
export class HouseNamingStrategy extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, customName: string | undefined): string {
    return customName ?? snake(className.replace(/Entity$/, ''));
  }
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, customName ?? propertyName].join('_'));
  }
  override relationName(propertyName: string): string {
    return propertyName;
  }
  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snake(`${relationName}_${referencedColumnName}`);
  }
  override primaryKeyName(table: Table | string): string {
    return `pk_${tableName(table)}`;
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return constraint('uq', table, columns);
  }
  override indexName(table: Table | string, columns: string[]): string {
    return constraint('ix', table, columns);
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return constraint('fk', table, columns);
  }
}
