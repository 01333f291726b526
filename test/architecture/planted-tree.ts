import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes files into a new temporary folder. Call `remove` afterwards. */
export async function plantTree(
  files: ReadonlyMap<string, string>,
): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'talenti-architecture-')));
  for (const [path, text] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
