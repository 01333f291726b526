import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './source-tree.js';

/**
 * Runs a command-line program of an installed package under this Node, and resolves with what it printed. These
 * programs end with a non-zero code when they find something, which is their answer and not a failure.
 *
 * @param script path of the program below node_modules
 * @param folder the working folder
 */
export function runTool(script: string, args: readonly string[], folder: string): Promise<string> {
  // The flag is for Jest's own modules; it only makes other programs warn.
  const env = { ...process.env, NODE_OPTIONS: '' };
  return new Promise((resolve, reject) => {
    const command = [join(ROOT, 'node_modules', script), ...args];
    execFile(process.execPath, command, { cwd: folder, env, maxBuffer: 256 * 1024 * 1024 }, (_, stdout, stderr) => {
      if (stdout.trim() === '') reject(new Error(`${script} printed nothing. ${stderr}`));
      else resolve(stdout);
    });
  });
}
