import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const PACKAGE = join(process.cwd(), 'node_modules', '@sparticuz', 'chromium');
const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
const UNPACKED = join(process.cwd(), 'node_modules', '.cache', `chromium-${version}`);

/** Run by a process of its own, because the package unpacks into the temporary folder of whoever runs it. */
const UNPACK = `
  import chromium, { inflate } from '@sparticuz/chromium';
  await chromium.executablePath();
  await inflate(${JSON.stringify(join(PACKAGE, 'bin', 'al2023.tar.br'))});
`;

/** A browser that reaches nothing but this machine. `CHROME_PATH` names another one than the package's own. */
export async function launchBrowser(options: { microphone?: string } = {}): Promise<Browser> {
  const own = process.env['CHROME_PATH'];
  const folder = own === undefined ? await unpackOnce() : null;
  return chromium.launch({
    executablePath: own ?? join(UNPACKED, 'chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ...(options.microphone === undefined ? [] : microphone(options.microphone)),
    ],
    // Where a machine has no libraries for a browser, the package's own serve.
    ...(folder !== null && { env: { ...definedEnvironment(), LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } }),
  });
}

/** Somebody who says yes to the question for the microphone and then speaks this WAV file, again and again. */
function microphone(wavFile: string): string[] {
  return [
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-audio-capture=${wavFile}`,
  ];
}

/** Of two processes that unpack at the same instant, the first one's files stay. */
async function unpackOnce(): Promise<string> {
  if (existsSync(UNPACKED)) return UNPACKED;
  await mkdir(join(UNPACKED, '..'), { recursive: true });
  const fresh = await mkdtemp(`${UNPACKED}-`);
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    env: { ...process.env, TMPDIR: fresh },
  });
  try {
    await rename(fresh, UNPACKED);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(UNPACKED)) throw error;
  }
  return UNPACKED;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
