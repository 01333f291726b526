import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express from 'express';
import supertest from 'supertest';
import { webApp } from './web-app.js';

const SCRIPT = 'console.log("as it was written");';

describe('a file of the web app', () => {
  let folder = '';
  let server: ReturnType<typeof supertest>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'talenti-web-'));
    const assets = join(folder, 'assets');
    await mkdir(assets);
    await writeFile(join(assets, 'page.js'), SCRIPT);
    await writeFile(join(assets, 'page.js.br'), brotliCompressSync(SCRIPT));
    await writeFile(join(assets, 'page.js.gz'), gzipSync(SCRIPT));
    await writeFile(join(assets, 'font.woff2'), 'a font');
    server = supertest(express().use(...webApp(folder)));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', undefined],
  ])('goes to a browser that takes %s packed as %s, and is the same file', async (accepted, packing) => {
    const { headers, text } = await server.get('/assets/page.js').set('Accept-Encoding', accepted).expect(200);
    expect(headers['content-encoding']).toBe(packing);
    expect(headers['content-type']).toMatch(/^text\/javascript/);
    expect(headers['cache-control']).toContain('immutable');
    expect(headers.vary).toContain('Accept-Encoding');
    if (packing !== 'br') expect(text).toBe(SCRIPT);
  });

  it('goes as it is where nothing packed lies beside it', async () => {
    const { headers } = await server.get('/assets/font.woff2').set('Accept-Encoding', 'br').expect(200);
    expect(headers['content-encoding']).toBeUndefined();
  });
});
