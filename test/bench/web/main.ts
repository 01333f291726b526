/**
 * What a first visit costs, as Lighthouse would count it: `npm run bench:web` after a build. Every page is opened with
 * an empty cache on a simulated phone (four times slower processor, 1.6 Mbit/s with 150 ms there and back) and on this
 * machine as it is, `--visits` times each. The built product serves it, filled with its sample data. Nothing here is a
 * test.
 *
 * FCP and LCP: the first and the largest thing shown. Blocked: what tasks on the main thread took beyond 50 ms each.
 * Shift: how much of what was shown moved by itself (0.1 and less is good). https://web.dev/articles/vitals
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../support/browser.ts';
import { MeasuredProcess } from '../interview/measured-process.ts';

const { values: options } = parseArgs({ options: { visits: { type: 'string', default: '5' } } });
const PRODUCT = fileURLToPath(new URL('../../../dist/apps/api/src/main.js', import.meta.url));
const KILOBYTE = 1_000;
const PHONE = { name: 'phone', slowdown: 4, bytesPerSecond: 200_000, latencyMs: 150, width: 390, height: 844 };
const HERE = { name: 'here', slowdown: 1, bytesPerSecond: -1, latencyMs: 0, width: 1440, height: 900 };

interface Visit {
  fcp: number;
  lcp: number;
  blocked: number;
  shift: number;
  scriptBytes: number;
  allBytes: number;
  requests: number;
}

/** Runs in the page. A text, because these programs know nothing of a browser's types. */
const READ_OFF = `new Promise((resolve) => {
  const seen = {};
  for (const type of ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask']) {
    new PerformanceObserver((list) => { seen[type] = [...(seen[type] ?? []), ...list.getEntries()]; })
      .observe({ type, buffered: true });
  }
  setTimeout(() => {
    const fetched = performance.getEntriesByType('resource');
    const sum = (entries, of) => (entries ?? []).reduce((total, entry) => total + of(entry), 0);
    resolve({
      fcp: (seen['paint'] ?? []).find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN,
      lcp: (seen['largest-contentful-paint'] ?? []).at(-1)?.startTime ?? NaN,
      blocked: sum(seen['longtask'], ({ duration }) => duration - 50),
      shift: sum(seen['layout-shift'], ({ value, hadRecentInput }) => (hadRecentInput ? 0 : value)),
      scriptBytes: sum(fetched.filter(({ name }) => name.endsWith('.js')), ({ transferSize }) => transferSize),
      allBytes: sum([...fetched, ...performance.getEntriesByType('navigation')], ({ transferSize }) => transferSize),
      requests: fetched.length + 1,
    });
  }, 500);
})`;

console.log(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}, load ${loadavg()[0]?.toFixed(2)}`);
const folder = mkdtempSync(join(tmpdir(), 'talenti-bench-'));
// As root the database runs under another account, which has to be able to enter.
chmodSync(folder, 0o755);
const { process: product, found: server } = await MeasuredProcess.start(PRODUCT, /address +(http\S+)/, {
  environment: { DATA_DIR: folder, LOG_LEVEL: 'error', RATE_LIMIT_FACTOR: '1000' },
});
const browser = await launchBrowser();
try {
  const recruiter = { email: 'bench@example.org', password: 'Ruhig-9-Fluss', full_name: 'Rosa Lindqvist' };
  const { access_token: token } = await post<{ access_token: string }>('/auth/register', recruiter);
  await post('/organisations', { name: 'Harbour Group' }, token);
  await post('/sample-data', {}, token);
  while ((await get<{ status: string }>('/sample-data', token)).status !== 'ready') await sleep(1_000);
  const [assessment] = (await get<{ items: { application_id: string }[] }>('/assessments', token)).items;
  const [role] = (await get<{ items: { id: string }[] }>('/roles', token)).items;
  const pages = {
    'first page': '/',
    'invitation (of nobody)': '/invite?token=nobody-was-invited-with-this-token',
    'sign in': '/sign-in',
    today: '/today',
    pipeline: `/roles/${role?.id}`,
    'evidence beside the transcript': `/applications/${assessment?.application_id}`,
    recordings: '/recordings',
    analytics: '/analytics',
  };

  console.log('\nmedians                          device   FCP ms  LCP ms  blocked  shift  script kB  all kB  requests');
  for (const device of [PHONE, HERE]) {
    const context = await browser.newContext({
      baseURL: server,
      viewport: { width: device.width, height: device.height },
    });
    await signIn(context, recruiter);
    for (const [name, path] of Object.entries(pages)) {
      const visits: Visit[] = [];
      for (let visit = 0; visit < Number(options.visits); visit += 1) visits.push(await visitOf(context, path, device));
      const middle = (of: (visit: Visit) => number): number =>
        visits.map(of).sort((one, other) => one - other)[Math.floor(visits.length / 2)] ?? NaN;
      console.log(
        [
          name.padEnd(32),
          device.name.padEnd(6),
          ...[(visit: Visit) => visit.fcp, (visit: Visit) => visit.lcp, (visit: Visit) => visit.blocked].map((of) =>
            middle(of).toFixed(0).padStart(7),
          ),
          middle((visit) => visit.shift).toFixed(3).padStart(6),
          (middle((visit) => visit.scriptBytes) / KILOBYTE).toFixed(0).padStart(10),
          (middle((visit) => visit.allBytes) / KILOBYTE).toFixed(0).padStart(7),
          String(middle((visit) => visit.requests)).padStart(9),
        ].join(' '),
      );
    }
    await context.close();
  }
} finally {
  await browser.close();
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function visitOf(context: BrowserContext, path: string, device: typeof PHONE): Promise<Visit> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: device.latencyMs,
    downloadThroughput: device.bytesPerSecond,
    uploadThroughput: device.bytesPerSecond,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: device.slowdown });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const visit = await page.evaluate<Visit>(READ_OFF);
  await page.close();
  return visit;
}

async function signIn(context: BrowserContext, person: { email: string; password: string }): Promise<void> {
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/today');
  await page.close();
}

async function post<Answer>(path: string, body: object, token?: string): Promise<Answer> {
  return ask(path, { method: 'POST', body: JSON.stringify(body) }, token);
}

async function get<Answer>(path: string, token: string): Promise<Answer> {
  return ask(path, {}, token);
}

async function ask<Answer>(path: string, request: RequestInit, token?: string): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
  const response = await fetch(`${server}/api/v1${path}`, { ...request, headers });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}
