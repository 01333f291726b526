export * from './row.columns.js';
export * from './data-source.js';
export { MIGRATIONS } from './migrations/migrations.js';
export * from './database.js';
export * from './database.module.js';
export * from './naming.strategy.js';
export * from './sealer.js';
export * from './open-database.js';
