import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { readConfig, type Config } from '#libs/config';
import { Database } from '#libs/database';
import { HouseLogger, openFrontDoor } from '#libs/http';
import { AppModule } from '../../apps/api/src/app.module.js';
import { JumpingClock } from './clock.js';
import { createTestDatabase, type TestDatabase } from './postgres.js';

/** The whole product on a database and a data folder of its own, with real HTTP and the real worker. */
export class TestApp {
  private constructor(
    readonly nest: NestExpressApplication,
    readonly config: Config,
    readonly clock: JumpingClock,
    readonly databaseUrl: string,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  static async start(environment: Record<string, string> = {}, database?: TestDatabase): Promise<TestApp> {
    const own = database ?? (await createTestDatabase());
    const dataDir = await mkdtemp(join(tmpdir(), 'talenti-test-'));
    const port = await freePort();
    const config = readConfig({
      environment: {
        ENVIRONMENT: 'test',
        LOG_LEVEL: 'error',
        DATA_DIR: dataDir,
        PORT: String(port),
        RATE_LIMIT_FACTOR: '10000',
        DATABASE_POOL_SIZE: '5',
        ...environment,
      },
    });
    const clock = new JumpingClock();
    const nest = await NestFactory.create<NestExpressApplication>(
      AppModule.with({ config, databaseUrl: own.url, clock }),
      {
        logger: new HouseLogger({ level: config.logLevel, prettyPrint: false }),
        bodyParser: false,
        abortOnError: false,
      },
    );
    openFrontDoor(nest, config);
    await nest.listen(port, '127.0.0.1');
    return new TestApp(nest, config, clock, own.url, async () => {
      await nest.close();
      if (!database) await own.drop();
      await rm(dataDir, { recursive: true, force: true });
    });
  }

  get database(): Database {
    return this.nest.get(Database);
  }

  /** Requests under `/api/v1`: `app.http().get('/auth/me')`. */
  http(): ReturnType<typeof supertest> {
    return supertest(`${this.config.publicBaseUrl}/api/v1`);
  }

  /** Requests at any path of the server. */
  raw(): ReturnType<typeof supertest> {
    return supertest(this.config.publicBaseUrl);
  }

  stop(): Promise<void> {
    return this.cleanUp();
  }
}

/** One app for all tests of a file. */
export function useApp(environment: Record<string, string> = {}): () => TestApp {
  let app: TestApp | undefined;
  beforeAll(async () => {
    app = await TestApp.start(environment);
  }, 60_000);
  afterAll(() => app?.stop());
  return () => {
    if (!app) throw new Error('The app starts in beforeAll');
    return app;
  };
}

const DEFAULT_PATIENCE_MS = 30_000;

/** Asks again and again until the answer is there: for what the worker does in the background. */
export async function eventually<T>(
  ask: () => Promise<T | null | undefined | false>,
  options: { withinMs?: number; what?: string } = {},
): Promise<T> {
  const deadline = Date.now() + (options.withinMs ?? DEFAULT_PATIENCE_MS);
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${options.what ?? 'it'}`);
    await sleep(50);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
