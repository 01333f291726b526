import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { InferenceSession } from 'onnxruntime-node';

const require = createRequire(import.meta.url);

/** A file inside an installed package. */
export function packageFile(name: string, path: string): string {
  const folder = require.resolve.paths(name)?.map((place) => join(place, name)) ?? [];
  const found = folder.map((place) => join(place, path)).find((file) => existsSync(file));
  if (!found) throw new Error(`${name} is not installed`);
  return found;
}

/** One core each: several recordings and segments at once use the others better than one model does. */
export function loadModel(file: string): Promise<InferenceSession> {
  return InferenceSession.create(file, { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 });
}
