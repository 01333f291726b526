/**
 * How fast recordings are heard and questions are spoken, how long that keeps the server's own thread waiting, and how
 * much memory it takes: `npm run bench:speech`. The built product; nothing here is a test. Memory on Linux only.
 *
 * `-- --minutes 10`
 */
import { subscribe } from 'node:diagnostics_channel';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setInterval, setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { EmbeddedSynthesizer } from '../../../dist/libs/providers/src/embedded/speech/embedded-synthesizer.js';
import { EmbeddedTranscriber } from '../../../dist/libs/providers/src/embedded/speech/embedded-transcriber.js';
import { oggFile, SILENT_PACKET, SILENT_PACKET_MS } from '../../support/speech/opus-files.ts';
import { inTurn, RATE_HZ, samplesOf, silence, wavOf } from '../../support/speech/sound.ts';
import { SPOKEN_ANSWERS } from '../../truth/speech/answers.ts';

const { values: options } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const MINUTES = Number(options.minutes);
const PAUSE_SECONDS = 1.5;
const SAMPLE_EVERY_MS = 200;
const MEGABYTE = 1_048_576;

const children = new Set();
subscribe('child_process', ({ process: child }) => children.add(child));

const transcriber = new EmbeddedTranscriber();
const synthesizer = new EmbeddedSynthesizer();
const sentences = Object.values(SPOKEN_ANSWERS).flat();
console.log(
  `${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}, load ${loadavg()[0]?.toFixed(2)}\n`,
);

const spoken = [];
for (const voice of synthesizer.voices) {
  const times = [];
  for (const sentence of sentences) {
    const from = performance.now();
    const { bytes } = await synthesizer.synthesize(sentence, { voice });
    times.push(performance.now() - from);
    if (voice !== 'kal16') spoken.push(samplesOf(bytes));
  }
  const [first] = times;
  times.sort((one, other) => one - other);
  const longest = times.at(-1);
  print(`speak, ${voice}`, [
    `${ms(times[times.length >> 1])} a sentence`,
    `longest ${ms(longest)}`,
    `first ${ms(first)}`,
  ]);
}

const idle = await watched(() => pause(2_000));
print('\nidle process', [`event loop delay p99 ${idle.delayMs.toFixed(1)} ms`]);

const short = wavOf([inTurn(silence(0.5), ...spoken.slice(0, 3), silence(0.5))]);
await hear('12 s answer, first', short, {});
await hear('12 s answer, again', short, {});
await hear(
  'browser’s webm',
  { bytes: readFileSync(new URL('../../support/speech/recordings/answer.webm', import.meta.url)) },
  {},
);

const turns = [];
for (let seconds = 0; seconds < MINUTES * 60;) {
  const turn = spoken[turns.length % spoken.length];
  turns.push(turn, silence(PAUSE_SECONDS));
  seconds += turn.length / RATE_HZ + PAUSE_SECONDS;
}
const long = wavOf([inTurn(...turns)]);
await hear(`${MINUTES} min`, long, {});
await hear(`${MINUTES} min, voices apart`, long, { speakers: true });

const sixHours = Array.from({ length: (6 * 3_600_000) / SILENT_PACKET_MS }, () => SILENT_PACKET);
const bomb = await watched(() =>
  transcriber
    .transcribe({ bytes: oggFile(sixHours), contentType: '' }, { maxDurationMs: 300_000 })
    .catch(({ code }) => code),
);
print('six hours of silence', [`${bomb.result} after ${ms(bomb.tookMs)}`, memory(bomb)]);

await Promise.all([transcriber.stop(), synthesizer.stop()]);

async function hear(what, audio, more) {
  const run = await watched(() =>
    transcriber.transcribe({ contentType: '', ...audio }, { maxDurationMs: 7_200_000, timeoutMs: 3_600_000, ...more }),
  );
  const { durationMs, segments } = run.result;
  print(what, [
    `${ms(run.tookMs)} for ${(durationMs / 1_000).toFixed(0)} s`,
    `real-time factor ${(run.tookMs / durationMs).toFixed(3)}`,
    `${segments.length} segments`,
    `event loop delay p99 ${run.delayMs.toFixed(1)} ms, longest ${run.longestDelayMs.toFixed(1)} ms`,
    memory(run),
  ]);
}

async function watched(work) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const over = new AbortController();
  let mostMegabytes = 0;
  const sampling = (async () => {
    for await (const _ of setInterval(SAMPLE_EVERY_MS, null, { signal: over.signal })) {
      mostMegabytes = Math.max(mostMegabytes, megabytesOfChildren());
    }
  })().catch(() => undefined);
  delay.enable();
  const from = performance.now();
  const result = await work();
  const tookMs = performance.now() - from;
  delay.disable();
  over.abort();
  await sampling;
  // What the timer itself takes is no delay.
  const delayMs = Math.max(0, delay.percentile(99) / 1e6 - 1);
  return { result, tookMs, delayMs, longestDelayMs: delay.max / 1e6 - 1, mostMegabytes };
}

function megabytesOfChildren() {
  return [...children]
    .map(({ pid }) => `/proc/${pid}/status`)
    .filter((file) => existsSync(file))
    .reduce((sum, file) => sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1_024, 0);
}

function memory({ mostMegabytes }) {
  const own = process.memoryUsage.rss() / MEGABYTE;
  return `${mostMegabytes.toFixed(0)} MB in the engine's processes, ${own.toFixed(0)} MB in this one`;
}

function ms(milliseconds) {
  return milliseconds >= 10_000 ? `${(milliseconds / 1_000).toFixed(1)} s` : `${milliseconds.toFixed(0)} ms`;
}

function print(what, figures) {
  console.log(`${what.padEnd(22)} ${figures.join(', ')}`);
}
