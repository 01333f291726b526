import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError, VERSION } from '#libs/config';
import { Engines } from '#libs/providers';
import { start } from './start.js';

try {
  const startedMs = performance.now();
  const { app, config, database, listen } = await start();
  await listen();
  // Where a client on this machine finds this server, whatever port it got.
  await mkdir(config.dataDir, { recursive: true });
  await writeFile(join(config.dataDir, 'server-url'), config.publicBaseUrl);
  const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1);
  const engines = app
    .get(Engines)
    .inUse()
    .map(({ duty, engine, statement }) => `  ${duty.padEnd(11)} ${engine}. ${statement}`);
  console.log(
    [
      '',
      `${config.appName} ${VERSION} is ready after ${seconds} s`,
      `  address     ${config.publicBaseUrl}`,
      `  API docs    ${config.publicBaseUrl}/docs`,
      `  database    ${database.description}`,
      ...engines,
      ...(config.environment === 'production' || config.mail.kind !== 'embedded'
        ? []
        : [`  mailbox     ${config.publicBaseUrl}/api/dev/mail`]),
      `  data        ${config.dataDir}`,
      '',
      'Next: open the address in a browser, or have `npm run demo` in another terminal play the whole journey. Ctrl-C stops.',
      '',
    ].join('\n'),
  );
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
