import { writeFile } from 'node:fs/promises';
import { openApiDocument } from '#libs/http';
import { start } from './start.js';

/** Writes openapi.json, which the API client and the contract checks are made from. */
const { app, database } = await start();
await app.init();
await writeFile('openapi.json', `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
await app.close();
await database.stop();
process.exit(0);
