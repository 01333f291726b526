import { join } from 'node:path';
import type { Config } from '#libs/config';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';

export interface OpenedDatabase {
  url: string;
  /** What it is, for the start-up lines. */
  description: string;
  /** Lets go of an embedded server; does nothing to one that belongs to somebody else. */
  stop(): Promise<void>;
}

/** The database that the settings name, or the embedded one under DATA_DIR. */
export async function openDatabase(config: Config, log: (line: string) => void): Promise<OpenedDatabase> {
  if (config.databaseUrl !== undefined) {
    return { url: config.databaseUrl, description: 'PostgreSQL at DATABASE_URL', stop: () => Promise.resolve() };
  }
  const embedded = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log });
  return { url: embedded.url, description: 'embedded PostgreSQL', stop: () => embedded.stop() };
}
