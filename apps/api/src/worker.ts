import { ConfigError } from '#libs/config';
import { start } from './start.js';

try {
  const { app, config } = await start();
  if (!config.runWorker) throw new ConfigError(['RUN_WORKER: is false, so a worker process would do nothing']);
  await app.init();
  console.log(`${config.appName} worker takes jobs now. Ctrl-C stops.`);
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
}
