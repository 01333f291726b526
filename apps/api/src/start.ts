import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ConfigError, loadEnvironmentFile, readConfig, type Config } from '#libs/config';
import { migrate, openDatabase, type OpenedDatabase } from '#libs/database';
import { HouseLogger, openFrontDoor } from '#libs/http';
import { migrateJobs } from '#libs/jobs';
import { AppModule } from './app.module.js';
import { reservePort } from './reserve-port.js';

const GRACE_MS = 15_000;
/** Where the build puts the web app, seen from the built server. */
const WEB_FOLDER = fileURLToPath(new URL('../../../web', import.meta.url));

export interface Started {
  app: NestExpressApplication;
  config: Config;
  database: OpenedDatabase;
  /** Takes requests from now on. */
  listen: () => Promise<void>;
}

/** Everything a process does before it takes its first request or job, in order. */
export async function start(): Promise<Started> {
  loadEnvironmentFile();
  const wished = readConfig();
  const place = wished.isPortFixed ? null : await reservePort(wished.host);
  const config = place ? readConfig({ freePort: place.port }) : wished;
  const logger = new HouseLogger({ level: config.logLevel, prettyPrint: process.stdout.isTTY });
  const database = await openDatabase(config, (line) => logger.log(line, 'Database'));
  await prepare(database, config);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with({ config, databaseUrl: database.url }), {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  openFrontDoor(app, config, existsSync(WEB_FOLDER) ? WEB_FOLDER : undefined);
  stopOnSignal(app, database, logger);
  const listen = async (): Promise<void> => {
    if (place) {
      await app.init();
      return place.handOver(app.getHttpServer());
    }
    await app.listen(config.port, config.host).catch((error: unknown) => {
      throw explained(error, config);
    });
  };
  return { app, config, database, listen };
}

const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody answers there',
  ENOTFOUND: 'there is no such host',
  ETIMEDOUT: 'it did not answer in time',
  '28P01': 'the password is wrong',
  '28000': 'the role may not sign in',
  '3D000': 'there is no such database',
  '42501': 'the role may not create what Talenti needs (tables, and the extensions citext and pg_trgm)',
};

/** Brings the schema and the queue up to date; a database of somebody else's that cannot be used is a wrong setting. */
async function prepare(database: OpenedDatabase, config: Config): Promise<void> {
  try {
    await migrate(database.url);
    await migrateJobs(database.url);
  } catch (error) {
    const reason = UNREACHABLE[(error as { code?: string }).code ?? ''];
    if (config.databaseUrl === undefined || reason === undefined) throw error;
    throw new ConfigError([`DATABASE_URL: the database cannot be used: ${reason}`]);
  }
}

function explained(error: unknown, { host, port }: Config): unknown {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return isTaken ? new ConfigError([`PORT: ${port} on ${host} is in use; name another or stop what uses it`]) : error;
}

/** Requests and jobs under way finish, then the database is let go; a second signal or the grace's end cuts it short. */
function stopOnSignal(app: NestExpressApplication, database: OpenedDatabase, logger: HouseLogger): void {
  let isStopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (isStopping) process.exit(130);
    isStopping = true;
    logger.log(`Stopping on ${signal}`, 'Main');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    await app.close();
    await database.stop();
    process.exit(0);
  };
  process.on('SIGINT', (signal) => void stop(signal));
  process.on('SIGTERM', (signal) => void stop(signal));
}
