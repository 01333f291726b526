import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where `npm run dev:web` finds the API; the built app is served by the API itself. */
const API = 'http://127.0.0.1:8000';

const PACKED_WELL = /\.(js|css|svg)$/;

/** Puts a packed copy of each file beside it, so that the server packs nothing while somebody waits. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      for (const name of Object.keys(bundle).filter((file) => PACKED_WELL.test(file))) {
        const path = join(dir, name);
        const bytes = await readFile(path);
        await writeFile(`${path}.br`, await promisify(brotliCompress)(bytes));
        await writeFile(`${path}.gz`, await promisify(gzip)(bytes));
      }
    },
  };
}

export default defineConfig({
  root: here('.'),
  plugins: [packed()],
  // What is composed of another file's classes stands there once.
  css: { transformer: 'lightningcss' },
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // What a page needs is said in one place, so that a test can add it up.
    manifest: true,
    // The icons and fonts stay files: a data URL would be refused by the content policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // What most pages share comes in one file: a phone on a slow line waits for each file it has to ask for.
      output: { codeSplitting: { groups: [{ name: 'common', minShareCount: 20 }] } },
      // `use client` is a word to frameworks that render on a server.
      onLog: (level, log, say) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') say(level, log);
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': API, '/docs': API, '/health': API } },
});
