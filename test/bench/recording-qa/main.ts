/**
 * How many conversations are checked in a minute: `node test/bench/recording-qa/main.ts`. The built product with its own
 * PostgreSQL and worker answers over HTTP; the embedded engines transcribe and judge. Nothing here is a test.
 *
 * `--transcripts 60 --sounds 6 --sound-seconds 60 --turns 5000`; 0 leaves a part out.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Spoken English of this length, as `test/support/speech/recordings/README.md` says. */
const ANSWER = { file: join(ROOT, 'test/support/speech/recordings/answer.mp3'), seconds: 3.5 };

const { values } = parseArgs({
  options: {
    transcripts: { type: 'string', default: '60' },
    sounds: { type: 'string', default: '6' },
    'sound-seconds': { type: 'string', default: '60' },
    turns: { type: 'string', default: '5000' },
  },
});
const [transcripts, sounds, soundSeconds, turns] = [
  values.transcripts,
  values.sounds,
  values['sound-seconds'],
  values.turns,
].map(Number) as [number, number, number, number];

const CALL = `[00:00:00] Agent: Thank you for calling Harbour Support, my name is Ben. This call is recorded for quality.
[00:00:07] Customer: Hi. My parcel was due on Monday and it has not come.
[00:00:12] Agent: I am sorry about that. Can I have your order number, please, so that I can verify your account?
[00:00:22] Customer: It is 4471.
[00:00:28] Agent: Thank you. The parcel was sent back to our depot. I have booked a new delivery for tomorrow before noon.
[00:00:39] Customer: That works, thank you.
[00:00:43] Agent: To sum up: your parcel comes tomorrow before noon. Is there anything else I can help you with?
[00:00:52] Customer: No, that was all.
[00:00:54] Agent: Thank you for calling, have a good day.`;

console.log(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}, load ${loadavg()[0]?.toFixed(2)}`);
const product = await startProduct();
try {
  const headers = await signIn();
  const template = await post('/templates/from-library', { key: 'customer_support' }, headers);
  console.log(`Template: ${template.name}, ${template.criteria.length} criteria\n`);
  await check([{ name: 'warm-up.txt', type: 'text/plain', bytes: Buffer.from(CALL) }]);
  if (transcripts > 0) {
    const files = Array.from({ length: transcripts }, (_, at) => textFile(`${CALL}\nCustomer: Case ${at}.`, at));
    report(`${transcripts} transcripts of ${CALL.split('\n').length + 1} turns`, transcripts, await check(files));
  }
  if (turns > 0) {
    const long = Array.from({ length: turns - 9 }, (_, at) => `Customer: And then there is item ${at}.`);
    report(`1 transcript of ${turns} turns`, 1, await check([textFile(`${CALL}\n${long.join('\n')}`, transcripts)]));
  }
  if (sounds > 0) {
    const speech = readFileSync(ANSWER.file);
    const once = Buffer.concat(Array.from({ length: Math.ceil(soundSeconds / ANSWER.seconds) }, () => speech));
    const files = Array.from({ length: sounds }, (_, at) => {
      const name = `call-${at}.mp3`;
      // A tag at the end makes another file of the same sound.
      return { name, type: 'audio/mpeg', bytes: Buffer.concat([once, Buffer.from(`TAG${at}`.padEnd(128, '\0'))]) };
    });
    const seconds = await check(files);
    report(`${sounds} recordings of ${soundSeconds} s`, sounds, seconds);
    console.log(`${''.padEnd(36)} ${((sounds * soundSeconds) / seconds).toFixed(1)} times as fast as it was spoken`);
  }

  interface SentFile {
    name: string;
    type: string;
    bytes: Buffer;
  }
  function textFile(text: string, at: number): SentFile {
    return { name: `call-${at}.txt`, type: 'text/plain', bytes: Buffer.from(text) };
  }

  /** Sends the files and has them checked. @returns seconds from the batch's arrival to its last evaluation */
  async function check(files: readonly SentFile[]): Promise<number> {
    const sent: object[] = [];
    for (const { name, type, bytes } of files) {
      const place = await post('/recordings/signed-url', { file_name: name }, headers);
      await fetch(place.signed_url, { method: 'PUT', headers: { 'content-type': type }, body: new Uint8Array(bytes) });
      sent.push({ file_name: name, file_url: place.file_url });
    }
    const from = performance.now();
    const batch = await post('/recordings/batches', { policy_template_id: template.id, files: sent }, headers);
    if (batch.refused.length > 0) throw new Error(JSON.stringify(batch.refused));
    for (;;) {
      const { counts } = await get(`/recordings/batches/${batch.id}`, headers);
      if (counts.failed > 0) throw new Error('A recording failed');
      if (counts.completed === files.length) return (performance.now() - from) / 1_000;
      await sleep(100);
    }
  }

  async function get(path: string, headersOf: Record<string, string>) {
    return answer(await fetch(`${product.url}/api/v1${path}`, { headers: headersOf }));
  }
} finally {
  await product.stop();
}

async function post(path: string, body: object, headers: Record<string, string> = {}) {
  return answer(
    await fetch(`${product.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }),
  );
}

async function answer(response: Response) {
  if (!response.ok) throw new Error(`${response.url}: ${response.status} ${await response.text()}`);
  return JSON.parse(await response.text());
}

async function signIn(): Promise<Record<string, string>> {
  const person = { email: 'kim.osei@example.org', password: 'Ruhig-9-Fluss', full_name: 'Kim Osei' };
  const { access_token: token } = await post('/auth/register', person);
  const headers = { authorization: `Bearer ${token}` };
  await post('/organisations', { name: 'Harbour Support' }, headers);
  return headers;
}

function report(what: string, count: number, seconds: number): void {
  const perMinute = ((count / seconds) * 60).toFixed(1);
  console.log(`${what.padEnd(36)} ${seconds.toFixed(1)} s, ${perMinute} a minute`);
}

/** On a data folder of its own, which goes with it. */
async function startProduct(): Promise<{ url: string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'talenti-bench-'));
  // As root the database runs under another account, which has to be able to enter.
  chmodSync(dataDir, 0o755);
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/api/src/main.js')], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir, LOG_LEVEL: 'error', RATE_LIMIT_FACTOR: '10000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  while (!output.includes('is ready after')) {
    if (child.exitCode !== null) throw new Error(`The product did not start:\n${output}`);
    await sleep(50);
  }
  return {
    url: readFileSync(join(dataDir, 'server-url'), 'utf8'),
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
